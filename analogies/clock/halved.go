package clock

import "example.com/rhyme/datasets"

// Halved is the date of the first observation of a price that is at most half
// of the first one, and its place in the series; -1 where there is none. The
// price passed half of it between that observation and the one before: these
// are the limits, as far as it was looked at.
func Halved(s *datasets.Series) (n Number, at int) {
	o := s.Observations
	if len(o) < 2 {
		return Missing("%s: a fall needs two", count(len(o))), -1
	}
	first := o[0]
	if first.Value <= 0 {
		return Missing("the first value, of %s, is %g: it cannot be halved", first.Date, first.Value), -1
	}
	for i, v := range o {
		if v.Value > first.Value/2 {
			continue
		}
		n = Number{Value: v.Date.Decimal(), Lower: o[i-1].Date.Decimal(), Upper: v.Date.Decimal()}
		n.Reason = "half of the first value, of " + first.Date.String() + "; the limits are the observations before and after it passed"
		for _, later := range o[i+1:] {
			if later.Value > first.Value/2 {
				n.Reason += "; above half again in " + later.Date.String()
				break
			}
		}
		return n, i
	}
	return Missing("not seen at half of the first value, of %s, by %s", first.Date, o[len(o)-1].Date), -1
}
