package analogies

import (
	"fmt"
	"strings"

	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// NewFileSet prepares a file of the user's for fitting the models named. Its
// columns are what the models take them for: the first is one thing to all of
// them, and the third, if there is one, is the second variable of those that
// have one. It is an error when the models differ, when none of them has a use
// for the third column, and when the first holds years and they run over a
// production.
func NewFileSet(s *datasets.Series, models []string, noise fit.Noise) (*FitSet, error) {
	set := NewFitSet(s, noise)
	for i, name := range models {
		m, err := fit.Lookup(name)
		if err != nil {
			return nil, err
		}
		switch {
		case i == 0:
			set.Variable = string(m.Variable)
		case string(m.Variable) != set.Variable:
			return nil, fmt.Errorf("%s runs over %s and %s over %s, and the first column of %s can only be one of them: fit them one after the other", models[0], set.Variable, name, m.Variable, s.Ref())
		}
		if m.Second != "" && s.Second != "" {
			set.Beside = string(m.Second)
		}
	}
	if s.Second != "" && set.Beside == "" {
		return nil, fmt.Errorf("%s has a third column, and of the models %s none has a second variable: leave it out, or name a model that has one: %s", s.Ref(), strings.Join(models, ", "), strings.Join(ofTwoVariables(), ", "))
	}
	if first, last, ok := years(s); ok && set.Variable != string(fit.Year) {
		return nil, fmt.Errorf("the first column of %s holds years, %s to %s, and %s runs over %s: put that there (a production that looks like a year is written with a decimal point)", s.Ref(), first, last, models[0], set.Variable)
	}
	for _, o := range s.Observations {
		if set.Beside != "" {
			set.Second = append(set.Second, o.Second)
		}
	}
	return set, nil
}

// ofTwoVariables names the models that have a second variable.
func ofTwoVariables() []string {
	var names []string
	for _, m := range fit.Models() {
		if m.Second != "" {
			names = append(names, m.Name)
		}
	}
	return names
}

// years reports whether all of a file's dates are written as dates of modern
// times, and the first and the last.
func years(s *datasets.Series) (first, last datasets.Date, ok bool) {
	for _, o := range s.Observations {
		if _, err := datasets.ParseDate(o.Date.String()); err != nil || o.Date.Year() < 1700 || o.Date.Year() > 2100 {
			return first, last, false
		}
	}
	n := len(s.Observations)
	if n == 0 {
		return first, last, false
	}
	return s.Observations[0].Date, s.Observations[n-1].Date, true
}
