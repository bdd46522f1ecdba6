package analogies

import (
	"fmt"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// shares are the measures of a definition whose layers add.
func (p *panel) shares(t *ValueTable) error {
	series := p.seriesIn(t, datasets.LayerInfrastructure, datasets.LayerApplication)
	p.capture(t, series)
	trend, err := t.LogOddsTrend(p.o)
	if err != nil {
		return err
	}
	drawn, err := t.BootstrapTrend(p.o)
	if err != nil {
		return err
	}
	const slope = "log-odds per year"
	p.sweep("log_odds_trend", slope, 1, trend, series...)
	p.add("log_odds_trend_bootstrap", quantity(drawn, slope, 1), series...)
	for _, side := range []struct {
		name string
		n    int
	}{{"log_odds_corners_rising", trend.Above(0)}, {"log_odds_corners_falling", trend.Below(0)}} {
		q := None("", "corners", trend.Base.Reason)
		if trend.Base.Exists() {
			q = Quantity{Value: Given(float64(side.n)), Lower: Missing(), Upper: Missing(), Unit: "corners",
				Reason: fmt.Sprintf("of %d corners of the weights, those whose whole interval is on this side of 0", len(trend.Corners))}
		}
		p.add(side.name, q, series...)
	}
	if err := p.crossover(t, series); err != nil {
		return err
	}
	peak := p.c.Data.Case.Peak
	application := t.Peak(datasets.LayerApplication)
	p.sweep("infrastructure_peak_year", "year", 1, t.Peak(datasets.LayerInfrastructure), series...)
	p.sweep("application_peak_year", "year", 1, application, series...)
	p.sweep("application_peak_lag", "years after the peak of investment", 1, value.LagOf(application, peak), series...)
	p.sweep("peak_to_peak_lag", "years", 1, t.PeakLag(), series...)
	p.ofTotal(t)
	return nil
}

// capture is the share of applications in infrastructure and applications, in
// the first and the last year that has one.
func (p *panel) capture(t *ValueTable, series []*datasets.Series) {
	first, last, reason := t.CaptureSpan()
	for _, at := range []struct {
		measure string
		year    int
	}{{"capture_first", first}, {"capture_last", last}} {
		if reason != "" {
			p.add(at.measure, None("", "percent", reason), series...)
			continue
		}
		s := t.CaptureIn(at.year)
		q := quantity(s.Base, "percent", 100)
		q.Reason = joinNotes(fmt.Sprintf("in %d", at.year), q.Reason)
		q.Value = Computed(q.Value.Value, "{a}/({a}+{i})*100", Refs{
			"a": OtherOf(levelID(p.c.ID(), t.Def.ID, at.year, datasets.LayerApplication)),
			"i": OtherOf(levelID(p.c.ID(), t.Def.ID, at.year, datasets.LayerInfrastructure)),
		})
		p.add(at.measure, q, series...)
		p.corners(at.measure, "percent", 100, s, series...)
	}
}

// crossover dates the crossing, for as long as it must last and for one and
// five years running beside, and counts from the peak of investment.
func (p *panel) crossover(t *ValueTable, series []*datasets.Series) error {
	crossing, err := t.Crossover(p.o)
	if err != nil {
		return err
	}
	date, err := t.CrossoverDate(p.o)
	if err != nil {
		return err
	}
	p.add("crossover_year", p.crossed(t, quantity(crossing.Base, "year", 1)), series...)
	p.corners("crossover_year", "year", 1, crossing, series...)
	p.add("crossover_date", quantity(date, "year", 1), series...)
	for _, stay := range []int{1, 5} {
		o := p.o
		o.Stay = stay
		other, err := t.Crossover(o)
		if err != nil {
			return err
		}
		p.add(fmt.Sprintf("crossover_year_stay_%d", stay), quantity(other.Base, "year", 1), series...)
	}
	p.sweep("crossover_lag", "years after the peak of investment", 1, value.LagOf(crossing, p.c.Data.Case.Peak), series...)
	return nil
}

// crossed makes the year of a crossing live: the first year of the first run of
// years that is long enough.
func (p *panel) crossed(t *ValueTable, q Quantity) Quantity {
	if q.Value.Exists() {
		q.Value = Computed(q.Value.Value, `IFERROR(INDEX({since},MATCH({stay},{run},0)),"none")`, Refs{
			"since": OtherOf(RunsSince(p.c.ID(), t.Def.ID)), "run": OtherOf(Runs(p.c.ID(), t.Def.ID)), "stay": InputOf(stayID)})
	}
	return q
}

// Runs names, for each year of a definition, the years running in which
// applications hold more than infrastructure, that year included; RunsSince the
// first of them. Expressions read them as columns, a row a year as in
// CaptureTable.
func Runs(caseID, def string) string { return "runs/" + caseID + "/" + def }

// RunsSince is the first year of each of the Runs.
func RunsSince(caseID, def string) string { return "runs since/" + caseID + "/" + def }

const stayID = "stay"

// stay is the input of how long a crossing must last.
func stay(years int) Input {
	return Input{ID: stayID, Name: "years running that applications must hold more than infrastructure for a crossing",
		Value: float64(years), Low: float64(min(1, years)), High: float64(max(5, years)), Unit: "years", Why: "one year more may be chance", From: "value::stay of the configuration", // which has no date
		Effect: "crossover_year; at one and at five years: crossover_year_stay_1 and _5 of Value detail"}
}

// ofTotal is what each layer held of the total of the definition, in the first
// and the last year that has it.
func (p *panel) ofTotal(t *ValueTable) {
	if !t.hasTotal() {
		return
	}
	for _, l := range t.Def.Layers {
		if l.Layer == datasets.LayerTotal {
			continue
		}
		var rows []ValueRow
		for _, r := range t.Rows {
			if r.Layer == l.Layer && r.OfTotal.Value.Exists() {
				rows = append(rows, r)
			}
		}
		series := p.seriesIn(t, l.Layer, datasets.LayerTotal)
		for i, moment := range []string{"first", "last"} {
			measure := fmt.Sprintf("of_total_%s_%s", l.Layer, moment)
			if len(rows) == 0 {
				p.add(measure, None("", "percent", fmt.Sprintf("no year has both %s and a total", l.Layer)), series...)
				continue
			}
			r := rows[i*(len(rows)-1)]
			q := Quantity{Value: Number{100 * r.OfTotal.Value.Value, "100*" + r.OfTotal.Value.Expr, r.OfTotal.Value.Refs}, Lower: Missing(), Upper: Missing(),
				Unit: "percent", Reason: joinNotes(fmt.Sprintf("in %d", r.Year), r.OfTotal.Reason)}
			p.add(measure, q, series...)
		}
	}
}
