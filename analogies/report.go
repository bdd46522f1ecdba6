package analogies

import (
	"example.com/rhyme/analogies/changes"
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// Report is the whole argument as data.
type Report struct {
	Plan       Plan
	Cases      []*Case
	Fits       []*FitSet // of every case, headline series first
	Comparison []Entry
	Demand     []Demand
	Measured   []ValueMeasure // who kept the value, by definition and case
	Capability *Capability    // what a score costs; nil where no case has a list of models
	Transfers  *Transfers
	// CurveForecasts carry the fitted curves of the headline series on, a row a
	// set and model, in the order of Fits.
	CurveForecasts []CurveForecast
	Hindcasts      []Record         // of the headline series, calibrated; nil where curves are not carried on
	Aligned        []Clocked        // the headline prices on every clock
	Claims         []claims.Finding // claim by claim: in each case, then over all
	Findings       []Finding
	Series         []*datasets.Series // as their sources give them: all that the report rests on
	Derived        []*datasets.Series // real, ratio and cumulative series made from them
	Sources        []SourceUse
	Inputs         []Input
	Warnings       []string

	Run     []Setting     // with what it was made, for a later report to compare; who calls Build fills it
	Changes *changes.List // since an earlier report, by changes.Since; nil where none was given
}

// Case is one technology.
type Case struct {
	Data     *datasets.Dataset
	Subjects []*Subject
	Capital  *Subject // the money that was invested; nil where case.yaml names no such series
	Value    []*ValueTable
}

// ID is the id of the data set.
func (c *Case) ID() string { return c.Data.ID }

// Subject returns the headline subject of a role.
func (c *Case) Subject(role string) (*Subject, bool) {
	for _, s := range c.Subjects {
		if s.Headline && s.Role.Role == role {
			return s, true
		}
	}
	return nil, false
}

// Entry is one cell of the comparison: a measure of a case.
type Entry struct {
	Case     string
	Measure  Measure
	Quantity Quantity
	Series   string
}

// Entry returns the comparison's entry of a case and measure.
func (r *Report) Entry(caseID, measure string) (Entry, bool) {
	for _, e := range r.Comparison {
		if e.Case == caseID && e.Measure.ID == measure {
			return e, true
		}
	}
	return Entry{}, false
}

// Finding is a sentence with the number it rests on.
type Finding struct {
	Case     string
	Text     string
	Quantity Quantity
	Series   string
	Sources  []string // ids
	Weakest  string   // the weakest point of the evidence
}

// SourceUse is a source with the series that rest on it.
type SourceUse struct {
	Dataset string
	Source  *datasets.Source
	Series  []string
}

// Input is a number that people may change.
type Input struct {
	ID     string
	Name   string
	Value  float64
	Low    float64 // alternatives that the report runs through; equal to Value
	High   float64 // when there are none
	Unit   string
	Why    string
	From   string // where it is set: a case.yaml, the configuration, the tool
	Set    string // the date on which it was set or last confirmed; "" where that is not stated
	Effect string // on the number that rests on it, from Low to High
}

// ValueTable is a value split with its numbers as quantities.
type ValueTable struct {
	*value.Split
	Rows []ValueRow
}

// ValueRow is one layer in one year.
type ValueRow struct {
	Year  int
	Layer datasets.Layer
	// Level is in the unit of the split, Share of infrastructure, equipment
	// and application together (its limits are those of the weight sweep),
	// OfTotal of the definition's total.
	Level, Share, OfTotal Quantity
}

// Measures lists the rows of the comparison, each once, in order.
func (r *Report) Measures() []Measure {
	var out []Measure
	seen := map[string]bool{}
	for _, e := range r.Comparison {
		if !seen[e.Measure.ID] {
			seen[e.Measure.ID] = true
			out = append(out, e.Measure)
		}
	}
	return out
}

// UnitOf is the unit of a measure where all cases that have a number share it,
// else "".
func (r *Report) UnitOf(measure string) string {
	unit := ""
	for _, e := range r.Comparison {
		if e.Measure.ID != measure || !e.Quantity.Value.Exists() {
			continue
		}
		if unit != "" && unit != e.Quantity.Unit {
			return ""
		}
		unit = e.Quantity.Unit
	}
	return unit
}

// Decides returns the value definition of the case that findings rest on.
func (c *Case) Decides() (*ValueTable, bool) {
	for _, t := range c.Value {
		if t.Def.Decides {
			return t, true
		}
	}
	return nil, false
}

// Shared lists the layers that share the whole: all but the total.
func (t *ValueTable) Shared() []string {
	var out []string
	for _, l := range t.Def.Layers {
		if l.Layer != datasets.LayerTotal {
			out = append(out, string(l.Layer))
		}
	}
	return out
}

// SeriesOf names the series of a layer, as "a/b; c/d".
func (t *ValueTable) SeriesOf(layer datasets.Layer) string {
	out := ""
	for _, l := range t.Def.Layers {
		if l.Layer == layer {
			for _, w := range l.Series {
				out = joinNotes(out, w.Series)
			}
		}
	}
	return out
}
