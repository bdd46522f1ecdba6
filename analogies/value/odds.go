package value

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/datasets"
)

// Odds is what applications held against infrastructure in a year.
type Odds struct {
	Year                        int
	Infrastructure, Application float64 // levels, in the unit of the split
	Capture                     float64 // application over the two together; NaN when missing
	Log                         float64 // ln(application/infrastructure); NaN when either is 0
	Reason                      string  // why Capture or Log is missing
}

// Odds sets applications against infrastructure in every year of the split,
// under a choice of weights; nil are the base weights. Equipment is in neither.
// The list is empty where the definition lacks a layer or has no shares.
func (s *Split) Odds(w Weights) []Odds {
	var out []Odds
	if s.noOdds() != "" {
		return out
	}
	for _, y := range s.Years {
		out = append(out, y.odds(w))
	}
	return out
}

// noOdds says why a definition as a whole has no odds.
func (s *Split) noOdds() string {
	if !s.Additive {
		return "returns do not add: there are no shares"
	}
	for _, l := range []datasets.Layer{datasets.LayerInfrastructure, datasets.LayerApplication} {
		if !s.has(l) {
			return fmt.Sprintf("this definition has no %s layer", l)
		}
	}
	return ""
}

func (s *Split) has(layer datasets.Layer) bool {
	for _, l := range s.Def.Layers {
		if l.Layer == layer {
			return true
		}
	}
	return false
}

func (y Year) layer(layer datasets.Layer) (Layer, bool) {
	for _, l := range y.Layers {
		if l.Layer == layer {
			return l, true
		}
	}
	return Layer{}, false
}

func (y Year) odds(w Weights) Odds {
	o := Odds{Year: y.Year, Capture: math.NaN(), Log: math.NaN()}
	infra, _ := y.layer(datasets.LayerInfrastructure)
	app, _ := y.layer(datasets.LayerApplication)
	o.Infrastructure, o.Application = infra.level(w, true), app.level(w, true)
	var why []string
	for _, l := range []struct {
		Layer
		level float64
	}{{infra, o.Infrastructure}, {app, o.Application}} {
		switch {
		case math.IsNaN(l.level):
			why = append(why, l.Reason)
		case l.level < 0:
			why = append(why, fmt.Sprintf("%s is negative in %d", l.Layer.Layer, y.Year))
		}
	}
	whole := o.Infrastructure + o.Application
	switch {
	case len(why) > 0:
	case whole == 0:
		why = append(why, fmt.Sprintf("both layers are 0 in %d", y.Year))
	default:
		o.Capture = o.Application / whole
		switch {
		case o.Application == 0:
			why = append(why, fmt.Sprintf("application is 0 in %d: no log-odds", y.Year))
		case o.Infrastructure == 0:
			why = append(why, fmt.Sprintf("infrastructure is 0 in %d: no log-odds", y.Year))
		default:
			o.Log = math.Log(o.Application / o.Infrastructure)
		}
	}
	o.Reason = strings.Join(why, "; ")
	return o
}

// CaptureSpan is the first and the last year in which the share of applications
// exists at the base weights; reason says why there is none.
func (s *Split) CaptureSpan() (first, last int, reason string) {
	odds, found := s.Odds(nil), false
	for _, o := range odds {
		if math.IsNaN(o.Capture) {
			continue
		}
		if !found {
			first, found = o.Year, true
		}
		last = o.Year
	}
	if !found {
		reason = join(s.noOdds(), leftOut(odds, func(o Odds) float64 { return o.Capture }))
	}
	return first, last, reason
}

// CaptureIn is the share of applications in one year, over the sweep of
// weights.
func (s *Split) CaptureIn(year int) Sweep {
	return s.sweep(func(w Weights) Number {
		for _, y := range s.Years {
			if y.Year == year {
				o := y.odds(w)
				return plain(o.Capture, o.Reason)
			}
		}
		return missing("no observation in %d", year)
	})
}

// leftOut says which years have no number, and why.
func leftOut(odds []Odds, number func(Odds) float64) string {
	var why []string
	for _, o := range odds {
		if math.IsNaN(number(o)) {
			why = append(why, o.Reason)
		}
	}
	const shown = 3
	if more := len(why) - shown; more > 0 {
		why = append(why[:shown], fmt.Sprintf("and %s more", count(more, "year")))
	}
	if len(why) == 0 {
		return ""
	}
	return "left out: " + strings.Join(why, ", ")
}
