package analogies

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/analogies/demand"
)

// demandOvercompensates is C6.
func demandOvercompensates(o claims.Options) claimTest {
	return claimTest{Claim: claims.Claim{
		ID: "C6", Name: "demand-overcompensates",
		Text: "When the price falls, quantity rises by more: spending grows.",
		Method: fmt.Sprintf("Ratio of the drifts of log quantity and log real price over the paired dates, with Fieller's set; at least %d pairs. The share of windows with falling prices in "+
			"which price times quantity grew and the elasticity in yearly differences stand beside it. Arithmetic, not cause.", o.MinPairs),
		Supported: "the lower limit of the ratio is above 1",
		Refuted:   "the upper limit is below 1",
		Tests: []claims.Test{
			{Name: "ratio", For: claims.Above(1), Against: claims.Below(1), Line: 1},
			{Name: "elasticity", For: claims.Above(1), Against: claims.Below(1), Line: 1},
			{Name: "windows", For: claims.Above(0.5), Against: claims.Below(0.5), Line: 0.5},
		},
	}, gather: gatherDemand}
}

func gatherDemand(w *witness, c *Case) (claims.Evidence, error) {
	o := w.plan.Demand
	o.Level, o.MinPairs = w.o.Level, w.o.MinPairs
	pairings, err := w.pairings(c)
	if err != nil {
		return claims.Evidence{}, err
	}
	e := claims.Evidence{Reason: notCause, Beside: publishedElasticities(c)}
	for i, p := range pairings {
		d, err := p.measure(c, o)
		if err != nil {
			return e, err
		}
		ratio := d.estimate("ratio", "growth of quantity over fall of price, ratio of drifts", ratioUnit, d.Result.DriftRatio)
		if i == 0 {
			e.Decide = []claims.Estimate{ratio}
			e.Beside = append(e.Beside,
				d.estimate("elasticity", "elasticity from one year to the next", ratioUnit, d.Result.Elasticity),
				d.estimate("windows", "windows of falling prices in which price times quantity grew", "of the windows", d.Result.Grew))
			continue
		}
		name := fmt.Sprintf("%s against %s", p.price.Role.Series, p.quantity.Role.Series)
		e.Alternatives = append(e.Alternatives, claims.Alternative{Name: name, Decide: []claims.Estimate{ratio}})
	}
	return e, nil
}

// publishedElasticities are those that others found; they have no interval here.
func publishedElasticities(c *Case) []claims.Estimate {
	var out []claims.Estimate
	for _, row := range published(c).Rows {
		e := claims.Plain(row.Quantity.Value.Value)
		e.Name, e.Statistic, e.Unit = "elasticity", "published elasticity", ratioUnit
		e.Series, e.Reason = row.Series, row.Quantity.Reason
		out = append(out, e)
	}
	return out
}

// estimate is a number of the pair. A ratio without interval has an open one.
func (d *Demand) estimate(name, statistic, unit string, n demand.Number) claims.Estimate {
	e := claims.Estimate{Value: n.Value, Lower: n.Lower, Upper: n.Upper, Reason: n.Reason}
	if name == "ratio" && !math.IsNaN(n.Value) {
		e.Lower, e.Upper = limit(n.Lower, -1), limit(n.Upper, +1)
	}
	if d.Price == nil || d.Quantity == nil {
		return named(e, name, statistic, unit)
	}
	return named(e, name, statistic, unit, d.Price, d.Quantity)
}
