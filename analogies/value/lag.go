package value

import (
	"fmt"
	"math"

	"example.com/rhyme/datasets"
)

// Lag is how many years a year comes after the peak of investment. Its limits
// are those of the peak's earliest and latest year. A censored year gives a
// censored lag; where investment still rises there is nothing to count from.
func Lag(year Number, peak datasets.Peak) Number {
	if peak.Year == nil {
		return missing("%s", join("no peak of investment to count from", peak.Why))
	}
	note := year.Reason
	if peak.SelectedOnOutcome {
		note = join(note, "the peak is dated by a return: selected on the outcome")
	}
	low, high := *peak.Year, *peak.Year
	if peak.Low != nil {
		low = *peak.Low
	}
	if peak.High != nil {
		high = *peak.High
	}
	switch {
	case year.Exists():
		return Number{year.Value - *peak.Year, year.Value - high, year.Value - low, note}
	case math.IsInf(year.Lower, -1):
		return before(year.Upper-low, note)
	case math.IsInf(year.Upper, 1):
		return after(year.Lower-high, note)
	}
	return missing("%s", year.Reason)
}

// LagOf counts every number of a sweep from the peak.
func LagOf(s Sweep, peak datasets.Peak) Sweep {
	out := Sweep{Base: Lag(s.Base, peak), Low: Lag(s.Low, peak), Median: Lag(s.Median, peak), High: Lag(s.High, peak)}
	for _, c := range s.Corners {
		out.Corners = append(out.Corners, Lag(c, peak))
	}
	return out
}

// Peak is the year in which the share of a layer was greatest, as a mean of
// three neighbouring years about it, over the sweep of weights. At either end
// of the sample it is censored: a greater share may lie beyond.
func (s *Split) Peak(layer datasets.Layer) Sweep {
	return s.sweep(func(w Weights) Number { return s.peak(layer, w) })
}

func (s *Split) peak(layer datasets.Layer, w Weights) Number {
	if !s.Additive || !s.has(layer) {
		return missing("no shares of %s in this definition", layer)
	}
	var years []int
	var means []float64
	for i := 1; i+1 < len(s.Years); i++ {
		a, b, c := s.Years[i-1], s.Years[i], s.Years[i+1]
		mean := (a.ShareOf(layer, w) + b.ShareOf(layer, w) + c.ShareOf(layer, w)) / 3
		if a.Year == b.Year-1 && c.Year == b.Year+1 && !math.IsNaN(mean) {
			years, means = append(years, b.Year), append(means, mean)
		}
	}
	if len(means) < 3 {
		return missing("%s of three years running: at least 3 are needed", count(len(means), "mean"))
	}
	at := 0
	for i, v := range means {
		if v > means[at] {
			at = i
		}
	}
	year := float64(years[at])
	switch at {
	case len(means) - 1:
		return after(year, fmt.Sprintf("the share is greatest at the end of the sample, %.0f: censored", year))
	case 0:
		return before(year, fmt.Sprintf("the share is greatest at the start of the sample, %.0f: censored", year))
	}
	return plain(year, "mean of three years about it")
}

// ShareOf is the share of a layer in those of the year, NaN where there is none.
func (y Year) ShareOf(layer datasets.Layer, w Weights) float64 {
	part, sum := math.NaN(), 0.0
	for _, l := range y.Layers {
		v := l.level(w, true)
		switch {
		case l.Layer == datasets.LayerTotal:
			continue
		case !(v >= 0):
			return math.NaN()
		case l.Layer == layer:
			part = v
		}
		sum += v
	}
	if !(sum > 0) {
		return math.NaN()
	}
	return part / sum
}

// PeakLag is the years from the greatest share of infrastructure to that of
// applications, over the sweep of weights. It is missing where both are
// censored to the same side, and censored where one is.
func (s *Split) PeakLag() Sweep {
	return s.sweep(func(w Weights) Number {
		infra, app := s.peak(datasets.LayerInfrastructure, w), s.peak(datasets.LayerApplication, w)
		note := join(infra.Reason, app.Reason)
		if infra.Reason == app.Reason {
			note = infra.Reason
		}
		appFirst, appLast := limits(app)
		infraFirst, infraLast := limits(infra)
		lower, upper := appFirst-infraLast, appLast-infraFirst
		switch {
		case app.Exists() && infra.Exists():
			return plain(app.Value-infra.Value, note)
		case !math.IsInf(lower, 0) && !math.IsNaN(lower) && math.IsInf(upper, 1):
			return after(lower, note)
		case !math.IsInf(upper, 0) && !math.IsNaN(upper) && math.IsInf(lower, -1):
			return before(upper, note)
		}
		return missing("%s", note)
	})
}

// limits are the earliest and the latest year that a year can be.
func limits(n Number) (first, last float64) {
	if n.Exists() {
		return n.Value, n.Value
	}
	return n.Lower, n.Upper
}
