package fit

import "math"

// GuseoGuidolin is Bass with a market that grows as people hear of the thing,
//
//	y = K sqrt(G(x; pc, qc)) F(x; ps, qs),  x = years since the first date - 1
//
// where G and F are cumulative Bass curves: of communication (pc, qc), which
// makes the market, and of adoption in it (ps, qs).
//
// R. Guseo and M. Guidolin, Modelling a dynamic market potential: a class of
// automata networks for diffusion of innovations, Technological Forecasting
// and Social Change 76 (2009), 806-820.
func GuseoGuidolin() *Model {
	return &Model{
		Name:    "guseo-guidolin",
		Title:   "Guseo-Guidolin, growing market",
		Formula: "K sqrt(G) F; G, F Bass curves with (pc, qc) and (ps, qs)",
		Excel: "{K}*SQRT((1-EXP(-({pc}+{qc})*({x}-{x0})))/(1+{qc}/{pc}*EXP(-({pc}+{qc})*({x}-{x0}))))" +
			"*(1-EXP(-({ps}+{qs})*({x}-{x0})))/(1+{qs}/{ps}*EXP(-({ps}+{qs})*({x}-{x0})))",
		Reference: "Guseo and Guidolin 2009",
		Variable:  Year,
		Origin:    YearBefore,
		Params: []Param{
			{"K", "ceiling, market in the end", "{y}", 0, math.Inf(1)},
			{"pc", "innovation in communication", "per year", 0, math.Inf(1)},
			{"qc", "imitation in communication", "per year", 0, math.Inf(1)},
			{"ps", "innovation in adoption", "per year", 0, math.Inf(1)},
			{"qs", "imitation in adoption", "per year", 0, math.Inf(1)},
		},
		Eval:      evalGuseoGuidolin,
		Start:     startGuseoGuidolin,
		Ceiling:   "K",
		Valleys:   10,
		Linear:    []int{0, 0, 0, 0, 0},
		Invariant: Invariance{Shift: true, Scale: true},
		Example:   Example{[]float64{100, 0.02, 0.5, 0.01, 0.15}, 1990, 2030},
	}
}

func evalGuseoGuidolin(x float64, p, grad []float64) float64 {
	var dg, df [3]float64
	g := evalBass(x, []float64{1, p[1], p[2]}, dg[:])
	f := evalBass(x, []float64{1, p[3], p[4]}, df[:])
	root := math.Sqrt(g)
	if grad != nil {
		grad[0] = root * f
		grad[1] = p[0] * f * dg[1] / (2 * root)
		grad[2] = p[0] * f * dg[2] / (2 * root)
		grad[3] = p[0] * root * df[1]
		grad[4] = p[0] * root * df[2]
	}
	return p[0] * root * f
}

// startGuseoGuidolin lays a coarse grid over both pairs of rates.
func startGuseoGuidolin(x, y []float64) [][]float64 {
	span := largest(x)
	var starts [][]float64
	for _, c := range []float64{2, 6, 14} { // (p+q) times span
		for _, cr := range []float64{1e-4, 1e-2, 0.5} { // p/q
			for _, s := range []float64{2, 6, 14} {
				for _, sr := range []float64{1e-4, 1e-2, 0.5} {
					qc, qs := c/span/(1+cr), s/span/(1+sr)
					starts = appendScaled(starts, x, y, evalGuseoGuidolin, []float64{1, cr * qc, qc, sr * qs, qs})
				}
			}
		}
	}
	return starts
}
