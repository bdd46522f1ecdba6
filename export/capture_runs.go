package export

import (
	"fmt"
	"math"

	"example.com/rhyme/export/xlsx"
)

// runColumn of Capture counts the years running in which applications hold more
// than infrastructure; beside it stands the first of them.
const runColumn = 11

// run is such a count at one year.
type run struct{ years, since int }

// next is the run a year on; a year without a share neither ends nor lengthens it.
func (r run) next(year int, capture float64) run {
	switch {
	case math.IsNaN(capture):
		return r
	case !(capture > 0.5):
		return run{}
	case r.years == 0:
		r.since = year
	}
	r.years++
	return r
}

// run writes a count by formula over the share and the row above, of which the
// first row of a definition has none.
func (p *page) run(row int, first bool, r run) {
	share, year := xlsx.CellName(row, 6), xlsx.CellName(row, 3)
	above, since := "0", "0"
	if !first {
		above, since = xlsx.CellName(row-1, runColumn), xlsx.CellName(row-1, runColumn+1)
	}
	p.Set(row, runColumn, p.formula(fmt.Sprintf("IF(ISNUMBER(%[1]s),IF(%[1]s>0.5,%[2]s+1,0),%[2]s)", share, above), r.years, countFormat))
	p.Set(row, runColumn+1, p.formula(fmt.Sprintf("IF(ISNUMBER(%[1]s),IF(%[1]s>0.5,IF(%[2]s=0,%[3]s,%[4]s),0),%[4]s)", share, above, year, since), r.since, countFormat))
}
