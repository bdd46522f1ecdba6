package fit

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Waves is the sum of n logistic waves, in the order of their midpoints,
//
//	y = K1 / (1 + exp(-ln81/dt1 (x - tm1))) + K2 / (1 + exp(-ln81/dt2 (x - tm2))) + ...
//
// n = 2 is the bi-logistic. Two waves whose midpoints coincide are one wave
// with another shape, and the fit warns of it.
//
// P. S. Meyer, Bi-logistic growth, Technological Forecasting and Social Change
// 47 (1994), 89-102.
func Waves(n int) *Model {
	m := &Model{
		Name:      fmt.Sprintf("waves-%d", n),
		Title:     fmt.Sprintf("Sum of %d logistic waves", n),
		Reference: "Meyer 1994; Meyer, Yung and Ausubel 1999",
		Variable:  Year,
		Eval: func(x float64, p, grad []float64) float64 {
			sum := 0.0
			for k := 0; k < len(p); k += 3 {
				var g []float64
				if grad != nil {
					g = grad[k : k+3]
				}
				sum += evalLogistic(x, p[k:k+3], g)
			}
			return sum
		},
		Start:     func(x, y []float64) [][]float64 { return startWaves(x, y, n) },
		Order:     sortWaves,
		Valleys:   10,
		Invariant: Invariance{Shift: true, Scale: true},
	}
	if n == 2 {
		m.Name, m.Title, m.Limit = "bi-logistic", "Bi-logistic, two waves", "logistic"
	}
	var formula, excel []string
	for k := 1; k <= n; k++ {
		formula = append(formula, fmt.Sprintf("K%d / (1 + exp(-ln81/dt%d (x - tm%d)))", k, k, k))
		excel = append(excel, fmt.Sprintf("{K%d}/(1+EXP(-LN(81)/{dt%d}*({x}-{tm%d})))", k, k, k))
		m.Linear = append(m.Linear, 3*k-3, 3*k-3, 3*k-3)
		m.Example.Params = append(m.Example.Params, 100/float64(k), 16, 1920+25*float64(k))
		m.Params = append(m.Params,
			Param{fmt.Sprintf("K%d", k), fmt.Sprintf("height of wave %d", k), "{y}", 0, math.Inf(1)},
			Param{fmt.Sprintf("dt%d", k), fmt.Sprintf("years from 10%% to 90%% of wave %d", k), "years", 0, math.Inf(1)},
			Param{fmt.Sprintf("tm%d", k), fmt.Sprintf("midpoint of wave %d", k), "year", math.Inf(-1), math.Inf(1)})
	}
	m.Example.From, m.Example.To = 1925, 1945+25*float64(n)
	m.Formula, m.Excel = strings.Join(formula, " + "), strings.Join(excel, "+")
	return m
}

// sortWaves puts the waves in the order of their midpoints.
func sortWaves(p []float64) []int {
	waves := make([]int, len(p)/3)
	for k := range waves {
		waves[k] = k
	}
	slices.SortStableFunc(waves, func(a, b int) int {
		switch {
		case p[3*a+2] < p[3*b+2]:
			return -1
		case p[3*a+2] > p[3*b+2]:
			return 1
		}
		return 0
	})
	var order []int
	for _, k := range waves {
		order = append(order, 3*k, 3*k+1, 3*k+2)
	}
	return order
}

// startWaves cuts the data into n stretches at every choice of a few dates and
// takes each stretch for a wave: its rise, its length, its middle. A second
// family puts the waves at the quantiles of the rise.
func startWaves(x, y []float64, n int) [][]float64 {
	order := byX(x)
	first, last := order[0], order[len(order)-1]
	span := x[last] - x[first]
	if span == 0 || !(y[last] > y[first]) {
		return nil
	}
	const cuts = 8
	at := func(share float64) float64 { // y at a share of the span
		k := int(share * float64(len(order)-1))
		return y[order[k]]
	}
	var starts [][]float64
	var place func(from int, sofar []int)
	place = func(from int, sofar []int) {
		if len(sofar) == n-1 {
			starts = append(starts, wavesBetween(x[order[0]], span, append(append([]int{0}, sofar...), cuts), cuts, at))
			return
		}
		for c := from; c < cuts; c++ {
			place(c+1, append(slices.Clone(sofar), c))
		}
	}
	place(1, nil)
	return starts
}

// wavesBetween makes one wave of each stretch between neighbouring cuts.
func wavesBetween(start, span float64, edges []int, cuts int, at func(share float64) float64) []float64 {
	var p []float64
	for k := 1; k < len(edges); k++ {
		a, b := float64(edges[k-1])/float64(cuts), float64(edges[k])/float64(cuts)
		rise := at(b) - at(a)
		if k == 1 {
			rise = at(b)
		}
		if k == len(edges)-1 {
			rise *= 1.2 // the last wave may not have ended
		}
		p = append(p, math.Max(rise, 1e-6*math.Abs(at(1))), (b-a)*span, start+(a+b)/2*span)
	}
	return p
}
