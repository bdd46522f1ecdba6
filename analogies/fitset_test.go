package analogies_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/fit"
)

func columns(t *testing.T, rows ...string) *datasets.Series {
	t.Helper()
	s, err := datasets.ReadColumns("file.csv", strings.NewReader(strings.Join(rows, "\n")+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A price is paired with the production up to the end of its year and with that
// of the year, where the sum is of whole years: 1, 3, 6, 7.5, 9.5 and 13 by
// adding up.
func TestExperienceHasTheProductionOfTheYear(t *testing.T) {
	price := columns(t, "1950,9", "1951,7", "1952,6", "1953,5.5", "1954,5", "1955,4")
	made := columns(t, "1950,1", "1951,2", "1952,3", "1953,1.5", "1954,2", "1955,3.5")
	sum, err := datasets.Cumulative(made)
	if err != nil {
		t.Fatal(err)
	}
	set := analogies.NewExperience(price, sum, fit.Multiplicative)
	if !slices.Equal(set.X, []float64{1, 3, 6, 7.5, 9.5, 13}) || !slices.Equal(set.Second, []float64{1, 2, 3, 1.5, 2, 3.5}) || set.Beside != string(fit.Yearly) {
		t.Errorf("x %v, second %v of %q", set.X, set.Second, set.Beside)
	}
	if err := set.Run([]string{"wright", "sinclair-klepper-cohen", "nordhaus", "goddard"}, 0.95, nil); err != nil {
		t.Fatal(err)
	}
	for model, want := range map[string]string{
		"wright": "", "sinclair-klepper-cohen": "",
		"nordhaus": "nordhaus runs over year, the series over cumulative production",
		"goddard":  "goddard runs over yearly production, the series over cumulative production",
	} {
		r, _ := set.Result(model)
		if got := reason(r); got != want {
			t.Errorf("%s: %q, want %q", model, got, want)
		}
	}

	months, err := datasets.Cumulative(columns(t, "1950-03,1", "1951-07,2", "1952-01,3", "1953-01,1.5", "1954-01,2", "1955-01,3.5"))
	if err != nil {
		t.Fatal(err)
	}
	set = analogies.NewExperience(price, months, fit.Multiplicative)
	if err := set.Run([]string{"sinclair-klepper-cohen"}, 0.95, nil); err != nil {
		t.Fatal(err)
	}
	r, _ := set.Result("sinclair-klepper-cohen")
	if got := reason(r); !strings.Contains(got, "needs yearly production as a second variable beside cumulative production, and there is none") {
		t.Errorf("with months of production: %q", got)
	}
}

func reason(r analogies.Result) string {
	if r.Err == nil {
		return ""
	}
	return r.Err.Error()
}

// The columns of a file are what the models take them for.
func TestFileSet(t *testing.T) {
	two := []string{"10,9", "22,7", "31,6.5", "45,5", "58,4.4", "80,4"}
	three := []string{"10,9,4", "22,7,12", "31,6.5,9", "45,5,14", "58,4.4,13", "80,4,22"}
	years := []string{"1990,9,4", "1991,7,16", "1992,6.5,25", "1993,5,39", "1994,4.4,52", "1995,4,74"}
	for _, c := range []struct {
		rows             []string
		models           []string
		variable, beside string
		say              string // of an error
	}{
		{two, []string{"logistic", "bass"}, "year", "", ""}, // days, perhaps
		{two, []string{"wright", "wright-floor"}, "cumulative production", "", ""},
		{two, []string{"goddard"}, "yearly production", "", ""},
		{two, []string{"sinclair-klepper-cohen"}, "cumulative production", "", ""}, // and Run says what is missing
		{three, []string{"wright", "sinclair-klepper-cohen"}, "cumulative production", "yearly production", ""},
		{years, []string{"nordhaus", "exponential-decline"}, "year", "cumulative production", ""},
		{two, []string{"logistic", "wright"}, "", "", "logistic runs over year and wright over cumulative production"},
		{three, []string{"wright"}, "", "", "has a third column"},
		{years, []string{"sinclair-klepper-cohen"}, "", "", "holds years, 1990 to 1995, and sinclair-klepper-cohen runs over cumulative production"},
		{two, []string{"logistc"}, "", "", "unknown model"},
	} {
		set, err := analogies.NewFileSet(columns(t, c.rows...), c.models, fit.Additive)
		if c.say != "" {
			if err == nil || !strings.Contains(err.Error(), c.say) {
				t.Errorf("%v: error %v, want %q", c.models, err, c.say)
			}
			continue
		}
		if err != nil {
			t.Errorf("%v: %v", c.models, err)
			continue
		}
		if set.Variable != c.variable || set.Beside != c.beside || (set.Second != nil) != (c.beside != "") {
			t.Errorf("%v: over %s and %q, %d second values", c.models, set.Variable, set.Beside, len(set.Second))
		}
	}
	decimals := make([]string, len(years))
	for i, row := range years {
		decimals[i] = strings.Replace(row, ",", ".0,", 1)
	}
	if _, err := analogies.NewFileSet(columns(t, decimals...), []string{"sinclair-klepper-cohen"}, fit.Additive); err != nil {
		t.Errorf("a production that looks like a year, with a decimal point: %v", err)
	}
}

// Dates of shocks are counted from the origin and read on the calendar.
func TestReadingOfAShock(t *testing.T) {
	s := columns(t, "1990,1")
	s.Observations = nil
	for i := range 30 {
		date, err := datasets.ParseDate(strconv.Itoa(1990 + i))
		if err != nil {
			t.Fatal(err)
		}
		y := fit.BassShockRectangular().Eval(float64(i+1), []float64{100, 0.008, 0.22, 9.4, 14.7, -0.7}, nil)
		s.Observations = append(s.Observations, datasets.Observation{Date: date, Value: y + 0.5*float64(i%3)})
	}
	set := analogies.NewFitSet(s, fit.Additive)
	if err := set.Run([]string{"bass-shock-rectangular"}, 0.95, nil); err != nil {
		t.Fatal(err)
	}
	r, _ := set.Result("bass-shock-rectangular")
	for i, reading := range set.Readings() {
		e, _ := r.Fit.Param([]string{"a", "b"}[i])
		q := reading.Quantity
		if q.Unit != "year" || q.Value.Value != 1989+e.Value || q.Lower.Value != 1989+e.Lower || q.Upper.Value != 1989+e.Upper {
			t.Errorf("%s %v (%v to %v) %s, of %v (%v to %v) after 1989", reading.Measure, q.Value.Value, q.Lower.Value, q.Upper.Value, q.Unit, e.Value, e.Lower, e.Upper)
		}
		if len(q.Value.Refs) != 2 || q.Value.Expr != "{x0}+{"+e.Name+"}" {
			t.Errorf("%s is %s over %v", reading.Measure, q.Value.Expr, q.Value.Refs)
		}
	}
	if n := len(set.Readings()); n != 2 {
		t.Errorf("%d readings, want the onset and the end", n)
	}
}

// A curve is favoured with more than half of the weight, and only where every curve
// that was fitted could be weighed: too few points leave one without.
func TestFavoured(t *testing.T) {
	made := func(name string, weight float64) analogies.Result {
		return analogies.Result{Model: &fit.Model{Name: name}, Fit: &fit.Fit{}, Weight: weight}
	}
	nan := math.NaN()
	for _, c := range []struct {
		results []analogies.Result
		want    string
	}{
		{nil, ""},
		{[]analogies.Result{made("a", 0.4), made("b", 0.6)}, "b"},
		{[]analogies.Result{made("a", 0.5), made("b", 0.5)}, ""},
		{[]analogies.Result{made("a", nan), made("b", 1)}, ""},
		{[]analogies.Result{made("a", nan)}, ""},
		{[]analogies.Result{made("a", 1), {Model: &fit.Model{Name: "failed"}, Weight: nan}}, "a"},
	} {
		got, ok := (&analogies.FitSet{Results: c.results}).Favoured()
		if ok != (c.want != "") || ok && got.Model.Name != c.want {
			t.Errorf("%+v: favoured is %+v, want %q", c.results, got.Model, c.want)
		}
	}
}
