package value

import (
	"fmt"
	"math"

	"example.com/rhyme/datasets"
)

// Excess is the total return of a over the years after start, from the end of
// that year, less that of b, both compounded a year: Annual(a) - Annual(b), as
// a fraction a year. Its sign is that of the difference of total returns. It is
// missing where either lacks one of the years.
func Excess(a, b Returns, start, years int) Number {
	x, okA := a.between(start+1, start+years)
	y, okB := b.between(start+1, start+years)
	if !okA || !okB {
		first, last := max(a.From, b.From), min(a.Until(), b.Until())
		return missing("%d years from the end of %d are not within the returns, %d to %d", years, start, first, last)
	}
	return plain(x.Annual()-y.Annual(), fmt.Sprintf("%d to %d", x.From, x.Until()))
}

// ExcessFromPeak is the return of infrastructure less that of the market over
// some years from the end of the year in which investment peaked, over the
// sweep of weights. The limits run through every year that the peak could be,
// not through chance. A peak dated by a return is selected on the outcome, and
// the reason says so.
func (s *Split) ExcessFromPeak(peak datasets.Peak, years int) Sweep {
	return s.against(datasets.LayerInfrastructure, datasets.LayerTotal, func(a, b Returns) Number {
		if peak.Year == nil {
			return missing("%s", join("no peak of investment to count from", peak.Why))
		}
		n := Excess(a, b, int(math.Floor(*peak.Year)), years)
		if peak.SelectedOnOutcome {
			n.Reason = join(n.Reason, "the peak is dated by a return: selected on the outcome")
		}
		low, high := *peak.Year, *peak.Year
		if peak.Low != nil {
			low = *peak.Low
		}
		if peak.High != nil {
			high = *peak.High
		}
		if !n.Exists() || low == high {
			return n
		}
		n.Lower, n.Upper = n.Value, n.Value
		for year := int(math.Floor(low)); year <= int(math.Floor(high)); year++ {
			if other := Excess(a, b, year, years); other.Exists() {
				n.Lower, n.Upper = math.Min(n.Lower, other.Value), math.Max(n.Upper, other.Value)
			} else {
				n.Reason = join(n.Reason, fmt.Sprintf("without %d: %s", year, other.Reason))
			}
		}
		return n
	})
}

// Trailing is the share of all start years from whose end infrastructure
// returned less than the market over some years, over the sweep of weights.
// Windows overlap: the share is a count, and has no interval.
func (s *Split) Trailing(years int) Sweep {
	return s.against(datasets.LayerInfrastructure, datasets.LayerTotal, func(a, b Returns) Number {
		starts, trail := 0, 0
		for start := a.From - 1; start+years <= a.Until(); start++ {
			starts++
			if Excess(a, b, start, years).Value < 0 {
				trail++
			}
		}
		if starts == 0 {
			return missing("%s of returns: no window of %d", count(len(a.Yearly), "year"), years)
		}
		return plain(float64(trail)/float64(starts), fmt.Sprintf("%d of %s, ends of %d to %d", trail, count(starts, "start"), a.From-1, a.Until()-years))
	})
}
