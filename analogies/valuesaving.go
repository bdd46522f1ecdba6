package analogies

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// savings adds the social saving over each alternative, and how much of it was
// surplus.
func (g *gain) savings(p *panel) error {
	if len(g.def.Alternatives) == 0 {
		p.add("social_saving", None("", ofSpending, "case.yaml names no price of the next best means"), g.price)
		return nil
	}
	_, last := g.ends()
	for _, ref := range g.def.Alternatives {
		role := datasets.Role{Role: "price", Series: ref, Deflator: p.c.deflatorOf(), Sense: 1}
		subject, err := p.b.subject(p.c.Data, role, false)
		if err != nil {
			return err
		}
		alt, notes := subject.realOrNominal()
		name := strings.TrimPrefix(ref, p.c.ID()+"/")
		o := alt.Observations[len(alt.Observations)-1]
		if alt.Unit.Measure != g.price.Unit.Measure || !(o.Value > 0) {
			p.add("social_saving/"+name, None("", ofSpending, fmt.Sprintf("the alternative is in %s, the price in %s", alt.Unit.Name, g.price.Unit.Name)), alt)
			continue
		}
		factor := alt.Unit.Multiplier / g.price.Unit.Multiplier
		phi := factor * o.Value / last.Price.Value
		note := joinNotes(fmt.Sprintf("price of the alternative of %s, against %s", o.Date, last.Price.Date), joinNotes(g.note, notes))
		g.saving(p, alt, o, phi, factor, name, note)
	}
	return nil
}

func (g *gain) saving(p *panel, alt *datasets.Series, o datasets.Observation, phi, factor float64, name, note string) {
	refs := Refs{"alt": ValueAt(pointOf(alt, o)), "p1": g.refs["p1"], "e": g.refs["e"]}
	expr := "{alt}/{p1}"
	if factor != 1 {
		refs["fa"], refs["fp"] = MultiplierOf(alt.Ref()), MultiplierOf(g.price.Ref())
		expr = "{alt}*{fa}/({p1}*{fp})"
	}
	saving := Quantity{Value: Computed(100*value.SocialSaving(phi, 1, 1), "("+expr+"-1)*100", refs), Lower: Missing(), Upper: Missing(), Unit: ofSpending,
		Reason: joinNotes("an upper bound where demand is elastic", note)}
	p.add("social_saving/"+name, saving, g.price, alt)
	p.add("social_saving_of_income/"+name, g.ofIncome(saving), append([]*datasets.Series{g.price, alt}, g.money()...)...)
	at := func(e float64) float64 { return value.SurplusOverSaving(phi, e) }
	low, high := at(g.def.Low), at(g.def.High)
	ratio := Quantity{Value: Computed(at(g.def.Elasticity),
		fmt.Sprintf("IF({e}=1,LN(%[1]s),((%[1]s)^(1-{e})-1)/(1-{e}))/(%[1]s-1)", expr), refs),
		Lower: Given(math.Min(low, high)), Upper: Given(math.Max(low, high)), Unit: "ratio",
		Reason: joinNotes(fmt.Sprintf("elasticity %g, limits at %g to %g", g.def.Elasticity, g.def.Low, g.def.High), note)}
	p.add("surplus_over_saving/"+name, ratio, g.price, alt)
}
