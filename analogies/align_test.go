package analogies_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/analogies/table"
)

func aligned(t *testing.T, a analogies.Alignment, cases ...string) []analogies.Aligned {
	t.Helper()
	plan := analogies.DefaultPlan()
	if cases != nil {
		plan.Cases = cases
	}
	list, err := analogies.Align(bundled(t), plan, a)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// The clock runs from the take-off that the comparison shows, and shares are of
// its ceiling.
func TestAlignmentFollowsTheComparison(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Also = false
	r := build(t, plan)
	number := func(id, measure string) analogies.Quantity {
		e, ok := r.Entry(id, measure)
		if !ok {
			t.Fatalf("no %s of %s", measure, id)
		}
		return e.Quantity
	}
	for on, measure := range map[clock.Clock]string{clock.Start: "adoption_start", clock.Takeoff: "adoption_takeoff", clock.Midpoint: "adoption_midpoint"} {
		for _, a := range aligned(t, analogies.Alignment{Roles: []string{"adoption"}, Options: clock.Options{Clock: on, As: clock.Share}}) {
			zero, ceiling := number(a.Case, measure), number(a.Case, "adoption_ceiling")
			if !zero.Value.Exists() || !ceiling.Value.Exists() {
				if len(a.Points) > 0 || !strings.Contains(a.Reason, "ceiling not identified") {
					t.Errorf("%s on the clock of %s: %d points, %q", a.Case, on, len(a.Points), a.Reason)
				}
				continue
			}
			if a.Zero.Value != zero.Value.Value {
				t.Errorf("%s: year 0 is %.12g, %s %.12g", a.Case, a.Zero.Value, measure, zero.Value.Value)
			}
			first, p := a.Series.Observations[0], a.Points[0]
			if want := 100 * first.Value / ceiling.Value.Value; math.Abs(p.Value-want) > 1e-9 || math.Abs(p.T-first.Date.Decimal()+zero.Value.Value) > 1e-9 {
				t.Errorf("%s: first point %+v, want %g per cent", a.Case, p, want)
			}
		}
	}
}

// Prices are deflated; a case without the role and a series that is named
// itself have their own lines.
func TestAlignResolvesRolesAndSeries(t *testing.T) {
	list := aligned(t, analogies.Alignment{Roles: []string{"price", "slot"}, Series: []string{"electricity/us-hh-radio-pct", "economy/us-population"},
		Options: clock.Options{Clock: clock.Start}}, "railroads", "ai-tokens")
	want := []struct{ name, ref, reason string }{
		{"Railroads, price", "railroads/us-rail-freight-rate|real:economy/us-cpi:2025", "year 0 is 1830"},
		{"AI tokens, price", "ai-tokens/ai-price-gpqa-35|real:economy/us-cpi:2025", "year 0 is 2020.5"},
		{"Railroads, slot", "", "case.yaml names no slot series"},
		{"AI tokens, slot", "ai-tokens/ai-entry-price-openai|real:economy/us-cpi:2025", "year 0 is 2020.5"},
		{"US households: Radio (OWID compilation)", "electricity/us-hh-radio-pct", "year 0 is 1882"},
		{"US population", "economy/us-population", "no start: case.yaml states none"},
	}
	if len(list) != len(want) {
		t.Fatalf("%d lines, want %d", len(list), len(want))
	}
	for i, w := range want {
		ref := ""
		if list[i].Series != nil {
			ref = list[i].Series.Ref()
		}
		if ref != w.ref || !strings.HasPrefix(list[i].Reason, w.reason) || ref != "" && list[i].Name() != w.name {
			t.Errorf("line %d is %s, %q, want %+v", i, ref, list[i].Reason, w)
		}
	}
}

func TestAlignRefusesWhatDoesNotExist(t *testing.T) {
	_, err := analogies.Align(bundled(t), analogies.DefaultPlan(), analogies.Alignment{Series: []string{"railroads/none-such"}})
	var place *analogies.PlaceError
	if !errors.As(err, &place) {
		t.Errorf("an unknown series: error %v", err)
	}
	if _, err := analogies.Align(bundled(t), analogies.DefaultPlan(), analogies.Alignment{Options: clock.Options{Clock: "noon"}}); err == nil {
		t.Error("an unknown clock is accepted")
	}
}

// Every row of the table has a number or a reason.
func TestAlignedTable(t *testing.T) {
	list := aligned(t, analogies.Alignment{Roles: []string{"adoption", "flagship"}, Options: clock.Options{Clock: clock.Takeoff, As: clock.Index}})
	aligned := analogies.AlignedTable(list, clock.Takeoff)
	value, reason, with := aligned.Index("value"), aligned.Index("reason"), 0
	for _, row := range aligned.Rows {
		if row[value] != nil {
			with++
		} else if row[reason] == "" {
			t.Errorf("row %v has neither a number nor a reason", row)
		}
	}
	if with < 100 || with == len(aligned.Rows) {
		t.Errorf("%d of %d rows have a number: the test shows nothing", with, len(aligned.Rows))
	}
	zeros := analogies.ClocksTable(list, clock.Takeoff)
	if len(zeros.Rows) != len(list) {
		t.Errorf("%d lines, %d clocks", len(list), len(zeros.Rows))
	}
	for tab, want := range map[*table.Table]string{aligned: "case series clock t date value unit reason", zeros: "case series clock value lower upper unit reason"} {
		var names []string
		for _, c := range tab.Columns {
			names = append(names, c.Name)
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%s: columns %q, want %q", tab.Name, got, want)
		}
	}
}

// A case of one observation is a level; beside it stands another century.
func TestASparseCaseOnAClock(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"telex", "internet-bandwidth"}
	list, err := analogies.Align(sparse(t), plan, analogies.Alignment{Roles: []string{"price", "adoption"}, Options: clock.Options{As: clock.Index}})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct {
		points int
		reason string
	}{
		{1, "one observation: a level, no course; year 1930: no year in common with the others"},
		{12, ""},
		{0, "case.yaml names no adoption series"},
		{28, ""},
	} {
		if a := list[i]; len(a.Points) != want.points || a.Reason != want.reason {
			t.Errorf("line %d: %d points, %q, want %+v", i, len(a.Points), a.Reason, want)
		}
	}
}
