package transfer

import (
	"math"

	"example.com/rhyme/fit/stat"
)

// Estimate is a parameter with the limits of its profile: NaN where there is
// none, or where every value up to the end of the range is within the limits.
type Estimate struct{ Value, Lower, Upper float64 }

func none() Estimate { return Estimate{math.NaN(), math.NaN(), math.NaN()} }

// estimate finds the most likely stretch, its limits at the level, and the depth
// there. It looks at 1,000 stretches and closes in on the best by golden
// section. The limits are the outermost stretches at which RSS is at most
// RSS_min (1 + F/(m-p)), with F the quantile of 1 and m-p degrees of freedom.
func (m *member) estimate(level float64) (stretch Estimate, depth float64) {
	const points = 1000
	k := m.target.steps()
	from, to := m.stretches(k)
	low, width := math.Log(from), math.Log(to/from)
	at := func(i float64) float64 { return math.Exp(low + width*i/points) }
	rss := func(i float64) float64 { return m.rss(k, at(i)) }
	values, best := make([]float64, points+1), 0
	for i := range values {
		if values[i] = rss(float64(i)); values[i] < values[best] {
			best = i
		}
	}
	if math.IsInf(values[best], 1) {
		return none(), math.NaN()
	}
	i := golden(rss, math.Max(float64(best-1), 0), math.Min(float64(best+1), points))
	if values[best] < rss(i) { // at an end, or where a depth is no more above 0
		i = float64(best)
	}
	params := 1
	if m.free {
		params = 2
	}
	limit := rss(i) * (1 + stat.FQuantile(level, 1, k-params)/float64(k-params))
	stretch = Estimate{at(i), math.NaN(), math.NaN()}
	first, last := 0, points
	for first < best && !(values[first] <= limit) {
		first++
	}
	for last > best && !(values[last] <= limit) {
		last--
	}
	if first > 0 {
		stretch.Lower = at(cross(rss, limit, float64(first-1), min(float64(first), i)))
	}
	if last < points {
		stretch.Upper = at(cross(rss, limit, float64(last+1), max(float64(last), i)))
	}
	depth, _, _ = m.depth(k, m.sums(k, at(i)))
	return stretch, depth
}

// rss is the residual sum of squares after k steps at a stretch, infinite where
// the path would be upside down.
func (m *member) rss(k int, stretch float64) float64 {
	depth, rss, _ := m.depth(k, m.sums(k, stretch))
	if !(depth > 0) {
		return math.Inf(1)
	}
	return rss
}

// sums are those of the first k steps at any stretch.
func (m *member) sums(k int, stretch float64) (s sums) {
	for i := 1; i <= k; i++ {
		t, y := m.target.T, m.target.Y
		s = s.add(m.step(i, stretch), y[i]-y[i-1], t[i]-t[i-1])
	}
	return s
}

// golden is a minimum of f between low and high (Kiefer 1953).
func golden(f func(float64) float64, low, high float64) float64 {
	ratio := (math.Sqrt(5) - 1) / 2
	a, b := high-ratio*(high-low), low+ratio*(high-low)
	fa, fb := f(a), f(b)
	for range 60 {
		if fa <= fb {
			high, b, fb = b, a, fa
			a = high - ratio*(high-low)
			fa = f(a)
		} else {
			low, a, fa = a, b, fb
			b = low + ratio*(high-low)
			fb = f(b)
		}
	}
	return (low + high) / 2
}

// cross bisects between outside, where f is above the limit, and inside.
func cross(f func(float64) float64, limit, outside, inside float64) float64 {
	for range 60 {
		middle := (outside + inside) / 2
		if f(middle) <= limit {
			inside = middle
		} else {
			outside = middle
		}
	}
	return inside
}
