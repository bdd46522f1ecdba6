package fit

import "math"

// SinclairKlepperCohen is experience and scale together: the price falls with
// what was made so far and with what is made in the year,
//
//	y = a x^-b z^-c,  x = cumulative production, z = yearly production
//
// Without scale (c = 0) it is Wright's. Nagy et al. count what was made before
// the year, x - z: give that as x for their form.
//
// G. Sinclair, S. Klepper and W. Cohen, What's experience got to do with it?
// Sources of cost reduction in a large specialty chemicals producer, Management
// Science 46 (2000), 28-45; B. Nagy et al., Statistical basis for predicting
// technological progress, PLoS ONE 8 (2013), e52669.
func SinclairKlepperCohen() *Model {
	return &Model{
		Name:      "sinclair-klepper-cohen",
		Title:     "Experience and scale (Sinclair, Klepper and Cohen)",
		Formula:   "a x^-b z^-c, x = cumulative and z = yearly production",
		Excel:     "{a}*{x}^(-{b})*{z}^(-{c})",
		Reference: "Sinclair, Klepper and Cohen 2000; Nagy et al. 2013",
		Variable:  Cumulative,
		Second:    Yearly,
		Params: []Param{
			{"a", "price at a cumulative and yearly production of 1", "{y}", 0, math.Inf(1)},
			{"b", "experience exponent; learning rate at a given yearly production = 1 - 2^-b", "none", math.Inf(-1), math.Inf(1)},
			{"c", "scale exponent; fall for each doubling of the year's production = 1 - 2^-c", "none", math.Inf(-1), math.Inf(1)},
		},
		EvalPair: func(x, z float64, p, grad []float64) float64 {
			e := math.Pow(x, -p[1]) * math.Pow(z, -p[2])
			if grad != nil {
				grad[0], grad[1], grad[2] = e, -math.Log(x)*p[0]*e, -math.Log(z)*p[0]*e
			}
			return p[0] * e
		},
		StartPair: func(x, z, y []float64) [][]float64 { return startPair(logs(x), logs(z), y) },
		Limit:     "wright",
		Invariant: Invariance{Scale: true},
		Example:   Example{[]float64{150, 0.3, 0.12}, 1, 1000},
		// Production that comes in waves.
		ExampleSecond: func(x float64) float64 { return 40 + 30*math.Sin(x/90) },
	}
}

// startPair regresses ln y on two variables, evenly in logs and as plain noise
// weighs them: y = a exp(-b x - c z). What has no log counts for nothing.
func startPair(x, z, y []float64) [][]float64 {
	var starts [][]float64
	for _, weight := range []float64{0, 2} {
		w, l := make([]float64, len(y)), make([]float64, len(y))
		var sum, mx, mz, ml float64
		for i, v := range y {
			if v > 0 {
				w[i], l[i] = math.Pow(v, weight), math.Log(v)
			}
			sum += w[i]
			mx, mz, ml = mx+w[i]*x[i], mz+w[i]*z[i], ml+w[i]*l[i]
		}
		mx, mz, ml = mx/sum, mz/sum, ml/sum
		var xx, xz, zz, xl, zl float64
		for i := range x {
			dx, dz, dl := x[i]-mx, z[i]-mz, l[i]-ml
			xx, xz, zz = xx+w[i]*dx*dx, xz+w[i]*dx*dz, zz+w[i]*dz*dz
			xl, zl = xl+w[i]*dx*dl, zl+w[i]*dz*dl
		}
		if det := xx*zz - xz*xz; det > 0 {
			b, c := -(xl*zz-zl*xz)/det, -(zl*xx-xl*xz)/det
			starts = append(starts, []float64{math.Exp(ml + b*mx + c*mz), b, c})
		}
	}
	return starts
}

// logs are the natural logs of the values.
func logs(values []float64) []float64 {
	out := make([]float64, len(values))
	for i, v := range values {
		out[i] = math.Log(v)
	}
	return out
}
