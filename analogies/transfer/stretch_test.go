package transfer_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.com/rhyme/analogies/transfer"
)

// rising has nothing to do with a falling price.
func rising() transfer.Path {
	logs := make([]float64, 26)
	for i := range logs {
		logs[i] = 0.08*float64(i) + 0.03*math.Sin(float64(i))
	}
	return annual("rising", 1800, logs...)
}

// A target that is the beginning of an analogue, stretched in time and in
// depth, gives both back, and goes on as the analogue did.
func TestStretchedCopyGivesTheStretchBack(t *testing.T) {
	a := wander("a", 40, 7)
	for _, c := range []struct {
		name           string
		stretch, depth float64
		free           bool
	}{
		{"faster", 0.4, 1, false},
		{"as fast", 1, 1, false},
		{"slower", 2.5, 1, false},
		{"faster and deeper", 0.4, 1.7, true},
		{"slower and less deep", 3, 0.6, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			whole := copyOf(a, 40, c.stretch, c.depth, 0, nil)
			target := whole
			target.T, target.Y = whole.T[:20], whole.Y[:20]
			r := forecast(t, target, []transfer.Path{a, rising()}, transfer.Options{Depth: c.free})
			m := r.Members[0]
			near(t, "stretch", m.Stretch.Value, c.stretch, 1e-6)
			near(t, "depth", m.Depth, c.depth, 1e-5)
			if !(m.Stretch.Lower <= c.stretch && c.stretch <= m.Stretch.Upper) {
				t.Errorf("%g is not within %g to %g", c.stretch, m.Stretch.Lower, m.Stretch.Upper)
			}
			if m.Weight < 0.99 {
				t.Errorf("the analogue that it is a copy of has weight %g", m.Weight)
			}
			mixture, ok := r.At(whole.T[25])
			if !ok {
				t.Fatal("no forecast")
			}
			near(t, "six steps on", mixture.Median(), whole.Y[25], 1e-3)
		})
	}
}

// Copies with random-walk noise: the 95% limits of the stretch hold it, and the
// 80% interval holds what came five steps on, as often as they say: within 3.3
// standard errors of a share of 400.
func TestIntervalsHold(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 20))
	const worlds, known, stretch = 400, 20, 0.5
	held, came := 0, 0
	for i := range worlds {
		p := wander("p", 40, uint64(5000+i))
		whole := copyOf(p, 30, stretch, 1, 0.1, random)
		target := whole
		target.T, target.Y = whole.T[:known], whole.Y[:known]
		r := forecast(t, target, []transfer.Path{p, rising()}, transfer.Options{})
		if s := r.Members[0].Stretch; !(s.Lower > stretch) && !(s.Upper < stretch) {
			held++
		}
		m, _ := r.At(whole.T[known+4])
		if lower, upper := m.Interval(0.8); lower <= whole.Y[known+4] && whole.Y[known+4] <= upper {
			came++
		}
	}
	for _, c := range []struct {
		name  string
		level float64
		n     int
	}{{"stretch", 0.95, held}, {"forecast", 0.8, came}} {
		share := float64(c.n) / worlds
		t.Logf("%s: %.3f of %g", c.name, share, c.level)
		if math.Abs(share-c.level) > 3.3*math.Sqrt(c.level*(1-c.level)/worlds) {
			t.Errorf("%s: the %g interval held in %g", c.name, c.level, share)
		}
	}
}

func TestStretchAtTheEndOfItsRange(t *testing.T) {
	a := wander("a", 40, 7)
	still := transfer.Path{Name: "almost still"}
	for i := range 12 {
		still.T, still.Y = append(still.T, 2000+float64(i)), append(still.Y, 0.001*math.Sin(float64(i)))
	}
	m := forecast(t, still, []transfer.Path{a}, transfer.Options{}).Members[0]
	if want := "stretch at the end of its range: the target would have covered two steps of the path"; m.Reason != want {
		t.Errorf("reason %q, want %q", m.Reason, want)
	}
	if !math.IsNaN(m.Stretch.Upper) {
		t.Errorf("an upper limit %g at the end of the range", m.Stretch.Upper)
	}
	up := forecast(t, rising(), []transfer.Path{a}, transfer.Options{Depth: true}).Members[0]
	if want := "no stretch fits: the target goes the other way"; up.Reason != want || !math.IsNaN(up.Weight) {
		t.Errorf("weight %g, reason %q, want %q", up.Weight, up.Reason, want)
	}
}
