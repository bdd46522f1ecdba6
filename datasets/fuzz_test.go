package datasets_test

import (
	"errors"
	"math"
	"testing"

	"example.com/rhyme/datasets"
)

// Whatever the text, ParseDate does not panic; a date that it takes prints as
// it was written and lies in its year.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"1830", "1830-06", "2024-02-29", "1830-13", "", "18-30", "٠٠٠٠"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := datasets.ParseDate(s)
		if err != nil {
			return
		}
		if x := d.Decimal(); d.String() != s || int(math.Floor(x)) != d.Year() {
			t.Errorf("%q became %s in %v", s, d, x)
		}
	})
}

// Whatever the files, Load does not panic; what it takes is whole, and what is
// wrong has a file and a message.
func FuzzLoad(f *testing.F) {
	f.Add(series, observations, caseYAML)
	f.Add(series, "series,date\nmiles\n", "title: [")
	f.Add(series, observations, "title: R\nstart: {year: 1830}\nheadline: {adoption: &a {series: miles}, price: *a}\n")
	f.Add(series, observations, "title: R\nvalue: [{id: a, title: T, measure: return, from: 1, to: 2, decides: true, total: [{series: miles, weight: 1}]}]\n")
	f.Fuzz(func(t *testing.T, series, observations, caseYAML string) {
		c, err := datasets.Load(files("rails/series.csv", series, "rails/observations.csv", observations, "rails/case.yaml", caseYAML))
		var found datasets.Problems
		if errors.As(err, &found) {
			for _, p := range found {
				if p.File == "" || p.Message == "" {
					t.Errorf("problem %+v says nothing", p)
				}
			}
			return
		}
		if err != nil {
			t.Fatalf("error is %T", err)
		}
		for _, s := range c.Datasets[0].Series {
			if len(s.Observations) == 0 || s.Unit.Multiplier <= 0 {
				t.Errorf("%s is not whole: %+v", s.Ref(), s)
			}
		}
	})
}
