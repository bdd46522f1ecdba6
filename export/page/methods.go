package page

import (
	"slices"

	"example.com/rhyme/analogies"
	"example.com/rhyme/fit"
)

// model is a curve that was fitted, as its record has it.
type model struct {
	Name, Title, Formula, Reference string
	Params                          []fit.Param
}

// models are those of the fits, each once.
func models(r *analogies.Report) []model {
	var out []model
	for _, set := range r.Fits {
		for _, m := range set.Results {
			if slices.ContainsFunc(out, func(o model) bool { return o.Name == m.Model.Name }) {
				continue
			}
			out = append(out, model{m.Model.Name, m.Model.Title, m.Model.Formula, m.Model.Reference, m.Model.Params})
		}
	}
	return out
}
