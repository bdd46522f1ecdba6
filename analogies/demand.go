package analogies

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies/demand"
	"example.com/rhyme/datasets"
)

// Demand is a price of a case set against a quantity of it. The elasticities
// that others published on the case stand in one of its own, which has rows
// and no result.
type Demand struct {
	Case            string
	Price, Quantity *datasets.Series // the price deflated where it can be; nil where the case names none
	Result          *demand.Result
	Rows            []DemandRow
}

// DemandRow is one measure of a pair of series.
type DemandRow struct {
	Measure     string
	From, Until string // dates of the first and last pair
	Quantity    Quantity
	Series      string // price; quantity
}

// Demands sets the prices of every case of the plan against its quantities,
// without fitting anything.
func Demands(catalog *datasets.Catalog, plan Plan) ([]Demand, error) {
	plan.Also = false
	b := newBuilder(catalog, plan)
	if err := b.open(); err != nil {
		return nil, err
	}
	err := b.measureDemand()
	return b.report.Demand, err
}

func (b *builder) measureDemand() error {
	for _, c := range b.report.Cases {
		pairings, err := b.pairings(c)
		if err != nil {
			return err
		}
		for _, p := range pairings {
			d, err := p.measure(c, b.plan.Demand)
			if err != nil {
				return err
			}
			b.report.Demand = append(b.report.Demand, d)
		}
		if d := published(c); len(d.Rows) > 0 {
			b.report.Demand = append(b.report.Demand, d)
		}
	}
	return nil
}

// pairing is a price and a quantity of a case, nil where it names none, with
// what must be known of the two.
type pairing struct {
	price, quantity *Subject
	why             string
}

// pairings lists the headline pair, the price of constant quality against the
// same quantity where there is one, and the further pairs of case.yaml. One
// that is there already adds what it says of it.
func (b *builder) pairings(c *Case) ([]*pairing, error) {
	price, _ := c.Subject("price")
	quantity, _ := c.Subject("quantity")
	list := []*pairing{{price: price, quantity: quantity}}
	if constant, ok := c.Subject("constant_quality"); ok {
		list = append(list, &pairing{price: constant, quantity: quantity})
	}
	deflator := ""
	if price != nil {
		deflator = price.Role.Deflator
	}
next:
	for _, d := range c.Data.Case.Demand {
		for _, p := range list {
			if d.From == nil && d.Until == nil && p.is(d) {
				p.why = d.Why
				continue next
			}
		}
		p, err := b.declared(c, d, deflator)
		if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
	return list, nil
}

// declared is a pair as case.yaml names it, deflated as the headline price is.
func (b *builder) declared(c *Case, d datasets.Demand, deflator string) (*pairing, error) {
	side := func(role, series string) (*Subject, error) {
		return b.subject(c.Data, datasets.Role{Role: role, Series: series, From: d.From, Until: d.Until, Deflator: deflator, Sense: 1}, false)
	}
	price, err := side("price", d.Price)
	if err != nil {
		return nil, err
	}
	quantity, err := side("quantity", d.Quantity)
	if err != nil {
		return nil, err
	}
	return &pairing{price, quantity, d.Why}, nil
}

func (p *pairing) is(d datasets.Demand) bool {
	return p.price != nil && p.quantity != nil && p.price.Role.Series == d.Price && p.quantity.Role.Series == d.Quantity
}

// measure computes the pair, or says in every row which series is not there.
func (p *pairing) measure(c *Case, o demand.Options) (Demand, error) {
	d := Demand{Case: c.ID()}
	var lacking []string
	notes := ""
	if p.price == nil {
		lacking = append(lacking, "price")
	} else {
		d.Price, notes = p.price.realOrNominal()
	}
	if p.quantity == nil {
		lacking = append(lacking, "quantity")
	} else {
		d.Quantity = p.quantity.Series
	}
	if len(lacking) > 0 {
		d.Result = demand.Missing(fmt.Sprintf("case.yaml names no %s series", strings.Join(lacking, " and no ")))
		d.addRows("", "")
		return d, nil
	}
	o.Records = d.Price.IsRecord()
	r, err := demand.Measure(d.Price, d.Quantity, o)
	if err != nil {
		return d, &PlaceError{"demand", err}
	}
	d.Result = r
	d.addRows(joinNotes(markets(d.Price, d.Quantity), p.why), notes)
	return d, nil
}

// markets says where price and quantity are not of one place, and where the
// price is none that was paid all along. Whether the two are of one market is
// for case.yaml to say.
func markets(price, quantity *datasets.Series) string {
	note := ""
	if place(price) != place(quantity) {
		note = fmt.Sprintf("different places: the price is of %s, the quantity of %s", price.Geography, quantity.Geography)
	}
	if strings.HasPrefix(price.Unit.Name, "index") {
		note = joinNotes(note, "the price is an index")
	}
	if price.IsRecord() {
		note = joinNotes(note, "the price is a running record: it cannot rise")
	}
	return note
}

// place is the geography of a series without its finer points.
func place(s *datasets.Series) string {
	name, _, _ := strings.Cut(strings.ToLower(s.Geography), ";")
	if name == "us" {
		return "united states"
	}
	return name
}
