package fit

import (
	"cmp"
	"math"
	"slices"
)

// moments are the weighted sums of 1, u, u^2, z, zu and z^2 over points (u, z).
type moments [6]float64

// add adds o with a sign.
func (m *moments) add(o moments, sign float64) *moments {
	for i := range m {
		m[i] += sign * o[i]
	}
	return m
}

// piece is what a straight piece from the height g to the height h leaves of
// the squares of its points: A g^2 + 2 B g h + D h^2 - 2 E g - 2 F h + G.
type piece struct{ A, B, D, E, F, G float64 }

// pieceOver is the piece from u0 to u1 over the points with the moments m.
func pieceOver(m moments, u0, u1 float64) piece {
	length := u1 - u0
	s := (m[1] - u0*m[0]) / length // sums over s, the share of the way
	ss := (m[2] - 2*u0*m[1] + u0*u0*m[0]) / (length * length)
	zs := (m[4] - u0*m[3]) / length
	return piece{A: m[0] - 2*s + ss, B: s - ss, D: ss, E: m[3] - zs, F: zs, G: m[5]}
}

// parabola is the cost a h^2 + b h + c of the best line of pieces that ends in
// a place at the height h, by way of the parabola of the piece before.
type parabola struct {
	a, b, c float64
	place   int
	from    *parabola
}

func (q *parabola) least() float64 { return q.c - q.b*q.b/(4*q.a) }

// join is the cost by the height at the end of a further piece, its beginning
// being at the best height. False where the points leave that height open.
func (q *parabola) join(p piece, place int) (parabola, bool) {
	a, b := q.a+p.A, q.b-2*p.E
	next := parabola{a: p.D - p.B*p.B/a, b: -2*p.F - p.B*b/a, c: q.c + p.G - b*b/(4*a), place: place, from: q}
	return next, a > 0 && next.a > 0
}

// begin is the best height at the beginning of that piece when its end is at h.
func (q *parabola) begin(p piece, h float64) float64 {
	return -(q.b - 2*p.E + 2*p.B*h) / (2 * (q.a + p.A))
}

// lowest keeps the parabolas that are the least of all at some height at which
// that is below the limit: it walks along the lower envelope.
func lowest(all []parabola, limit float64) []parabola {
	from, to := math.Inf(1), math.Inf(-1)
	for i := range all {
		vertex, wide := -all[i].b/(2*all[i].a), math.Sqrt(max(limit-all[i].least(), 0)/all[i].a)
		from, to = min(from, vertex-wide), max(to, vertex+wide)
	}
	now := leastAt(all, from)
	var kept []parabola
	seen := map[int]bool{}
	for at := from; now >= 0; {
		if !seen[now] {
			kept, seen[now] = append(kept, all[now]), true
		}
		next, where := -1, to
		for i := range all {
			if h := all[i].dipsBelow(all[now], at); h < where {
				next, where = i, h
			}
		}
		now, at = next, where
	}
	return kept
}

// leastAt is the parabola that is least at a height, or -1.
func leastAt(all []parabola, h float64) int {
	best, least := -1, math.Inf(1)
	for i, q := range all {
		if v := (q.a*h+q.b)*h + q.c; v < least {
			best, least = i, v
		}
	}
	return best
}

// cheapest keeps the parabola with the least cost alone: quick, and near.
func cheapest(all []parabola, _ float64) []parabola {
	if len(all) == 0 {
		return nil
	}
	return []parabola{slices.MinFunc(all, func(p, q parabola) int { return cmp.Compare(p.least(), q.least()) })}
}

// dipsBelow is the first height above h at which q passes from above r to
// below it, or +Inf.
func (q parabola) dipsBelow(r parabola, h float64) float64 {
	a, b, c := q.a-r.a, q.b-r.b, q.c-r.c
	disc := b*b - 4*a*c
	if disc <= 0 || a == 0 && b >= 0 {
		return math.Inf(1)
	}
	// The root at which the difference falls, in the form that does not cancel.
	root := 2 * c / (-b + math.Sqrt(disc))
	if b > 0 {
		root = (-b - math.Sqrt(disc)) / (2 * a)
	}
	if root > h {
		return root
	}
	return math.Inf(1)
}
