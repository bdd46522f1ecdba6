package analogies

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// publishedGains are the series of gains that others found, by the beginning of
// their ids.
func publishedGains() []struct{ prefix, measure string } {
	return []struct{ prefix, measure string }{
		{"lit-social-saving-", "published_social_saving"},
		{"lit-consumer-surplus-", "published_consumer_surplus"},
		{"lit-innovator-share-", "published_innovator_share"},
		{"lit-rail-removal-", "published_loss_without"},
	}
}

// published lists the gains that others found and, where a surplus and a social
// saving are of one study, their ratio and what it implies.
func (p *panel) published() error {
	for _, g := range publishedGains() {
		for _, s := range p.c.Data.Series {
			if !strings.HasPrefix(s.ID, g.prefix) {
				continue
			}
			for _, o := range s.Observations {
				reason := fmt.Sprintf("published (%s, %s), of %s: %s; %s", o.Source.ID, o.Locator, o.Date, s.Title, s.Geography)
				p.add(g.measure+"/"+o.Date.String(), Quantity{Value: Computed(o.Value, "{v}", Refs{"v": ValueAt(pointOf(s, o))}), Lower: Missing(), Upper: Missing(),
					Unit: s.Unit.Name, Reason: joinNotes(reason, joinNotes(strings.TrimSuffix(s.Definition, "."), o.Note))}, s)
			}
		}
	}
	for _, s := range p.c.Data.Series {
		of, found := strings.CutPrefix(s.ID, "lit-social-saving-")
		if !found {
			continue
		}
		if surplus, err := p.b.catalog.Series("lit-consumer-surplus-"+of, p.c.ID()); err == nil && surplus.Unit == s.Unit {
			p.implied(surplus, s)
		}
	}
	return nil
}

// implied is how much dearer the alternative was where a published surplus and
// social saving agree, under demand of constant elasticity.
func (p *panel) implied(surplus, saving *datasets.Series) {
	o := saving.Observations[len(saving.Observations)-1]
	u, ok := surplus.InYear(o.Date.Year())
	if !ok || !(o.Value > 0) {
		return
	}
	ratio := u.Value / o.Value
	p.add("published_surplus_over_saving", Quantity{Value: Computed(ratio, "{u}/{s}", Refs{"u": ValueAt(pointOf(surplus, u)), "s": ValueAt(pointOf(saving, o))}),
		Lower: Missing(), Upper: Missing(), Unit: "ratio", Reason: "of " + o.Date.String()}, surplus, saving)
	low, high := 0.5, 2.0
	q := Quantity{Value: Given(value.AlternativeCost(ratio, 1)), Lower: Given(value.AlternativeCost(ratio, high)), Upper: Given(value.AlternativeCost(ratio, low)), Unit: "times the price",
		Reason: fmt.Sprintf("cost of the alternative at which this ratio follows: elasticity 1, limits at %g to %g", low, high)}
	if !q.Value.Exists() {
		q = None("", q.Unit, fmt.Sprintf("no alternative is dear enough for a ratio of %.2g at elasticity 1", ratio))
	}
	p.add("implied_alternative_cost", q, surplus, saving)
}

// terms has a row for every term of the surplus S = users + profits of
// infrastructure, equipment and applications + rents of fixed factors: what is
// measured of it, or that it cannot be. They are of different years and scopes,
// and are never added.
func (p *panel) terms() {
	p.add("term_users", p.usersTerm())
	var lacking []string
	for _, layer := range datasets.Layers()[:3] {
		q, series := p.profitTerm(layer)
		if !q.Value.Exists() {
			lacking = append(lacking, "profit of "+string(layer))
		}
		p.add("term_profit_"+string(layer), q, series...)
	}
	p.add("term_rents", None("", "money", "cannot be measured: no series of what owners of land, rights of way, spectrum or sites gained"))
	reason := strings.Join(append(lacking, "rents of fixed factors"), ", ")
	p.add("surplus_whole", None("", "money", "cannot be measured: lacks "+reason+"; the terms there are differ in year and scope"))
}

// usersTerm points to the measure of what users gained, ours or a published one.
func (p *panel) usersTerm() Quantity {
	for _, name := range []string{"consumer_surplus_of_income", "consumer_surplus_isoelastic", "published_consumer_surplus/"} {
		for i := len(p.b.report.Measured) - 1; i >= 0; i-- {
			m := p.b.report.Measured[i]
			if m.Case != p.c.ID() || !strings.HasPrefix(m.Measure, name) || !m.Quantity.Value.Exists() {
				continue
			}
			q := m.Quantity
			q.Value = Computed(q.Value.Value, "{v}", Refs{"v": OtherOf(q.ID)})
			q.Reason = joinNotes("as "+m.Measure+": one use of the technology, not all", q.Reason)
			return q
		}
	}
	return None("", "money", "cannot be measured: no surplus of users, computed or published")
}

// profitTerm is the profit of a layer in the last year of the first definition
// of profit that has it.
func (p *panel) profitTerm(layer datasets.Layer) (Quantity, []*datasets.Series) {
	for _, t := range p.c.Value {
		if t.Def.Measure != datasets.KindProfit {
			continue
		}
		for i := len(t.Rows) - 1; i >= 0; i-- {
			r := t.Rows[i]
			if r.Layer != layer || !r.Level.Value.Exists() {
				continue
			}
			return Quantity{Value: Computed(r.Level.Value.Value, "{level}", Refs{"level": OtherOf(r.Level.ID)}), Lower: Missing(), Upper: Missing(), Unit: r.Level.Unit,
				Reason: joinNotes(fmt.Sprintf("in %d, by %s", r.Year, lowerFirst(t.Def.Title)), r.Level.Reason)}, p.seriesIn(t, layer)
		}
	}
	return None("", "money", fmt.Sprintf("cannot be measured: no definition of profit has %s", layer)), nil
}
