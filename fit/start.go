package fit

import (
	"math"
	"slices"
	"sort"

	"example.com/rhyme/fit/nls"
)

// ceilingLadder proposes ceilings, from just above the largest observation to
// far beyond it.
func ceilingLadder(y []float64) []float64 {
	most := largest(y)
	ladder := []float64{1.01, 1.05, 1.2, 1.5, 2, 5, 20}
	for i := range ladder {
		ladder[i] *= most
	}
	return ladder
}

type line struct{ intercept, slope float64 }

// weightedLine regresses the transformed y on x by weighted least squares.
// Points whose transform or weight is not finite are passed over: a start
// needs no more than most of the points.
func weightedLine(x, y []float64, transform func(float64) (z, w float64)) (line, bool) {
	var sw, swx, swz float64
	zs, ws := make([]float64, len(x)), make([]float64, len(x))
	for i, v := range y {
		z, w := transform(v)
		if math.IsNaN(z) || math.IsInf(z, 0) || !(w > 0) || math.IsInf(w, 0) {
			continue
		}
		zs[i], ws[i] = z, w
		sw += w
		swx += w * x[i]
		swz += w * z
	}
	var sxx, sxz float64
	for i := range x {
		dx := x[i] - swx/sw
		sxx += ws[i] * dx * dx
		sxz += ws[i] * dx * (zs[i] - swz/sw)
	}
	if !(sxx > 0) {
		return line{}, false
	}
	slope := sxz / sxx
	return line{intercept: swz/sw - slope*swx/sw, slope: slope}, true
}

// attempts is how many of the proposed starts are followed to their minimum
// where one does not settle it.
const attempts = 3

// settles reports whether one minimum makes further attempts needless: curves
// of one part have one valley, unless the fit found is poor. On all the bundled
// series the first start then leads to the least minimum.
func settles(r *nls.Result, tss float64) bool {
	return r.Status == nls.Converged && r.RSS < 0.5*tss
}

// fromBestStart follows the most promising of the model's own starts to the
// minimum of p, which is the fit under bounds of its own, and returns the least
// minimum, or nil when no start lies in the domain. Starts are made from and
// ranked on a few of many points: they need to be near, not right.
func (f *Fit) fromBestStart(p nls.Problem, scaled, x []float64) *nls.Result {
	few := thin(f.X, f.Y)
	fx, fy, fs := make([]float64, len(few)), make([]float64, len(few)), make([]float64, len(few))
	for k, i := range few {
		fx[k], fy[k], fs[k] = x[i], f.Y[i], scaled[i]
	}
	best := f.rank(p, f.Model.Start(fx, fy), fx, fs)
	return f.follow(p, best, sumAboutMean(scaled))
}

// rank returns the starts with the least residual sums of squares, best first,
// as many as may be followed. A start is given up as soon as it is worse than
// all of those.
func (f *Fit) rank(p nls.Problem, starts [][]float64, x, scaled []float64) [][]float64 {
	keep := max(attempts, f.Model.Valleys)
	best, sums := make([][]float64, 0, keep+1), make([]float64, 0, keep+1)
	for _, s := range starts {
		s = within(p, s)
		limit := math.MaxFloat64
		if len(best) == keep {
			limit = sums[keep-1]
		}
		rss := 0.0
		for k := 0; k < len(x) && rss <= limit; k++ {
			r, _ := f.Noise.residual(f.Model.Eval(x[k], s, nil), scaled[k])
			rss += r * r
		}
		if !(rss <= limit) {
			continue
		}
		at := sort.SearchFloat64s(sums, rss)
		best, sums = slices.Insert(best, at, s), slices.Insert(sums, at, rss)
		best, sums = best[:min(len(best), keep)], sums[:min(len(sums), keep)]
	}
	return best
}

// follow searches from the starts in turn until one settles it.
func (f *Fit) follow(p nls.Problem, starts [][]float64, tss float64) *nls.Result {
	var best *nls.Result
	var solver nls.Solver
	for k, s := range starts {
		r, err := solver.Solve(p, s, nls.Options{})
		if err == nil && (best == nil || r.RSS < best.RSS) {
			best = r
		}
		if best != nil && k+1 >= f.Model.Valleys && settles(best, tss) {
			break
		}
	}
	return best
}

// thin chooses at most 25 points: evenly by rank of x, both ends and the
// largest y among them.
func thin(x, y []float64) []int {
	const most = 24
	order := byX(x)
	n := len(order)
	if n <= most {
		return order
	}
	top := 0
	for i := range y {
		if y[i] > y[top] {
			top = i
		}
	}
	few := make([]int, 0, most+1)
	seen := false
	for k := range most {
		i := order[k*(n-1)/(most-1)]
		few = append(few, i)
		seen = seen || i == top
	}
	if !seen {
		few = append(few, top)
	}
	return few
}

// within moves a start into the bounds of the problem.
func within(p nls.Problem, s []float64) []float64 {
	out := make([]float64, len(s))
	for j, v := range s {
		out[j] = min(max(v, p.Lower[j]), p.Upper[j])
	}
	return out
}
