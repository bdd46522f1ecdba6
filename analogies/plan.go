package analogies

import (
	"strings"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/analogies/demand"
	"example.com/rhyme/analogies/transfer"
	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// Plan says what to compare and how. DefaultPlan gives a good one.
type Plan struct {
	Cases []string // data sets to compare, in this order
	Level float64  // of intervals
	Also  bool     // fit the further series of each case, not only the headline

	BaseYear int    // real money is in prices of this year
	Deflator string // "" = as each case says, "none" = nominal, or an index for all

	Models     map[string][]string  // by kind of series, and "experience"
	Noise      map[string]fit.Noise // by kind of series
	Yardstick  string               // model of adoption that technologies are compared by
	Demand     demand.Options       // how prices are set against quantities; the zero value is good
	Value      value.Options        // how value splits are judged; the zero value is good
	Transfer   transfer.Options     // how a young price is forecast from old ones; the zero value is good
	Carry      bool                 // carry the curves of headline series on: it takes the hindcasts of every series
	Until      int                  // last year forecast; 0 is ten years after the last observation
	Claims     claims.Options       // thresholds of the claims; the zero value is good
	Series     []RoleChange
	Parameters []ParameterRule
}

// The models by which prices and quantities are compared: constant rates, the
// same thing in each technology.
const (
	priceYardstick    = "exponential-decline"
	quantityYardstick = "exponential-growth"
)

// Yardsticks are the models of adoption that can serve as the common one: those
// whose midpoint and span are defined here. The model that the data favour is
// named beside it.
func Yardsticks() []string { return []string{"logistic", "gompertz"} }

// RoleChange replaces or narrows the series of a role in a case. Nil and empty
// fields leave what case.yaml says.
type RoleChange struct {
	Case, Role           string
	Series               string
	From, Until, Ceiling *float64
	LeaveOut             []datasets.Quality
	Deflator, Over       string
	Noise                fit.Noise
	Models               []string
	Place                string // where it is written, for messages
}

// ParameterRule fixes or bounds a parameter of a model, in one case or series
// or, where these are empty, everywhere.
type ParameterRule struct {
	Case, Series, Model string
	Rule                fit.Rule
	Place               string
}

// RulesFor lists the rules of the plan for a model on a series, which may be
// derived from the one that a rule names.
func (p Plan) RulesFor(m *fit.Model, s *datasets.Series) []fit.Rule {
	var rules []fit.Rule
	base, _, _ := strings.Cut(s.Ref(), "|")
	for _, r := range p.Parameters {
		if r.Model == m.Name && (r.Case == "" || r.Case == s.Dataset) &&
			(r.Series == "" || r.Series == base || s.Dataset+"/"+r.Series == base) {
			rules = append(rules, r.Rule)
		}
	}
	return rules
}

// DefaultPlan compares the four bundled cases with the models that fit their
// kind.
func DefaultPlan() Plan {
	return Plan{
		Cases:    []string{"railroads", "electricity", "internet-bandwidth", "ai-tokens"},
		Level:    0.95,
		Also:     true,
		Carry:    true,
		BaseYear: 2025,
		Models: map[string][]string{
			"adoption":   {"logistic", "gompertz", "bass", "exponential-growth"},
			"quantity":   {"exponential-growth", "logistic", "gompertz"},
			"price":      {"exponential-decline", "exponential-floor", "random-walk"},
			"investment": {"exponential-growth"},
			"revenue":    {"exponential-growth"},
			"experience": {"wright", "wright-differences"},
		},
		Noise: map[string]fit.Noise{
			"adoption": fit.Additive, "ratio": fit.Additive, "quantity": fit.Multiplicative,
			"price": fit.Multiplicative, "investment": fit.Multiplicative, "revenue": fit.Multiplicative,
		},
		Yardstick: "logistic",
		Demand:    demand.Options{Level: 0.9, MinPairs: 8, Window: 5, PriceAge: 1},
		Value:     value.Options{Level: 0.9, MinYears: 8, Stay: 3, Seed: 1},
		Claims:    claims.Options{Level: 0.9, MinDates: 15, MinQuarters: 8, MinYears: 8, MinPairs: 8, Months: 12, FloorP: 0.05, FloorShare: 0.1},
	}
}
