package xlsx

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

const paperA4 = 9

// page sets tab, print and footer.
func (f *framer) page(s *Sheet) error {
	fit, paper, orientation := s.fitted(), paperA4, "portrait"
	if s.Landscape {
		orientation = "landscape"
	}
	props := &excelize.SheetPropsOptions{FitToPage: &fit}
	if s.Tab != "" {
		tab := "FF" + string(s.Tab) // a colour without its alpha is repaired by some readers
		props.TabColorRGB = &tab
	}
	if err := f.file.SetSheetProps(s.Name, props); err != nil {
		return err
	}
	if err := f.file.SetPageLayout(s.Name, s.layout(paper, orientation)); err != nil {
		return err
	}
	for _, row := range s.Breaks {
		if err := f.file.InsertPageBreak(s.Name, CellName(row, 1)); err != nil {
			return err
		}
	}
	side, foot, upright := margin, edge, 0.5
	margins := &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &upright, Bottom: &upright, Header: &foot, Footer: &foot,
	}
	if err := f.file.SetPageMargins(s.Name, margins); err != nil {
		return err
	}
	for _, row := range s.Breaks {
		if err := f.file.InsertPageBreak(s.Name, CellName(row, 1)); err != nil {
			return err
		}
	}
	return f.file.SetHeaderFooter(s.Name, &excelize.HeaderFooterOptions{OddFooter: footer(s)})
}

// layout fits the columns to one page where they can then be read, and the rows to
// as many pages as it takes. Else, and where pages begin at given rows, which Excel
// ignores on sheets that it fits, the scale is given.
func (s *Sheet) layout(paper int, orientation string) *excelize.PageLayoutOptions {
	out := &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation}
	if s.fitted() {
		one, many := 1, 0
		out.FitToWidth, out.FitToHeight = &one, &many
		return out
	}
	scale, order := uint(s.Scale()), "overThenDown"
	out.AdjustTo, out.PageOrder = &scale, &order
	return out
}

// fitted reports whether the program that prints chooses the scale.
func (s *Sheet) fitted() bool { return len(s.Breaks) == 0 && s.OnePage(s.printed()) }

// footer writes file, sheet and page; an ampersand of the text is doubled, because
// a single one begins a code.
func footer(s *Sheet) string {
	text := "&L&F  &A  page &P of &N"
	if s.Footer != "" {
		text += "&R" + strings.ReplaceAll(s.Footer, "&", "&&")
	}
	return text
}

// view sets grid lines, frozen panes and the selected cell.
func (f *framer) view(s *Sheet) error {
	if err := f.file.SetSheetView(s.Name, 0, &excelize.ViewOptions{ShowGridLines: &s.Gridlines}); err != nil {
		return err
	}
	panes := &excelize.Panes{Selection: []excelize.Selection{{SQRef: "A1", ActiveCell: "A1"}}}
	if s.FreezeRows > 0 || s.FreezeCols > 0 {
		panes.Freeze = true
		panes.XSplit, panes.YSplit = s.FreezeCols, s.FreezeRows
		panes.TopLeftCell = CellName(s.FreezeRows+1, s.FreezeCols+1)
		panes.ActivePane = activePane(s)
		panes.Selection[0].Pane = panes.ActivePane
	}
	return f.file.SetPanes(s.Name, panes)
}

func activePane(s *Sheet) string {
	switch {
	case s.FreezeCols == 0:
		return "bottomLeft"
	case s.FreezeRows == 0:
		return "topRight"
	}
	return "bottomRight"
}

// columns sets widths, and the extent of the cells: excelize does not know them,
// and readers that trust the extent would see the first cell only.
func (f *framer) columns(s *Sheet) error {
	for i, w := range s.Widths {
		if w == 0 {
			continue
		}
		if err := f.file.SetColWidth(s.Name, ColumnName(i+1), ColumnName(i+1), w); err != nil {
			return err
		}
	}
	extent := CellName(max(len(s.Rows), 1), max(s.Columns(), 1))
	if extent != "A1" {
		extent = "A1:" + extent
	}
	return f.file.SetSheetDimension(s.Name, extent)
}

// links writes the links of cells.
func (f *framer) links(s *Sheet) error {
	for i, row := range s.Rows {
		for j := range row {
			if row[j].Link == nil {
				continue
			}
			if err := f.link(s, CellName(i+1, j+1), row[j].Link); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *framer) link(s *Sheet, at string, link *Link) error {
	target, _ := f.check.target(link.To) // checked before
	kind := "External"
	if strings.HasPrefix(link.To, "#") {
		kind = "Location"
	}
	var opts []excelize.HyperlinkOpts
	if link.Tip != "" {
		opts = append(opts, excelize.HyperlinkOpts{Tooltip: &link.Tip})
	}
	return f.file.SetCellHyperLink(s.Name, at, target, kind, opts...)
}
