package datasets_test

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/rhyme/datasets"
)

// A small data set without a fault, for tests to break.
const (
	sources = "id,citation,url,license\n" +
		"almanac,An almanac,,\n"
	series = "id,title,unit,measure,multiplier,kind,layer,money,geography,definition\n" +
		"miles,Miles of line,mi,mi,1,adoption,infrastructure,,Testland,\n" +
		"rate,Freight rate,cents,cents,1,price,,nominal,Testland,\n"
	observations = "series,date,value,source,locator,quality,note\n" +
		"miles,1830,23,almanac,p. 1,reported,\n" +
		"miles,1831,95,almanac,p. 1,reported,\n" +
		"rate,1830-06,2.5,almanac,p. 2,estimate,\n"
	caseYAML = "title: Rails\n"
)

// files returns the small data set as a folder "rails", with further or other
// files given as path and content.
func files(pairs ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	all := append([]string{
		"rails/sources.csv", sources, "rails/series.csv", series,
		"rails/observations.csv", observations, "rails/case.yaml", caseYAML,
	}, pairs...)
	for i := 0; i < len(all); i += 2 {
		fsys[all[i]] = &fstest.MapFile{Data: []byte(all[i+1])}
	}
	return fsys
}

// problems loads and returns what is wrong, one problem a line.
func problems(fsys fstest.MapFS) string {
	if _, err := datasets.Load(fsys); err != nil {
		return err.Error()
	}
	return ""
}

func date(t *testing.T, s string) datasets.Date {
	t.Helper()
	d, err := datasets.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// money makes a nominal price series out of dates and values.
func money(t *testing.T, id string, pairs ...any) *datasets.Series {
	t.Helper()
	s := &datasets.Series{
		Dataset: "test", ID: id, Title: "Price of " + id, Kind: datasets.KindPrice, Money: datasets.Nominal,
		Unit: datasets.Unit{Name: "USD million (nominal)", Measure: "USD", Multiplier: 1e6},
	}
	for i := 0; i < len(pairs); i += 2 {
		s.Observations = append(s.Observations, datasets.Observation{
			Date: date(t, pairs[i].(string)), Value: pairs[i+1].(float64), Quality: datasets.Reported, Line: i/2 + 2,
		})
	}
	return s
}

// index makes a price index out of dates and values.
func index(t *testing.T, pairs ...any) *datasets.Series {
	t.Helper()
	s := money(t, "cpi", pairs...)
	s.Money, s.Kind, s.Unit = "", datasets.KindContext, datasets.Unit{Name: "index", Measure: "index", Multiplier: 1}
	return s
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-12*math.Max(math.Abs(a), math.Abs(b)) }

// recompute checks that the value of every observation of a derived series
// follows from its parts by its formula, as a workbook would compute it. A
// series as its source gives it passes.
func recompute(t *testing.T, s *datasets.Series) {
	t.Helper()
	if s.Made == nil {
		return
	}
	known := map[datasets.PointID]float64{}
	register(known, s)
	for i, o := range s.Observations {
		parts := make([]float64, len(o.Parts))
		for j, p := range o.Parts {
			v, ok := known[p]
			if !ok {
				t.Fatalf("%s %s: part %v is no observation of the series or its parents", s.Ref(), o.Date, p)
			}
			parts[j] = v
		}
		if got := evaluate(t, s.FormulaOf(i), parts); !near(got, o.Value) {
			t.Errorf("%s %s: %s of %v is %v, the value is %v", s.Ref(), o.Date, s.FormulaOf(i), parts, got, o.Value)
		}
	}
}

func register(known map[datasets.PointID]float64, s *datasets.Series) {
	for i, o := range s.Observations {
		known[s.Point(i)] = o.Value
	}
	if s.Made != nil {
		for _, p := range s.Made.Parents {
			register(known, p)
		}
	}
}

var term = regexp.MustCompile(`([*/+]?)(AVERAGE\(([^)]*)\)|\{\d+\}|[0-9.E+-]+)`)

// evaluate computes the few forms that formulas have, from left to right.
func evaluate(t *testing.T, formula string, parts []float64) float64 {
	t.Helper()
	if rest := term.ReplaceAllString(formula, ""); rest != "" {
		t.Fatalf("formula %q has %q, which this test cannot compute", formula, rest)
	}
	total := 0.0
	for _, m := range term.FindAllStringSubmatch(formula, -1) {
		v := operand(t, m[2], m[3], parts)
		switch m[1] {
		case "*":
			total *= v
		case "/":
			total /= v
		default:
			total += v
		}
	}
	return total
}

func operand(t *testing.T, text, mean string, parts []float64) float64 {
	t.Helper()
	if mean != "" {
		sum, names := 0.0, strings.Split(mean, ",")
		for _, n := range names {
			sum += operand(t, n, "", parts)
		}
		return sum / float64(len(names))
	}
	if strings.HasPrefix(text, "{") {
		i, err := strconv.Atoi(strings.Trim(text, "{}"))
		if err != nil || i >= len(parts) {
			t.Fatalf("part %s of %d parts", text, len(parts))
		}
		return parts[i]
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
