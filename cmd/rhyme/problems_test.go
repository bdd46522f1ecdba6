package main

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every way in which a file can be wrong, with the whole message.
func TestLoadReportsProblems(t *testing.T) {
	tests := map[string]struct{ file, want string }{
		"unknown key":          {"modles: {}", `config.yaml:1:1: unknown key "modles": did you mean "models"?`},
		"unknown key inside":   {"money:\n  year: 3", `config.yaml:2:3: money: unknown key "year": expected one of base_year, deflator`},
		"unknown field":        {"series: [{case: a, role: b, form: 3}]", `config.yaml:1:29: series[0]: unknown key "form": did you mean "from"?`},
		"duplicate key":        {"also: true\nalso: false", `config.yaml:2:1: duplicate key "also": it already stands in line 1`},
		"duplicate in case":    {"also: true\nAlso: false", `config.yaml:2:1: duplicate key "Also": it stands as "also" in line 1, and capitals make no difference`},
		"fraction for whole":   {"money: {base_year: 1.5}", `config.yaml:1:20: money::base_year: expected a whole number from 1600 to 2100, found 1.5`},
		"word for number":      {"level: high", `config.yaml:1:8: level: expected a number from 0.5 to below 1, found "high"`},
		"quoted number":        {`level: "0.9"`, `config.yaml:1:8: level: expected a number from 0.5 to below 1, found "0.9"`},
		"below":                {"level: 0.49", `config.yaml:1:8: level: expected a number from 0.5 to below 1, found 0.49`},
		"open end":             {"level: 1", `config.yaml:1:8: level: expected a number from 0.5 to below 1, found 1`},
		"huge":                 {"money: {base_year: 99999999999999999999}", `config.yaml:1:20: money::base_year: expected a whole number from 1600 to 2100, found 1e+20`},
		"open start":           {"series: [{case: a, role: b, ceiling: 0}]", `config.yaml:1:38: series[0]::ceiling: expected a number above 0, found 0`},
		"scalar for list":      {"models: {price: wright}", `config.yaml:1:17: models::price: expected a list out of ` + join(modelNames()) + `, found "wright"`},
		"word of YAML 1.1":     {"also: yes", `config.yaml:1:7: also: expected true or false, found "yes"`},
		"number for text":      {"data: 3", `config.yaml:1:7: data: expected the path of a folder, or "" for none, found 3`},
		"section for text":     {"data: {a: 1, b: 2}", `config.yaml:1:7: data: expected the path of a folder, or "" for none, found the keys a, b`},
		"not allowed":          {"noise: {price: aditive}", `config.yaml:1:16: noise::price: expected one of additive, multiplicative, found "aditive": did you mean "additive"?`},
		"form":                 {"cases: [AI]", `config.yaml:1:9: cases[0]: expected an id such as ai-tokens (small letters, digits, hyphens), found "AI"`},
		"twice":                {"cases: [a, b, a]", `config.yaml:1:15: cases: "a" stands twice`},
		"empty list":           {"cases: []", `config.yaml:1:8: cases: expected a list (not empty), each an id such as ai-tokens (small letters, digits, hyphens), found an empty list`},
		"no value":             {"also:\nlevel: 0.9", `config.yaml:1:6: also: no value: expected true or false, or delete the line to keep the default`},
		"missing field":        {"series: [{case: a}]", `config.yaml:1:10: series[0]: "role" is missing: the role, as in case.yaml, a role such as adoption, price or constant_quality`},
		"no choice":            {"parameters: [{model: bass, parameter: p}]", `config.yaml:1:14: parameters[0]: expected fix, or one or both of lower, upper, found neither`},
		"both choices":         {"parameters: [{model: bass, parameter: p, fix: 1, upper: 2}]", `config.yaml:1:14: parameters[0]: fix excludes lower, upper: keep one or the other`},
		"bounds":               {"parameters: [{model: bass, parameter: p, lower: 2, upper: 1}]", `config.yaml:1:59: parameters[0]::upper: expected at least 2, which is lower, found 1`},
		"years":                {"series: [{case: a, role: b, from: 1990.5, until: 1990}]", `config.yaml:1:50: series[0]::until: expected at least 1990.5, which is from, found 1990`},
		"anchor":               {"data: &a x", `config.yaml:1:7: data: anchor &a: anchors are not read, delete it`},
		"merge key":            {"noise: {<<: {price: additive}}", `config.yaml:1:9: noise: merge key <<: merge keys are not read, write the settings out`},
		"tag":                  {"level: !!float 0.9", `config.yaml:1:8: level: tag !!float: tags are not read, delete it`},
		"date":                 {"series: [{case: a, role: b, from: 1990-01-01}]", `config.yaml:1:35: series[0]::from: date 1990-01-01: write a time as a decimal year such as 2001.5, or put quotes about text`},
		"octal":                {"money: {base_year: 02000}", `config.yaml:1:20: money::base_year: 02000: write the number in plain decimal form, such as 7, 0.95 or 1e-9`},
		"underscore":           {"money: {base_year: 2_000}", `config.yaml:1:20: money::base_year: 2_000: write the number in plain decimal form, such as 7, 0.95 or 1e-9`},
		"infinity":             {"level: .inf", `config.yaml:1:8: level: .inf: write the number in plain decimal form, such as 7, 0.95 or 1e-9`},
		"key no word":          {"? [a]\n: 1", `config.yaml:1:3: a key that is not a plain word`},
		"path as key":          {`"money::base_year": 2020`, `config.yaml:1:1: unknown key "money::base_year": write the key base_year on a line of its own, indented under money`},
		"scanner, first line":  {"a: b: c", `config.yaml:1: not valid YAML at or after this line: mapping values are not allowed in this context`},
		"scanner":              {"level: 0.9\n also: true", `config.yaml:2: not valid YAML at or after this line: mapping values are not allowed in this context`},
		"grammar":              {"level: 0.9\ncases: [a", `config.yaml:2: not valid YAML at or after this line: did not find expected ',' or ']'`},
		"two documents":        {"level: 0.9\n---\nlevel: 0.8", `config.yaml:2:1: a second document: put all settings into one`},
		"broken second one":    {"level: 0.9\n---\n[", `config.yaml:3: not valid YAML at or after this line: did not find expected node content`},
		"nothing but a number": {"3", `config.yaml:1:1: expected the keys data, cases, level, also, money, models, noise, comparison, demand, value, claims, series, parameters, output, found 3`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := loadText(t, test.file)
			var found problems
			if !errors.As(err, &found) {
				t.Fatalf("expected problems, found %v", err)
			}
			if diff := cmp.Diff(test.want, err.Error()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestProblemsAreSortedAndToldOnce(t *testing.T) {
	p := problems{{mark{"f", 3, 1}, "c"}, {mark{"f", 1, 9}, "b"}, {mark{"f", 1, 2}, "a"}, {mark{"f", 3, 1}, "c"}}
	want := "3 problems in the configuration:\nf:1:2: a\nf:1:9: b\nf:3:1: c"
	if got := p.sorted().Error(); got != want {
		t.Errorf("found %q, expected %q", got, want)
	}
	if err := (problems{}).err(); err != nil {
		t.Errorf("no problem is the error %v", err)
	}
}

// Problems never depend on the order in which maps are walked.
func TestProblemsAreTheSameEveryTime(t *testing.T) {
	const file = "a: 1\nb: 2\nmoney: {x: 1, y: 2}\nparameters: [{lower: 3, upper: 2, z: 1}, {}]\n"
	_, first := loadText(t, file, "RHYME_B=1", "RHYME_A=2", "RHYME_LEVEL=3", "RHYME_ALSO=3")
	for range 20 {
		_, again := loadText(t, file, "RHYME_A=2", "RHYME_ALSO=3", "RHYME_LEVEL=3", "RHYME_B=1")
		if again.Error() != first.Error() {
			t.Fatalf("first:\n%v\nthen:\n%v", first, again)
		}
	}
}

// The reader never panics: a file gives settings within their limits or problems with a place.
func FuzzLoad(f *testing.F) {
	f.Add("")
	f.Add(everySetting)
	for _, s := range []string{"level: 2\nLevel: 3", "a: &a [*a]", "<<: *x", "? {a: b}\n: c", "series: [{case: a}]", "level: !!int 3", "- 1\n- 2", "---\n...\n---\n", "\xff\xfe", "0: {1: [2]}"} {
		f.Add(s)
	}
	check, err := newChecker(newTable(modelNames()))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, content string) {
		c, err := check.load(sources{table: check.table, file: "config.yaml", content: []byte(content)})
		var found problems
		switch {
		case err == nil:
			if c.Level < 0.5 || c.Level >= 1 || len(c.Cases) == 0 {
				t.Errorf("settings out of their limits: %+v", c.Settings)
			}
		case !errors.As(err, &found):
			t.Errorf("an error without a place: %v", err)
		case !strings.HasPrefix(found[0].at.String(), "config.yaml"):
			t.Errorf("a place outside the file: %v", err)
		}
	})
}
