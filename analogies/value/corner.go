package value

import (
	"math"
	"sort"

	"example.com/rhyme/datasets"
)

// Weights is one choice of weights, by series; a series that it lacks has its
// base weight.
type Weights map[string]float64

// corners lists every combination of low, base and high weights of the series
// that have alternatives, each combination once.
func corners(layers []datasets.LayerDef) []Weights {
	all := []Weights{{}}
	for _, l := range layers {
		for _, w := range l.Series {
			if w.Low == w.Weight && w.High == w.Weight {
				continue
			}
			var next []Weights
			for _, c := range all {
				for i, v := range []float64{w.Low, w.Weight, w.High} {
					if i == 1 && v == w.Low || i == 2 && v == w.Weight {
						continue
					}
					d := Weights{w.Series: v}
					for k, v := range c {
						d[k] = v
					}
					next = append(next, d)
				}
			}
			all = next
		}
	}
	return all
}

// Corners lists every choice of weights that the definition allows for
// infrastructure and application, which are what they are compared by.
func (s *Split) Corners() []Weights {
	var two []datasets.LayerDef
	for _, l := range s.Def.Layers {
		if l.Layer == datasets.LayerInfrastructure || l.Layer == datasets.LayerApplication {
			two = append(two, l)
		}
	}
	return corners(two)
}

// level is what a layer holds under a choice of weights: their sum or, where
// the series are returns, their mean. NaN where the layer is missing.
func (l Layer) level(w Weights, additive bool) float64 {
	if len(l.Parts) == 0 {
		return math.NaN()
	}
	sum, weights := 0.0, 0.0
	for _, p := range l.Parts {
		weight := p.Weight
		if v, ok := w[p.Series]; ok {
			weight = v
		}
		sum += weight * p.Factor * p.Value
		weights += weight
	}
	if !additive {
		return sum / weights // NaN where every weight is 0
	}
	return sum
}

// Sweep is a number at the base weights and over every corner of them. Low,
// Median and High are numbers of corners themselves, each with its own
// interval; of an even number of corners the lower of the two in the middle.
type Sweep struct {
	Base, Low, Median, High Number
	Corners                 []Number // in the order of Split.Corners
}

// sweep computes a number at the base weights and at every corner.
func (s *Split) sweep(number func(Weights) Number) Sweep {
	out := Sweep{Base: number(nil)}
	var known []Number
	for _, w := range s.Corners() {
		n := number(w)
		out.Corners = append(out.Corners, n)
		if !math.IsNaN(n.rank()) {
			known = append(known, n)
		}
	}
	if len(known) == 0 {
		none := missing("%s", out.Base.Reason)
		out.Low, out.Median, out.High = none, none, none
		return out
	}
	sort.SliceStable(known, func(i, j int) bool { return known[i].rank() < known[j].rank() })
	out.Low, out.Median, out.High = known[0], known[(len(known)-1)/2], known[len(known)-1]
	return out
}

// Above counts the corners whose whole interval lies above the bound, Below
// those whose interval lies below it.
func (s Sweep) Above(bound float64) int {
	n := 0
	for _, c := range s.Corners {
		if c.Lower > bound {
			n++
		}
	}
	return n
}

// Below counts the corners whose whole interval lies below the bound.
func (s Sweep) Below(bound float64) int {
	n := 0
	for _, c := range s.Corners {
		if c.Upper < bound {
			n++
		}
	}
	return n
}
