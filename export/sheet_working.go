package export

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/xlsx"
	"example.com/rhyme/fit"
)

// working is the sheet of a headline series: its observations, the curves
// through them, and the parameters that people may change to see what follows.
type working struct {
	page    *page
	of      *analogies.Case
	subject *analogies.Subject
	set     *analogies.FitSet // nil where no model is set for the series
	says    analogies.Exhibit
	curves  []analogies.Result // the best first

	formulas []string // of the curves, see curve

	side int // column of the blocks beside the chart
	free int // row below them

	// Rows of the table below the chart: its columns are those of tableColumns.
	observed, past, ahead, lines area
}

// area is a block of rows; its columns are counted from col.
type area struct{ first, last, col int }

// Columns of the table of a headline series, counted from its first: the curves
// begin at modelColumn, the limits of the forecast stand behind them.
const (
	yearsColumn, kindColumn, observedColumn, modelColumn = 0, 1, 2, 3
)

const (
	blockRow      = 6
	gridSteps     = 80 // of a drawn curve
	fewestColumns = 9  // under a chart
)

// working lays out a sheet for each headline series.
func (b *workbook) working() {
	b.each(func(c *analogies.Case, s *analogies.Subject) {
		w := &working{of: c, subject: s, set: s.Shown(), says: b.report.SubjectExhibit(c, s)}
		if w.set != nil && len(w.set.X) > 0 {
			w.curves = w.set.Curves()
		}
		columns := max(len(w.heads(b.level())), fewestColumns)
		w.side = columns + 2
		widths := []float64{8, 9.5, 9.5}
		for k := range columns - len(widths) {
			width := 9.5
			if k < len(w.curves) || w.curves == nil {
				width = 11.5 // the names of models are long
			}
			widths = append(widths, width)
		}
		widths = append(widths, 1.5, 16.5, 10.5, 28, 9.5, 9.5, 9.5, 9.5)
		w.page = b.page(b.workingName(c, s), c.Data.Case.Title+": "+roleTitle(s.Role.Role), w.says.Subtitle, workings, widths...)
		w.page.FreezeRows, w.page.RepeatRows = 3, 3
		w.page.numbers = "typed: used; formula: observed, curves, their limits, rss used, what it says; tool: fitted, its limits, rss fitted, weight, half of an interval; kind and type say it row by row"
		w.page.Set(3, 4, w.sourceLine())
		b.workings = append(b.workings, w)
		row := b.usedParameters(w, blockRow)
		if x, _, _ := w.data(); len(x) == 0 {
			w.page.Set(blockRow, 1, xlsx.Text("No observation in the window of this series: nothing to draw", xlsx.Style{Class: xlsx.Note}))
			w.free = row + 1
			return
		}
		b.table(w, blockRow+rowsOf(chartTall)+1)
		w.free = b.costs(w, row+1) + 1
		w.page.Charts = append(w.page.Charts, b.workingChart(w, blockRow, 1))
	})
}

// workingName is the name of the sheet of a role in a case, within what Excel
// allows and different from every other.
func (b *workbook) workingName(c *analogies.Case, s *analogies.Subject) string {
	const most = 31
	role := ", " + roleTitle(s.Role.Role)
	title := []rune(legal(c.Data.Case.Title))
	for n := len(title); ; n-- {
		name := strings.TrimSpace(string(title[:min(n, most-utf8.RuneCountInString(role))])) + role
		if b.pages[name] == nil {
			return name
		}
		role = fmt.Sprintf(", %s %d", roleTitle(s.Role.Role), len(b.workings))
	}
}

// legal replaces what Excel does not allow in the name of a sheet.
func legal(s string) string {
	return strings.Trim(strings.NewReplacer(":", " ", `\`, " ", "/", " ", "?", " ", "*", " ", "[", "(", "]", ")").Replace(s), "'")
}

// roleTitle is a role in words short enough for the name of a sheet.
func roleTitle(role string) string {
	return strings.ReplaceAll(strings.TrimPrefix(role, "constant_"), "_", " ")
}

// curve is the formula of a fitted curve over the parameters in use, with {x}
// where the cell of x belongs; empty where a parameter has no cell.
func (b *workbook) curve(set *analogies.FitSet, f *fit.Fit) string {
	id := set.FitID(f.Model.Name)
	refs := analogies.Refs{}
	expr := f.Model.ExcelAt("{x}", "{x0}", func(name string) string { return "{" + name + "}" })
	for _, e := range f.Params {
		refs[e.Name] = analogies.EstimateOf(id, e.Name)
	}
	if f.Model.Origin != fit.NoOrigin {
		refs["x0"] = analogies.OriginOf(id)
	}
	formula, _ := analogies.Computed(0, expr, refs).Formula(b.cell)
	return formula
}

// table writes the observations with every curve at their dates, the curves at
// even steps, from which they are drawn, and the years ahead.
func (b *workbook) table(w *working, head int) {
	names := w.heads(b.level())
	p := w.page
	x, y, points := w.data()
	row := p.heads(head, 1, names...)
	for col := 1; col <= len(names); col++ {
		if col != 1+kindColumn {
			p.Rows[head-1][col-1].Style.Align = xlsx.Right
		}
	}
	w.observed = area{first: row, col: 1}
	for _, r := range w.curves {
		w.formulas = append(w.formulas, b.curve(w.set, r.Fit))
	}
	format, years := scaleOf(y), dateFormat(x)
	for i := range x {
		p.Set(row, 1, b.number(p, same(x[i], analogies.YearAt(points[i])), years))
		p.Set(row, 2, indented(label("observed"), 1))
		p.Set(row, 3, b.number(p, same(y[i], analogies.ValueAt(points[i])), format))
		w.curvesAt(row, x[i], format)
		row++
	}
	w.observed.last = row - 1
	if w.curves != nil {
		first, last := minimum(x), maximum(x)
		w.past = b.drawn(w, row, "curve", steps(first, last, gridSteps), format)
		w.ahead = b.drawn(w, w.past.last+1, "ahead", yearsAhead(first, last), format)
		b.band(w, format)
	}
	w.writeUprights(p.Last()+1, len(names), valueAxis(y, "", logScale(w)))
	p.Tables = append(p.Tables, xlsx.Table{Name: nameOf("t", w.of.ID(), w.subject.Role.Role), FirstRow: head, FirstCol: 1, LastRow: p.Last(), LastCol: len(names), Plain: true})
}

// dateFormat shows whole years as such, and others to a hundredth.
func dateFormat(dates []float64) string {
	for _, x := range dates {
		if x != math.Trunc(x) {
			return "0.00"
		}
	}
	return countFormat
}

// heads are those of the table: limits where there is a curve to carry on, a
// column for the upright lines where there are any.
func (w *working) heads(level string) []string {
	names := []string{"year", "kind", "observed"}
	for _, r := range w.curves {
		names = append(names, r.Model.Name)
	}
	if w.curves != nil {
		names = append(names, "half of "+level, level+" from", level+" to")
	}
	if w.uprights() != nil {
		names = append(names, "upright")
	}
	return names
}

// level is that of intervals, in words.
func (b *workbook) level() string { return fmt.Sprintf("%g%%", 100*b.report.Plan.Level) }

// drawn writes the curves at dates and returns their rows.
func (b *workbook) drawn(w *working, row int, kind string, dates []float64, format string) area {
	at := area{row, row + len(dates) - 1, 1}
	for _, x := range dates {
		w.page.SetRow(row, 1, xlsx.Number(x, xlsx.Style{Class: xlsx.Fitted, Format: "0.00"}), xlsx.Text(kind, xlsx.Style{Italic: true, Indent: 1}))
		w.curvesAt(row, x, format)
		row++
	}
	return at
}

func (w *working) curvesAt(row int, x float64, format string) {
	for k, r := range w.curves {
		if y := r.Fit.At(x); analogies.Given(y).Exists() {
			formula := strings.ReplaceAll(w.formulas[k], "{x}", xlsx.CellName(row, 1))
			w.page.Set(row, 1+modelColumn+k, w.page.formula(formula, y, narrow(y, format)))
		}
	}
}

// band writes the interval of the forecast by the favoured curve. Its half, on
// the scale of the noise, is the tool's; the limits lie about the live curve.
func (b *workbook) band(w *working, format string) {
	half := 1 + modelColumn + len(w.curves)
	for _, f := range b.report.CurveForecasts {
		if f.Set != w.set || f.Model != w.curves[0].Model.Name {
			continue
		}
		for row := w.ahead.first + 1; row <= w.ahead.last; row++ {
			year := int(w.page.At(row, 1).Value.(float64))
			i := slices.IndexFunc(f.Years, func(y analogies.CurveYear) bool { return y.Year == year })
			if i < 0 {
				continue
			}
			for _, l := range f.Years[i].Limits {
				if l.Level == b.report.Plan.Level {
					w.limits(row, half, l, format)
				}
			}
		}
	}
}

func (w *working) limits(row, half int, l analogies.CurveLimit, format string) {
	p := w.page
	p.Set(row, half, xlsx.Number(l.Half, xlsx.Style{Class: xlsx.Fitted, Format: digits(l.Half)}))
	curve, about := xlsx.CellName(row, 1+modelColumn), xlsx.CellName(row, half)
	lower, upper := curve+"-"+about, curve+"+"+about
	if w.set.Noise == fit.Multiplicative {
		lower, upper = curve+"/EXP("+about+")", curve+"*EXP("+about+")"
	}
	p.Set(row, half+1, p.formula(lower, l.Lower, narrow(l.Lower, format)))
	p.Set(row, half+2, p.formula(upper, l.Upper, narrow(l.Upper, format)))
}

// steps are n even ones from first to last.
func steps(first, last float64, n int) []float64 {
	out := make([]float64, n+1)
	for i := range out {
		out[i] = first + (last-first)*float64(i)/float64(n)
	}
	return out
}

// yearsAhead are the last date and the years after it for which curves are
// drawn: a third of the past, so that a forecast stays the smaller part of its
// picture, at least two years and at most ten.
func yearsAhead(first, last float64) []float64 {
	out := []float64{last}
	for year := math.Floor(last) + 1; year <= last+min(10, max(2, (last-first)/3)); year++ {
		out = append(out, year)
	}
	return out
}

// data are the observations that the sheet shows.
func (w *working) data() (x, y []float64, points []datasets.PointID) {
	if w.set != nil && len(w.set.X) > 0 {
		return w.set.X, w.set.Y, w.set.Points
	}
	x, y = w.subject.Series.XY()
	for i := range x {
		points = append(points, w.subject.Series.Point(i))
	}
	return x, y, points
}
