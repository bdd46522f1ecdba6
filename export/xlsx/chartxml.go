package xlsx

import (
	"fmt"
	"strconv"
)

// editChart completes the chart that excelize wrote: values for readers that do not
// calculate, and what its interface does not offer. Every edit fails when the place
// it needs is missing, so that another version of excelize cannot spoil charts
// unnoticed.
func editChart(root *node, b *Book, c *Chart) error {
	chart, err := root.path("chart")
	if err != nil {
		return err
	}
	if err := cleanTitle(chart, true); err != nil {
		return err
	}
	plot, err := chart.path("plotArea")
	if err != nil {
		return err
	}
	group, err := plot.path(c.Kind.element())
	if err != nil {
		return err
	}
	series := group.all("ser")
	if len(series) != len(c.Series) {
		return fmt.Errorf("%d series instead of %d", len(series), len(c.Series))
	}
	for i, ser := range series {
		if err := editSeries(ser, b, c, i); err != nil {
			return fmt.Errorf("series %d: %w", i+1, err)
		}
	}
	if c.Kind == Scatter {
		if err := fixScatterAxis(plot, c.X.Major); err != nil {
			return err
		}
	}
	return editAxes(plot, c)
}

// element is the name of the group of series in the file.
func (k ChartKind) element() string {
	return map[ChartKind]string{Scatter: "scatterChart", StackedColumn: "barChart", StackedArea: "areaChart", Line: "lineChart"}[k]
}

// fixScatterAxis makes a value axis of the x axis: excelize gives it the children
// of a category axis, which the schema forbids, and no distance of labels.
func fixScatterAxis(plot *node, major float64) error {
	axes := plot.all("valAx")
	if len(axes) != 2 {
		return fmt.Errorf("%d value axes instead of 2", len(axes))
	}
	x := axes[0]
	for _, name := range []string{"auto", "lblAlgn", "lblOffset", "noMultiLvlLbl"} {
		if !x.remove(name) {
			return missing(x, name)
		}
	}
	if x.child("crossBetween") != nil {
		return fmt.Errorf("the x axis has crossBetween already")
	}
	x.children = append(x.children, value("crossBetween", "midCat"))
	if major > 0 {
		x.children = append(x.children, value("majorUnit", number(major)))
	}
	crossing, err := axes[1].path("crossBetween")
	if err != nil {
		return err
	}
	crossing.setAttr("val", "midCat") // the first point lies on the axis, not beside it
	return nil
}

// editAxes edits both axes. The first one in the file is x.
func editAxes(plot *node, c *Chart) error {
	axes := append(plot.all("catAx"), plot.all("valAx")...)
	if len(axes) != 2 {
		return fmt.Errorf("%d axes instead of 2", len(axes))
	}
	x, y := axes[0], axes[1]
	if c.X.Log {
		if err := setLog(x); err != nil {
			return err
		}
	}
	for _, e := range []struct {
		axis     *node
		otherLog bool
		titled   bool
	}{{x, c.Y.Log, c.X.Title != "" || c.Source != ""}, {y, c.X.Log, c.Y.Title != ""}} {
		if err := editAxis(e.axis, e.otherLog); err != nil {
			return err
		}
		if err := cleanTitle(e.axis, e.titled); err != nil {
			return err
		}
	}
	return nil
}

// setLog makes an axis logarithmic; excelize does so for y only.
func setLog(axis *node) error {
	scaling, err := axis.path("scaling")
	if err != nil {
		return err
	}
	if scaling.child("logBase") != nil {
		return fmt.Errorf("the x axis is logarithmic already")
	}
	return scaling.insertBefore(value("logBase", "10"), "orientation")
}

// editAxis darkens the axis, puts ticks on it, and lets it lie at the low end of a
// logarithmic one: by itself it would cross that at 1, in the middle of small numbers.
func editAxis(axis *node, otherLog bool) error {
	color, err := axis.path("spPr", "ln", "solidFill")
	if err != nil {
		return err
	}
	color.children = []*node{value("a:srgbClr", "7F7F7F")}
	tick, err := axis.path("majorTickMark")
	if err != nil {
		return err
	}
	tick.setAttr("val", "out")
	crosses, err := axis.path("crosses")
	if err != nil {
		return err
	}
	if otherLog {
		crosses.setAttr("val", "min")
	}
	return nil
}

// cleanTitle removes the second set of properties of a title, which says that the
// text is level: LibreOffice follows it and does not turn the title of the y axis.
func cleanTitle(of *node, titled bool) error {
	title := of.child("title")
	switch {
	case title == nil && titled:
		return missing(of, "title")
	case title == nil:
		return nil // an axis may have none
	}
	if _, err := title.path("tx", "rich"); err != nil {
		return err
	}
	if !title.remove("txPr") {
		return missing(title, "txPr")
	}
	return nil
}

// number writes a number as the file stores it.
func number(x float64) string { return strconv.FormatFloat(x, 'G', -1, 64) }
