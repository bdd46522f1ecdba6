package claims

import (
	"fmt"
	"math"
)

// weigh finds the strongest number for the claim and the strongest against it
// among all that were computed, deciding or not, whichever way they were made.
func (c Claim) weigh(e Evidence) (support, against Weight) {
	var weights []Weight
	for _, s := range e.Estimates() {
		t, ok := c.test(s.Name)
		if w := (Weight{Estimate: s, Strength: t.strength(s), Text: s.Text()}); ok && w.Strength != 0 {
			weights = append(weights, w)
		}
	}
	support = strongest(weights)
	for i := range weights {
		weights[i].Strength = -weights[i].Strength
	}
	return support, strongest(weights)
}

// strongest is the number of the greatest strength. Where none is above 0 it
// says so, and names the one that comes nearest: with an interval, if one has.
func strongest(weights []Weight) Weight {
	if len(weights) == 0 {
		return Weight{Estimate: Missing("no number")}
	}
	best := weights[0]
	for _, w := range weights[1:] {
		nearer := w.Strength > best.Strength
		if w.Strength < 0 && best.Strength < 0 && plain(w) != plain(best) {
			nearer = plain(best)
		}
		if nearer {
			best = w
		}
	}
	if best.Strength < 0 {
		n := "1 number"
		if len(weights) > 1 {
			n = fmt.Sprintf("%d numbers", len(weights))
		}
		best.Text = fmt.Sprintf("none of %s; nearest: %s", n, best.Text)
	}
	return best
}

// plain reports whether a number has no interval to measure strength by.
func plain(w Weight) bool { return math.Abs(w.Strength) <= faint }
