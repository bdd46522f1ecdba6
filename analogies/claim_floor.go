package analogies

import (
	"fmt"
	"math"
	"slices"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

// fallsToAFloor is C2.
func fallsToAFloor(o claims.Options) claimTest {
	return claimTest{Claim: claims.Claim{
		ID: "C2", Name: "falls-to-a-floor",
		Text: "It falls towards a floor, the marginal cost.",
		Method: fmt.Sprintf("Exponential decline to a floor against exponential decline, in logs: F test, since the models nest, and profile interval of the floor over the last price. "+
			"At least %d dates. A series of costs in the unit of the price is compared with the last price.", o.MinDates),
		Supported: fmt.Sprintf("p < %g and the lower limit of the floor is above 0", o.FloorP),
		Refuted:   fmt.Sprintf("the upper limit of the floor is below %g of the last price", o.FloorShare),
		Tests: []claims.Test{
			{Name: "floor", For: claims.Above(0), Against: claims.Below(o.FloorShare), Line: o.FloorShare},
			{Name: "p", For: claims.Below(o.FloorP), Line: math.NaN()},
		},
	}, gather: gatherFloor}
}

func gatherFloor(w *witness, c *Case) (claims.Evidence, error) {
	s, ok := c.unitPrice()
	if !ok {
		return noSeries("price"), nil
	}
	real, note := s.realOrNominal()
	e := claims.Evidence{Decide: w.floor(real, ""), Reason: note}
	if real != s.Series {
		e.Alternatives = append(e.Alternatives, claims.Alternative{Name: "nominal money", Decide: w.floor(s.Series, ", nominal")})
	}
	if other, ok := c.Subject("price"); ok && other != s {
		series, _ := other.realOrNominal()
		e.Alternatives = append(e.Alternatives, claims.Alternative{Name: "the headline price, which is not of constant quality", Decide: w.floor(series, ", headline price")})
	}
	for _, b := range c.Data.Case.Breaks {
		if before, cut := beforeBreak(c, real, s.Role.Series, b); cut {
			name := fmt.Sprintf("without the points from the break of %g on", b.Year)
			e.Alternatives = append(e.Alternatives, claims.Alternative{Name: name, Decide: w.floor(before, fmt.Sprintf(", before %g", b.Year))})
		}
	}
	costs, err := w.costs(c, real)
	e.Beside = costs
	if !slices.ContainsFunc(costs, claims.Estimate.Exists) {
		e.Reason = joinNotes(e.Reason, "no series of costs in the unit of the price: whether a floor is the marginal cost is not tested")
	}
	return e, err
}

// beforeBreak is a series without the points from a declared break of it on.
func beforeBreak(c *Case, s *datasets.Series, ref string, b datasets.Break) (*datasets.Series, bool) {
	if b.Series != ref && c.ID()+"/"+b.Series != ref {
		return nil, false
	}
	out := *s
	out.Observations = nil
	for _, o := range s.Observations {
		if o.Date.Decimal() < b.Year {
			out.Observations = append(out.Observations, o)
		}
	}
	return &out, len(out.Observations) > 0 && len(out.Observations) < len(s.Observations)
}

// floor is the floor over the last price, and the probability of so good a fit
// if there were none.
func (w *witness) floor(s *datasets.Series, what string) []claims.Estimate {
	floor, p := w.fitFloor(s)
	return []claims.Estimate{
		named(floor, "floor", "floor of the price over its last value"+what, "of the last price", s),
		named(p, "p", "p of the F test of no floor"+what, "", s),
	}
}

func (w *witness) fitFloor(s *datasets.Series) (floor, p claims.Estimate) {
	n := len(s.Observations)
	if n < w.o.MinDates {
		none := claims.Missing("%s: %d dates, at least %d are needed", s.Ref(), n, w.o.MinDates)
		return none, none
	}
	x, y := s.XY()
	f, err := fit.Curve(fit.ExponentialFloor(), x, y, fit.Options{Noise: fit.Multiplicative, Level: w.o.Level})
	if err != nil {
		none := claims.Missing("%s: %v", s.Ref(), err)
		return none, none
	}
	if f.Nested == nil {
		none := claims.Missing("%s: no test against decline without a floor", s.Ref())
		return none, none
	}
	c, last := f.Params[f.Model.Index("c")], y[n-1]
	floor = claims.Estimate{Value: c.Value / last, Lower: limit(c.Lower/last, -1), Upper: limit(c.Upper/last, +1), Reason: span(s)}
	p = claims.Plain(f.Nested.P)
	p.Reason = fmt.Sprintf("F = %.3g", f.Nested.F)
	return floor, p
}

// limit is a limit of an interval, which is open where it is not known.
func limit(v float64, side int) float64 {
	if math.IsNaN(v) {
		return math.Inf(side)
	}
	return v
}

// costs compares what a unit last cost its maker with the last price, where a
// series of costs is in the unit of the price.
func (w *witness) costs(c *Case, price *datasets.Series) ([]claims.Estimate, error) {
	var out []claims.Estimate
	for _, role := range c.Data.Case.Also {
		if role.Role != "cost" {
			continue
		}
		s, err := w.catalog.Series(role.Series, c.ID())
		if err != nil {
			return nil, &PlaceError{c.ID() + "/case.yaml", err}
		}
		cost, _, err := w.real(c, s, datasets.Role{Deflator: c.deflatorOf()})
		if err != nil {
			return nil, err
		}
		n, m := len(cost.Observations), len(price.Observations)
		e := claims.Missing("%s is in %s, the price in %s: not compared", cost.Ref(), cost.Unit.Name, price.Unit.Name)
		if cost.Unit.Measure == price.Unit.Measure && n > 0 && m > 0 {
			e = claims.Plain(cost.Observations[n-1].Value * cost.Unit.Multiplier / (price.Observations[m-1].Value * price.Unit.Multiplier))
			e.Reason = fmt.Sprintf("cost of %s, price of %s", cost.Observations[n-1].Date, price.Observations[m-1].Date)
		}
		out = append(out, named(e, "cost", "cost of a unit over its last price", "of the last price", cost))
	}
	return out, nil
}
