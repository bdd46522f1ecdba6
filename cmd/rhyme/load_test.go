package main

import (
	"reflect"
	"strings"
	"testing"

	"example.com/rhyme"
	"github.com/google/go-cmp/cmp"
)

// loadText reads a configuration from text alone.
func loadText(t testing.TB, content string, environ ...string) (*Config, error) {
	t.Helper()
	return load(sources{table: newTable(modelNames()), file: "config.yaml", content: []byte(content), environ: environ})
}

func pointer[T any](v T) *T { return &v }

// everySetting has a value other than the default for every setting and field.
const everySetting = `
data: more
cases: [ai-tokens]
level: 9e-1
also: false
money: {base_year: 2020.0, deflator: economy/us-cpi}
models:
  adoption: [bass]
  quantity: []
  price: [wright]
  investment: [logistic]
  revenue: [logistic]
  experience: [exponential-decline]
noise: {adoption: multiplicative, ratio: multiplicative, quantity: additive, price: additive, investment: additive, revenue: additive}
comparison: {adoption_model: gompertz, clock: takeoff, as: share, roles: [price, slot], series: [electricity/us-hh-radio-pct]}
demand: {level: 0.8, pairs: 6, window: 10, price_age: 2.5}
value: {level: 0.8, years: 5, stay: 2, seed: 7}
claims: {level: 0.8, dates: 10, floor_p: 0.1, floor_share: 0.2, months: 18, quarters: 6, pairs: 5, years: 7}
series:
  - {case: railroads, role: adoption, series: us-railroad-miles, from: 1830, until: 1916.5, leave_out: [], deflator: none,
     over: economy/us-nominal-gdp, ceiling: 1e-9, noise: additive, models: [bass]}
  - {case: railroads, role: price}
parameters:
  - {case: railroads, series: mine.csv, model: bass, parameter: K, lower: -1, upper: 1e3}
  - {model: logistic, parameter: r, fix: 0}
output: {workbook: a b.xlsx}
`

func TestLoadDecodesEverySetting(t *testing.T) {
	c, err := loadText(t, everySetting)
	if err != nil {
		t.Fatal(err)
	}
	want := Settings{
		Data: "more", Cases: []string{"ai-tokens"}, Level: 0.9, Also: false,
		Money: MoneySettings{BaseYear: 2020, Deflator: "economy/us-cpi"},
		Models: map[string][]string{"adoption": {"bass"}, "quantity": {}, "price": {"wright"}, "investment": {"logistic"},
			"revenue": {"logistic"}, "experience": {"exponential-decline"}},
		Noise: map[string]string{"adoption": "multiplicative", "ratio": "multiplicative", "quantity": "additive", "price": "additive",
			"investment": "additive", "revenue": "additive"},
		Comparison: ComparisonSettings{AdoptionModel: "gompertz", Clock: "takeoff", As: "share", Roles: []string{"price", "slot"},
			Series: []string{"electricity/us-hh-radio-pct"}},
		Demand: DemandSettings{Level: 0.8, Pairs: 6, Window: 10, PriceAge: 2.5},
		Value:  ValueSettings{Level: 0.8, Years: 5, Stay: 2, Seed: 7},
		Claims: ClaimSettings{Level: 0.8, Dates: 10, FloorP: 0.1, FloorShare: 0.2, Months: 18, Quarters: 6, Pairs: 5, Years: 7},
		Series: []SeriesEntry{
			{Case: "railroads", Role: "adoption", Series: "us-railroad-miles", From: pointer(1830.0), Until: pointer(1916.5), LeaveOut: []string{},
				Deflator: "none", Over: "economy/us-nominal-gdp", Ceiling: pointer(1e-9), Noise: "additive", Models: []string{"bass"}},
			{Case: "railroads", Role: "price"},
		},
		Parameters: []ParameterEntry{
			{Case: "railroads", Series: "mine.csv", Model: "bass", Parameter: "K", Lower: pointer(-1.0), Upper: pointer(1e3)},
			{Model: "logistic", Parameter: "r", Fix: pointer(0.0)},
		},
		Output: OutputSettings{Workbook: "a b.xlsx"},
	}
	if diff := cmp.Diff(want, c.Settings); diff != "" {
		t.Errorf("settings (-want +got):\n%s", diff)
	}
	for _, s := range c.table.leaves() {
		if c.Place(s.key) == "default" {
			t.Errorf("%s: the sample has to set every setting", s.key)
		}
		if reflect.DeepEqual(c.values[s.key], s.def) {
			t.Errorf("%s: the sample has to differ from the default %v", s.key, s.def)
		}
	}
}

// The file that `config init` writes says the same as no file at all.
func TestDefaultConfigHoldsTheDefaults(t *testing.T) {
	none, err := load(sources{table: newTable(modelNames())})
	if err != nil {
		t.Fatal(err)
	}
	written, err := loadText(t, string(rhyme.DefaultConfig()))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(none.Settings, written.Settings); diff != "" {
		t.Errorf("no file against config.yaml (-none +config.yaml):\n%s", diff)
	}
}

// The examples in the comments of config.yaml are right when the comment signs are taken away.
func TestExamplesInCommentsAreRight(t *testing.T) {
	for _, s := range newTable(modelNames()).leaves() {
		if s.kind != objects {
			continue
		}
		if _, err := loadText(t, s.name()+":\n  "+strings.Join(s.example, "\n  ")); err != nil {
			t.Errorf("%s: %v", s.key, err)
		}
	}
}

func TestPlace(t *testing.T) {
	c, err := loadText(t, "level: 0.9\nmoney: {base_year: 2020}\nseries:\n  - case: railroads\n    role: price\n    series: us-rail-freight-rate\n",
		"RHYME_LEVEL=0.8", "RHYME_CASES=railroads,ai-tokens")
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"level":                "RHYME_LEVEL",
		"cases":                "RHYME_CASES",
		"cases[1]":             "RHYME_CASES",
		"also":                 "default",
		"money::base_year":     "config.yaml:2:20",
		"money::deflator":      "default",
		"series":               "config.yaml:4:3",
		"series[0]":            "config.yaml:4:5",
		"series[0]::series":    "config.yaml:6:13",
		"series[0]::from":      "config.yaml:4:5",
		"models::adoption[1]":  "default",
		"parameters[0]::model": "default",
	} {
		if got := c.Place(path); got != want {
			t.Errorf("Place(%q) = %q, expected %q", path, got, want)
		}
	}
	if got, want := (problems{c.Problem("series[0]::series", "no such series")}).Error(), "config.yaml:6:13: series[0]::series: no such series"; got != want {
		t.Errorf("problem %q, expected %q", got, want)
	}
}
