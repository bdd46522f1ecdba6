package xlsx

import (
	"slices"
	"testing"

	"example.com/rhyme/export/xlsx/drawingml"
)

// Every chart of a finished book, of every kind, and the drawings that hold them.
func TestChartsFollowTheSchema(t *testing.T) {
	b := sample()
	kinds := map[ChartKind]bool{}
	for _, s := range b.Sheets {
		for i := range s.Charts {
			c := &s.Charts[i]
			kinds[c.Kind] = true
			c.Subtitle, c.Source = "Miles, United States", "Source: Statistical Abstract"
			c.X.Log = c.Kind == Scatter
			if c.X.Log {
				c.X.Major = 0
			}
			for k := range c.Series {
				c.Series[k].Label, c.Series[k].Mark = true, Mark(k)
			}
		}
	}
	for kind := range Line + 1 {
		if !kinds[kind] {
			t.Errorf("the sample has no chart of kind %d", kind)
		}
	}
	charts, faults, err := drawingml.CheckBook(write(t, b))
	if err != nil || charts != 5 {
		t.Errorf("%d charts were checked (%v)", charts, err)
	}
	for _, fault := range faults {
		t.Error(fault)
	}
}

// Each edit by itself leaves no fault that was not there before; that of the x axis
// of a scatter chart removes the one that excelize makes.
func TestEachEditKeepsTheOrder(t *testing.T) {
	b := sample()
	scatter, column := b.Sheets[2].Charts[0], b.Sheets[3].Charts[0]
	area, line := b.Sheets[3].Charts[1], b.Sheets[3].Charts[2]
	plot := func(root *node) *node { return must(t, root, "chart", "plotArea") }
	first := func(c *Chart, root *node) *node {
		return must(t, plot(root), c.Kind.element(), "ser")
	}
	for name, test := range map[string]struct {
		chart *Chart
		edit  func(root *node) error
		mends int
	}{
		"title of the chart": {chart: &scatter, edit: func(n *node) error { return cleanTitle(must(t, n, "chart"), true) }},
		"title of an axis":   {chart: &scatter, edit: func(n *node) error { return cleanTitle(must(t, plot(n), "valAx"), true) }},
		"name":               {chart: &scatter, edit: func(n *node) error { return fillName(first(&scatter, n), b, scatter.Series[0].Name) }},
		"numbers of x":       {chart: &scatter, edit: func(n *node) error { return fillX(first(&scatter, n), "xVal", b, scatter.Series[0].X) }},
		"texts of x":         {chart: &column, edit: func(n *node) error { return fillX(first(&column, n), "cat", b, column.Series[0].X) }},
		"numbers of y":       {chart: &column, edit: func(n *node) error { return fillY(first(&column, n), "val", b, column.Series[0].Y) }},
		"label of points":    {chart: &scatter, edit: func(n *node) error { return labelEnd(first(&scatter, n), 3, "xVal", ink) }},
		"label of a line":    {chart: &line, edit: func(n *node) error { return labelEnd(first(&line, n), 3, "cat", ink) }},
		"x axis":             {chart: &scatter, edit: func(n *node) error { return fixScatterAxis(plot(n), 10) }, mends: 1},
		"logarithm":          {chart: &scatter, edit: func(n *node) error { return setLog(must(t, plot(n), "valAx")) }},
		"lines of an axis":   {chart: &area, edit: func(n *node) error { return editAxis(must(t, plot(n), "catAx"), true) }},
	} {
		root := rawChart(t, test.chart)
		before := drawingml.Check(root.document())
		if err := test.edit(root); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		after := drawingml.Check(root.document())
		if len(before)-len(after) != test.mends {
			t.Errorf("%s: faults before %q, after %q", name, before, after)
		}
		for _, fault := range after {
			if !slices.Contains(before, fault) {
				t.Errorf("%s makes a fault: %s", name, fault)
			}
		}
	}
}
