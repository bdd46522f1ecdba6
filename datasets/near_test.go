package datasets_test

import (
	"testing"

	"example.com/rhyme/datasets"
)

func TestNearest(t *testing.T) {
	roles := []string{"price", "quantity", "adoption", "margin"}
	tests := []struct {
		name  string
		known []string
		want  string
	}{
		{"prices", roles, "price"},
		{"prcie", roles, "price"}, // two letters swapped are two edits
		{"Price", roles, "price"},
		{"qantity", roles, "quantity"},
		{"velocity", roles, ""}, // too far from all
		{"", roles, ""},
		{"price", nil, ""},
		{"no", []string{"up", "so"}, "so"},
		{"bat", []string{"hat", "cat"}, "cat"}, // equally near: the alphabet decides
		{"naïve", []string{"naive"}, "naive"},  // letters are counted, not bytes
	}
	for _, tt := range tests {
		if got := datasets.Nearest(tt.name, tt.known); got != tt.want {
			t.Errorf("Nearest(%q) is %q, want %q", tt.name, got, tt.want)
		}
	}
}
