package demand

import (
	"fmt"
	"math"
)

// full is the part of a span that two dates must at least cover to stand for
// it: 3.75 years for a window of 5, nine months for a year. It is chosen here,
// so that a series with a missing year keeps windows and one with gaps does not.
const full = 0.75

// Window is what quantity and price did from one pair to a later one.
type Window struct {
	From, To                  Pair
	Quantity, Price, Spending float64 // change of the log
	Elasticity                Number  // arc elasticity, -Quantity/Price
}

// roll sets a window at each pair. It ends with the last pair that is no
// farther than the width, and counts where it covers most of that: nothing is
// interpolated, so gaps leave no window.
func (r *Result) roll(o Options) {
	t, q, p := r.logs()
	end := 0
	for i := range t {
		for end+1 < len(t) && t[end+1]-t[i] <= o.Window+1e-9 {
			end++
		}
		if t[end]-t[i] < full*o.Window {
			continue
		}
		w := Window{From: r.Pairs[i], To: r.Pairs[end], Quantity: q[end] - q[i], Price: p[end] - p[i]}
		w.Spending = w.Quantity + w.Price
		w.Elasticity = arc(w.Quantity, w.Price)
		r.Windows = append(r.Windows, w)
		if w.Price < 0 {
			r.Falling++
			if w.Spending > 1e-9 { // more than rounding
				r.Growing++
			}
		}
	}
	switch {
	case len(r.Windows) == 0:
		r.Grew = missing("no two pairs lie %g to %g years apart: no window", full*o.Window, o.Window)
	case r.Falling == 0:
		r.Grew = missing("the price fell in none of %s", count(len(r.Windows), "window"))
	default:
		r.Grew = Number{float64(r.Growing) / float64(r.Falling), math.NaN(), math.NaN(),
			fmt.Sprintf("of %s in which the price fell; windows overlap: their number is no sample size, and there is no interval", count(r.Falling, "window"))}
	}
}

func arc(dq, dp float64) Number {
	if math.Abs(dp) < still {
		return missing("the price moved by less than 1%%: no elasticity")
	}
	n := Number{-dq / dp, math.NaN(), math.NaN(), "two pairs: no interval"}
	if dp > 0 {
		n.Reason += "; the price rose"
	}
	return n
}
