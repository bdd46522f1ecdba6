package analogies

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/analogies/demand"
	"example.com/rhyme/datasets"
)

// notCause marks every number of this part.
const notCause = "arithmetic, not cause"

// ratioUnit is that of elasticities: positive where quantity rises as the
// price falls.
const ratioUnit = "percent per percent"

// addRows writes the measures of a result. markets is what every number must
// be read with, notes what pairing must.
func (d *Demand) addRows(markets, notes string) {
	r := d.Result
	add := func(measure, unit string, n demand.Number, value Number) {
		q := Quantity{Value: value, Lower: Given(n.Lower), Upper: Given(n.Upper), Unit: unit, Reason: n.Reason}
		if value.Exists() {
			q.Reason = joinNotes(notCause, joinNotes(n.Reason, markets))
		}
		d.add(measure, q)
	}
	ends := d.ends()
	pairs := Quantity{Value: Given(float64(len(r.Pairs))), Lower: Missing(), Upper: Missing(), Unit: "pairs",
		Reason: joinNotes(markets, joinNotes(strings.Join(r.Notes, "; "), notes))}
	if d.Price == nil || d.Quantity == nil {
		pairs = None("", "pairs", r.DriftRatio.Reason)
	}
	d.add("pairs", pairs)
	const growth, ratio = "(EXP(LN({%[1]s1}/{%[1]s0})/({t1}-{t0}))-1)*100", "-LN({q1}/{q0})/LN({p1}/{p0})"
	add("quantity_drift", "percent per year", percent(r.QuantityDrift), Computed(percent(r.QuantityDrift).Value, fmt.Sprintf(growth, "q"), ends))
	add("price_drift", "percent per year", percent(r.PriceDrift), Computed(percent(r.PriceDrift).Value, fmt.Sprintf(growth, "p"), ends))
	add("drift_ratio", ratioUnit, r.DriftRatio, Computed(r.DriftRatio.Value, ratio, ends))
	add("yearly_elasticity", ratioUnit, r.Elasticity, Given(r.Elasticity.Value))
	add("over_compensation", ratioUnit, r.OverCompensation, Computed(r.OverCompensation.Value, ratio, ends))
	add("windows_grew", "percent", r.Grew, Given(100*r.Grew.Value))
	add("spending_index", "first pair = 100", r.Spending, Computed(r.Spending.Value, "100*({p1}/{p0})*({q1}/{q0})", ends))
}

func (d *Demand) add(measure string, q Quantity) {
	row := DemandRow{Measure: measure, Quantity: q, Series: d.series()}
	if pairs := d.pairs(); len(pairs) > 0 {
		row.From, row.Until = pairs[0].Quantity.Date.String(), pairs[len(pairs)-1].Quantity.Date.String()
	}
	row.Quantity.ID = strings.Join([]string{"demand", d.Case, row.Series, measure}, "/")
	d.Rows = append(d.Rows, row)
}

func (d *Demand) pairs() []demand.Pair {
	if d.Result == nil {
		return nil
	}
	return d.Result.Pairs
}

// series names the price and the quantity.
func (d *Demand) series() string {
	name := ""
	for _, s := range []*datasets.Series{d.Price, d.Quantity} {
		if s != nil {
			name = joinNotes(name, s.Ref())
		}
	}
	return name
}

// ends are the observations of the first pair and the last.
func (d *Demand) ends() Refs {
	pairs := d.pairs()
	if len(pairs) == 0 {
		return nil
	}
	refs := Refs{}
	for i, p := range []demand.Pair{pairs[0], pairs[len(pairs)-1]} {
		n, q := fmt.Sprint(i), pointOf(d.Quantity, p.Quantity)
		refs["q"+n], refs["t"+n], refs["p"+n] = ValueAt(q), YearAt(q), ValueAt(pointOf(d.Price, p.Price))
	}
	return refs
}

// PairRefs names the date and the quantity of the i-th pair, and the price in
// force.
func (d *Demand) PairRefs(i int) (year, quantity, price Ref) {
	p := d.pairs()[i]
	q := pointOf(d.Quantity, p.Quantity)
	return YearAt(q), ValueAt(q), ValueAt(pointOf(d.Price, p.Price))
}

// percent turns growth of the log into growth in per cent.
func percent(n demand.Number) demand.Number {
	n.Value, n.Lower, n.Upper = 100*math.Expm1(n.Value), 100*math.Expm1(n.Lower), 100*math.Expm1(n.Upper)
	return n
}

// published lists the elasticities that others found, turned so that they are
// positive where quantity rises as the price falls.
func published(c *Case) Demand {
	d := Demand{Case: c.ID()}
	for _, s := range c.Data.Series {
		if !strings.HasPrefix(s.ID, "lit-elasticity-") {
			continue
		}
		for _, o := range s.Observations {
			reason := fmt.Sprintf("published (%s, %s), printed as %s: %s; %s", o.Source.ID, o.Locator, trim(o.Value), s.Title, s.Geography)
			q := Quantity{
				ID:    strings.Join([]string{"demand", c.ID(), s.Ref(), o.Date.String()}, "/"),
				Value: Computed(-o.Value, "-{v}", Refs{"v": ValueAt(pointOf(s, o))}), Lower: Missing(), Upper: Missing(), Unit: ratioUnit,
				Reason: joinNotes(reason, joinNotes(strings.TrimSuffix(s.Definition, "."), o.Note)),
			}
			d.Rows = append(d.Rows, DemandRow{"published_elasticity", o.Date.String(), o.Date.String(), q, s.Ref()})
		}
	}
	return d
}
