package analogies_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"runtime"
	"strings"
	"sync"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/changes"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

func bundled(t testing.TB) *datasets.Catalog {
	t.Helper()
	c, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// standard is the report of the default plan, made once: no test may change it.
var standard = sync.OnceValues(func() (*analogies.Report, error) {
	catalog, err := datasets.Bundled()
	if err != nil {
		return nil, err
	}
	return analogies.Build(context.Background(), catalog, analogies.DefaultPlan())
})

func byDefault(t testing.TB) *analogies.Report {
	t.Helper()
	r, err := standard()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// build makes the report of a plan, without carrying curves on, which is slow.
func build(t testing.TB, plan analogies.Plan) *analogies.Report {
	t.Helper()
	plan.Carry = false
	r, err := analogies.Build(context.Background(), bundled(t), plan)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Every measure has an entry in every case: a number with a unit, or a reason.
func TestEveryMeasureSpeaks(t *testing.T) {
	r := byDefault(t)
	for _, m := range r.Measures() {
		for _, c := range r.Cases {
			e, ok := r.Entry(c.ID(), m.ID)
			switch {
			case !ok:
				t.Errorf("%s: no entry for %s", m.ID, c.ID())
			case e.Quantity.Value.Exists() && e.Quantity.Unit == "":
				t.Errorf("%s of %s is a bare number", m.ID, c.ID())
			case !e.Quantity.Value.Exists() && e.Quantity.Reason == "":
				t.Errorf("%s of %s is missing without a reason", m.ID, c.ID())
			case e.Quantity.Value.Exists() && e.Quantity.Lower.Exists() && e.Quantity.Lower.Value > e.Quantity.Value.Value+1e-12,
				e.Quantity.Value.Exists() && e.Quantity.Upper.Exists() && e.Quantity.Upper.Value < e.Quantity.Value.Value-1e-12:
				t.Errorf("%s of %s: %v lies outside %v to %v", m.ID, c.ID(), e.Quantity.Value.Value, e.Quantity.Lower.Value, e.Quantity.Upper.Value)
			}
		}
	}
}

func TestSharesSumToOne(t *testing.T) {
	years := 0
	for _, c := range byDefault(t).Cases {
		for _, v := range c.Value {
			sums := map[int]float64{}
			for _, row := range v.Rows {
				if row.Share.Value.Exists() {
					sums[row.Year] += row.Share.Value.Value
				}
			}
			for y, s := range sums {
				years++
				if math.Abs(s-1) > 1e-12 {
					t.Errorf("%s, %s, %d: shares sum to %g", c.ID(), v.Def.ID, y, s)
				}
			}
		}
	}
	if years < 200 {
		t.Errorf("only %d years have shares", years)
	}
}

// Same plan, same tables, whatever the number of workers.
func TestTheReportIsDeterministic(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Also = false
	want := dump(build(t, plan))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if got := dump(build(t, plan)); got != want {
		t.Error("one worker and several give different tables")
	}
}

func dump(r *analogies.Report) string {
	var b strings.Builder
	for _, t := range r.Tables() {
		for _, row := range t.Rows {
			for i, c := range t.Columns {
				b.WriteString(c.Exact(row[i]) + "|")
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// A real price is the nominal one times the index of the base year over the
// index of its own year.
func TestRealPricesAreDeflated(t *testing.T) {
	r := byDefault(t)
	c := r.Cases[0]
	s, ok := c.Subject("price")
	if !ok || s.Real == nil {
		t.Fatal("railroads have no real price")
	}
	cpi, err := bundled(t).Series("economy/us-cpi", "")
	if err != nil {
		t.Fatal(err)
	}
	index := map[int]float64{}
	for _, o := range cpi.Observations {
		index[o.Date.Year()] = o.Value
	}
	first := s.Series.Observations[0]
	want := first.Value * index[2025] / index[first.Date.Year()]
	if got := s.Real.Observations[0].Value; math.Abs(got-want) > 1e-12*want {
		t.Errorf("first real price %g, want %g", got, want)
	}
}

func TestThePlanChangesRoles(t *testing.T) {
	until, k := 1900.0, 100.0
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"railroads", "electricity"}
	plan.Series = []analogies.RoleChange{
		{Case: "railroads", Role: "adoption", Series: "us-railroad-miles", Until: &until, Models: []string{"logistic"}},
		{Case: "electricity", Role: "price", Deflator: "none"},
	}
	plan.Parameters = []analogies.ParameterRule{{Case: "electricity", Series: "us-hh-electric-power-pct", Model: "logistic", Rule: fit.Rule{Param: "K", Fix: &k}}}
	r := build(t, plan)
	s, _ := r.Cases[0].Subject("adoption")
	set := s.Fits
	if set == nil || s.Series.Ref() != "railroads/us-railroad-miles" || len(set.Results) != 1 || set.X[len(set.X)-1] != 1900 {
		t.Errorf("adoption of railroads is %s to %g with %d models", s.Series.Ref(), set.X[len(set.X)-1], len(set.Results))
	}
	e, _ := r.Entry("electricity", "price_rate_real")
	if e.Quantity.Value.Exists() || !strings.Contains(e.Quantity.Reason, "nominal only") {
		t.Errorf("without a deflator the real price is %v (%s)", e.Quantity.Value.Value, e.Quantity.Reason)
	}
	h, _ := r.Cases[1].Subject("adoption")
	logistic, _ := h.Fits.Result("logistic")
	if p, _ := logistic.Fit.Param("K"); !p.Fixed || p.Value != 100 {
		t.Errorf("K is not fixed: %+v", p)
	}
}

// By either yardstick the midpoint is where the curve is at half its ceiling,
// and the span leads from 10% to 90% of it.
func TestYardsticks(t *testing.T) {
	for _, name := range analogies.Yardsticks() {
		plan := analogies.DefaultPlan()
		plan.Cases, plan.Also, plan.Yardstick = []string{"internet-bandwidth"}, false, name
		r := build(t, plan)
		s, _ := r.Cases[0].Subject("adoption")
		res, _ := s.Fits.Result(name)
		k, _ := res.Fit.Param("K")
		mid, _ := r.Entry("internet-bandwidth", "adoption_midpoint")
		if got := res.Fit.At(mid.Quantity.Value.Value) / k.Value; math.Abs(got-0.5) > 1e-12 {
			t.Errorf("%s: at its midpoint the curve is at %g of its ceiling", name, got)
		}
		when := func(share float64) float64 { // bisection on the curve
			lo, hi := 1900.0, 2100.0
			for range 200 {
				if m := (lo + hi) / 2; res.Fit.At(m) < share*k.Value {
					lo = m
				} else {
					hi = m
				}
			}
			return lo
		}
		if q := mid.Quantity; !(q.Lower.Value < q.Value.Value && q.Value.Value < q.Upper.Value) {
			t.Errorf("%s: midpoint %g to %g around %g", name, q.Lower.Value, q.Upper.Value, q.Value.Value)
		}
		span, _ := r.Entry("internet-bandwidth", "adoption_years_10_90")
		if want := when(0.9) - when(0.1); math.Abs(span.Quantity.Value.Value-want) > 1e-9 {
			t.Errorf("%s: 10%% to 90%% in %g years, the curve takes %g", name, span.Quantity.Value.Value, want)
		}
		if !(span.Quantity.Lower.Value < span.Quantity.Value.Value && span.Quantity.Value.Value < span.Quantity.Upper.Value) {
			t.Errorf("%s: interval %g to %g around %g", name, span.Quantity.Lower.Value, span.Quantity.Upper.Value, span.Quantity.Value.Value)
		}
	}
}

// What a fit says in other words.
func TestReadings(t *testing.T) {
	r := byDefault(t)
	want := map[string]map[string]string{ // by model: measure and unit
		"logistic":            {"year of 10%": "year", "year of 90%": "year"},
		"exponential-growth":  {"change a year": "percent per year", "doubling time": "years"},
		"exponential-decline": {"change a year": "percent per year", "halving time": "years"},
		"wright":              {"learning rate": "percent per doubling"},
	}
	seen := map[string]int{}
	for _, set := range r.Fits {
		for _, reading := range set.Readings() {
			q := reading.Quantity
			if unit, ok := want[reading.Model][reading.Measure]; ok && q.Unit != unit {
				t.Errorf("%s of %s is in %s, want %s", reading.Measure, reading.Model, q.Unit, unit)
			}
			if !q.Value.Exists() && q.Reason == "" {
				t.Errorf("%s of %s on %s is missing without a reason", reading.Measure, reading.Model, set.Name())
			}
			seen[reading.Model+" "+reading.Measure]++
		}
	}
	for model, measures := range want {
		for m := range measures {
			if seen[model+" "+m] == 0 {
				t.Errorf("no reading %s of %s", m, model)
			}
		}
	}
}

// A series in two roles with two windows is fitted twice, under two names.
func TestWindowsOfOneSeriesStayApart(t *testing.T) {
	from := 1890.0
	plan := analogies.DefaultPlan()
	plan.Cases, plan.Also = []string{"railroads"}, false
	plan.Series = []analogies.RoleChange{{Case: "railroads", Role: "quantity", Series: "us-railroad-miles-bridged", From: &from, Models: []string{"exponential-growth"}}}
	r := build(t, plan)
	adoption, _ := r.Cases[0].Subject("adoption")
	quantity, _ := r.Cases[0].Subject("quantity")
	if adoption.Fits == quantity.Fits || adoption.Fits.X[0] != 1830 || quantity.Fits.X[0] != 1890 {
		t.Fatalf("adoption begins in %g, quantity in %g", adoption.Fits.X[0], quantity.Fits.X[0])
	}
	names := map[string]bool{}
	for _, set := range r.Fits {
		for _, res := range set.Results {
			if id := set.FitID(res.Model.Name); names[id] {
				t.Errorf("two fits are called %s", id)
			} else {
				names[id] = true
			}
		}
	}
}

func TestBuildRefusesWhatDoesNotExist(t *testing.T) {
	for name, change := range map[string]func(*analogies.Plan){
		"case": func(p *analogies.Plan) { p.Cases = []string{"railroad"} },
		"series": func(p *analogies.Plan) {
			p.Series = []analogies.RoleChange{{Case: "railroads", Role: "price", Series: "none-such"}}
		},
		"deflator":  func(p *analogies.Plan) { p.Deflator = "economy/none" },
		"base year": func(p *analogies.Plan) { p.BaseYear = 1492 },
		"model":     func(p *analogies.Plan) { p.Models["price"] = []string{"none-such"} },
		"parameter": func(p *analogies.Plan) {
			p.Parameters = []analogies.ParameterRule{{Model: "logistic", Rule: fit.Rule{Param: "k"}}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			plan := analogies.DefaultPlan()
			change(&plan)
			_, err := analogies.Build(context.Background(), bundled(t), plan)
			var place *analogies.PlaceError
			if err == nil || name != "model" && !errors.As(err, &place) {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestBuildStopsWhenAskedTo(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := analogies.Build(ctx, bundled(t), analogies.DefaultPlan()); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

// A failed fit is a row with its reason.
func TestFailedFitsAreRows(t *testing.T) {
	r := byDefault(t)
	fits := analogies.FitsTable(r.Fits)
	status, rss := fits.Index("status"), fits.Index("rss")
	failed := fits.Where(func(row []any) bool { return strings.HasPrefix(row[status].(string), "failed: ") })
	if len(failed.Rows) == 0 {
		t.Fatal("no fit fails: the test shows nothing")
	}
	for _, row := range failed.Rows {
		if row[rss] != nil || len(row[status].(string)) < 20 {
			t.Errorf("failed fit %v has a number or no reason", row)
		}
	}
}

// The columns of every table stand in the glossary in this order; people's
// programs rely on them.
func TestColumnsAreFixed(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Cases, plan.Also = []string{"internet-bandwidth"}, false
	want := map[string]string{
		"fits":            "case series model noise n k rss rmse r2 loglik aicc bic weight status warnings",
		"parameters":      "case series model parameter unit estimate std_error lower upper at_bound",
		"points":          "case series model date x observed fitted residual",
		"comparison":      "case measure value lower upper unit series reason",
		"findings":        "case finding value lower upper unit series sources weakest",
		"readings":        "case series model measure value lower upper unit reason",
		"curve_forecasts": "case series model year level median lower upper widening",
		"value":           "case definition year layer value share share_low share_high reason",
		"demand":          "case measure from until value lower upper unit series reason",
		"demand_windows":  "case from until quantity_change price_change spending_change elasticity series reason",
		"demand_pairs":    "case date price_date quantity price_in_force spending_index series",
		"measures":        "case definition measure value lower upper unit series reason",
		"capture":         "case definition year capture capture_low capture_median capture_high log_odds reason",
		"forecasts":       "case series model year level median lower upper",
		"weights":         "case series left_out model weight log_score steps stretch stretch_lower stretch_upper depth until reason",
		"left_out":        "case series left_out year level median lower upper median_change reason",
		"scores":          "case series model known horizon n origins mae crps coverage50 coverage80 coverage95 last_value_mae drift_mae drift_crps reason",
		"claims": "claim case verdict statistic estimate lower upper rule evidence_for evidence_against " +
			"sensitivity unit series sources reason",
		"claim_estimates": "claim case part statistic estimate lower upper unit series sources reason",
		"inputs":          "id assumption value low high unit because set_in set_on effect",
		"sources":         "id short producer title citation url published accessed license series",
		"terms":           "term meaning",
		"run":             "setting set_to",
		"basis":           "id n from until digest",
		"changes":         "table case row column unit before after change change_percent was now why",
	}
	r := build(t, plan)
	r.Changes = &changes.List{} // since an earlier report, of which nothing changed
	for _, tab := range r.Tables() {
		var names []string
		for _, c := range tab.Columns {
			names = append(names, c.Name)
		}
		if got := strings.Join(names, " "); got != want[tab.Name] {
			t.Errorf("%s: columns %q, want %q", tab.Name, got, want[tab.Name])
		}
		delete(want, tab.Name)
	}
	if len(want) > 0 {
		t.Errorf("tables %v are missing", want)
	}
}

func ExampleBuild() {
	catalog, err := datasets.Bundled()
	if err != nil {
		fmt.Println(err)
		return
	}
	plan := analogies.DefaultPlan()
	plan.Cases, plan.Also = []string{"railroads", "internet-bandwidth"}, false
	report, err := analogies.Build(context.Background(), catalog, plan)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, id := range plan.Cases {
		e, _ := report.Entry(id, "adoption_years_10_90")
		fmt.Printf("%s: %s years (%s to %s)\n", id, table.Significant(e.Quantity.Value.Value, 3),
			table.Significant(e.Quantity.Lower.Value, 3), table.Significant(e.Quantity.Upper.Value, 3))
	}
	// Output:
	// railroads: 52.8 years (48.7 to 57.3)
	// internet-bandwidth: 10.7 years (8.99 to 12.6)
}

func BenchmarkBuild(b *testing.B) {
	catalog := bundled(b)
	for b.Loop() {
		if _, err := analogies.Build(context.Background(), catalog, analogies.DefaultPlan()); err != nil {
			b.Fatal(err)
		}
	}
}
