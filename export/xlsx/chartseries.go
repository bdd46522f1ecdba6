package xlsx

import (
	"errors"
	"strconv"
)

// editSeries completes one series.
func editSeries(ser *node, b *Book, c *Chart, i int) error {
	s := &c.Series[i]
	if err := fillName(ser, b, s.Name); err != nil {
		return err
	}
	x, y := "cat", "val"
	if c.Kind == Scatter {
		x, y = "xVal", "yVal"
	}
	if err := fillX(ser, x, b, s.X); err != nil {
		return err
	}
	if err := fillY(ser, y, b, s.Y); err != nil {
		return err
	}
	if s.Label && (c.Kind == Scatter || c.Kind == Line) {
		return labelEnd(ser, lastNumber(b.values(s.Y)), x, string(s.color(i)))
	}
	return nil
}

// values returns the cells of a range in their order; the range was checked.
func (b *Book) values(ref string) []Cell {
	a, _ := parseArea(ref)
	var out []Cell
	for _, s := range b.Sheets {
		if s.Name != a.sheet {
			continue
		}
		for row := a.row1; row <= a.row2; row++ {
			for col := a.col1; col <= a.col2; col++ {
				out = append(out, s.At(row, col))
			}
		}
	}
	return out
}

// fillName writes the name of a series beside its reference.
func fillName(ser *node, b *Book, ref string) error {
	strRef, err := ser.path("tx", "strRef")
	if err != nil {
		return err
	}
	strRef.remove("strCache")
	strRef.children = append(strRef.children, textCache(b.values(ref)))
	return nil
}

// fillX writes the values of x. Excelize makes them a reference to texts; numbers
// become a reference to numbers, or other programs count 1, 2, 3 instead.
func fillX(ser *node, name string, b *Book, ref string) error {
	strRef, err := ser.path(name, "strRef")
	if err != nil {
		return err
	}
	cells := b.values(ref)
	strRef.remove("strCache")
	if allNumbers(cells) {
		strRef.name = "numRef"
		strRef.children = append(strRef.children, numberCache(cells))
		return nil
	}
	strRef.children = append(strRef.children, textCache(cells))
	return nil
}

// fillY writes the values of y, for which excelize leaves an empty place.
func fillY(ser *node, name string, b *Book, ref string) error {
	numRef, err := ser.path(name, "numRef")
	if err != nil {
		return err
	}
	if !numRef.remove("numCache") {
		return missing(numRef, "numCache")
	}
	numRef.children = append(numRef.children, numberCache(b.values(ref)))
	return nil
}

func allNumbers(cells []Cell) bool {
	for i := range cells {
		if _, ok := cells[i].number(); !ok && cells[i].Value != nil {
			return false
		}
	}
	return true
}

// numberCache holds numbers; empty cells are left out, which is a gap.
func numberCache(cells []Cell) *node {
	cache := element("numCache", leaf("formatCode", "General"), value("ptCount", strconv.Itoa(len(cells))))
	for i := range cells {
		if v, ok := cells[i].number(); ok {
			cache.children = append(cache.children, point(i, number(v)))
		}
	}
	return cache
}

// textCache holds texts, and numbers as they are written.
func textCache(cells []Cell) *node {
	cache := element("strCache", value("ptCount", strconv.Itoa(len(cells))))
	for i := range cells {
		if text, ok := cells[i].Value.(string); ok {
			cache.children = append(cache.children, point(i, text))
		} else if v, ok := cells[i].number(); ok {
			cache.children = append(cache.children, point(i, number(v)))
		}
	}
	return cache
}

func point(i int, v string) *node {
	n := element("pt", leaf("v", v))
	n.attrs = []attribute{{"idx", strconv.Itoa(i)}}
	return n
}

// lastNumber returns the index of the last number, which carries the label.
func lastNumber(cells []Cell) int {
	for i := len(cells) - 1; i >= 0; i-- {
		if _, ok := cells[i].number(); ok {
			return i
		}
	}
	return 0
}

// labelEnd writes the name of the series to the right of one point, in the colour
// of the series: readers need not look it up in a legend.
func labelEnd(ser *node, at int, before, color string) error {
	if ser.child(before) == nil {
		return errors.New("no place for a label")
	}
	ser.remove("dLbls") // a line chart has one that shows nothing
	label := element("dLbl", value("idx", strconv.Itoa(at)), labelFont(color), value("dLblPos", "r"))
	label.children = append(label.children, labelShows("1")...)
	return ser.insertBefore(element("dLbls", append([]*node{label}, labelShows("0")...)...), before)
}

// labelShows says what labels show: the name of the series or nothing.
func labelShows(name string) []*node {
	return []*node{
		value("showLegendKey", "0"), value("showVal", "0"), value("showCatName", "0"),
		value("showSerName", name), value("showPercent", "0"), value("showBubbleSize", "0"),
	}
}

func labelFont(color string) *node {
	run := element("a:defRPr", element("a:solidFill", value("a:srgbClr", color)),
		&node{name: "a:latin", attrs: []attribute{{"typeface", fontFamily}}})
	run.attrs = []attribute{{"sz", "900"}, {"b", "1"}}
	end := &node{name: "a:endParaRPr", attrs: []attribute{{"lang", "en-US"}}}
	return element("txPr", element("a:bodyPr"), element("a:p", element("a:pPr", run), end))
}
