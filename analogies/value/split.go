package value

import (
	"fmt"
	"math"
	"strings"

	"example.com/rhyme/datasets"
)

// Split is one value definition, measured year by year.
type Split struct {
	Def      datasets.ValueDef
	Unit     datasets.Unit // of every Value
	Additive bool          // whether layers can be added and shares exist
	Years    []Year        // ascending; years in which no layer has a value are left out
}

// Year is one calendar year of a split.
type Year struct {
	Year   int
	Layers []Layer // in the order of the definition
}

// Layer is what one layer held in a year.
type Layer struct {
	Layer  datasets.Layer
	Value  float64 // weighted sum, or weighted mean of returns; NaN when missing
	Parts  []Part
	Reason string // why Value is missing, or what it must be read with

	// Share of infrastructure, equipment and application together, with its
	// least and greatest value over every corner of the weights. NaN when
	// missing.
	Share, ShareLow, ShareHigh float64
	ShareReason                string // why Share is missing, or what it must be read with
	// OfTotal is the share of the total of the definition, where it has one.
	OfTotal float64
}

// Part is one series within a layer in a year.
type Part struct {
	Point             datasets.PointID // empty where the series did not exist yet and counts as 0
	Series            string
	Value             float64 // as the source gives it
	Factor            float64 // turns Value into the unit of the split
	Weight, Low, High float64
}

// Measure computes the split of a definition; lookup finds a series by its
// reference. An error is one of lookup's.
func Measure(def datasets.ValueDef, lookup func(ref string) (*datasets.Series, error)) (*Split, error) {
	m := &measurer{def: def, series: map[string]*datasets.Series{}}
	var parts []datasets.LayerDef
	for _, l := range def.Layers {
		if l.Layer != datasets.LayerTotal {
			parts = append(parts, l)
		}
		for _, w := range l.Series {
			s, err := lookup(w.Series)
			if err != nil {
				return nil, err
			}
			m.series[w.Series] = s
		}
	}
	m.corners = corners(parts)
	split := &Split{Def: def, Unit: m.unit(), Additive: def.Measure != datasets.KindReturn}
	for y := int(math.Ceil(def.From)); y <= int(math.Floor(def.Until)); y++ {
		if year, any := m.year(y, split); any {
			split.Years = append(split.Years, year)
		}
	}
	return split, nil
}

type measurer struct {
	def     datasets.ValueDef
	series  map[string]*datasets.Series
	corners []Weights // of every layer but the total
}

// unit is that of the first series; all share its measure.
func (m *measurer) unit() datasets.Unit {
	return m.series[m.def.Layers[0].Series[0].Series].Unit
}

func (m *measurer) year(y int, split *Split) (Year, bool) {
	year, any := Year{Year: y}, false
	for _, def := range m.def.Layers {
		l := m.layer(y, def, split)
		any = any || !math.IsNaN(l.Value)
		year.Layers = append(year.Layers, l)
	}
	if split.Additive {
		m.share(&year)
	}
	return year, any
}

// layer sums the series of a layer in a year, or averages them where they are
// returns: a holder of the layer owns each by its weight.
func (m *measurer) layer(y int, def datasets.LayerDef, split *Split) Layer {
	nan := math.NaN()
	l := Layer{Layer: def.Layer, Value: nan, Share: nan, ShareLow: nan, ShareHigh: nan, OfTotal: nan}
	var missing, held []string
	sum, weights := 0.0, 0.0
	for _, w := range def.Series {
		s := m.series[w.Series]
		part := Part{Series: w.Series, Factor: s.Unit.Multiplier / split.Unit.Multiplier, Weight: w.Weight, Low: w.Low, High: w.High}
		if !split.Additive {
			part.Factor = 1
		}
		o, how := m.observation(s, w, y)
		switch how {
		case absent:
			missing = append(missing, w.Series)
			continue
		case carried:
			held = append(held, fmt.Sprintf("%s of %s", w.Series, o.Date))
		}
		if how != notYet {
			part.Point, part.Value = datasets.PointID{Series: s.Ref(), Date: o.Date.String()}, o.Value
		}
		l.Parts = append(l.Parts, part)
		sum += part.Weight * part.Factor * part.Value
		weights += part.Weight
	}
	switch {
	case len(missing) > 0:
		l.Reason = fmt.Sprintf("no observation in %d of %s", y, strings.Join(missing, ", "))
		l.Parts = nil
		return l
	case len(held) > 0:
		l.Reason = "run-rate held: " + strings.Join(held, ", ")
	}
	l.Value = sum
	if !split.Additive {
		l.Value = sum / weights
	}
	return l
}

// presence says how a series stands in a year.
type presence int

const (
	absent  presence = iota
	present          // observed in the calendar year
	carried          // a run-rate of the last 12 months
	notYet           // the thing did not exist: counts as 0
)

func (m *measurer) observation(s *datasets.Series, w datasets.Weighted, y int) (datasets.Observation, presence) {
	end := float64(y + 1)
	if m.def.Until != math.Trunc(m.def.Until) { // a whole number is a calendar year
		end = math.Min(end, m.def.Until)
	}
	var last datasets.Observation
	found := false
	for _, o := range s.Observations {
		if o.Date.Year() <= y && o.Date.Decimal() <= end {
			last, found = o, true
		}
	}
	switch {
	case found && last.Date.Year() == y:
		return last, present
	case w.From != nil && float64(y) < math.Floor(*w.From):
		return last, notYet
	case found && runRate(s) && end-last.Date.Decimal() <= 1:
		return last, carried
	}
	return last, absent
}

// runRate reports whether the series states a yearly pace at a moment, which
// stays what is known until the next statement.
func runRate(s *datasets.Series) bool {
	return s.Kind == datasets.KindRevenue && strings.HasSuffix(s.Unit.Name, "per year")
}
