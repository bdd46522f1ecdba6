package xlsx

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

const plainTable = "TableStyleLight1"

var tableStyle = regexp.MustCompile(`^TableStyle(Light([1-9]|1[0-9]|2[01])|Medium([1-9]|1[0-9]|2[0-8])|Dark([1-9]|1[01]))$`)

// tables checks the tables of all sheets. A head that is not text, or not unique,
// makes Excel offer a repair.
func (c *checker) tables() {
	for _, s := range c.book.Sheets {
		if s == nil {
			continue
		}
		var taken []area
		for i := range s.Tables {
			t := &s.Tables[i]
			if why := badName(t.Name); why != "" {
				c.add("%s: table %d: name %q %s", s.Name, i+1, t.Name, why)
			} else {
				c.claim("table", t.Name)
			}
			a, ok := c.area(s, "table "+t.Name, t.FirstRow, t.FirstCol, t.LastRow, t.LastCol)
			if !ok {
				continue
			}
			for _, b := range taken {
				if a.overlaps(b) {
					c.add("%s: table %s overlaps another at %s", s.Name, t.Name, a.local())
				}
			}
			taken = append(taken, a)
			c.table(s, t)
		}
		c.heads(s)
	}
}

// heads reports heads outside tables: to readers who do not see, and to programs,
// only a table ties a head to its column. A head with nothing below, or a note that
// says why, has no table yet.
func (c *checker) heads(s *Sheet) {
	for i, row := range s.Rows {
		for j := range row {
			below := s.At(i+2, j+1)
			if row[j].Style.Class != Heading || row[j].Value == nil || below.Value == nil || below.Style.Class == Note {
				continue
			}
			of := func(t Table) bool { return t.FirstRow == i+1 && t.FirstCol <= j+1 && j+1 <= t.LastCol }
			if !slices.ContainsFunc(s.Tables, of) {
				c.add("%s!%s: %v is the head of no table", QuoteSheet(s.Name), CellName(i+1, j+1), row[j].Value)
			}
		}
	}
}

// emptyRow is the first row of a table without a value, 0 where there is none: to
// Excel and to readers the table ends there.
func (s *Sheet) emptyRow(t *Table) int {
	for row := t.FirstRow + 1; row <= t.LastRow; row++ {
		empty := true
		for col := t.FirstCol; col <= t.LastCol && empty; col++ {
			empty = s.At(row, col).Value == nil
		}
		if empty {
			return row
		}
	}
	return 0
}

func (c *checker) table(s *Sheet, t *Table) {
	if row := s.emptyRow(t); row > 0 {
		c.add("%s: row %d of table %s is empty", s.Name, row, t.Name)
	}
	if t.LastRow == t.FirstRow {
		c.add("%s: table %s has a head and no row of data", s.Name, t.Name)
	}
	if t.Style != "" && !tableStyle.MatchString(t.Style) {
		c.add("%s: table %s has the unknown style %q", s.Name, t.Name, t.Style)
	}
	seen := map[string]bool{}
	for col := t.FirstCol; col <= t.LastCol; col++ {
		at, cell := CellName(t.FirstRow, col), s.At(t.FirstRow, col)
		head, text := cell.Value.(string)
		key := strings.ToLower(head)
		switch {
		case !text || head == "" || cell.Formula != "":
			c.add("%s!%s: the head of table %s must be a text", s.Name, at, t.Name)
		case hasControl(head) || utf16Length(head) > 255:
			c.add("%s!%s: the head of table %s is too long or breaks its line", s.Name, at, t.Name)
		case seen[key]:
			c.add("%s!%s: the head %q of table %s is there twice", s.Name, at, head, t.Name)
		}
		seen[key] = true
	}
}

// tables adds the tables of a sheet. Excelize reads the heads from its own cells,
// so they are put there for it; the cells themselves are replaced later.
func (f *framer) tables(s *Sheet) error {
	for _, t := range s.Tables {
		for col := t.FirstCol; col <= t.LastCol; col++ {
			head, _ := s.At(t.FirstRow, col).Value.(string)
			if err := f.file.SetCellStr(s.Name, CellName(t.FirstRow, col), head); err != nil {
				return err
			}
		}
		style, stripes := t.Style, false
		if style == "" {
			style = plainTable
		}
		err := f.file.AddTable(s.Name, &excelize.Table{
			Name: t.Name, StyleName: style, ShowRowStripes: &stripes,
			Range: CellName(t.FirstRow, t.FirstCol) + ":" + CellName(t.LastRow, t.LastCol),
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// plainTables takes the buttons from the heads of plain tables. Excelize numbers
// tables in the order in which they are added.
func (p *parts) plainTables(b *Book) error {
	n := 0
	for _, s := range b.Sheets {
		for _, t := range s.Tables {
			n++
			if !t.Plain {
				continue
			}
			edit := func(root *node) error {
				if root.attr("name") != t.Name || !root.remove("autoFilter") {
					return fmt.Errorf("no buttons of table %s; excelize writes tables in another way than expected", t.Name)
				}
				return nil
			}
			if err := p.rewrite(fmt.Sprintf("xl/tables/table%d.xml", n), edit); err != nil {
				return err
			}
		}
	}
	return nil
}
