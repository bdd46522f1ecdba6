package transfer

import (
	"fmt"
	"math"
	"slices"
	"sort"

	"example.com/rhyme/datasets"
)

// Path is the log of a price over the years.
type Path struct {
	Name    string
	T, Y    []float64 // decimal years, ascending; natural logs
	Notes   []string  // what was left out or read in another way
	Missing string    // why there is no path
}

// NewPath takes the logs of a price. Values that are not above 0 are left out.
// A running record is in force until the next, and its dates are those of falls
// only: it is read at equal steps from its first date to its last, as many as
// it has records.
func NewPath(name string, price *datasets.Series, record bool) Path {
	p := Path{Name: name}
	var lost int
	x, y := price.XY()
	for i := range x {
		if n := len(p.T); !(y[i] > 0) || n > 0 && x[i] <= p.T[n-1] {
			lost++
			continue
		}
		p.T, p.Y = append(p.T, x[i]), append(p.Y, math.Log(y[i]))
	}
	if lost > 0 {
		p.Notes = append(p.Notes, fmt.Sprintf("%s left out: not above 0, or not later than the one before", count(lost, "observation")))
	}
	if record && len(p.T) > 2 {
		p.sample()
	}
	return p
}

// NoPath is a path that does not exist.
func NoPath(name, reason string) Path { return Path{Name: name, Missing: reason} }

// sample reads the record in force at equal steps.
func (p *Path) sample() {
	n := len(p.T) - 1
	t, y := slices.Clone(p.T), slices.Clone(p.Y)
	step := (p.T[n] - p.T[0]) / float64(n)
	for i := 1; i < n; i++ {
		t[i] = p.T[0] + step*float64(i)
		y[i] = p.Y[sort.Search(len(p.T), func(k int) bool { return p.T[k] > t[i] })-1]
	}
	p.T, p.Y = t, y
	p.Notes = append(p.Notes, fmt.Sprintf("a running record, in force until the next: read every %.2g years", step))
}

// short says why a path has too few observations, or "".
func (p *Path) short(least int) string {
	switch {
	case p.Missing != "":
		return p.Missing
	case len(p.T) < least:
		return fmt.Sprintf("%s: at least %d are needed", count(len(p.T), "observation"), least)
	case slices.Min(p.Y) == slices.Max(p.Y):
		return "the price never moved"
	}
	return ""
}

// steps counts the known steps.
func (p *Path) steps() int { return len(p.T) - 1 }

// shape is a path on its own clock.
type shape struct {
	rise          func(u float64) float64 // change of the log after u years
	length, least float64                 // years that it covers, and that its first two steps do
}

func (p Path) shape() shape {
	n := p.steps()
	return shape{p.rise, p.T[n] - p.T[0], p.T[2] - p.T[0]}
}

// straight is the shape of no analogy.
func straight() shape {
	return shape{func(u float64) float64 { return u }, math.Inf(1), 0}
}

// rise is straight between observations.
func (p Path) rise(u float64) float64 {
	t := p.T[0] + u
	i := min(max(sort.SearchFloat64s(p.T, t), 1), p.steps())
	share := (t - p.T[i-1]) / (p.T[i] - p.T[i-1])
	return p.Y[i-1] + share*(p.Y[i]-p.Y[i-1]) - p.Y[0]
}

func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
