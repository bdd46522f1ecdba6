package capability

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Blend is how many tokens are read for how many written, as in 3:1. The zero
// Blend is 3:1, which price lists of language models are commonly summed up by.
type Blend struct{ Input, Output float64 }

// ParseBlend reads parts such as 3:1; neither may be negative, one must be
// above 0.
func ParseBlend(s string) (Blend, error) {
	in, out, ok := strings.Cut(s, ":")
	input, err1 := strconv.ParseFloat(in, 64)
	output, err2 := strconv.ParseFloat(out, 64)
	sum := input + output
	if !ok || err1 != nil || err2 != nil || !(input >= 0 && output >= 0 && sum > 0) || math.IsInf(sum, 1) {
		return Blend{}, fmt.Errorf("blend %q: expected parts of input and output tokens, such as 3:1", s)
	}
	return Blend{input, output}, nil
}

// String is, for example, "3:1".
func (b Blend) String() string {
	b = b.parts()
	part := func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
	return part(b.Input) + ":" + part(b.Output)
}

func (b Blend) parts() Blend {
	if b == (Blend{}) {
		return Blend{3, 1}
	}
	return b
}

// usual reports whether the blend is the 3:1 that sources give blended prices
// in.
func (b Blend) usual() bool {
	b = b.parts()
	return b.Input == 3*b.Output
}

// Price is the mean of the two prices, weighted by the parts, in the digits of
// the blend that the source gives where that is the same number. Where the source
// gives neither price it is the blend given, if that is the one wanted; else NaN.
func (b Blend) Price(input, output, given float64) float64 {
	price := b.price(input, output)
	if b.usual() && (math.IsNaN(price) || math.Abs(given-price) <= 1e-9*price) {
		return given
	}
	return price
}

// price is the mean of the two prices, weighted by the parts.
func (b Blend) price(input, output float64) float64 {
	b = b.parts()
	return (b.Input*input + b.Output*output) / (b.Input + b.Output)
}
