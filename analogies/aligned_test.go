package analogies_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/analogies/table"
)

// The report has its prices on every clock, as Align alone puts them there; the
// chart tells how much of each first price was left, and names who is missing.
// The chart of a forecast tells the median and interval of its last year, as
// the table of forecasts has them.
func TestPricesTogether(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Also = false
	r := build(t, plan)
	if len(r.Aligned) != len(clock.Clocks()) {
		t.Fatalf("%d clocks, want %v", len(r.Aligned), clock.Clocks())
	}
	for i, on := range r.Aligned {
		if on.Clock != clock.Clocks()[i] {
			t.Errorf("clock %s, want %s", on.Clock, clock.Clocks()[i])
		}
		want, err := analogies.Align(bundled(t), plan, analogies.Alignment{Roles: []string{"price"}, Options: on.Options})
		if err != nil {
			t.Fatal(err)
		}
		e := r.AlignedExhibit(on)
		for k, l := range on.Lines {
			if l.Case != want[k].Case || l.Reason != want[k].Reason || !slices.Equal(l.Points, want[k].Points) {
				t.Errorf("%s, %s: not as Align has it", on.Clock, l.Case)
			}
			if n := len(l.Points); n > 0 {
				left := l.Title + " " + table.Significant(l.Points[n-1].Value, 3) + " after "
				if l.Points[0].Value != 100 || !strings.Contains(e.Title, left) {
					t.Errorf("%s: %q does not say %q", on.Clock, e.Title, left)
				}
			} else if !strings.Contains(e.Alt, "Not on this clock: "+l.Title) {
				t.Errorf("%s: %q does not name %s", on.Clock, e.Alt, l.Title)
			}
		}
	}

	rows := analogies.ForecastsTable(r.Transfers)
	at := func(row []any, column string) any { return row[rows.Index(column)] }
	for _, c := range r.Cases {
		i := slices.IndexFunc(r.Transfers.Targets, func(t analogies.Transfer) bool { return t.Case == c.ID() })
		target := r.Transfers.Targets[i]
		e := r.TransferExhibit(c, target)
		told := false
		for _, row := range rows.Rows {
			if at(row, "case") != c.ID() || at(row, "model") != "transfer" || at(row, "year") != target.Carried() || at(row, "level") != plan.Level {
				continue
			}
			show := func(column string) string {
				v, _ := at(row, column).(float64)
				return table.Significant(v, 2)
			}
			want := fmt.Sprintf("median %s in %d, 95%% of outcomes %s to %s", show("median"), at(row, "year"), show("lower"), show("upper"))
			if told = true; !strings.Contains(e.Title, want) {
				t.Errorf("%q does not say %q", e.Title, want)
			}
		}
		if year, alone := target.Alone(); alone && target.Carried() >= year {
			t.Errorf("%s: the title speaks of %d, of which no analogue says anything from %d on", c.ID(), target.Carried(), year)
		}
		if !told || !strings.HasSuffix(e.Alt, e.Title) {
			t.Errorf("%s: %+v", c.ID(), e)
		}
	}
}
