package value

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/datasets"
	"example.com/rhyme/fit/stat"
)

// Margin is profit over revenue in a year.
type Margin struct {
	Year            int
	Profit, Revenue float64 // in the units of their splits
	Value           float64 // a fraction
}

// Margins divides the profit of a layer by its revenue, in years that have
// both and a revenue above 0. The two definitions must cover the same firms;
// that is for the caller to know. Losses are negative margins.
func Margins(profit, revenue *Split, layer datasets.Layer) []Margin {
	factor := profit.Unit.Multiplier / revenue.Unit.Multiplier
	of := map[int]float64{}
	for _, y := range revenue.Years {
		if l, ok := y.layer(layer); ok {
			of[y.Year] = l.Value
		}
	}
	var out []Margin
	for _, y := range profit.Years {
		l, _ := y.layer(layer)
		r, ok := of[y.Year]
		if ok && r > 0 && !math.IsNaN(l.Value) && len(l.Parts) > 0 {
			out = append(out, Margin{y.Year, l.Value, r, factor * l.Value / r})
		}
	}
	return out
}

// MarginTrend is the slope of a margin over the years, as a fraction a year,
// with the HAC interval of stat.FitTrend. Below 0 it thins.
func MarginTrend(margins []Margin, o Options) (Number, error) {
	o, err := o.Fill()
	if err != nil {
		return Number{}, err
	}
	var x, y []float64
	for _, m := range margins {
		x, y = append(x, float64(m.Year)), append(y, m.Value)
	}
	return line(x, y, o), nil
}

// Decay is the rate a year at which a margin decays towards 0, minus the slope
// of its log; below 0 it grows. It is missing where a margin is not above 0.
func Decay(margins []Margin, o Options) Number {
	o, err := o.Fill()
	if err != nil {
		return missing("%v", err)
	}
	var x, y []float64
	for _, m := range margins {
		if !(m.Value > 0) {
			return missing("the margin was not above 0 in %d: it has no rate of decay", m.Year)
		}
		x, y = append(x, float64(m.Year)), append(y, math.Log(m.Value))
	}
	n := line(x, y, o)
	n.Value, n.Lower, n.Upper = -n.Value, -n.Upper, -n.Lower
	return n
}

// line is the slope of y over years, or why there is none.
func line(x, y []float64, o Options) Number {
	if len(x) < o.MinYears {
		return missing("%s: at least %d are needed", count(len(x), "year"), o.MinYears)
	}
	t, err := stat.FitTrend(x, y, o.Level)
	if err != nil {
		return missing("%s", strings.TrimPrefix(err.Error(), "stat: "))
	}
	return Number{t.Slope, t.Lower, t.Upper, fmt.Sprintf("%d years, %.0f to %.0f; HAC errors, lag %d", t.N, x[0], x[len(x)-1], t.Lag)}
}

// Thinning is how revenue and margin of the same firms move over the years that
// both have: Revenue the slope of the log of revenue, which should be deflated,
// and Margin that of the margin, in its own unit a year.
type Thinning struct{ Revenue, Margin Number }

// Thin computes the trends of revenue and margin over their common calendar
// years, the last observation of each year. sense is -1 where a rise of the
// margin's series is a fall of the margin, as in operating ratios, else 1. A
// year whose revenue is not above 0 is left out.
func Thin(revenue, margin *datasets.Series, sense int, o Options) (Thinning, error) {
	o, err := o.Fill()
	if err != nil {
		return Thinning{}, err
	}
	of := map[int]float64{}
	for _, p := range margin.ByYear() {
		of[p.Date.Year()] = float64(sense) * p.Value
	}
	var x, r, m []float64
	for _, p := range revenue.ByYear() {
		v, ok := of[p.Date.Year()]
		if ok && p.Value > 0 {
			x, r, m = append(x, float64(p.Date.Year())), append(r, math.Log(p.Value)), append(m, v)
		}
	}
	return Thinning{line(x, r, o), line(x, m, o)}, nil
}
