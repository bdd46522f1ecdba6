package datasets_test

import (
	"testing"

	"example.com/rhyme/datasets"
)

func TestProblemString(t *testing.T) {
	tests := []struct {
		problem datasets.Problem
		want    string
	}{
		{datasets.Problem{File: "a/b.csv", Line: 3, Column: 7, Message: "m"}, "a/b.csv:3:7: m"},
		{datasets.Problem{File: "a/b.csv", Line: 3, Message: "m"}, "a/b.csv:3: m"},
		{datasets.Problem{File: "a/b.csv", Message: "m"}, "a/b.csv: m"},
	}
	for _, tt := range tests {
		if got := tt.problem.String(); got != tt.want {
			t.Errorf("String is %q, want %q", got, tt.want)
		}
	}
	all := datasets.Problems{tests[0].problem, tests[2].problem}
	if got, want := all.Error(), "a/b.csv:3:7: m\na/b.csv: m"; got != want {
		t.Errorf("Error is %q, want %q", got, want)
	}
}
