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

// term is a word of the page with its meaning.
type term struct{ Word, Meaning string }

func terms() []term {
	return []term{
		{"ceiling", "the level that a growth curve comes to; not identified where the data would fit many"},
		{"take-off, midpoint", "the years at which 10% and half of the ceiling were reached"},
		{"halving time", "the years in which a price falls to half at its mean rate"},
		{"real, nominal", "in prices of one year, by a price index; as it was paid"},
		{"infrastructure", "who owns and runs what everybody uses: track, grid, network, computing capacity"},
		{"equipment", "who makes what infrastructure is built of: locomotives, generators, routers, chips"},
		{"application", "who sells what the infrastructure is used for"},
		{"share of the value", "a layer over infrastructure, equipment and applications together"},
		{"marginal cost", "what one more unit costs; where a price may come to rest as a floor"},
		{"moat", "what keeps rivals away, seen here as margins and shares that last"},
		{"weight of the evidence", "Akaike weight among the models fitted to a series: no probability that a model is true"},
		{"interval", "where the number lies with the stated probability, if the model is right; open where one side has no limit"},
		{"analogue, stretch", "an older price that a younger one may follow, and the years of the one for a year of the other"},
		{"CRPS, MAE", "mean errors of forecasts, the first of the whole distribution, the second of its middle; less is better"},
	}
}
