package analogies

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// ValueMeasure is one number of the panel on who kept the value: of a value
// definition, or of the case as a whole.
type ValueMeasure struct {
	Case       string
	Definition string // "" where the number is of the whole case
	Measure    string
	Quantity   Quantity
	Series     string
	uses       []*datasets.Series
}

// Values measures who held the value in every case of the plan, without fitting
// anything. The report that it returns has cases, value splits, measures, and
// the series and sources that they rest on, and nothing else.
func Values(catalog *datasets.Catalog, plan Plan) (*Report, error) {
	plan.Also = false
	b := newBuilder(catalog, plan)
	for _, step := range []func() error{b.open, b.measureValue, b.measurePanel} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	b.collect()
	return b.report, nil
}

// measurePanel writes the measures of every definition and every case.
func (b *builder) measurePanel() error {
	o, err := b.plan.Value.Fill()
	if err != nil {
		return &PlaceError{"value", err}
	}
	b.report.Inputs = append(b.report.Inputs, stay(o.Stay))
	for _, c := range b.report.Cases {
		for _, t := range c.Value {
			p := &panel{b: b, c: c, def: t.Def.ID, o: o}
			p.o.Label = c.ID() + "/" + t.Def.ID
			measure := p.shares
			if !t.Additive {
				measure = p.returns
			}
			if err := measure(t); err != nil {
				return &PlaceError{"value", err}
			}
			if err := p.margins(t); err != nil {
				return err
			}
		}
		p := &panel{b: b, c: c, o: o}
		for _, part := range []func() error{p.thinning, p.surpluses, p.captures, p.innovator, p.published} {
			if err := part(); err != nil {
				return err
			}
		}
		p.terms()
	}
	return nil
}

// panel adds the measures of one definition, or of one case.
type panel struct {
	b   *builder
	c   *Case
	def string
	o   value.Options
}

// add appends a measure with the series that it rests on.
func (p *panel) add(measure string, q Quantity, series ...*datasets.Series) {
	names := ""
	for _, s := range series {
		names = joinNotes(names, s.Ref())
	}
	id := []string{"measure", p.c.ID()}
	for _, part := range []string{p.def, measure} {
		if part != "" {
			id = append(id, part)
		}
	}
	if p.def == "" && names != "" {
		id = append(id, names)
	}
	q.ID = strings.Join(id, "/")
	p.b.report.Measured = append(p.b.report.Measured, ValueMeasure{p.c.ID(), p.def, measure, q, names, series})
}

// quantity is a number in another unit: scale times as large.
func quantity(n value.Number, unit string, scale float64) Quantity {
	return Quantity{Value: Given(scale * n.Value), Lower: Given(scale * n.Lower), Upper: Given(scale * n.Upper), Unit: unit, Reason: n.Reason}
}

// sweep appends a number at the base weights and, where weights have
// alternatives, its least, median and greatest over every corner of them.
func (p *panel) sweep(measure, unit string, scale float64, s value.Sweep, series ...*datasets.Series) {
	p.add(measure, quantity(s.Base, unit, scale), series...)
	p.corners(measure, unit, scale, s, series...)
}

func (p *panel) corners(measure, unit string, scale float64, s value.Sweep, series ...*datasets.Series) {
	if len(s.Corners) < 2 {
		return
	}
	note := fmt.Sprintf("of %d corners of the weights", len(s.Corners))
	for _, c := range []struct {
		name, what string
		value.Number
	}{{"low", "the least ", s.Low}, {"median", "the middle one ", s.Median}, {"high", "the greatest ", s.High}} {
		c.Reason = joinNotes(c.what+note, c.Reason)
		p.add(measure+"_"+c.name, quantity(c.Number, unit, scale), series...)
	}
}

// seriesIn lists the series of some layers of a definition.
func (p *panel) seriesIn(t *ValueTable, layers ...datasets.Layer) []*datasets.Series {
	var out []*datasets.Series
	for _, layer := range layers {
		for _, l := range t.Def.Layers {
			if l.Layer != layer {
				continue
			}
			for _, w := range l.Series {
				if s, err := p.b.catalog.Series(w.Series, p.c.ID()); err == nil { // measured with it already
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// levelID is the id of the quantity that a layer held in a year.
func levelID(caseID, def string, year int, layer datasets.Layer) string {
	return fmt.Sprintf("value/%s/%s/%d/%s/level", caseID, def, year, layer)
}
