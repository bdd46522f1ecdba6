package analogies_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

func demands(t testing.TB, catalog *datasets.Catalog, cases ...string) []analogies.Demand {
	t.Helper()
	plan := analogies.DefaultPlan()
	if len(cases) > 0 {
		plan.Cases = cases
	}
	list, err := analogies.Demands(catalog, plan)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func demandRow(t *testing.T, list []analogies.Demand, price, quantity, measure string) analogies.DemandRow {
	t.Helper()
	for _, d := range list {
		for _, r := range d.Rows {
			if r.Measure == measure && d.Price != nil && strings.HasPrefix(d.Price.Ref(), price+"|real:") && d.Quantity.Ref() == quantity {
				return r
			}
		}
	}
	t.Fatalf("no %s of %s against %s", measure, price, quantity)
	return analogies.DemandRow{}
}

// Computed apart from the program, from observations.csv: deflated by us-cpi;
// ratio of the ends; limits by brentq of scipy 1.10.1 on the t test of the drift
// of dq + r dp, least squares of d/sqrt(dt) on sqrt(dt); elasticity by
// linregress; windows counted with numpy.
func TestDemandOfTheCases(t *testing.T) {
	list := demands(t, bundled(t))
	for _, c := range []struct {
		price, quantity     string
		pairs               float64
		ratio, lower, upper float64 // NaN: too few pairs or no interval
		elasticity          float64
		grew, index         float64
	}{
		{"railroads/us-rail-freight-rate", "railroads/us-rail-freight-ton-miles", 21, 4.481852139877714, 2.4883442455626246, 23.673535518212443,
			1.3432370188778688, 100, 268.2169597103805},
		{"electricity/us-residential-price-spliced", "electricity/us-residential-sales-gwh", 46, 3.6329014553680983, 2.46102460096226, 7.558125196201219,
			0.5388900170910422, 100.0 * 29 / 30, 715.1962204498373},
		{"electricity/us-electricity-price-index-nipa", "electricity/us-residential-sales-gwh", 46, 9.498468384808485, 5.103127714113538, 137.3313831133254,
			0.6358537130639969, 100, 1134.5518675089072},
		{"electricity/us-residential-price-spliced", "electricity/us-residential-kwh-per-customer", 7, math.NaN(), math.NaN(), math.NaN(),
			math.NaN(), 100, 160.79707210812612},
		{"internet-bandwidth/us-ip-transit-price", "internet-bandwidth/world-ip-traffic", 10, 1.2427423349168454, 0.8636453366264084, 1.7695018737526036,
			math.NaN(), 62.5, 494.23723728076556},
		{"railroads/us-rail-passenger-rate", "railroads/us-rail-passenger-miles", 22, 5.252158299045241, math.NaN(), math.NaN(),
			1.7399189432546551, 100, 237.82795890075582},
	} {
		row := func(measure string) analogies.Quantity {
			return demandRow(t, list, c.price, c.quantity, measure).Quantity
		}
		name := c.price + " against " + c.quantity
		close(t, name+": pairs", row("pairs").Value.Value, c.pairs)
		close(t, name+": ratio", row("drift_ratio").Value.Value, c.ratio)
		close(t, name+": elasticity", row("yearly_elasticity").Value.Value, c.elasticity)
		close(t, name+": windows", row("windows_grew").Value.Value, c.grew)
		close(t, name+": index", row("spending_index").Value.Value, c.index)
		lower, upper := row("drift_ratio").Lower, row("drift_ratio").Upper
		if math.IsNaN(c.lower) {
			if lower.Exists() || upper.Exists() || row("drift_ratio").Reason == "" {
				t.Errorf("%s: limits %g, %g", name, lower.Value, upper.Value)
			}
			continue
		}
		close(t, name+": lower", lower.Value, c.lower)
		close(t, name+": upper", upper.Value, c.upper)
	}
}

func close(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.IsNaN(want) != math.IsNaN(got) || math.Abs(got-want) > 1e-8*math.Abs(want) {
		t.Errorf("%s = %.12g, want %.12g", what, got, want)
	}
}

// Every row has a unit and an id of its own, every number its mark, and every
// missing one its reason.
func TestEveryDemandRowSpeaks(t *testing.T) {
	seen := map[string]bool{}
	published := 0
	for _, d := range demands(t, bundled(t)) {
		for _, r := range d.Rows {
			q := r.Quantity
			where := q.ID
			if q.ID == "" || q.Unit == "" || seen[q.ID] {
				t.Errorf("%s %s: id %q, unit %q, seen %v", d.Case, r.Measure, q.ID, q.Unit, seen[q.ID])
			}
			seen[q.ID] = true
			switch {
			case r.Measure == "published_elasticity":
				published++
				if !strings.HasPrefix(q.Reason, "published (") {
					t.Errorf("%s: %s", where, q.Reason)
				}
			case r.Measure == "pairs":
			case q.Value.Exists() && !strings.HasPrefix(q.Reason, "arithmetic, not cause; "):
				t.Errorf("%s is not marked: %s", where, q.Reason)
			case !q.Value.Exists() && q.Reason == "":
				t.Errorf("%s is missing without a reason", where)
			}
		}
	}
	if published != 6 {
		t.Errorf("%d published elasticities, want 6", published)
	}
}

// What the data themselves show is said without case.yaml: other places, an
// index, a record.
func TestDemandSaysWhatDoesNotMatch(t *testing.T) {
	list := demands(t, bundled(t))
	for _, c := range []struct{ price, quantity, want string }{
		{"internet-bandwidth/us-ip-transit-price", "internet-bandwidth/world-ip-traffic",
			"different places: the price is of United States; from 2015 the most competitive markets, the quantity of World; a wholesale price"},
		{"electricity/us-electricity-price-index-nipa", "electricity/us-residential-kwh-per-customer", "the price is an index; a fixed basket"},
		{"ai-tokens/ai-price-gpqa-35", "ai-tokens/google-tokens-per-month", "the price is a running record: it cannot rise; a list price"},
	} {
		if r := demandRow(t, list, c.price, c.quantity, "over_compensation"); !strings.Contains(r.Quantity.Reason, c.want) {
			t.Errorf("%s lacks %q: %s", c.price, c.want, r.Quantity.Reason)
		}
	}
	same := demandRow(t, list, "internet-bandwidth/us-ip-transit-price", "internet-bandwidth/us-backbone-traffic-low", "over_compensation")
	if strings.Contains(same.Quantity.Reason, "different places") {
		t.Errorf("both are of the United States: %s", same.Quantity.Reason)
	}
}

// made is a case with the headline given, over two series of four years.
func made(t *testing.T, headline string) *datasets.Catalog {
	t.Helper()
	observations := "series,date,value,source,locator,quality,note\ncart,1890,3,src,here,reported,\n"
	for i, p := range []float64{8, 4, 2, 1} {
		observations += fmt.Sprintf("price,%d,%g,src,here,reported,\nsold,%d,%d,src,here,reported,\n", 1900+i, p, 1900+i, 10*(i+1))
	}
	c, err := datasets.Load(fstest.MapFS{
		"made/series.csv": {Data: []byte("id,title,unit,measure,multiplier,kind,layer,money,geography,definition\n" +
			"price,Price,USD,USD,1,price,infrastructure,nominal,US,made\nsold,Sold,t,t,1,quantity,infrastructure,,United States,made\n" +
			"cart,Carts,USD,USD,1,price,,nominal,US,made\n")},
		"made/observations.csv": {Data: []byte(observations)},
		"made/sources.csv":      {Data: []byte("id,citation,url,license\nsrc,Made for this test,https://example.com,none\n")},
		"made/case.yaml":        {Data: []byte("title: Made\nsubject: a test\nsummary: a test\nstart: {year: 1900}\n" + headline)},
		"made/NOTES.md":         {Data: []byte("none\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// A case without the role has every row, with the reason.
func TestDemandWithoutTheRole(t *testing.T) {
	for headline, want := range map[string]string{
		"headline:\n  price: price\n":     "case.yaml names no quantity series",
		"headline:\n  quantity: sold\n":   "case.yaml names no price series",
		"headline:\n  investment: sold\n": "case.yaml names no price and no quantity series",
	} {
		list := demands(t, made(t, headline), "made")
		if len(list) != 1 || len(list[0].Rows) != 8 {
			t.Fatalf("%s: %+v", headline, list)
		}
		for _, r := range list[0].Rows {
			if r.Quantity.Value.Exists() || r.Quantity.Reason != want {
				t.Errorf("%s %s: %g, %q; want no number and %q", headline, r.Measure, r.Quantity.Value.Value, r.Quantity.Reason, want)
			}
		}
	}
}

// Four pairs by hand: quantity x 4 while the price falls to an eighth is
// ln 4 / ln 8 = 2/3, and price times quantity falls to a half. No deflator is
// named, so that the rows say nominal.
func TestDemandByHand(t *testing.T) {
	list := demands(t, made(t, "headline:\n  price: price\n  quantity: sold\n"), "made")
	for _, r := range list[0].Rows {
		switch r.Measure {
		case "over_compensation":
			close(t, r.Measure, r.Quantity.Value.Value, 2.0/3)
		case "spending_index":
			close(t, r.Measure, r.Quantity.Value.Value, 50)
		case "drift_ratio":
			if want := "4 pairs: at least 8 are needed"; r.Quantity.Reason != want {
				t.Errorf("%q, want %q", r.Quantity.Reason, want)
			}
		case "pairs":
			if want := "no deflator is named: nominal only"; r.Quantity.Reason != want {
				t.Errorf("%q, want %q", r.Quantity.Reason, want)
			}
		}
	}
}

// The report holds what the command prints, and the sources that it rests on.
func TestDemandIsPartOfTheReport(t *testing.T) {
	plan := analogies.DefaultPlan()
	plan.Also, plan.Cases = false, []string{"electricity"}
	r := build(t, plan)
	if got, want := len(analogies.DemandTable(r.Demand).Rows), len(analogies.DemandTable(demands(t, bundled(t), "electricity")).Rows); got != want {
		t.Errorf("%d rows in the report, %d apart", got, want)
	}
	found := false
	for _, s := range r.Sources {
		found = found || s.Source.ID == "deryugina-2020"
	}
	if !found {
		t.Error("the source of a published elasticity is not among those of the report")
	}
}

func ExampleDemands() {
	catalog, err := datasets.Bundled()
	if err != nil {
		fmt.Println(err)
		return
	}
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"railroads"}
	list, err := analogies.Demands(catalog, plan)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range list[0].Rows {
		if row.Measure == "drift_ratio" {
			fmt.Println(row.From, row.Until, row.Quantity.Text(true))
		}
	}
	// Output: 1888 1908 4.48 (2.49 to 23.7) percent per percent
}
