package capability_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/rhyme/analogies/capability"
	"example.com/rhyme/datasets"
)

const (
	modelsHeader = "model,provider,release_date,price_date,input_usd_per_mtok,output_usd_per_mtok,blended_usd_per_mtok,open_weights,source,locator,basis\n"
	scoresHeader = "model,benchmark,score,date,source,locator\n"
)

// made is a data set whose prices are lines "model,released,dated,USD,open,basis" and whose scores are lines
// "model,benchmark,score". Further files are given as name and content.
func made(t testing.TB, prices, scores []string, files ...string) *datasets.Dataset {
	t.Helper()
	models := modelsHeader
	for i, line := range prices {
		f := strings.Split(line, ",")
		models += fmt.Sprintf("%s,Maker,%s,%s,,,%s,%s,s,price %d,%s\n", f[0], f[1], f[2], f[3], f[4], i+1, f[5])
	}
	rows := scoresHeader
	for _, line := range scores {
		rows += line + ",2020-01-01,s,score\n"
	}
	return load(t, append([]string{"models", models, "scores", rows}, files...)...)
}

// load is a data set "made" with further tables, given as name and content.
func load(t testing.TB, files ...string) *datasets.Dataset {
	t.Helper()
	fsys := fstest.MapFS{
		"made/series.csv":       {Data: []byte("id,title,unit,measure,multiplier,kind,layer,money,geography,definition\na,A,USD,USD,1,price,,,World,made for this test\n")},
		"made/observations.csv": {Data: []byte("series,date,value,source,locator,quality,note\na,2020,1,s,p. 1,reported,\n")},
		"made/sources.csv":      {Data: []byte("id,citation,url,license\ns,Made for this test,https://example.com,none\n")},
		"made/case.yaml":        {Data: []byte("title: Made\n")},
	}
	for i := 0; i < len(files); i += 2 {
		fsys["made/"+files[i]+".csv"] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	c, err := datasets.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return c.Datasets[0]
}

func open(t testing.TB, d *datasets.Dataset, o capability.Options) *capability.Market {
	t.Helper()
	m, err := capability.NewMarket(d, o)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// words is a market in one line an offer: name, score, prices.
func words(m *capability.Market) []string {
	var lines []string
	for _, o := range m.Offers {
		line := fmt.Sprintf("%s %g", o.Model, o.Score)
		for _, p := range o.Prices {
			line += fmt.Sprintf(" %s:%g", p.From, p.USD)
		}
		lines = append(lines, line)
	}
	return lines
}

func TestWhichPricesCount(t *testing.T) {
	m := open(t, made(t, []string{
		"list,2023-01-10,2023-01-15,9,false,list",
		"list,2023-01-10,2023-03-01,5,false,promo",      // introductory
		"list,2023-01-10,2023-04-01,4,false,reseller",   // resale
		"hosts,2023-01-10,2023-02,3,true,host-median",   // a month counts from its first day
		"hosts,2023-01-10,2023-05-02,2.5,true,host-low", // both kinds of host prices count
		"hosts,2023-01-10,2023-05-02,2,true,host-low",   // of one day the lowest
		"hosts,2023-01-10,2023-05-02,3.5,true,host-low",
		"early,2023-06-20,2023-06,8,false,list",       // never before release
		"unscored,2023-01-01,2023-01-01,1,false,list", // no offer, and no price left out
		"gated,2023-01-01,2023-01-01,1,false,list",    // never on general sale
		"back,2023-01-01,2023-02-10,7,false,list",     // counts when it is back
	}, []string{
		"list,gpqa-diamond,0.5", "list,gpqa-diamond,0.6", "list,gpqa-diamond-aa,0.9", // the best of its own runs
		"hosts,gpqa-diamond-aa,0.4", // stands in where there is no run of its own
		"early,gpqa-diamond,0.3", "gated,gpqa-diamond,0.8", "back,gpqa-diamond,0.2", "unpriced,gpqa-diamond,1",
	}, "availability", "model,from,until,reason,source,locator\ngated,2022-12-31,,gated,s,p. 1\nback,2023-02-01,2023-03-01,suspended,s,p. 2\n"), capability.Options{})
	same(t, words(m), []string{
		"back 0.2 2023-03-01:7", "list 0.6 2023-01-15:9", "hosts 0.4 2023-02-01:3 2023-05-02:2", "early 0.3 2023-06-20:8",
	})
	var left []string
	for _, l := range m.LeftOut {
		left = append(left, fmt.Sprintf("%s %s %s: %s", l.Model, l.Dated, l.Locator, l.Reason))
	}
	same(t, left, []string{
		"list 2023-03-01 price 2: introductory or temporary price", "list 2023-04-01 price 3: price of a reseller",
		"gated 2023-01-01 price 10: not on general sale since 2022-12-31",
	})
	if m.AsOf.String() != "2023-06-01" {
		t.Errorf("the last price is of %s, want 2023-06-01", m.AsOf)
	}
	if got := m.Offers[2].Run; got != "gpqa-diamond-aa" {
		t.Errorf("the score of hosts is of %s", got)
	}
}

// A price in force is the last that was listed, while the offer is on sale.
func TestPriceInForce(t *testing.T) {
	m := open(t, made(t, []string{"a,2023-01-01,2023-01-10,5,false,list", "a,2023-01-01,2023-06-01,7,false,list"}, []string{"a,mmlu,0.5"},
		"availability", "model,from,until,reason,source,locator\na,2023-02-01,2023-03-01,suspended,s,p. 1\n"), capability.Options{Benchmark: "mmlu"})
	for date, want := range map[string]float64{"2023-01-09": 0, "2023-01-10": 5, "2023-01-31": 5, "2023-02-01": 0, "2023-02-28": 0, "2023-03-01": 5, "2023-06-01": 7} {
		d, err := datasets.ParseDate(date)
		if err != nil {
			t.Fatal(err)
		}
		if p, on := m.Offers[0].At(d); p.USD != want || on != (want > 0) {
			t.Errorf("on %s the price is %g, on sale %t; want %g", date, p.USD, on, want)
		}
	}
}

// The blended price of the source counts at 3:1, also where it is all that there is; any other blend needs its parts.
func TestBlends(t *testing.T) {
	models := modelsHeader + "both,M,2023-01-01,2023-01-01,2,10,4,false,s,1,list\nwhole,M,2023-01-01,2023-01-01,,,5,false,s,2,list\nparts,M,2023-01-01,2023-01-01,1,3,,false,s,3,list\n"
	scores := scoresHeader + "both,mmlu,0.9,2023-01-01,s,1\nwhole,mmlu,0.8,2023-01-01,s,2\nparts,mmlu,0.7,2023-01-01,s,3\n"
	for _, c := range []struct {
		blend capability.Blend
		want  []string
	}{
		{capability.Blend{}, []string{"both 0.9 2023-01-01:4", "whole 0.8 2023-01-01:5", "parts 0.7 2023-01-01:1.5"}},
		{capability.Blend{Input: 6, Output: 2}, []string{"both 0.9 2023-01-01:4", "whole 0.8 2023-01-01:5", "parts 0.7 2023-01-01:1.5"}},
		{capability.Blend{Input: 1, Output: 1}, []string{"both 0.9 2023-01-01:6", "parts 0.7 2023-01-01:2"}},
		{capability.Blend{Output: 1}, []string{"both 0.9 2023-01-01:10", "parts 0.7 2023-01-01:3"}},
	} {
		t.Run(c.blend.String(), func(t *testing.T) {
			m := open(t, load(t, "models", models, "scores", scores), capability.Options{Benchmark: "mmlu", Blend: c.blend})
			same(t, words(m), c.want)
			if got := len(m.LeftOut); got != 3-len(c.want) {
				t.Errorf("%d prices are left out", got)
			}
		})
	}
}

func TestParseBlend(t *testing.T) {
	for text, want := range map[string]string{"3:1": "3:1", "1:0": "1:0", "0.5:1.5": "0.5:1.5"} {
		if b, err := capability.ParseBlend(text); err != nil || b.String() != want {
			t.Errorf("%s is %v, %v", text, b, err)
		}
	}
	for _, text := range []string{"", "3", "3:", ":1", "a:b", "0:0", "-3:1", "3:1:2", "NaN:1", "Inf:1", "3/1"} {
		if b, err := capability.ParseBlend(text); err == nil || !strings.Contains(err.Error(), "such as 3:1") {
			t.Errorf("%q is %v, %v", text, b, err)
		}
	}
	if got := (capability.Blend{}).String(); got != "3:1" {
		t.Errorf("no blend is %s", got)
	}
}

// Every fault is reported at once, with its file, line and column.
func TestFaultsHaveTheirPlace(t *testing.T) {
	models := modelsHeader +
		"a,M,2023-01-01,2023-01-01,1,3,1.5,false,s,1,list\n" +
		"a,M,2023-02-01,2023-01-01,1,3,1.5,true,s,1,list\n" + // another release, other weights
		"b,M,2023-1-1,,0,3,1.5,maybe,s,1,lst\n" +
		"c,M,2023-01-01,2023-01-01,1,,1.5,,s,1,list\n" +
		"d,M,2023-01-01,2023-01-01,,,,,s,1,list\n" +
		"e,M,2023-01-01,2023-01-01,1,3,15,,s,1,\n"
	scores := scoresHeader + "a,mmlu,,2023-01-01,s,1\n,mmlu,1,2023-01-01,s,1\n"
	away := "model,from,until,reason,source,locator\na,soon,,r,s,1\n"
	_, err := capability.NewMarket(load(t, "models", models, "scores", scores, "availability", away), capability.Options{Benchmark: "mmlu"})
	if err == nil {
		t.Fatal("no error")
	}
	same(t, strings.Split(err.Error(), "\n"), []string{
		`made/availability.csv:2:3: from: date "soon" is not of the form YYYY, YYYY-MM or YYYY-MM-DD`,
		"made/models.csv:3:5: a was released on 2023-02-01, but an earlier row says 2023-01-01",
		"made/models.csv:3:35: another row says otherwise of the weights of a",
		`made/models.csv:4:5: release_date: date "2023-1-1" is not of the form YYYY, YYYY-MM or YYYY-MM-DD`,
		"made/models.csv:4:14: no price_date",
		"made/models.csv:4:15: input_usd_per_mtok is 0: a price must be above 0",
		`made/models.csv:4:23: open_weights "maybe": expected true, false, or nothing where it is not established`,
		`made/models.csv:4:33: unknown basis "lst": expected list, host-low, host-median, promo, reseller`,
		"made/models.csv:5:27: one of input_usd_per_mtok and output_usd_per_mtok without the other",
		"made/models.csv:6:29: no price: expected input_usd_per_mtok and output_usd_per_mtok, or blended_usd_per_mtok",
		"made/models.csv:7:31: blended_usd_per_mtok is 15, but (3 x input + output)/4 is 1.5",
		"made/models.csv:7:39: no basis",
		"made/scores.csv:2:8: no score",
		"made/scores.csv:3:1: no model",
	})
	_, err = capability.NewMarket(load(t, "models", modelsHeader+"a,M,2023,2023,x,y,z,,s,1,list\n", "scores", scoresHeader+"a,mmlu,high,2023,s,1\n"), capability.Options{Benchmark: "mmlu"})
	same(t, strings.Split(fmt.Sprint(err), "\n"), []string{
		`made/models.csv:2:15: input_usd_per_mtok "x" is no number`, `made/models.csv:2:17: output_usd_per_mtok "y" is no number`,
		`made/models.csv:2:19: blended_usd_per_mtok "z" is no number`, `made/scores.csv:2:8: score "high" is no number`,
	})
}

// What is asked for and not there is an UnknownError that says what is.
func TestUnknownNames(t *testing.T) {
	d := made(t, []string{"a,2023-01-01,2023-01-01,1,false,list"}, []string{"a,gpqa-diamond,0.5", "a,eci,120", "a,eci-tokens-per-question,900"})
	for _, c := range []struct {
		name string
		d    *datasets.Dataset
		o    capability.Options
		want string
	}{
		{"a slip", d, capability.Options{Benchmark: "gpqa-dimond"}, "unknown benchmark gpqa-dimond: did you mean gpqa-diamond?"},
		{"nothing like it", d, capability.Options{Benchmark: "chess"}, "unknown benchmark chess: expected one of eci, gpqa-diamond"},
		{"a count is no capability", d, capability.Options{Benchmark: "eci-tokens-per-question"}, "unknown benchmark eci-tokens-per-question: expected one of eci, gpqa-diamond"},
		{"a label of a benchmark that is not there", d, capability.Options{Benchmark: "elo"}, "unknown benchmark elo: expected one of eci, gpqa-diamond"},
		{"no table of prices", load(t, "scores", scoresHeader), capability.Options{}, "unknown table made/models"},
		{"no table of scores", load(t, "models", modelsHeader), capability.Options{}, "unknown table made/scores"},
		{"no column of models", load(t, "models", "model\na\n", "scores", scoresHeader+"a,mmlu,0.5,2023,s,1\n"), capability.Options{Benchmark: "mmlu"}, "unknown column models.provider"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := capability.NewMarket(c.d, c.o)
			var unknown *datasets.UnknownError
			if !errors.As(err, &unknown) || err.Error() != c.want {
				t.Errorf("the error is %v, want %s", err, c.want)
			}
		})
	}
	if m := open(t, d, capability.Options{Benchmark: "gpqa"}); m.Benchmark.Name != "gpqa-diamond" {
		t.Errorf("the label gpqa means %s", m.Benchmark.Name)
	}
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.IsNaN(want) != math.IsNaN(got) || math.Abs(got-want) > 1e-12*math.Max(1, math.Abs(want)) {
		t.Errorf("%s = %.15g, want %.15g", what, got, want)
	}
}
