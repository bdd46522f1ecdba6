package changes_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"example.com/rhyme/analogies/changes"
	"example.com/rhyme/analogies/table"
)

// report is a small report: rows with commas between the cells, by table.
type report map[string][]string

var columns = map[string][]string{
	"run":        {"setting", "set_to"},
	"basis":      {"id", "n", "digest"},
	"comparison": {"case", "measure", "value", "unit", "series"},
	"parameters": {"case", "series", "model", "parameter", "estimate"},
	"claims":     {"claim", "case", "verdict", "estimate", "evidence_for"},
}

// base is where every case starts from.
func base() report {
	return report{
		"run":   {"version,1", "level,0.95"},
		"basis": {"rail/miles,3,aaa", "rail/rate,3,bbb", "economy/cpi,9,ccc", "ai/price,4,ddd", "ai/case.yaml,,eee"},
		"comparison": {
			"rail,start,1830,year,rail/miles", "rail,rate,-1.5,percent,rail/rate|real:economy/cpi:2025",
			"ai,rate,-90,percent,ai/price", "ai,capture,,percent,",
		},
		"parameters": {"rail,rail/rate|real:economy/cpi:2025,exponential-decline,r,0.015"},
		"claims":     {"C1,rail,supported,-0.016,drift (rail/rate)", "C1,all,supported,2,"},
	}
}

// with is the report with a row in place of another, or beside the others (from ""), or without one (to "").
func (r report) with(name, from, to string) report {
	out := report{}
	for k, v := range r {
		out[k] = v
	}
	out[name] = nil
	for _, row := range r[name] {
		if row != from {
			out[name] = append(out[name], row)
		} else if to != "" {
			out[name] = append(out[name], to)
		}
	}
	if from == "" {
		out[name] = append(out[name], to)
	}
	return out
}

// cells are those of a row, as the table's columns have them.
func cells(name, row string) []any {
	var out []any
	for i, text := range strings.Split(row, ",") {
		c := table.Columns(columns[name][i])[0]
		var v float64
		switch _, err := fmt.Sscan(text, &v); {
		case c.Type == table.Text:
			out = append(out, text)
		case err != nil:
			out = append(out, nil)
		case c.Type == table.Integer:
			out = append(out, int(v))
		default:
			out = append(out, v)
		}
	}
	return out
}

func (r report) tables() []*table.Table {
	var out []*table.Table
	for _, name := range []string{"comparison", "parameters", "claims", "run", "basis"} {
		t := table.New(name, name, table.Columns(columns[name]...)...)
		for _, row := range r[name] {
			t.Add(cells(name, row)...)
		}
		out = append(out, t)
	}
	return out
}

func (r report) earlier(t *testing.T) changes.Earlier {
	t.Helper()
	object := map[string][]map[string]any{}
	for _, tab := range r.tables() {
		for _, row := range tab.Rows {
			cells := map[string]any{}
			for i, c := range tab.Columns {
				cells[c.Name] = row[i]
			}
			object[tab.Name] = append(object[tab.Name], cells)
		}
	}
	text, err := json.Marshal(object)
	if err != nil {
		t.Fatal(err)
	}
	e, err := changes.Read(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// printed is a list of changes, one a line: table case row column: before -> after, and why.
func printed(list []changes.Change) string {
	var b strings.Builder
	for _, c := range list {
		number := func(v float64) string {
			if math.IsNaN(v) {
				return ""
			}
			return fmt.Sprint(v)
		}
		fmt.Fprintf(&b, "%s %s %s %s: %s -> %s", c.Table, c.Case, c.Row, c.Column, number(c.Before)+c.Was, number(c.After)+c.Now)
		if c.Why != nil {
			b.WriteString(" | " + strings.Join(c.Why, "; "))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestSince(t *testing.T) {
	rate := func(year, value string) string {
		return "rail,rate," + value + ",percent,rail/rate|real:economy/cpi:" + year
	}
	for name, c := range map[string]struct {
		now             report
		inputs, results string
	}{
		"nothing": {now: base()},
		"an observation more, of the series that the number names": {
			now:     base().with("basis", "rail/rate,3,bbb", "rail/rate,4,xxx").with("comparison", rate("2025", "-1.5"), rate("2025", "-1.4")),
			inputs:  "basis  rail/rate n: 3 -> 4\nbasis  rail/rate digest: bbb -> xxx\n",
			results: "comparison rail rate value: -1.5 -> -1.4 | data: rail/rate\n",
		},
		"another value of the index that prices are divided by": {
			now:     base().with("basis", "economy/cpi,9,ccc", "economy/cpi,9,xxx").with("comparison", rate("2025", "-1.5"), rate("2025", "-1.4")),
			inputs:  "basis  economy/cpi digest: ccc -> xxx\n",
			results: "comparison rail rate value: -1.5 -> -1.4 | data: economy/cpi\n",
		},
		"data that the row does not name": {
			now:     base().with("basis", "rail/miles,3,aaa", "rail/miles,3,xxx").with("comparison", rate("2025", "-1.5"), rate("2025", "-1.4")).with("comparison", "ai,rate,-90,percent,ai/price", "ai,rate,-91,percent,ai/price"),
			inputs:  "basis  rail/miles digest: aaa -> xxx\n",
			results: "comparison rail rate value: -1.5 -> -1.4 | data of the technology: rail/miles\ncomparison ai rate value: -90 -> -91 | data of others: rail/miles\n",
		},
		"what stands for what": {
			now:     base().with("basis", "ai/case.yaml,,eee", "ai/case.yaml,,xxx").with("comparison", "ai,rate,-90,percent,ai/price", "ai,rate,-91,percent,ai/price"),
			inputs:  "basis  ai/case.yaml digest: eee -> xxx\n",
			results: "comparison ai rate value: -90 -> -91 | data: ai/case.yaml\n",
		},
		"settings and version; real series are the same in prices of another year": {
			now: base().with("run", "level,0.95", "level,0.9").with("run", "version,1", "version,2").with("comparison", rate("2025", "-1.5"), rate("2020", "-1.6")).
				with("parameters", base()["parameters"][0], "rail,rail/rate|real:economy/cpi:2020,exponential-decline,r,0.016"),
			inputs: "run  version set_to: 1 -> 2\nrun  level set_to: 0.95 -> 0.9\n",
			results: "comparison rail rate value: -1.5 -> -1.6 | version of rhyme; setting: level\n" +
				"parameters rail rail/rate|real:economy/cpi:2020, exponential-decline, r estimate: 0.015 -> 0.016 | version of rhyme; setting: level\n",
		},
		"a number that comes, one that goes, a verdict, which stand first": {
			now: base().with("run", "level,0.95", "level,0.9").with("comparison", "ai,capture,,percent,", "ai,capture,40,percent,").with("comparison", rate("2025", "-1.5"), "").
				with("claims", "C1,rail,supported,-0.016,drift (rail/rate)", "C1,rail,mixed,-0.016,drift (rail/rate)"),
			inputs: "run  level set_to: 0.95 -> 0.9\n",
			results: "claims rail C1 verdict: supported -> mixed | setting: level\n" +
				"comparison ai capture value:  -> 40 | setting: level\n" +
				"comparison rail rate value: -1.5 ->  | setting: level\ncomparison rail rate unit: percent ->  | setting: level\n",
		},
		"a claim over all technologies": {
			now:     base().with("basis", "ai/price,4,ddd", "ai/price,5,xxx").with("claims", "C1,all,supported,2,", "C1,all,supported,3,"),
			inputs:  "basis  ai/price n: 4 -> 5\nbasis  ai/price digest: ddd -> xxx\n",
			results: "claims all C1 estimate: 2 -> 3 | data of others: ai/price\n",
		},
		"the last digits, which machines may differ in": {
			now: base().with("comparison", rate("2025", "-1.5"), rate("2025", "-1.5000000000001")),
		},
		"a technology more: nothing moved": {
			now: base().with("comparison", "", "gas,rate,3,percent,gas/price"),
		},
		"no cause to be seen": {
			now:     base().with("comparison", rate("2025", "-1.5"), rate("2025", "-1.4")),
			results: "comparison rail rate value: -1.5 -> -1.4 | unknown: neither data nor settings nor version changed\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			list := changes.Since(base().earlier(t), c.now.tables())
			if got := printed(list.Inputs); got != c.inputs {
				t.Errorf("inputs:\n%swant\n%s", got, c.inputs)
			}
			if got := printed(list.Results); got != c.results {
				t.Errorf("results:\n%swant\n%s", got, c.results)
			}
		})
	}
}

// A report of a version that did not say what it rests on can still be compared.
func TestSinceAReportThatIsSilent(t *testing.T) {
	earlier := base().earlier(t)
	delete(earlier, "run")
	delete(earlier, "basis")
	delete(earlier, "parameters")
	list := changes.Since(earlier, base().with("comparison", "ai,rate,-90,percent,ai/price", "ai,rate,-91,percent,ai/price").tables())
	want := "comparison ai rate value: -90 -> -91 | unknown: the earlier report does not say what it rests on\n"
	if got := printed(list.Results); got != want || len(list.Inputs) != 0 {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestDifferenceAndPercent(t *testing.T) {
	for _, c := range []struct{ before, after, difference, percent float64 }{
		{-2, -1, 1, 50}, {50, 40, -10, -20}, {0, 3, 3, math.NaN()}, {math.NaN(), 3, math.NaN(), math.NaN()}, {3, math.NaN(), math.NaN(), math.NaN()},
	} {
		change := changes.Change{Before: c.before, After: c.after}
		if d, p := change.Difference(), change.Percent(); !same(d, c.difference) || !same(p, c.percent) {
			t.Errorf("%v to %v: %v, %v per cent", c.before, c.after, d, p)
		}
	}
}

func same(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }

func TestReadSaysWhatIsWrong(t *testing.T) {
	for in, want := range map[string]string{
		"":                   "is no report as json (EOF): expected a file written by rhyme report --format json",
		"PK":                 "is no report as json (invalid character 'P'",
		`{"fits": []}`:       "is no report: it has no table comparison",
		`{"comparison": 3}`:  "is no report as json",
		`{"settings": [{}]}`: "is no report: it has no table comparison",
	} {
		if _, err := changes.Read(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", in, err, want)
		}
	}
}
