package nls

import (
	"math"
	"sort"
)

// Basin is a minimum that several starts lead to.
type Basin struct {
	*Result
	Hits int // starts that ended here
}

// MultiStart searches from count points of a box, the first ones of the Halton
// sequence: the same points every time, more evenly spread than random ones.
// It returns the minima found, the least cost first; starts outside the domain
// are passed over, and those that end at the iteration limit or stalled are no
// minima. Two ends are one basin when their costs and parameters agree to
// 1e-6. The error is one of Solve's when no start leads anywhere.
//
// J. H. Halton, On the efficiency of certain quasi-random sequences of points,
// Numerische Mathematik 2 (1960), 84-90.
func MultiStart(p Problem, low, high []float64, count int, o Options) ([]Basin, error) {
	var s Solver
	var ends []*Result
	err := error(ErrStart)
	start := make([]float64, p.Params)
	for k := range count {
		for j := range start {
			start[j] = low[j] + (high[j]-low[j])*halton(k+1, j)
		}
		res, e := s.Solve(p, start, o)
		if e != nil {
			err = e
			continue
		}
		ends = append(ends, res)
	}
	if basins := Basins(ends); len(basins) > 0 {
		return basins, nil
	}
	return nil, err
}

// Basins groups the ends of searches into minima, the least cost first: see
// MultiStart.
func Basins(ends []*Result) []Basin {
	var basins []Basin
	for _, r := range ends {
		if r.Status == Converged || r.Status == Singular {
			basins = addBasin(basins, r)
		}
	}
	sort.SliceStable(basins, func(i, j int) bool { return basins[i].Cost < basins[j].Cost })
	return basins
}

func addBasin(basins []Basin, r *Result) []Basin {
	for i := range basins {
		if sameMinimum(basins[i].Result, r) {
			if r.Cost < basins[i].Cost {
				basins[i].Result = r
			}
			basins[i].Hits++
			return basins
		}
	}
	return append(basins, Basin{r, 1})
}

func sameMinimum(a, b *Result) bool {
	const near = 1e-6
	if math.Abs(a.Cost-b.Cost) > near*math.Max(a.Cost, b.Cost) {
		return false
	}
	for j := range a.Params {
		if math.Abs(a.Params[j]-b.Params[j]) > near*math.Max(math.Abs(a.Params[j]), math.Abs(b.Params[j])) {
			return false
		}
	}
	return true
}

// halton is the k-th point, from 1, of the sequence in dimension j: the digits
// of k in the j-th prime base, mirrored behind the point.
func halton(k, j int) float64 {
	base := prime(j)
	x, f := 0.0, 1.0
	for ; k > 0; k /= base {
		f /= float64(base)
		x += f * float64(k%base)
	}
	return x
}

// prime is the j-th prime, from 0.
func prime(j int) int {
	for n := 2; ; n++ {
		is := true
		for d := 2; d*d <= n; d++ {
			is = is && n%d != 0
		}
		if is {
			if j == 0 {
				return n
			}
			j--
		}
	}
}
