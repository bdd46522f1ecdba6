package capability

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"example.com/rhyme/datasets"
)

// Market is every offer with a score on one benchmark.
type Market struct {
	Benchmark Benchmark
	Options   Options       // as asked for, with the defaults filled in
	Offers    []*Offer      // by release
	LeftOut   []LeftOut     // prices of scored models that do not count, in the order of models.csv
	AsOf      datasets.Date // of the last price of models.csv: what had not happened by then is censored

	label string // of what is drawn from, for the seed
}

// LeftOut is a price that does not count, and why.
type LeftOut struct {
	Model, Provider string
	Dated           datasets.Date
	Basis           Basis
	Source, Locator string
	Reason          string
}

// NewMarket reads the tables models and scores of a data set, and availability
// where it has one. The error is datasets.Problems with the file, line and
// column of every fault, or a *datasets.UnknownError, wrapped, that says what
// there is: of a table, a column or the benchmark.
func NewMarket(d *datasets.Dataset, o Options) (*Market, error) {
	o = o.filled()
	models, err := d.Table("models")
	if err != nil {
		return nil, err
	}
	scores, err := d.Table("scores")
	if err != nil {
		return nil, err
	}
	names, err := Benchmarks(scores)
	if err != nil {
		return nil, err
	}
	m := &Market{Options: o}
	if m.Benchmark, err = find(o.Benchmark, names); err != nil {
		return nil, err
	}
	m.label = d.ID + "/" + m.Benchmark.Name
	r, err := m.read(d, models, scores)
	if err != nil {
		return nil, err
	}
	m.fill(r)
	return m, nil
}

// tables is what a market is made of.
type tables struct {
	prices        []priced
	scores, other map[string]float64 // of the benchmark, and of the one instead
	away          map[string][]Spell
}

// read reads every table before it gives up, so that all faults are reported.
func (m *Market) read(d *datasets.Dataset, models, scores *datasets.Table) (r tables, err error) {
	var all, faults datasets.Problems
	if t, missing := d.Table("availability"); missing == nil {
		if r.away, all, err = readAway(t); err != nil {
			return r, err
		}
	}
	if r.prices, faults, err = readPrices(models); err != nil {
		return r, err
	}
	all = append(all, faults...)
	if r.scores, faults, err = readScores(scores, m.Benchmark.Name); err != nil {
		return r, err
	}
	all = append(all, faults...)
	if len(faults) == 0 && m.Benchmark.Instead != "" {
		if r.other, faults, err = readScores(scores, m.Benchmark.Instead); err != nil {
			return r, err
		}
		all = append(all, faults...)
	}
	if len(all) == 0 {
		return r, nil
	}
	slices.SortStableFunc(all, func(a, b datasets.Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return r, all
}

// fill turns rows into offers.
func (m *Market) fill(r tables) {
	offers := map[string]*Offer{}
	listed := map[string]bool{}
	for _, p := range r.prices {
		listed[p.model] = true
		if m.AsOf == (datasets.Date{}) || before(m.AsOf, p.dated) {
			m.AsOf = p.dated
		}
	}
	for _, p := range r.prices {
		score, run, ok := m.score(r, p.model)
		if !ok {
			continue
		}
		price, reason := m.price(p, r.away[p.model])
		if reason != "" {
			m.LeftOut = append(m.LeftOut, LeftOut{p.model, p.provider, p.dated, p.basis, p.source, p.locator, reason})
			continue
		}
		o := offers[p.model]
		if o == nil {
			o = &Offer{Model: p.model, Provider: p.provider, Released: p.released, Weights: p.weights, Score: score, Run: run, Away: r.away[p.model]}
			base, pro := strings.CutSuffix(p.model, "-pro")
			o.ProTier = pro && listed[base]
			offers[p.model] = o
			m.Offers = append(m.Offers, o)
		}
		o.add(price)
	}
	slices.SortFunc(m.Offers, byRelease)
	m.Benchmark.Within = m.within()
}

func (m *Market) score(r tables, model string) (score float64, run string, ok bool) {
	if score, ok = r.scores[model]; ok {
		return score, m.Benchmark.Name, true
	}
	score, ok = r.other[model]
	return score, m.Benchmark.Instead, ok
}

// price is what a row says an offer cost, or the reason why it does not count.
func (m *Market) price(p priced, away []Spell) (Price, string) {
	switch p.basis {
	case Promo:
		return Price{}, "introductory or temporary price"
	case Reseller:
		return Price{}, "price of a reseller"
	}
	price := Price{From: p.dated, USD: m.Options.Blend.Price(p.input, p.output, p.blended), Basis: p.basis, Source: p.source, Locator: p.locator, Row: p.row}
	if math.IsNaN(price.USD) {
		return Price{}, "the source gives only a 3:1 blend"
	}
	if before(price.From, p.released) {
		price.From = p.released
	}
	for _, s := range away {
		if !s.holds(price.From) {
			continue
		}
		if s.Until == (datasets.Date{}) {
			return Price{}, "not on general sale since " + s.From.String()
		}
		price.From = s.Until
	}
	return price, ""
}

// within is the distance asked for, the benchmark's own, or ten points of a
// benchmark whose scores are shares.
func (m *Market) within() float64 {
	switch {
	case m.Options.Within != 0:
		return m.Options.Within
	case m.Benchmark.Within != 0:
		return m.Benchmark.Within
	}
	for _, o := range m.Offers {
		if o.Score > 1 || o.Score < 0 {
			return 0
		}
	}
	return 0.1
}
