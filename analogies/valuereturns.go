package analogies

import (
	"fmt"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// returns are the measures of a definition of returns: what holders of each
// layer earned, beside the market and after the peak of investment.
func (p *panel) returns(t *ValueTable) error {
	for _, l := range t.Def.Layers {
		series := p.seriesIn(t, l.Layer)
		p.sweep("annual_return_"+string(l.Layer), "percent per year", 100, t.AnnualReturn(l.Layer), series...)
		p.sweep("max_drawdown_"+string(l.Layer), "percent", 100, t.MaxDrawdown(l.Layer), series...)
	}
	const market = datasets.LayerTotal
	for _, layer := range datasets.Layers()[:3] {
		p.sweep(fmt.Sprintf("wealth_ratio_%s_market", layer), "ratio", 1, t.WealthRatio(layer, market), p.seriesIn(t, layer, market)...)
	}
	p.sweep("wealth_ratio_application_infrastructure", "ratio", 1,
		t.WealthRatio(datasets.LayerApplication, datasets.LayerInfrastructure), p.seriesIn(t, datasets.LayerApplication, datasets.LayerInfrastructure)...)
	series := p.seriesIn(t, datasets.LayerInfrastructure, market)
	for _, h := range p.o.Horizons {
		p.sweep(fmt.Sprintf("excess_return_%d", h), "percentage points per year", 100, t.ExcessFromPeak(p.c.Data.Case.Peak, h), series...)
	}
	for _, h := range p.o.Horizons {
		p.sweep(fmt.Sprintf("trailing_%d", h), "percent of start years", 100, t.Trailing(h), series...)
	}
	return nil
}

// margins are profit over revenue by layer, where the definition names the
// revenue of the same firms.
func (p *panel) margins(t *ValueTable) error {
	if t.Def.Over == "" {
		return nil
	}
	var over *ValueTable
	for _, other := range p.c.Value {
		if other.Def.ID == t.Def.Over {
			over = other
		}
	}
	if over == nil {
		return &PlaceError{p.c.ID() + "/case.yaml", fmt.Errorf("%s: no definition %s", t.Def.ID, t.Def.Over)}
	}
	for _, l := range t.Def.Layers {
		if l.Layer != datasets.LayerTotal {
			if err := p.margin(t, over, l.Layer); err != nil {
				return &PlaceError{"value", err}
			}
		}
	}
	return nil
}

func (p *panel) margin(t, over *ValueTable, layer datasets.Layer) error {
	series := append(p.seriesIn(t, layer), p.seriesIn(over, layer)...)
	name := "margin_" + string(layer)
	if t.Unit.Measure != over.Unit.Measure {
		reason := fmt.Sprintf("profit is in %s, revenue in %s", t.Unit.Name, over.Unit.Name)
		p.add(name+"_trend", None("", "percentage points per year", reason), series...)
		return nil
	}
	margins := value.Margins(t.Split, over.Split, layer)
	trend, err := value.MarginTrend(margins, p.o)
	if err != nil {
		return err
	}
	for i, moment := range []string{"first", "last"} {
		q := None("", "percent", "no year has both profit and revenue")
		if len(margins) > 0 {
			m := margins[i*(len(margins)-1)]
			expr := "{p}/{r}*100"
			refs := Refs{"p": OtherOf(levelID(p.c.ID(), t.Def.ID, m.Year, layer)), "r": OtherOf(levelID(p.c.ID(), over.Def.ID, m.Year, layer))}
			if t.Unit.Multiplier != over.Unit.Multiplier {
				expr = "{p}*{fp}/({r}*{fr})*100"
				refs["fp"], refs["fr"] = MultiplierOf(unitSeries(t)), MultiplierOf(unitSeries(over))
			}
			q = Quantity{Value: Computed(100*m.Value, expr, refs), Lower: Missing(), Upper: Missing(), Unit: "percent", Reason: fmt.Sprintf("in %d", m.Year)}
		}
		p.add(name+"_"+moment, q, series...)
	}
	p.add(name+"_trend", quantity(trend, "percentage points per year", 100), series...)
	return nil
}

// unitSeries is the series that a definition has its unit from.
func unitSeries(t *ValueTable) string { return t.Def.Layers[0].Series[0].Series }
