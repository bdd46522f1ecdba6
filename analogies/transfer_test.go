package analogies_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

func forecastLike(t testing.TB, catalog *datasets.Catalog, plan analogies.Plan, target string, like ...string) *analogies.Transfers {
	t.Helper()
	out, err := analogies.ForecastLike(context.Background(), catalog, plan, target, like)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// In the table of weights each group, whole or without one member, sums to 1.
func TestWeightsSumToOne(t *testing.T) {
	for _, depth := range []bool{false, true} {
		plan := analogies.DefaultPlan()
		plan.Transfer.Depth = depth
		tab := analogies.WeightsTable(forecastLike(t, bundled(t), plan, "ai-tokens/ai-price-gpqa-35", "electricity", "internet-bandwidth", "railroads"))
		sums, order := map[any]float64{}, []any{}
		for _, r := range tab.Rows {
			left := cell(tab, r, "left_out")
			if w, ok := cell(tab, r, "weight").(float64); ok {
				if _, seen := sums[left]; !seen {
					order = append(order, left)
				}
				sums[left] += w
			}
		}
		if len(order) != 5 {
			t.Errorf("depth %v: groups %v, want all and each of four left out", depth, order)
		}
		for _, left := range order {
			close(t, fmt.Sprintf("depth %v: weights without %q", depth, left), sums[left], 1)
		}
	}
}

// Railroads, electricity, IP transit and AI each stand in the report as target
// and as analogue, with scores of their own.
func TestEveryTechnologyIsTargetAndAnalogue(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Also = false
	r := build(t, plan)
	scores, forecasts := analogies.ScoresTable(r.Transfers), analogies.ForecastsTable(r.Transfers)
	for _, target := range plan.Cases {
		models := map[any]bool{}
		for _, row := range scores.Rows {
			if n, _ := cell(scores, row, "n").(int); cell(scores, row, "case") == target && n > 0 {
				if cell(scores, row, "crps") == nil || cell(scores, row, "drift_crps") == nil || cell(scores, row, "last_value_mae") == nil {
					t.Errorf("%v has forecasts and no score", row)
				}
				models[cell(scores, row, "model")] = true
			}
		}
		for _, model := range append([]string{"transfer", "no-analogy"}, plan.Cases...) {
			if models[model] == (model == target) {
				t.Errorf("target %s, model %s: scored %v", target, model, models[model])
			}
		}
		n := 0
		for _, row := range forecasts.Rows {
			if cell(forecasts, row, "case") == target && cell(forecasts, row, "model") == "transfer" {
				n++
				low, mid, high := cell(forecasts, row, "lower").(float64), cell(forecasts, row, "median").(float64), cell(forecasts, row, "upper").(float64)
				if !(low <= mid && mid <= high) {
					t.Errorf("%v: not in order", row)
				}
			}
		}
		if n != 30 {
			t.Errorf("%s: %d rows, want ten years at three levels", target, n)
		}
	}
}

// made is a case whose price can be made at will, with an index that begins in
// 1950.
func madePrice(t *testing.T, headline string, from int, values ...float64) *datasets.Catalog {
	t.Helper()
	observations := "series,date,value,source,locator,quality,note\n"
	for i, v := range values {
		observations += fmt.Sprintf("price,%d,%g,src,here,reported,\n", from+i, v)
	}
	for year := 1950; year < 1960; year++ {
		observations += fmt.Sprintf("index,%d,100,src,here,reported,\n", year)
	}
	files := fstest.MapFS{
		"made/series.csv": {Data: []byte("id,title,unit,measure,multiplier,kind,layer,money,geography,definition\n" +
			"price,Price,USD,USD,1,price,infrastructure,nominal,US,made\nindex,Index,index,index,1,context,,,US,made\n")},
		"made/observations.csv": {Data: []byte(observations)},
		"made/sources.csv":      {Data: []byte("id,citation,url,license\nsrc,Made for this test,https://example.com,none\n")},
		"made/case.yaml":        {Data: []byte("title: Made\nsubject: a test\nsummary: a test\nstart: {year: 1900}\n" + headline)},
		"made/NOTES.md":         {Data: []byte("none\n")},
	}
	c, err := datasets.Load(datasets.Bundle(), files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// What is missing is a row with its reason; nothing is invented.
func TestForecastSaysWhatIsMissing(t *testing.T) {
	const price = "headline:\n  price: price\n"
	for _, c := range []struct {
		name, headline string
		from           int
		values         []float64
		missing        string // of the target
	}{
		{"no role", "headline:\n  investment: index\n", 1950, []float64{8, 7, 6, 5, 4, 3}, "case.yaml names no price series"},
		{"one point", price, 1950, []float64{8}, "1 observation: at least 5 are needed"},
		{"never moved", price, 1950, []float64{8, 8, 8, 8, 8, 8}, "the price never moved"},
		{"negative", price, 1950, []float64{-8, -7, 0, -5, -4}, "0 observations: at least 5 are needed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			catalog := madePrice(t, c.headline, c.from, c.values...)
			as := func(role string, out *analogies.Transfers, model string) {
				t.Helper()
				tab := analogies.WeightsTable(out)
				for _, r := range tab.Rows {
					if reason, _ := cell(tab, r, "reason").(string); cell(tab, r, "model") == model {
						if cell(tab, r, "weight") != nil || !strings.Contains(reason, c.missing) {
							t.Errorf("as %s: weight %v, reason %q, want %q", role, cell(tab, r, "weight"), reason, c.missing)
						}
						return
					}
				}
				t.Errorf("as %s: no row of %s", role, model)
			}
			target := forecastLike(t, catalog, analogies.DefaultPlan(), "made", "electricity")
			as("target", target, "electricity")
			if rows := analogies.ForecastsTable(target).Rows; len(rows) != 0 {
				t.Errorf("forecasts of nothing: %v", rows)
			}
			analogue := forecastLike(t, catalog, analogies.DefaultPlan(), "internet-bandwidth", "made", "electricity")
			as("analogue", analogue, "made")
			scores := analogies.ScoresTable(analogue)
			found := false
			for _, r := range scores.Rows {
				if cell(scores, r, "case") == "internet-bandwidth" && cell(scores, r, "model") == "made" {
					found = true
					if cell(scores, r, "n") != 0 || cell(scores, r, "mae") != nil || cell(scores, r, "reason") != c.missing {
						t.Errorf("scores of what is missing: %v", r)
					}
				}
			}
			if !found {
				t.Error("no row of scores")
			}
		})
	}
}

// An index of other years leaves no real price: a row with the reason.
func TestForecastWithoutOverlapWithTheIndex(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"internet-bandwidth", "made"}
	catalog := madePrice(t, "headline:\n  price: {series: price, deflator: economy/us-cpi}\n", 1500, 8, 7, 6, 5, 4, 3)
	const want = "made/case.yaml: made/price cannot be deflated: economy/us-cpi has no value for 1500-1505"
	for _, name := range []string{"made", "made/price"} {
		if r := forecastLike(t, catalog, plan, name, "electricity").Targets[0].Result; r.Missing != want {
			t.Errorf("%s: %q, want %q", name, r.Missing, want)
		}
		if m := forecastLike(t, catalog, plan, "internet-bandwidth", name).Targets[0].Result.Members[0]; m.Reason != want || m.Name != name {
			t.Errorf("%+v, want %q", m, want)
		}
	}
}

// Without an index in case.yaml prices stay nominal, and the forecast says so.
func TestForecastOfNominalMoney(t *testing.T) {
	catalog := madePrice(t, "headline:\n  price: price\n", 1950, 8, 7, 6, 5, 4, 3)
	if note, want := forecastLike(t, catalog, analogies.DefaultPlan(), "made", "electricity").Targets[0].Note, "no deflator is named: nominal only"; note != want {
		t.Errorf("note %q, want %q", note, want)
	}
}

func TestForecastRefuses(t *testing.T) {
	catalog := bundled(t)
	for _, c := range []struct {
		target, like string
		until        int
		want         string
	}{
		{"railroad", "", 0, `forecast: unknown data set railroad: did you mean railroads?`},
		{"ai-tokens", "electricty", 0, `forecast: unknown data set electricty: did you mean electricity?`},
		{"electricity/us-residential-sales-gwh", "", 0, "forecast: electricity/us-residential-sales-gwh is of kind quantity: prices are forecast from prices"},
		{"ai-tokens", "", 2024, "forecast: to 2024: expected a year from 2026 to 2125"},
		{"ai-tokens", "", 9999, "forecast: to 9999: expected a year from 2026 to 2125"},
	} {
		plan := analogies.DefaultPlan()
		plan.Until = c.until
		var like []string
		if c.like != "" {
			like = []string{c.like}
		}
		if _, err := analogies.ForecastLike(context.Background(), catalog, plan, c.target, like); err == nil || err.Error() != c.want {
			t.Errorf("%s: error %v, want %s", c.target, err, c.want)
		}
	}
}

// A case alone is forecast without any analogue, and the target is none of its
// own.
func TestForecastAlone(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Also, plan.Cases = false, []string{"internet-bandwidth"}
	r := build(t, plan)
	if m := r.Transfers.Targets[0].Result.Members; len(m) != 1 || m[0].Weight != 1 {
		t.Errorf("members %+v", m)
	}
	out := forecastLike(t, bundled(t), analogies.DefaultPlan(), "ai-tokens", "ai-tokens", "electricity")
	if m := out.Targets[0].Result.Members[0]; m.Reason != "it is the target itself" || !math.IsNaN(m.Weight) {
		t.Errorf("%+v", m)
	}
	if year, ok := out.Targets[0].Alone(); !ok || year != 2030 {
		t.Errorf("electricity is silent from %d, %v; its path ends in 2029.1", year, ok)
	}
}

func ExampleForecastLike() {
	catalog, err := datasets.Bundled()
	if err != nil {
		fmt.Println(err)
		return
	}
	plan := analogies.DefaultPlan()
	t, err := analogies.ForecastLike(context.Background(), catalog, plan, "internet-bandwidth", []string{"railroads", "electricity"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range t.Targets[0].Result.Members {
		fmt.Printf("%s %.2f\n", m.Name, m.Weight)
	}
	// Output:
	// railroads 0.30
	// electricity 0.01
	// no-analogy 0.69
}
