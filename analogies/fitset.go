package analogies

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// FitSet is one series with every model that was fitted to it.
type FitSet struct {
	Case     string // "" for a file of the user's
	Role     string
	Headline bool
	Series   *datasets.Series
	Variable string           // what x is: "year", "cumulative production" or "yearly production"
	Beside   string           // what Second is; "" for none
	Over     *datasets.Series // the cumulative production, where x is one of a series
	Noise    fit.Noise
	AR1      bool // errors may resemble their neighbours, see fit.Options
	X, Y     []float64
	Second   []float64          // a second variable of each observation, where there is one
	Points   []datasets.PointID // the observations behind Y
	XPoints  []datasets.PointID // the observations behind X, where it is no date
	Models   []*fit.Model       // that are to be fitted, see Plan
	Results  []Result

	rules   func(*fit.Model) []fit.Rule
	variant string // tells this set from others of the same series; see distinct
}

// Result is one model on one series: a fit, or the reason why there is none.
type Result struct {
	Model  *fit.Model
	Fit    *fit.Fit
	Err    error
	Weight float64 // Akaike weight among the results of the set; NaN without a fit
}

// Name is the reference of the series, with the role behind it ("@price")
// where the series was fitted in another window before.
func (s *FitSet) Name() string { return s.Series.Ref() + s.variant }

// FitID names a fit in references: case/series/model.
func (s *FitSet) FitID(model string) string { return s.Case + "/" + s.Name() + "/" + model }

// same reports whether two sets would give the same fits.
func (s *FitSet) same(t *FitSet) bool {
	return s.Case == t.Case && s.Series.Ref() == t.Series.Ref() && s.Noise == t.Noise && s.Over == t.Over && slices.Equal(s.X, t.X)
}

// Result returns the result of the named model.
func (s *FitSet) Result(model string) (Result, bool) {
	for _, r := range s.Results {
		if r.Model.Name == model {
			return r, true
		}
	}
	return Result{}, false
}

// Best is the fit with the greatest weight, or false when nothing was fitted.
func (s *FitSet) Best() (Result, bool) {
	best, found := Result{Weight: math.Inf(-1)}, false
	for _, r := range s.Results {
		if r.Fit != nil && r.Weight > best.Weight {
			best, found = r, true
		}
	}
	if !found { // with too few points for AICc there are no weights
		for _, r := range s.Results {
			if r.Fit != nil {
				return r, true
			}
		}
	}
	return best, found
}

// half of the weight is what a curve, a year or a rival needs to be called the one
// that the data favour: no other can have as much.
const half = 0.5

// Favoured is the curve that the data favour: that with more than half of the Akaike
// weight. It is false where none has, and where a curve was fitted to too few points
// to have a weight: it is not known what it would take.
func (s *FitSet) Favoured() (Result, bool) {
	curves := s.Curves()
	for _, r := range curves {
		if math.IsNaN(r.Weight) {
			return Result{}, false
		}
	}
	if len(curves) == 0 || !(curves[0].Weight > half) {
		return Result{}, false
	}
	return curves[0], true
}

// Curves are the fits that have a curve through the past, the one with the
// greatest weight first: a process has steps alone.
func (s *FitSet) Curves() []Result {
	var out []Result
	for _, r := range s.Results {
		if r.Fit != nil && r.Model.Process == nil {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b Result) int { return -cmp.Compare(a.Weight, b.Weight) }) // NaN, no weight, is the least
	return out
}

// Plan says which models are to be fitted, and which parameters of each are
// fixed or bounded; nil rules mean none. An error says that a model is unknown.
func (s *FitSet) Plan(models []string, rules func(*fit.Model) []fit.Rule) error {
	if rules == nil {
		rules = func(*fit.Model) []fit.Rule { return nil }
	}
	s.Models, s.Results, s.rules = nil, nil, rules
	for _, name := range models {
		m, err := fit.Lookup(name)
		if err != nil {
			return err
		}
		s.Models = append(s.Models, m)
	}
	return nil
}

// Run plans the models and fits them.
func (s *FitSet) Run(models []string, level float64, rules func(*fit.Model) []fit.Rule) error {
	if err := s.Plan(models, rules); err != nil {
		return err
	}
	return s.Fit(level)
}

// Fit fits the models that were planned.
func (s *FitSet) Fit(level float64) error {
	s.Results = nil
	var fits []*fit.Fit
	for _, m := range s.Models {
		r := Result{Model: m, Weight: math.NaN()}
		if r.Err = s.suits(m); r.Err == nil {
			r.Fit, r.Err = fit.Curve(m, s.X, s.Y, s.options(m, level))
		}
		s.Results = append(s.Results, r)
		fits = append(fits, r.Fit)
	}
	weights, err := fit.Weights(fits)
	if err != nil {
		return err
	}
	for i := range s.Results {
		s.Results[i].Weight = weights[i]
	}
	return nil
}

// Variables is what the models run over, in words.
func (s *FitSet) Variables() string {
	if s.Beside != "" {
		return s.Variable + " and " + s.Beside
	}
	return s.Variable
}

// suits says why the model cannot be fitted to what the set has for variables.
func (s *FitSet) suits(m *fit.Model) error {
	switch {
	case string(m.Variable) != s.Variable:
		return fmt.Errorf("%s runs over %s, the series over %s", m.Name, m.Variable, s.Variable)
	case m.Second != "" && string(m.Second) != s.Beside:
		return fmt.Errorf("%s needs %s as a second variable beside %s, and there is none (in a file it is the third column)", m.Name, m.Second, m.Variable)
	}
	return nil
}

// options are those by which the set fits a model.
func (s *FitSet) options(m *fit.Model, level float64) fit.Options {
	o := fit.Options{Noise: s.Noise, AR1: s.AR1, Level: level, Rules: s.rules(m)}
	if m.Second != "" {
		o.Second = s.Second
	}
	return o
}

// NoiseName names the noise of the fits for people.
func (s *FitSet) NoiseName() string {
	if s.AR1 {
		return string(s.Noise) + ", correlated"
	}
	return string(s.Noise)
}

// NewFitSet prepares a series for fitting over the calendar.
func NewFitSet(s *datasets.Series, noise fit.Noise) *FitSet {
	set := &FitSet{Series: s, Variable: string(fit.Year), Noise: noise}
	set.X, set.Y = s.XY()
	ref := s.Ref()
	set.Points = make([]datasets.PointID, len(s.Observations))
	for i, o := range s.Observations {
		set.Points[i] = datasets.PointID{Series: ref, Date: o.Date.String()}
	}
	return set
}

// NewExperience prepares a price for fitting over cumulative production: each
// price is paired with the production up to the end of its year, and with that
// of the year where the sum is of annual values.
func NewExperience(price, cumulative *datasets.Series, noise fit.Noise) *FitSet {
	set := &FitSet{Series: price, Over: cumulative, Variable: string(fit.Cumulative), Noise: noise, Role: "experience"}
	yearly := annual(cumulative)
	if yearly != nil {
		set.Beside = string(fit.Yearly)
	}
	made := map[int]datasets.Observation{}
	for _, o := range cumulative.ByYear() {
		made[o.Date.Year()] = o
	}
	for _, o := range price.Observations {
		c, ok := made[o.Date.Year()]
		if !ok {
			continue
		}
		set.X, set.Y = append(set.X, c.Value), append(set.Y, o.Value)
		if yearly != nil {
			set.Second = append(set.Second, yearly[o.Date.Year()])
		}
		set.Points = append(set.Points, datasets.PointID{Series: price.Ref(), Date: o.Date.String()})
		set.XPoints = append(set.XPoints, datasets.PointID{Series: cumulative.Ref(), Date: c.Date.String()})
	}
	return set
}

// annual is the production of each year behind a running sum; nil where it is
// not known to be that of whole years.
func annual(cumulative *datasets.Series) map[int]float64 {
	if cumulative.Made == nil || len(cumulative.Made.Parents) == 0 {
		return nil
	}
	made := map[int]float64{}
	for _, o := range cumulative.Made.Parents[0].Observations {
		if len(o.Date.String()) != len("2006") {
			return nil
		}
		made[o.Date.Year()] = o.Value
	}
	return made
}
