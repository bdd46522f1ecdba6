package export

import (
	"fmt"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/export/xlsx"
)

// clocked are the cells of a technology on the clock that Inputs chooses.
type clocked struct {
	zero  string  // cell of the year that the clock counts from
	value float64 // of that cell
	name  string  // cell of its name, with a word where it has no such date
}

// clocks writes the dates of every clock and the one chosen, a row a
// technology, and returns where they stand and the row below. The cells are
// those of Detail, so that a parameter that is changed moves the clock too.
func (b *workbook) clocks(p *page, head, col int) (map[string]clocked, int) {
	row := p.heads(head, col, append(append([]string{"counted from"}, clockNames()...), "chosen", "shown as")...)
	n := len(clock.Clocks())
	out := map[string]clocked{}
	for _, c := range b.report.Cases {
		p.Set(row, col, label(c.Data.Case.Title))
		zeros := map[clock.Clock]analogies.Number{clock.Calendar: analogies.Given(0)}
		for on, measure := range map[clock.Clock]string{clock.Start: "adoption_start", clock.Takeoff: "adoption_takeoff", clock.Midpoint: "adoption_midpoint"} {
			zeros[on] = b.detailed(c, measure)
		}
		for k, on := range clock.Clocks() {
			if z := zeros[on]; z.Exists() {
				p.Set(row, col+1+k, b.number(p, z, yearFormat))
			}
		}
		found := fmt.Sprintf("INDEX(%s:%s,MATCH(%s,%s:%s,0))", xlsx.CellName(row, col+1), xlsx.CellName(row, col+n), clockName, xlsx.AbsCell(head, col+1), xlsx.AbsCell(head, col+n))
		start := xlsx.CellName(row, col+2)
		p.Set(row, col+1+n, p.formula(fmt.Sprintf("IF(ISNUMBER(%s),%s,N(%s))", found, found, start), orZero(zeros[clock.Start].Value), yearFormat))
		p.Set(row, col+2+n, p.formula(fmt.Sprintf(`%s&IF(ISNUMBER(%s),""," (since start: no such date)")`, xlsx.CellName(row, col), found), c.Data.Case.Title, ""))
		p.Rows[row-1][col+1+n].Style.Indent = 1
		out[c.ID()] = clocked{xlsx.AbsCell(row, col+1+n), orZero(zeros[clock.Start].Value), xlsx.Address(p.Name, row, col+2+n)}
		row++
	}
	p.block("clocks", head, col, row-1, 3+n)
	return out, row
}

// detailed is a number of the comparison by reference to Detail.
func (b *workbook) detailed(c *analogies.Case, measure string) analogies.Number {
	e, ok := b.report.Entry(c.ID(), measure)
	if !ok || !e.Quantity.Value.Exists() {
		return analogies.Missing()
	}
	return same(e.Quantity.Value.Value, analogies.OtherOf(e.Quantity.ID))
}

func orZero(v float64) float64 {
	if v != v { // NaN: there is none
		return 0
	}
	return v
}

// sideBySide writes measures of the comparison, a row a technology, each with
// its limits, and returns the row below. A unit that all share stands in the
// head, others beside the number.
func (b *workbook) sideBySide(p *page, head int, measures ...string) int {
	p.heads(head, 1, "technology")
	for i, c := range b.report.Cases {
		p.Set(head+1+i, 1, label(c.Data.Case.Title))
	}
	col := 2
	for _, m := range measures {
		col = b.measureColumns(p, head, col, m)
	}
	last := head + len(b.report.Cases)
	p.block("side by side", head, 1, last, col-1)
	return last + 1
}

func (b *workbook) measureColumns(p *page, head, col int, measure string) (next int) {
	unit, limits := b.report.UnitOf(measure), b.hasLimits(measure)
	next = col + 1
	if limits {
		next += 2
	}
	beside := next
	if unit == "" {
		next++
	}
	for i, c := range b.report.Cases {
		e, ok := b.report.Entry(c.ID(), measure)
		if !ok {
			continue
		}
		title := e.Measure.Title
		if unit != "" {
			title += ", " + unit
		}
		p.heads(head, col, title)
		short := limitsOf(e.Measure.Title)
		if limits {
			p.heads(head, col+1, short+" from", short+" to")
		}
		b.linked(p, head+1+i, col, e.Quantity)
		if unit == "" {
			p.heads(head, beside, short+" unit")
			if e.Quantity.Value.Exists() {
				p.Set(head+1+i, beside, xlsx.Text(e.Quantity.Unit, xlsx.Style{Class: xlsx.Note, Wrap: true, Indent: 1}))
			}
		}
	}
	return next
}

// limitsOf is a title short enough to stand above limits as well: the heads of a
// table differ.
func limitsOf(title string) string {
	short, _, _ := strings.Cut(title, "(")
	return strings.TrimSpace(short)
}

// hasLimits reports whether a measure has an interval in any case.
func (b *workbook) hasLimits(measure string) bool {
	return slices.ContainsFunc(b.report.Comparison, func(e analogies.Entry) bool {
		return e.Measure.ID == measure && (e.Quantity.Lower.Exists() || e.Quantity.Upper.Exists())
	})
}

// workingFor is the sheet of a role of a case, nil where it has none.
func (b *workbook) workingFor(c *analogies.Case, role string) *working {
	for _, w := range b.workings {
		if w.of == c && w.subject.Role.Role == role {
			return w
		}
	}
	return nil
}

// curveOf is the place of a model among the curves of a sheet, -1 where it is
// not there.
func (w *working) curveOf(model string) int {
	for k, r := range w.curves {
		if r.Model.Name == model {
			return k
		}
	}
	return -1
}

// column of values that is made of one on the sheet of a headline series.
type made struct {
	head   string
	from   int    // column of the area there
	expr   string // over its cell, written {v}
	value  func(v float64) float64
	format string
}

// copied writes columns made of an area on the sheet of a headline series: its
// dates on the clock, then each of the others.
func (b *workbook) copied(p *page, w *working, from area, row, col int, on clocked, head string, columns ...made) area {
	heads := []string{head}
	for _, m := range columns {
		heads = append(heads, m.head)
	}
	p.heads(row, col, heads...)
	for i := range from.last - from.first + 1 {
		at := from.first + i
		date, x := xlsx.Address(w.page.Name, at, from.col), w.page.At(at, from.col).Value.(float64)
		if on.zero != "" {
			date += "-" + on.zero
		}
		p.Set(row+1+i, col, p.formula(date, x-on.value, "0.00"))
		for k, m := range columns {
			v, ok := w.page.At(at, from.col+m.from).Value.(float64)
			if ok {
				p.Set(row+1+i, col+1+k, p.formula(strings.ReplaceAll(m.expr, "{v}", xlsx.Address(w.page.Name, at, from.col+m.from)), m.value(v), m.format))
			}
		}
	}
	last := row + 1 + from.last - from.first
	p.block(fmt.Sprintf("%s %s %s", w.of.ID(), w.subject.Role.Role, strings.Join(heads[1:2], " ")+head), row, col, last, len(heads))
	return area{row + 1, last, col}
}

// gallery places charts two a row from a row on and returns the row below.
func gallery(p *page, row int, charts ...xlsx.Chart) int {
	last := row
	for i := range charts {
		charts[i].Height = galleryTall
		charts[i].Row, charts[i].Col = row+i/2*(rowsOf(charts[i].Height)+1), 1+i%2*galleryColumns
		last = charts[i].Row + rowsOf(charts[i].Height)
		if i%4 == 2 { // two rows of charts fill a page
			p.Breaks = append(p.Breaks, charts[i].Row)
		}
	}
	p.Charts = append(p.Charts, charts...)
	return last + 1
}

// A chart of a gallery takes so many columns, and is so high in pixels that two
// rows of them fill a page.
const galleryColumns, galleryTall = 8, 400

// galleryWidths are widths of columns for tables above and below a gallery.
func galleryWidths() []float64 {
	widths := []float64{18}
	for range 15 {
		widths = append(widths, 11)
	}
	widths = append(widths, 22) // a unit that technologies do not share
	return widths
}
