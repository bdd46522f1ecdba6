package export

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/xlsx"
)

// Columns of Data and Derived that others refer to.
const (
	yearColumn  = 3
	valueColumn = 4
)

// cell finds the address of a reference.
func (b *workbook) cell(ref analogies.Ref) (string, bool) {
	at, ok := b.cells[ref]
	switch ref.Kind {
	case analogies.RefValue, analogies.RefYear:
		at, ok = b.observation(ref)
	case analogies.RefValues, analogies.RefYears:
		at, ok = b.observations(ref)
	}
	if !ok {
		b.missing = append(b.missing, fmt.Sprint(ref))
	}
	return at, ok
}

func column(kind analogies.RefKind) int {
	if kind == analogies.RefYear || kind == analogies.RefYears {
		return yearColumn
	}
	return valueColumn
}

func (b *workbook) observation(ref analogies.Ref) (string, bool) {
	p, ok := b.points[datasets.PointID{Series: ref.Of, Date: ref.At}]
	if !ok {
		return "", false
	}
	return xlsx.Address(p.page.Name, p.row, column(ref.Kind)), true
}

// observations is the range from one observation of a series to a later one:
// they stand one below the other.
func (b *workbook) observations(ref analogies.Ref) (string, bool) {
	first, ok1 := b.points[datasets.PointID{Series: ref.Of, Date: ref.At}]
	last, ok2 := b.points[datasets.PointID{Series: ref.Of, Date: ref.To}]
	if !ok1 || !ok2 {
		return "", false
	}
	c := column(ref.Kind)
	return xlsx.RangeOf(first.page.Name, first.row, c, last.row, c), true
}

// number makes the cell of a number: a live formula where the number has one,
// else what the tool found.
func (b *workbook) number(p *page, n analogies.Number, format string) xlsx.Cell {
	if !n.Exists() {
		return xlsx.Cell{}
	}
	style := xlsx.Style{Class: xlsx.Fitted, Format: format}
	formula, ok := n.Formula(b.cell)
	if !ok {
		return xlsx.Number(n.Value, style)
	}
	return p.formula(formula, n.Value, format)
}

// formula makes a formula cell, green where it reads another sheet.
func (p *page) formula(formula string, value any, format string) xlsx.Cell {
	formula = strings.ReplaceAll(formula, xlsx.QuoteSheet(p.Name)+"!", "")
	style := xlsx.Style{Class: xlsx.Calculated, Format: format}
	if strings.Contains(formula, "!") {
		style.Class = xlsx.Imported
	}
	return xlsx.Formula(formula, value, style)
}

// Height of the rows that charts lie over, in points and pixels: without a
// height of their own, programs give rows different ones.
const rowPoints, rowPixels = 15, 20

// rowsOf is how many rows a chart covers.
func rowsOf(height int) int { return (height + rowPixels - 1) / rowPixels }

// underCharts fixes the rows that charts lie over, except those that text makes
// higher.
func (p *page) underCharts() {
	if p.Heights == nil {
		p.Heights = map[int]float64{}
	}
	for _, c := range p.Charts {
		for row := c.Row; row < c.Row+rowsOf(c.Height); row++ {
			wraps := row <= len(p.Rows) && slices.ContainsFunc(p.Rows[row-1], func(c xlsx.Cell) bool { return c.Style.Wrap })
			if !wraps {
				p.Heights[row] = rowPoints
			}
		}
	}
}

// label is a plain cell of text.
func label(s string) xlsx.Cell {
	if s == "" {
		return xlsx.Cell{}
	}
	return xlsx.Text(s, xlsx.Style{})
}

// wrapped is a cell of text that may take several lines.
func wrapped(s string) xlsx.Cell {
	if s == "" {
		return xlsx.Cell{}
	}
	return xlsx.Text(s, xlsx.Style{Wrap: true})
}

// apart is a text of several lines beside one that fills its column.
func apart(s string) xlsx.Cell {
	c := wrapped(s)
	if s != "" {
		c = indented(c, 1)
	}
	return c
}

// unitCell is a unit beside a number, which stands at the right of its cell.
func unitCell(unit string) xlsx.Cell {
	c := label(unit)
	if unit != "" {
		c = indented(c, 1)
	}
	return c
}

// unitWrapped is a unit that may take several lines.
func unitWrapped(unit string) xlsx.Cell {
	c := unitCell(unit)
	c.Style.Wrap = unit != ""
	return c
}

// indented moves a text away from the number before it.
func indented(c xlsx.Cell, by int) xlsx.Cell {
	c.Style.Indent = int8(by)
	return c
}

// yearFormat shows a decimal year without separators.
const (
	yearFormat    = "0.0"
	shareFormat   = "0.0%"
	countFormat   = "0"
	percentFormat = "0.0"
)

// formatOf chooses the number format for a value in a unit: three to four
// digits that count, years without separators.
func formatOf(v float64, unit string) string {
	switch unit {
	case "year":
		return yearFormat
	case "share":
		return shareFormat
	case "pairs", "corners":
		return countFormat
	}
	return digits(math.Abs(v))
}

func digits(a float64) string {
	switch {
	case a == 0 || math.IsNaN(a):
		return "0.00"
	case a >= 1e7: // more digits than columns are wide
		return "0.00E+00"
	case a >= 1000:
		return "#,##0"
	case a >= 100:
		return "0.0"
	case a >= 1:
		return "0.00"
	case a >= 0.01:
		return "0.0000"
	case a >= 0.001:
		return "0.00000"
	case a >= 0.0001:
		return "0.000000"
	}
	return "0.00E+00"
}

// narrow keeps a format where a number fits a column in it: limits can be far from
// what their column shows else.
func narrow(v float64, format string) string {
	_, decimals, _ := strings.Cut(format, ".")
	if a := math.Abs(v); a >= 1e7 || a > 0 && a < math.Pow10(-len(decimals)) {
		return digits(a)
	}
	return format
}

// scaleOf chooses one format for a column: that of its middle in size.
func scaleOf(values []float64) string {
	sum, n := 0.0, 0
	for _, v := range values {
		if v != 0 && !math.IsNaN(v) && !math.IsInf(v, 0) {
			sum += math.Log(math.Abs(v))
			n++
		}
	}
	if n == 0 {
		return digits(0)
	}
	return digits(math.Exp(sum / float64(n)))
}
