package fit

import (
	"math"
	"slices"

	"example.com/rhyme/fit/stat"
)

// Nested compares a fit with the simpler model inside it.
type Nested struct {
	Model string  // the simpler model
	RSS   float64 // its residual sum of squares, same scale
	F     float64 // ((RSS simple - RSS) / extra parameters) / (RSS / (n-p))
	P     float64 // probability of so large an F if the simpler model held; NaN where a break was estimated
}

// nest fits the simpler model, if there is one and no parameter was given.
func (f *Fit) nest() {
	if f.Model.Limit == "" || f.RSS == 0 {
		return
	}
	m, err := Lookup(f.Model.Limit)
	if err != nil {
		return
	}
	extra := f.K - 1 - len(f.noise) - len(m.Params)
	if extra < 1 {
		return
	}
	simple, err := prepare(m, f.X, f.Y, Options{Noise: f.Noise, AR1: f.chain != nil, Level: f.Level})
	if err != nil || simple.solve(nil) != nil {
		return
	}
	stat1 := (simple.RSS - f.RSS) / float64(extra) / (f.RSS / float64(f.df()))
	f.Nested = &Nested{Model: m.Name, RSS: simple.RSS, F: stat1, P: stat.FTail(max(stat1, 0), extra, f.df())}
	if breaks := f.fixed[len(f.Model.Params)-f.Model.breaks() : len(f.Model.Params)]; slices.Contains(breaks, false) {
		// Without a break its date means nothing, and F does not follow its
		// distribution (R. B. Davies, Biometrika 74 (1987), 33-43).
		f.Nested.P = math.NaN()
	}
}
