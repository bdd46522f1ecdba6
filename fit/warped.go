package fit

import "math"

// evalWarped is the cumulative Bass curve at the time w that the last three
// parameters make of the calendar's; dw is the derivative of w by them.
func evalWarped(w float64, dw [3]float64, p, grad []float64) float64 {
	y := evalBass(w, p, grad)
	if grad != nil {
		pace := evalBassDensity(w, p, nil) // dy/dw
		for k, d := range dw {
			grad[3+k] = pace * d
		}
	}
	return y
}

// warpedExcel is the template of Bass at the time w.
func warpedExcel(w string) string {
	return "{m}*(1-EXP(-({p}+{q})*" + w + "))/(1+{q}/{p}*EXP(-({p}+{q})*" + w + "))"
}

// between are dates half way from the origin to the first observation and from
// each observation to the next: at most so many, evenly by rank.
func between(x []float64, most int) []float64 {
	var dates []float64
	last := 0.0
	for _, i := range byX(x) {
		if x[i] > last {
			dates = append(dates, (last+x[i])/2)
			last = x[i]
		}
	}
	if n := len(dates); n > most {
		for k := range most {
			dates[k] = dates[k*(n-1)/(most-1)]
		}
		dates = dates[:most]
	}
	return dates
}

// appendWarped adds, of shocks that are alike, the one that brings Bass nearest
// to the data on the plain scale: one start of each kind keeps the ranking from
// following many that lead to one minimum.
func appendWarped(starts [][]float64, x, y []float64, shocks [][3]float64, warp func(x, a, b, c float64) (float64, [3]float64)) [][]float64 {
	var best []float64
	most := 0.0
	w := make([]float64, len(x))
	for _, s := range shocks {
		for i, v := range x {
			w[i], _ = warp(v, s[0], s[1], s[2])
		}
		p := append(regressBass(w, y), s[:]...)
		var yf, ff float64
		for i, v := range w {
			f := evalBass(v, p, nil)
			yf, ff = yf+y[i]*f, ff+f*f
		}
		if fall := yf * yf / ff; yf > 0 && fall > most { // of RSS, by the best ceiling
			p[0] *= yf / ff
			most, best = fall, p
		}
	}
	if best != nil {
		starts = append(starts, best)
	}
	return starts
}

// regressBass is Bass's own regression of the pace of adoption on the level and
// its square, dy/dw = p m + (q - p) y - q/m y^2, in its integral: the level is
// regressed on w and the running integrals of y and y^2, so that no difference
// of noisy levels is needed. It returns m, p and q for a start: m within 1 and
// 20 times the largest level, and the best rates, not below 0, for that m.
//
// F. M. Bass, A new product growth for model consumer durables, Management
// Science 15 (1969), 215-227.
func regressBass(w, y []float64) []float64 {
	top := largest(y)
	var sum [3][4]float64 // normal equations, y in units of the largest
	runningIntegrals(w, y, top, func(v, w, i1, i2 float64) {
		row := [4]float64{w, i1, i2, v}
		for j := range 3 {
			for k := range 4 {
				sum[j][k] += row[j] * row[k]
			}
		}
	})
	m := 20.0
	if c, ok := solve3(sum); ok && c[2] < 0 {
		m = (-c[1] - math.Sqrt(c[1]*c[1]-4*c[0]*c[2])) / (2 * c[2])
	}
	if !(m > 1.01) {
		m = 1.01
	}
	m = min(m, 20)
	var pp, pq, qq, py, qy float64
	runningIntegrals(w, y, top, func(v, w, i1, i2 float64) {
		a, b := m*w-i1, i1-i2/m // y = p a + q b
		pp, pq, qq, py, qy = pp+a*a, pq+a*b, qq+b*b, py+a*v, qy+b*v
	})
	det := pp*qq - pq*pq
	p, q := (py*qq-qy*pq)/det, (qy*pp-py*pq)/det
	switch {
	case !(p > 0):
		q = max(qy, 0) / qq
		p = 1e-4 * q
	case !(q > 0):
		p, q = py/pp, 0
	}
	return []float64{m * top, p, q}
}

// runningIntegrals calls do for each observation, w ascending, with the level,
// w and the integrals of the level and of its square from 0 to w, by trapezia.
func runningIntegrals(w, y []float64, unit float64, do func(v, w, i1, i2 float64)) {
	var lastW, last, i1, i2 float64
	for i := range w {
		v, dw := y[i]/unit, w[i]-lastW
		i1 += dw * (v + last) / 2
		i2 += dw * (v*v + v*last + last*last) / 3
		do(v, w[i], i1, i2)
		lastW, last = w[i], v
	}
}

// solve3 solves three normal equations by elimination.
func solve3(a [3][4]float64) (x [3]float64, ok bool) {
	for j := range 3 {
		if !(a[j][j] > 0) {
			return x, false
		}
		for i := j + 1; i < 3; i++ {
			f := a[i][j] / a[j][j]
			for k := j; k < 4; k++ {
				a[i][k] -= f * a[j][k]
			}
		}
	}
	for j := 2; j >= 0; j-- {
		x[j] = a[j][3]
		for k := j + 1; k < 3; k++ {
			x[j] -= a[j][k] * x[k]
		}
		x[j] /= a[j][j]
	}
	return x, true
}
