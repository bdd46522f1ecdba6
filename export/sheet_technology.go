package export

import (
	"math"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/xlsx"
	"example.com/rhyme/fit"
)

// Rows of a technology's sheet: charts above, the cells they draw below.
const (
	chartRow  = 5
	blockRow  = 26 // title of each block; its subtitle, sources and heads follow
	headRow   = blockRow + 3
	gridSteps = 80 // of a drawn curve
)

// technology is the sheet of one case: adoption, price and value, each as a
// chart over live cells.
func (b *workbook) technology(c *analogies.Case) {
	p := b.page(sheetName(c), c.Data.Case.Title, c.Data.Case.Subject, workings)
	p.FreezeRows, p.RepeatRows = 3, 3
	for range 60 {
		p.Widths = append(p.Widths, 11)
	}
	col, chart := 1, 1
	add := func(next int) {
		if next > col {
			col, chart = next+1, chart+1
		}
	}
	if s, ok := c.Subject("adoption"); ok && s.Fits != nil {
		add(b.curves(p, s.Fits, b.report.AdoptionExhibit(c, s), col, chart, false))
	}
	if s, ok := c.Subject("price"); ok {
		set, money := s.RealFits, "real"
		if set == nil {
			set, money = s.Fits, "nominal"
		}
		if set != nil {
			add(b.curves(p, set, b.report.PriceExhibit(c, set.Series, money), col, chart, true))
		}
	}
	if t, ok := c.Decides(); ok {
		add(b.shares(p, c, t, col, chart))
	}
}

// blockHead writes what a block and its chart show.
func (p *page) blockHead(col int, e analogies.Exhibit) {
	p.Set(blockRow, col, xlsx.Text(e.Title+" (as fitted)", xlsx.Style{Bold: true}))
	p.Set(blockRow+1, col, xlsx.Text(e.Subtitle, xlsx.Style{Class: xlsx.Note}))
	p.Set(blockRow+2, col, xlsx.Text(e.Source, xlsx.Style{Class: xlsx.Note}))
}

// curves writes the observations of a set with every fitted curve, and a finer
// grid of the curves for the chart. It returns the column after the block.
func (b *workbook) curves(p *page, set *analogies.FitSet, e analogies.Exhibit, col, chart int, log bool) int {
	if len(set.X) == 0 {
		return col // nothing in the window: Fits says so
	}
	p.blockHead(col, e)
	log = log && minimum(set.Y) > 0 // a log axis has no place for the rest
	var fits []*fit.Fit
	names := []string{"year", "observed"}
	for _, r := range set.Results {
		if r.Fit != nil && r.Model.Process == nil { // steps have no curve through the past
			fits = append(fits, r.Fit)
			names = append(names, r.Model.Name)
		}
	}
	row := p.heads(headRow, col, names...)
	format := scaleOf(set.Y)
	for i, x := range set.X {
		at := set.Points[i]
		p.Set(row, col, b.number(p, analogies.Computed(x, "{x}", analogies.Refs{"x": analogies.YearAt(at)}), "0.00"))
		p.Set(row, col+1, b.number(p, analogies.Computed(set.Y[i], "{y}", analogies.Refs{"y": analogies.ValueAt(at)}), format))
		for k, f := range fits {
			p.Set(row, col+2+k, b.curve(p, set, f, row, col, x, format))
		}
		row++
	}
	last := row - 1
	for k, f := range fits {
		b.checkRSS(p, set, f, headRow+1, last, col+1, col+2+k)
	}
	grid := col + len(names) + 1
	next, gridLast := b.grid(p, set, fits, grid, format)
	b.curveChart(p, set, fits, e, curveBlock{col, last, grid, gridLast}, chart, log)
	return next
}

// curve is the value of a fitted curve at the x of a row, by the formula of
// its model over the cells of its parameters.
func (b *workbook) curve(p *page, set *analogies.FitSet, f *fit.Fit, row, xcol int, x float64, format string) xlsx.Cell {
	id := set.FitID(f.Model.Name)
	refs := analogies.Refs{}
	expr := f.Model.ExcelAt(xlsx.CellName(row, xcol), "{x0}", func(name string) string { return "{" + name + "}" })
	for _, e := range f.Params {
		refs[e.Name] = analogies.EstimateOf(id, e.Name)
	}
	if f.Model.Origin != fit.NoOrigin {
		refs["x0"] = analogies.OriginOf(id)
	}
	return b.number(p, analogies.Computed(f.At(x), expr, refs), format)
}

// grid writes the curves at even steps from the first to the last date.
func (b *workbook) grid(p *page, set *analogies.FitSet, fits []*fit.Fit, col int, format string) (next, last int) {
	first, end := math.Inf(1), math.Inf(-1)
	for _, x := range set.X {
		first, end = min(first, x), max(end, x)
	}
	names := []string{"curve: year"}
	for _, f := range fits {
		names = append(names, "curve: "+f.Model.Name)
	}
	row := p.heads(headRow, col, names...)
	for i := range gridSteps + 1 {
		x := first + (end-first)*float64(i)/gridSteps
		p.Set(row, col, xlsx.Number(x, xlsx.Style{Class: xlsx.Fitted, Format: "0.00"}))
		for k, f := range fits {
			p.Set(row, col+1+k, b.curve(p, set, f, row, col, x, format))
		}
		row++
	}
	return col + len(names), row - 1
}

// curveBlock says where the cells of a chart of curves stand.
type curveBlock struct{ col, last, grid, gridLast int }

func (b *workbook) curveChart(p *page, set *analogies.FitSet, fits []*fit.Fit, e analogies.Exhibit, at curveBlock, chart int, log bool) {
	x := xlsx.Axis{Title: "year", Format: "0", Min: ptr(math.Floor(minimum(set.X))), Max: ptr(math.Floor(maximum(set.X)) + 1)}
	y := xlsx.Axis{Title: set.Series.Unit.Name, Log: log, Format: axisFormat(1, maximum(set.Y))}
	if log {
		y.Format = axisFormat(math.Pow(10, math.Floor(math.Log10(minimum(set.Y)))), maximum(set.Y))
		y.Title += " (log scale)"
		y.Min = ptr(math.Pow(10, math.Floor(math.Log10(minimum(set.Y)))))
		y.Max = ptr(math.Pow(10, math.Floor(math.Log10(maximum(set.Y)))+1))
	} else if minimum(set.Y) >= 0 {
		y.Min = ptr(0)
	}
	c := xlsx.Chart{Title: e.Title, Alt: e.Alt, Row: chartRow, Col: 1 + (chart-1)*7, Width: 560, Height: 400, Kind: xlsx.Scatter, X: x, Y: y, Legend: "bottom"}
	c.Series = append(c.Series, xlsx.ChartSeries{
		Name: xlsx.Address(p.Name, headRow, at.col+1), Mark: xlsx.Points, Marker: "circle", Color: b.colorOf(set.Case),
		X: xlsx.RangeOf(p.Name, headRow+1, at.col, at.last, at.col), Y: xlsx.RangeOf(p.Name, headRow+1, at.col+1, at.last, at.col+1)})
	for k, f := range fits {
		mark := xlsx.Solid
		if k > 0 {
			mark = xlsx.Dashed
		}
		c.Series = append(c.Series, xlsx.ChartSeries{
			Name: xlsx.Address(p.Name, headRow, at.col+2+k), Mark: mark, Color: modelColor(f.Model.Name), Width: 1.75,
			X: xlsx.RangeOf(p.Name, headRow+1, at.grid, at.gridLast, at.grid), Y: xlsx.RangeOf(p.Name, headRow+1, at.grid+1+k, at.gridLast, at.grid+1+k)})
	}
	p.Charts = append(p.Charts, c)
}

// shares writes the shares of a value definition by year for its chart.
func (b *workbook) shares(p *page, c *analogies.Case, t *analogies.ValueTable, col, chart int) int {
	e := b.report.ValueExhibit(c, t)
	p.blockHead(col, e)
	layers := t.Shared()
	names := append([]string{"year"}, layers...)
	row := p.heads(headRow, col, names...)
	byYear := map[int]map[string]analogies.ValueRow{}
	var years []int
	for _, r := range t.Rows {
		if byYear[r.Year] == nil {
			byYear[r.Year] = map[string]analogies.ValueRow{}
			years = append(years, r.Year)
		}
		byYear[r.Year][string(r.Layer)] = r
	}
	for _, y := range years {
		if !byYear[y][layers[0]].Share.Value.Exists() {
			continue
		}
		p.Set(row, col, xlsx.Cell{Value: y, Style: xlsx.Style{Format: countFormat}})
		for k, l := range layers {
			share := byYear[y][l].Share
			p.Set(row, col+1+k, b.number(p, analogies.Computed(share.Value.Value, "{share}", analogies.Refs{"share": analogies.OtherOf(share.ID)}), shareFormat))
		}
		row++
	}
	if row > headRow+1 {
		b.shareChart(p, e, layers, col, row-1, chart)
		b.checkShares(p, c, t, headRow+1, row-1, col+1, col+len(layers))
	}
	return col + len(names)
}

func (b *workbook) shareChart(p *page, e analogies.Exhibit, layers []string, col, last, chart int) {
	c := xlsx.Chart{Title: e.Title, Alt: e.Alt, Row: chartRow, Col: 1 + (chart-1)*7, Width: 560, Height: 400, Kind: xlsx.StackedColumn,
		X: xlsx.Axis{Title: "year", Format: "0"}, Y: xlsx.Axis{Title: "share", Format: "0%", Min: ptr(0), Max: ptr(1)}, Legend: "bottom"}
	for k, l := range layers {
		c.Series = append(c.Series, xlsx.ChartSeries{
			Name: xlsx.Address(p.Name, headRow, col+1+k), Color: layerColor(l),
			X: xlsx.RangeOf(p.Name, headRow+1, col, last, col), Y: xlsx.RangeOf(p.Name, headRow+1, col+1+k, last, col+1+k)})
	}
	p.Charts = append(p.Charts, c)
}

// colorOf gives a technology one colour in every output.
func (b *workbook) colorOf(caseID string) xlsx.Color {
	for i, c := range b.report.Cases {
		if c.ID() == caseID {
			return xlsx.Color(chart.Technology(i).Fill)
		}
	}
	return xlsx.Color(chart.Technology(0).Fill)
}

func modelColor(name string) xlsx.Color {
	switch name {
	case "logistic", "exponential-decline":
		return "000000"
	case "gompertz", "exponential-floor":
		return "CC79A7"
	case "bass":
		return "56B4E9"
	}
	return "7F7F7F"
}

func layerColor(layer string) xlsx.Color {
	return xlsx.Color(chart.Layer(layer).Fill)
}

// axisFormat labels an axis that runs over these values. General shows
// fractions and whole numbers alike, as a log axis over both needs.
func axisFormat(least, most float64) string {
	if most >= 1000 && least >= 1 {
		return "#,##0"
	}
	return "General"
}

func minimum(v []float64) float64 {
	m := math.Inf(1)
	for _, x := range v {
		m = min(m, x)
	}
	return m
}

func maximum(v []float64) float64 {
	m := math.Inf(-1)
	for _, x := range v {
		m = max(m, x)
	}
	return m
}
