package xlsx

import "fmt"

// Limits of the file format.
const (
	MaxRows    = 1048576 // rows of a sheet
	MaxColumns = 16384   // columns of a sheet
)

// Sheet is one page of the book. Rows and columns count from 1.
type Sheet struct {
	Name       string    // at most 31 characters, unique in the book
	Tab        Color     // colour of the tab, or empty
	Widths     []float64 // by column, in characters; 0 keeps the default
	FreezeRows int       // rows that stay in view
	FreezeCols int       // columns that stay in view
	Gridlines  bool      // shown on screen
	Landscape  bool      // for paper
	RepeatRows int       // rows repeated at the head of every printed page
	Breaks     []int     // rows that begin a printed page
	Footer     string    // printed after file, sheet and page

	Rows    [][]Cell        // the first is row 1; a nil row is empty
	Heights map[int]float64 // by row, in points; others fit their text

	Charts []Chart
	Tables []Table
	Lists  []List
	Rules  []Rule

	misplaced []string // cells set outside the sheet, reported by Write
}

// Add appends a row and returns its number.
func (s *Sheet) Add(cells ...Cell) int {
	s.Rows = append(s.Rows, cells)
	return len(s.Rows)
}

// Set puts a cell at a row and column, which count from 1, and lets the sheet grow
// as needed. A position outside the sheet is reported by Write.
func (s *Sheet) Set(row, col int, c Cell) {
	if row < 1 || col < 1 || row > MaxRows || col > MaxColumns {
		s.misplaced = append(s.misplaced, fmt.Sprintf("row %d, column %d", row, col))
		return
	}
	for len(s.Rows) < row {
		s.Rows = append(s.Rows, nil)
	}
	for len(s.Rows[row-1]) < col {
		s.Rows[row-1] = append(s.Rows[row-1], Cell{})
	}
	s.Rows[row-1][col-1] = c
}

// SetRow puts cells side by side, the first at row and col.
func (s *Sheet) SetRow(row, col int, cells ...Cell) {
	if last := col + len(cells) - 1; row == len(s.Rows)+1 && last <= MaxColumns {
		s.Rows = append(s.Rows, make([]Cell, 0, last)) // at once, where growing by cells would copy a large sheet five times
	}
	for i, c := range cells {
		s.Set(row, col+i, c)
	}
}

// At returns the cell at a row and column, empty where nothing was set.
func (s *Sheet) At(row, col int) Cell {
	if row < 1 || row > len(s.Rows) || col < 1 || col > len(s.Rows[row-1]) {
		return Cell{}
	}
	return s.Rows[row-1][col-1]
}

// Last returns the number of the last row, 0 for an empty sheet.
func (s *Sheet) Last() int { return len(s.Rows) }

// Columns returns the number of the last column that any row has.
func (s *Sheet) Columns() int {
	n := 0
	for _, row := range s.Rows {
		n = max(n, len(row))
	}
	return n
}
