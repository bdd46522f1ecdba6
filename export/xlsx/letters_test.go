package xlsx

import (
	"math"
	"testing"
)

// Widths of Arial over that of its digit, from the metrics of Helvetica, which
// are the same: 556 of 1000 for a digit.
func TestTextWidth(t *testing.T) {
	for _, test := range []struct {
		text string
		want float64
	}{
		{"0123456789", 10},
		{"the real price of US railroad freight revenue", 19119.0 / 556},
		{"observations never fall, like running sums", 18340.0 / 556},
		{"GPQA Diamond", 7169.0 / 556},
	} {
		if got := textWidth(test.text); math.Abs(got/test.want-1) > 0.06 {
			t.Errorf("%q: %.2f digits, want %.2f", test.text, got, test.want)
		}
	}
}
