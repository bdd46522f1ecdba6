package analogies_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

func values(t testing.TB, catalog *datasets.Catalog, cases ...string) *analogies.Report {
	t.Helper()
	plan := analogies.DefaultPlan()
	if len(cases) > 0 {
		plan.Cases = cases
	}
	r, err := analogies.Values(catalog, plan)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Computed apart from the program, from observations.csv, by numpy 1.24.2 and
// statsmodels 0.13.5: OLS(y, add_constant(x)).fit(cov_type="HAC", cov_kwds={
// "maxlags": 3, "use_correction": True}) with 38 years, lag 2 with up to 24, and
// the wider of it and of OLS; t of scipy 1.10.1. Corners of the weight of retail
// at 0, 0.25 and 0.5. Returns are products of 1 + return; equipment is the mean
// of chips and hardware each year. Gains of railroads are of 1888 to 1908,
// deflated by us-cpi.
func TestValueOfTheCases(t *testing.T) {
	nan := math.NaN()
	r := values(t, bundled(t))
	for _, c := range []struct {
		id, def, measure    string
		value, lower, upper float64 // NaN limits: not checked
	}{
		{"internet-bandwidth", "listed-equity", "log_odds_trend", 0.08436832379855085, 0.07219306288033184, 0.09654358471676985},
		{"internet-bandwidth", "listed-equity", "log_odds_trend_low", 0.0762084272759767, 0.0652853628864705, 0.0871314916654829},
		{"internet-bandwidth", "listed-equity", "log_odds_trend_median", 0.08436832379855085, 0.07219306288033184, 0.09654358471676985},
		{"internet-bandwidth", "listed-equity", "log_odds_trend_high", 0.10043055559066996, 0.08299735957891388, 0.11786375160242604},
		{"internet-bandwidth", "listed-equity", "log_odds_corners_rising", 3, nan, nan},
		{"internet-bandwidth", "listed-equity", "crossover_year", 1998, 1997, 1998},
		{"internet-bandwidth", "listed-equity", "crossover_year_low", 1996, 1995, 1996},
		{"internet-bandwidth", "listed-equity", "crossover_year_high", 1999, 1998, 1999},
		{"internet-bandwidth", "listed-equity", "crossover_lag", -2, -3, -2}, // the peak is 2000, or 2001
		{"internet-bandwidth", "company-profit", "margin_infrastructure_first", 8.82973775535759, nan, nan},
		{"internet-bandwidth", "company-profit", "margin_infrastructure_trend", 0.48476297881761643, 0.12036850221287783, 0.8491574554223551},
		{"internet-bandwidth", "total-return", "wealth_ratio_infrastructure_market", 0.31280389261371583, nan, nan},
		{"internet-bandwidth", "total-return", "wealth_ratio_application_infrastructure", 9.565030096482294, nan, nan},
		{"internet-bandwidth", "total-return", "wealth_ratio_equipment_market", 1.5499117901768629, nan, nan},
		{"internet-bandwidth", "total-return", "max_drawdown_infrastructure", 65.1987905248, nan, nan},
		{"internet-bandwidth", "total-return", "annual_return_infrastructure", 7.994681516533664, nan, nan},
		{"internet-bandwidth", "total-return", "excess_return_5", -9.254915691487264, -9.254915691487264, -5.173360390023407},
		{"internet-bandwidth", "total-return", "excess_return_10", -3.3383191899323927, -3.3383191899323927, -2.2810310324402394},
		{"internet-bandwidth", "total-return", "excess_return_20", -2.2497708829507967, -3.5361108251827034, -2.2497708829507967},
		{"internet-bandwidth", "total-return", "trailing_5", 100 * 22.0 / 33, nan, nan},
		{"internet-bandwidth", "total-return", "trailing_10", 100 * 19.0 / 28, nan, nan},
		{"railroads", "", "consumer_surplus_laspeyres", 9.199763020939832, nan, nan},
		{"railroads", "", "consumer_surplus_paasche", 32.75862068965516, nan, nan},
		{"railroads", "", "consumer_surplus_divisia", 14.982833780690713, nan, nan},
		{"railroads", "", "consumer_surplus_isoelastic", 28.336241130726442, 24.675324675324674, 30.441854435912006},
		{"railroads", "", "consumer_surplus_of_income", 1.5414810857361954, nan, nan},
		{"railroads", "", "social_saving/us-canal-freight-rate", 235.70954907161803, nan, nan},
		{"railroads", "", "social_saving_of_income/us-canal-freight-rate", 12.822512694787754, nan, nan},
		{"railroads", "", "surplus_over_saving/us-canal-freight-rate", 0.5138002120053776, nan, nan},
		{"railroads", "", "revenue_trend", 4.497026760820956, 3.2878036501125885, 5.706249871529325},
		{"railroads", "", "margin_trend", -0.7236274509803907, -0.9481472742809045, -0.4991076276798769},
		{"railroads", "", "published_surplus_over_saving", 6.0 / 14, nan, nan},
		{"railroads", "", "implied_alternative_cost", 4.51971332646183, 7.0 / 3, 121.0 / 9},
		{"ai-tokens", "", "value_capture", 100 * 2.8 / 99.8, 0, 100 * 7.0 / 104}, // margin 0.4, 0 to 1, of 7, beside 97
	} {
		m, err := r.Measure(c.id, c.def, c.measure)
		if err != nil {
			t.Error(err)
			continue
		}
		name := strings.Join([]string{c.id, c.def, c.measure}, " ")
		near9(t, name, m.Quantity.Value.Value, c.value)
		if !math.IsNaN(c.lower) {
			near9(t, name+", lower", m.Quantity.Lower.Value, c.lower)
			near9(t, name+", upper", m.Quantity.Upper.Value, c.upper)
		}
	}
}

// near9 allows for the nine digits of scipy's t quantile.
func near9(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-8*math.Max(1, math.Abs(want))) {
		t.Errorf("%s = %.15g, want %.15g", what, got, want)
	}
}

// First look of 2025 at the same returns, rounded to a digit: market 10.3% a year
// from 1927 to 2024, utilities 9.1, electrical equipment 10.9.
func TestReturnsOfElectricity(t *testing.T) {
	r := values(t, bundled(t), "electricity")
	for layer, want := range map[string]string{"total": "10.3", "infrastructure": "9.1", "equipment": "10.9"} {
		m, err := r.Measure("electricity", "total-return", "annual_return_"+layer)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprintf("%.1f", m.Quantity.Value.Value); got != want {
			t.Errorf("%s: %s, want %s", layer, got, want)
		}
	}
}

// Every measure has a unit and an id of its own, its value between its limits,
// and every missing number its reason.
func TestEveryValueMeasureSpeaks(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range values(t, bundled(t)).Measured {
		q := m.Quantity
		if q.ID == "" || q.Unit == "" || seen[q.ID] {
			t.Errorf("%s %s %s: id %q, unit %q, seen %v", m.Case, m.Definition, m.Measure, q.ID, q.Unit, seen[q.ID])
		}
		seen[q.ID] = true
		if !q.Value.Exists() {
			if q.Reason == "" {
				t.Errorf("%s is missing without a reason", q.ID)
			}
			continue
		}
		if q.Lower.Exists() && q.Lower.Value > q.Value.Value+1e-9 || q.Upper.Exists() && q.Upper.Value < q.Value.Value-1e-9 {
			t.Errorf("%s: %g lies outside %g to %g", q.ID, q.Value.Value, q.Lower.Value, q.Upper.Value)
		}
	}
}

// Every case has a row for each term of the surplus; what data lack cannot be
// measured, and the whole is never added up.
func TestEveryTermHasItsRow(t *testing.T) {
	r := values(t, bundled(t))
	for _, c := range r.Cases {
		for _, term := range []string{"term_users", "term_profit_infrastructure", "term_profit_equipment", "term_profit_application", "term_rents", "surplus_whole"} {
			m, err := r.Measure(c.ID(), "", term)
			if err != nil {
				t.Error(err)
				continue
			}
			missing := !m.Quantity.Value.Exists()
			if missing != strings.HasPrefix(m.Quantity.Reason, "cannot be measured") {
				t.Errorf("%s %s: %g, %q", c.ID(), term, m.Quantity.Value.Value, m.Quantity.Reason)
			}
			if !missing && (term == "term_rents" || term == "surplus_whole") {
				t.Errorf("%s has a %s", c.ID(), term)
			}
		}
	}
	m, err := r.Measure("internet-bandwidth", "", "term_profit_application")
	if err != nil || m.Quantity.Value.Value != 274.963 { // us-internet-applications-profit-forbes, 2025
		t.Errorf("profit of applications: %g, %v", m.Quantity.Value.Value, err)
	}
}

// A made case by hand: price 8 4 2 1 nominal, 10 20 30 40 sold: spending 40 at
// the end; the bounds are 70/40 and 280/40, at elasticity 1 ln 8; the next best
// means costs 3, so the saving is twice the spending.
func TestGainsByHand(t *testing.T) {
	surplus := "headline:\n  price: price\n  quantity: sold\nalso:\n  surplus: [{price: price, quantity: sold, elasticity: 1, alternatives: [cart]}]\n"
	r := values(t, made(t, surplus), "made")
	for measure, want := range map[string]float64{
		"consumer_surplus_laspeyres": 175, "consumer_surplus_paasche": 700, "consumer_surplus_isoelastic": 100 * math.Log(8),
		"social_saving/cart": 200, "surplus_over_saving/cart": math.Log(3) / 2,
	} {
		m, err := r.Measure("made", "", measure)
		if err != nil {
			t.Error(err)
			continue
		}
		close(t, measure, m.Quantity.Value.Value, want)
		if !strings.Contains(m.Quantity.Reason, "nominal only") {
			t.Errorf("%s does not say that it is nominal: %s", measure, m.Quantity.Reason)
		}
	}
	m, err := r.Measure("made", "", "consumer_surplus_of_income")
	if err != nil || m.Quantity.Reason != "case.yaml names no spending and income to set it against" {
		t.Errorf("%q, %v", m.Quantity.Reason, err)
	}
}

// A case without value, surplus or margin has its rows all the same.
func TestValueOfAnEmptyCase(t *testing.T) {
	r := values(t, made(t, ""), "made")
	for _, m := range r.Measured {
		if m.Quantity.Value.Exists() && m.Measure != "innovator_share_assumed" || m.Quantity.Reason == "" {
			t.Errorf("%s is %g, %q", m.Measure, m.Quantity.Value.Value, m.Quantity.Reason)
		}
	}
	if len(r.Measured) < 10 || len(r.ValueTable().Rows) != 0 || len(r.CaptureTable().Rows) != 0 {
		t.Errorf("%d measures", len(r.Measured))
	}
}

// The report holds what the command prints, and the sources it rests on.
func TestMeasuresArePartOfTheReport(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Also, plan.Cases = false, []string{"railroads"}
	r := build(t, plan)
	if got, want := len(r.Measured), len(values(t, bundled(t), "railroads").Measured); got != want {
		t.Errorf("%d measures in the report, %d apart", got, want)
	}
	for _, id := range []string{"leunig-2006", "day1907"} {
		if !slices.ContainsFunc(r.Sources, func(u analogies.SourceUse) bool { return u.Source.ID == id }) {
			t.Errorf("%s is not among the sources", id)
		}
	}
}

// The options of the plan are checked, at their place.
func TestValueOptionsAreChecked(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Value.MinYears = 1
	if _, err := analogies.Values(bundled(t), plan); err == nil || !strings.HasPrefix(err.Error(), "value: ") {
		t.Errorf("%v", err)
	}
}

func ExampleValues() {
	catalog, err := datasets.Bundled()
	if err != nil {
		fmt.Println(err)
		return
	}
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"internet-bandwidth"}
	r, err := analogies.Values(catalog, plan)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, measure := range []string{"log_odds_trend", "crossover_year", "crossover_lag"} {
		m, err := r.Measure("internet-bandwidth", "listed-equity", measure)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(m.Measure, m.Quantity.Text(true))
	}
	// Output:
	// log_odds_trend 0.0844 (0.0722 to 0.0965) log-odds per year
	// crossover_year 1998 (1997 to 1998) year
	// crossover_lag -2.00 (-3.00 to -2.00) years after the peak of investment
}
