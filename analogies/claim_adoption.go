package analogies

import (
	"fmt"
	"sort"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/fit"
)

// spreadsFaster is C10.
func spreadsFaster(claims.Options) claimTest {
	return claimTest{Claim: claims.Claim{
		ID: "C10", Name: "spreads-faster",
		Text: "Each general-purpose technology spreads faster than the one before.",
		Method: "Years from 10% to 90% by the logistic on plain noise, in the order of first commercial years, where the ceiling is identified: its 95% upper limit is at most three times " +
			"the estimate, no observation exceeds it, and the residuals of the last tenth of the points do not all have one sign. Else the yearly growth of the exponential is said, and no span.",
		Supported: "order in time and in speed agree and neighbouring intervals do not overlap",
		Refuted:   "a later one is slower than an earlier one, intervals apart",
		Tests:     []claims.Test{{Name: "faster", For: claims.Below(1), Against: claims.Above(1), Line: 1}},
		Rule:      claims.Faster,
	}, together: gatherAdoption}
}

func gatherAdoption(w *witness, cases []*Case) (claims.Evidence, error) {
	inTime := append([]*Case{}, cases...)
	sort.SliceStable(inTime, func(i, j int) bool { return inTime[i].Data.Case.Start.Year < inTime[j].Data.Case.Start.Year })
	e := claims.Evidence{}
	lenient := claims.Alternative{Name: "the limit of the ceiling alone"}
	other := claims.Alternative{Name: "Gompertz' curve"}
	for _, c := range inTime {
		s, ok := c.Subject("adoption")
		if !ok {
			e.Reason = joinNotes(e.Reason, c.ID()+": case.yaml names no adoption series")
			continue
		}
		span, why := w.years(fit.Logistic(), s)
		e.Reason = joinNotes(e.Reason, why)
		if why == "" {
			e.Decide = append(e.Decide, span)
		} else {
			growth := w.growth(s)
			e.Beside = append(e.Beside, growth)
			if growth.Exists() {
				e.Reason = joinNotes(e.Reason, "exponential growth "+growth.Number()+" "+perYear)
			}
		}
		if span.Exists() {
			lenient.Decide = append(lenient.Decide, span)
		}
		if span, why := w.years(fit.Gompertz(), s); why == "" {
			other.Decide = append(other.Decide, span)
		}
	}
	e.Beside = append(e.Beside, faster(lenient.Decide)...)
	e.Alternatives = []claims.Alternative{lenient, other}
	return e, nil
}

// faster sets every span against each one before it. The limits are those of
// both intervals at their worst: they exclude 1 where the two lie apart.
func faster(spans []claims.Estimate) []claims.Estimate {
	var out []claims.Estimate
	for i, earlier := range spans {
		for _, later := range spans[i+1:] {
			e := later
			e.Name, e.Statistic, e.Unit = "faster", "span over that of an earlier technology, ceilings by their limit alone", "times"
			e.Value, e.Lower, e.Upper = later.Value/earlier.Value, later.Lower/earlier.Upper, later.Upper/earlier.Lower
			e.Series, e.Reason = later.Series+" over "+earlier.Series, "limits from both intervals at their worst"
			e.Sources = append(append([]string{}, later.Sources...), earlier.Sources...)
			out = append(out, e)
		}
	}
	return out
}

// years is the span of one curve; why says that the ceiling is not identified.
// A span that exists all the same rests on the limit of the ceiling alone.
func (w *witness) years(m *fit.Model, s *Subject) (span claims.Estimate, why string) {
	span = claims.Missing("")
	f, err := w.adoption(m, s, 0.95)
	if err != nil {
		return span, s.Series.Ref() + ": " + err.Error()
	}
	const not = "%s: ceiling not identified by the rule of this claim, %s"
	if open := f.CeilingOpen(); open != "" {
		return span, fmt.Sprintf(not, s.Series.Ref(), open)
	}
	if misfit := f.EndMisfit(); misfit != "" {
		why = fmt.Sprintf(not, s.Series.Ref(), misfit)
	}
	if f, err = w.adoption(m, s, w.o.Level); err != nil {
		return span, s.Series.Ref() + ": " + err.Error()
	}
	n := clock.StagesOf(f).Span
	if !n.Exists() {
		return span, s.Series.Ref() + ": " + n.Reason
	}
	span = claims.Estimate{Value: n.Value, Lower: limit(n.Lower, -1), Upper: limit(n.Upper, +1), Reason: joinNotes("counts "+s.Series.Unit.Name, why)}
	return named(span, "span", fmt.Sprintf("years from 10%% to 90%% by the %s, counting %s", m.Name, lowerFirst(s.Series.Title)), "years", s.Series), why
}

func (w *witness) adoption(m *fit.Model, s *Subject, level float64) (*fit.Fit, error) {
	x, y := s.Series.XY()
	return fit.Curve(m, x, y, fit.Options{Noise: fit.Additive, Level: level, Rules: w.rules(s)(m)})
}

// growth is the yearly growth of what shows no ceiling.
func (w *witness) growth(s *Subject) claims.Estimate {
	var e claims.Estimate
	if f, err := w.adoption(fit.ExponentialGrowth(), s, w.o.Level); err != nil {
		e = claims.Missing("%v", err)
	} else {
		r, _ := f.Param("r")
		e = claims.Estimate{Value: r.Value, Lower: limit(r.Lower, -1), Upper: limit(r.Upper, +1)}
	}
	return named(e, "growth", "growth of the exponential, no ceiling being identified", perYear, s.Series)
}
