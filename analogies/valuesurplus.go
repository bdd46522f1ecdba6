package analogies

import (
	"fmt"
	"math"

	"example.com/rhyme/analogies/demand"
	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// Units of gains of users.
const (
	ofSpending = "percent of spending"
	ofIncome   = "percent of income"
)

// surpluses computes what users gained, for every price and quantity of one
// market that case.yaml names.
func (p *panel) surpluses() error {
	if len(p.c.Data.Case.Surplus) == 0 {
		reason := "case.yaml names no price and quantity of one market"
		for _, m := range []string{"laspeyres", "paasche", "isoelastic", "divisia"} {
			p.add("consumer_surplus_"+m, None("", ofSpending, reason))
		}
		p.add("social_saving", None("", ofSpending, reason))
	}
	for _, def := range p.c.Data.Case.Surplus {
		g, err := p.gain(def)
		if err != nil {
			return &PlaceError{p.c.ID() + "/case.yaml", err}
		}
		if g.reason != "" {
			p.add("consumer_surplus_isoelastic", None("", ofSpending, g.reason), g.price, g.quantity)
			continue
		}
		g.surplus(p)
		if err := g.savings(p); err != nil {
			return &PlaceError{p.c.ID() + "/case.yaml", err}
		}
	}
	return nil
}

// gain is a price and a quantity of one market with what their users' gain is
// set against.
type gain struct {
	def             datasets.Surplus
	price, quantity *datasets.Series
	pairs           []demand.Pair
	note            string // what every number must be read with
	reason          string // why there is nothing to compute

	spending, income    *datasets.Series // nil where none is named
	spent, earned       datasets.Observation
	hasSpent, hasEarned bool
	refs                Refs
}

// deflatorOf is the index by which prices of a case are made real.
func (c *Case) deflatorOf() string {
	if s, ok := c.Subject("price"); ok {
		return s.Role.Deflator
	}
	return ""
}

func (p *panel) gain(def datasets.Surplus) (*gain, error) {
	g := &gain{def: def}
	pair, err := p.b.declared(p.c, datasets.Demand{Price: def.Price, Quantity: def.Quantity, From: def.From, Until: def.Until}, p.c.deflatorOf())
	if err != nil {
		return nil, err
	}
	notes := ""
	g.price, notes = pair.price.realOrNominal()
	g.quantity = pair.quantity.Series
	o := p.b.plan.Demand
	o.Records = g.price.IsRecord()
	r, err := demand.Measure(g.price, g.quantity, o)
	if err != nil {
		return nil, err
	}
	g.pairs = r.Pairs
	if len(g.pairs) < 2 {
		g.reason = fmt.Sprintf("%d pairs of price and quantity: at least 2 are needed", len(g.pairs))
		return g, nil
	}
	a, b := g.ends()
	g.note = joinNotes(fmt.Sprintf("%s to %s", a.Quantity.Date, b.Quantity.Date), joinNotes(def.Why, notes))
	g.inputs(p)
	return g, g.setAgainst(p, b.Quantity.Date.Year())
}

// setAgainst finds what users spent, and the income, in the last year.
func (g *gain) setAgainst(p *panel, year int) (err error) {
	for _, s := range []struct {
		ref  string
		into **datasets.Series
		at   *datasets.Observation
		has  *bool
	}{{g.def.Spending, &g.spending, &g.spent, &g.hasSpent}, {g.def.Income, &g.income, &g.earned, &g.hasEarned}} {
		if s.ref == "" {
			continue
		}
		if *s.into, err = p.b.catalog.Series(s.ref, p.c.ID()); err != nil {
			return err
		}
		*s.at, *s.has = (*s.into).InYear(year)
	}
	return nil
}

func (g *gain) ends() (first, last demand.Pair) { return g.pairs[0], g.pairs[len(g.pairs)-1] }

// inputs lists the elasticity as an input and names what expressions rest on.
func (g *gain) inputs(p *panel) {
	id := "elasticity/" + p.c.ID() + "/" + g.def.Price
	a, b := g.ends()
	p.b.report.Inputs = append(p.b.report.Inputs, Input{
		ID: id, Name: fmt.Sprintf("price elasticity of %s, %s", lowerFirst(g.quantity.Title), p.c.ID()),
		Value: g.def.Elasticity, Low: g.def.Low, High: g.def.High, Unit: ratioUnit, Why: g.def.Why, From: p.c.ID() + "/case.yaml", Set: p.c.Data.Case.Set.String(),
		Effect: alternatives("consumer surplus", ofSpending, over(surplusOf(a, b)), g.def.Low, g.def.Elasticity, g.def.High),
	})
	g.refs = Refs{"e": InputOf(id),
		"p0": ValueAt(pointOf(g.price, a.Price)), "q0": ValueAt(pointOf(g.quantity, a.Quantity)),
		"p1": ValueAt(pointOf(g.price, b.Price)), "q1": ValueAt(pointOf(g.quantity, b.Quantity))}
}

// surplus adds the measures of consumer surplus, in per cent of what users
// spend at the last pair, and the isoelastic one of income.
func (g *gain) surplus(p *panel) {
	a, b := g.ends()
	s := surplusOf(a, b)
	spend := s.P1 * s.Q1
	add := func(measure string, v float64, expr, note string) {
		q := Quantity{Value: Computed(100*v/spend, expr, g.refs), Lower: Missing(), Upper: Missing(), Unit: ofSpending, Reason: joinNotes(note, g.note)}
		if expr == "" {
			q.Value = Given(100 * v / spend)
		}
		p.add("consumer_surplus_"+measure, q, g.price, g.quantity)
	}
	const demandMoved = "demand that moved for other reasons is in it"
	add("laspeyres", s.Laspeyres(), "({p0}-{p1})*{q0}/({p1}*{q1})*100", "saving on what was bought before: a lower bound")
	add("paasche", s.Paasche(), "({p0}-{p1})/{p1}*100", joinNotes("saving on what is bought now: an upper bound with demand as it was", demandMoved))
	prices, quantities := make([]float64, len(g.pairs)), make([]float64, len(g.pairs))
	for i, pair := range g.pairs {
		prices[i], quantities[i] = pair.Price.Value, pair.Quantity.Value
	}
	add("divisia", value.Divisia(prices, quantities), "", fmt.Sprintf("chained over %d pairs", len(g.pairs)))

	iso := g.isoelastic(s)
	p.add("consumer_surplus_isoelastic", iso, g.price, g.quantity)
	p.add("consumer_surplus_of_income", g.ofIncome(iso), append([]*datasets.Series{g.price, g.quantity}, g.money()...)...)
}

const isoelasticExpr = "IF({e}=1,LN({p0}/{p1}),(({p0}/{p1})^(1-{e})-1)/(1-{e}))"

func surplusOf(first, last demand.Pair) value.Surplus {
	return value.Surplus{P0: first.Price.Value, Q0: first.Quantity.Value, P1: last.Price.Value, Q1: last.Quantity.Value}
}

// over is the isoelastic surplus by the elasticity, in per cent of what is spent
// at the last pair.
func over(s value.Surplus) func(elasticity float64) float64 {
	return func(e float64) float64 { return 100 * s.Isoelastic(e) / (s.P1 * s.Q1) }
}

// isoelastic is the surplus at the elasticity of case.yaml; its limits are those
// at the greatest and least one.
func (g *gain) isoelastic(s value.Surplus) Quantity {
	at := over(s)
	return Quantity{Value: Computed(at(g.def.Elasticity), isoelasticExpr+"*100", g.refs),
		Lower: Given(math.Min(at(g.def.Low), at(g.def.High))), Upper: Given(math.Max(at(g.def.Low), at(g.def.High))), Unit: ofSpending,
		Reason: joinNotes(fmt.Sprintf("elasticity %g, limits at %g to %g: an assumption", g.def.Elasticity, g.def.Low, g.def.High), g.note)}
}

// ofIncome turns a gain in per cent of spending into per cent of income.
func (g *gain) ofIncome(q Quantity) Quantity {
	if why := g.noIncome(); why != "" {
		return None("", ofIncome, why)
	}
	share := g.spent.Value * g.spending.Unit.Multiplier / (g.earned.Value * g.income.Unit.Multiplier)
	scaled := func(n Number) Number { return Given(n.Value * share) }
	refs := Refs{"s": ValueAt(pointOf(g.spending, g.spent)), "fs": MultiplierOf(g.spending.Ref()),
		"y": ValueAt(pointOf(g.income, g.earned)), "fy": MultiplierOf(g.income.Ref())}
	for name, r := range q.Value.Refs {
		refs[name] = r
	}
	return Quantity{Value: Computed(q.Value.Value*share, q.Value.Expr+"*{s}*{fs}/({y}*{fy})", refs), Lower: scaled(q.Lower), Upper: scaled(q.Upper),
		Unit: ofIncome, Reason: joinNotes(fmt.Sprintf("%s in %s", g.income.Title, g.earned.Date), q.Reason)}
}

func (g *gain) noIncome() string {
	_, last := g.ends()
	switch year := last.Quantity.Date.Year(); {
	case g.spending == nil || g.income == nil:
		return "case.yaml names no spending and income to set it against"
	case !g.hasSpent:
		return fmt.Sprintf("%s has no value in %d", g.spending.Ref(), year)
	case !g.hasEarned || g.earned.Value <= 0:
		return fmt.Sprintf("%s has no value in %d", g.income.Ref(), year)
	case g.spending.Unit.Measure != g.income.Unit.Measure:
		return fmt.Sprintf("spending is in %s, income in %s", g.spending.Unit.Name, g.income.Unit.Name)
	}
	return ""
}

func (g *gain) money() []*datasets.Series {
	if g.spending == nil || g.income == nil {
		return nil
	}
	return []*datasets.Series{g.spending, g.income}
}
