package fit

import (
	"math"
	"slices"
	"sort"

	"example.com/rhyme/fit/nls"
)

// A ladder proposes ceilings as multiples of the largest observation, from just
// above it to far beyond; a short one serves where each rung costs more.
func ladder() []float64      { return []float64{1.01, 1.05, 1.2, 1.6, 3, 20} }
func shortLadder() []float64 { return []float64{1.01, 1.2, 2, 20} }

type line struct{ intercept, slope float64 }

// weightedLine regresses the transformed y on x by weighted least squares.
// Points whose transform or weight is not finite are passed over: a start
// needs no more than most of the points.
func weightedLine(x, y []float64, transform func(float64) (z, w float64)) (line, bool) {
	var sw, swx, swz, swxx, swxz float64
	for i, v := range y {
		z, w := transform(v)
		if math.IsNaN(z) || math.IsInf(z, 0) || !(w > 0) || math.IsInf(w, 0) {
			continue
		}
		dx := x[i] - x[0] // years lie far from 0
		sw += w
		swx += w * dx
		swz += w * z
		swxx += w * dx * dx
		swxz += w * dx * z
	}
	sxx, sxz := swxx-swx*swx/sw, swxz-swx*swz/sw
	if !(sxx > 1e-12*swxx) {
		return line{}, false
	}
	slope := sxz / sxx
	return line{intercept: (swz-slope*swx)/sw - slope*x[0], slope: slope}, true
}

// attempts is how many of the proposed starts are followed to their minimum
// where one does not settle it.
const attempts = 3

// quick is for refits by the hundred.
func quick() nls.Options { return nls.Options{Unpolished: true, MaxIterations: 200} }

// settles reports whether one minimum makes further attempts needless: curves
// of one part have one valley, unless the fit found is poor. On all the bundled
// series the first start then leads to the least minimum.
func settles(r *nls.Result, tss float64) bool {
	return r.Status == nls.Converged && r.RSS < 0.5*tss
}

// fromBestStart searches the minimum of p, which is the fit under bounds of its
// own; nil when no start lies in the domain.
func (f *Fit) fromBestStart(p nls.Problem, scaled, x []float64) *nls.Result {
	if len(f.noise) > 0 {
		return f.fromNoise(p, x)
	}
	return f.fromCurve(p, scaled, x)
}

// fromCurve follows the most promising of the model's own starts to the
// minimum of p, which is the fit under bounds of its own, and returns the least
// minimum, or nil when no start lies in the domain. Starts are made from and
// ranked on a few of many points: they need to be near, not right.
func (f *Fit) fromCurve(p nls.Problem, scaled, x []float64) *nls.Result {
	if f.Model.breaks() > 0 {
		starts, _ := f.breakStarts(p, f.Model.Valleys, math.Inf(1))
		return f.fromBreaks(p, starts, true)
	}
	few := thin(f.order, f.Y)
	fx, fy, fs := make([]float64, len(few)), make([]float64, len(few)), make([]float64, len(few))
	var fz []float64
	for k, i := range few {
		fx[k], fy[k], fs[k] = x[i], f.Y[i], scaled[i]
		if f.Second != nil {
			fz = append(fz, f.Second[i])
		}
	}
	best := f.rank(p, f.Model.starts(fx, fz, fy), fx, fz, fs)
	if len(f.Model.Kinks) > 0 {
		return f.followKinks(p, best)
	}
	return f.follow(p, best, sumAboutMean(scaled))
}

// rank returns the starts with the least residual sums of squares, best first,
// as many as may be followed.
func (f *Fit) rank(p nls.Problem, starts [][]float64, x, z, scaled []float64) [][]float64 {
	keep := max(attempts, f.Model.Valleys)
	best, sums := make([][]float64, 0, keep+1), make([]float64, 0, keep+1)
	few := f.plain(scaled, x, z)
	r := make([]float64, len(x))
	for _, s := range starts {
		within(p, s)
		few.Eval(s, r, nil)
		rss := sumSquares(r)
		if !(rss <= math.MaxFloat64) || len(best) == keep && rss >= sums[keep-1] {
			continue
		}
		at := sort.SearchFloat64s(sums, rss)
		best, sums = slices.Insert(best, at, s), slices.Insert(sums, at, rss)
		best, sums = best[:min(len(best), keep)], sums[:min(len(sums), keep)]
	}
	return best
}

func sumSquares(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x * x
	}
	return sum
}

// follow searches from the starts in turn until one settles it, or from all of
// them where other minima are to be told of.
func (f *Fit) follow(p nls.Problem, starts [][]float64, tss float64) *nls.Result {
	var best *nls.Result
	var ends []*nls.Result
	var solver nls.Solver
	for k, s := range starts {
		r, err := f.search(&solver, p, s, nls.Options{})
		if err != nil {
			continue
		}
		ends = append(ends, r)
		if best == nil || r.RSS < best.RSS {
			best = r
		}
		if !f.thorough && k+1 >= f.Model.Valleys && settles(best, tss) {
			break
		}
	}
	if f.thorough {
		f.Basins = nls.Basins(ends)
	}
	return best
}

// thin chooses at most 17 of the points in their order: evenly by rank, both ends and the
// largest y among them.
func thin(order []int, y []float64) []int {
	const most = 16
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
func within(p nls.Problem, s []float64) {
	for j, v := range s {
		s[j] = min(max(v, p.Lower[j]), p.Upper[j])
	}
}
