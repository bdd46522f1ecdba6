package datasets_test

import (
	"strings"
	"testing"
)

// yamlFault is a case.yaml and all that is wrong with it: one problem a line,
// each without the name of the file.
type yamlFault struct{ name, text, want string }

func checkYAML(t *testing.T, tests []yamlFault) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			if want != "" {
				want = "rails/case.yaml:" + strings.ReplaceAll(want, "\n", "\nrails/case.yaml:")
			}
			if got := problems(files("rails/case.yaml", tt.text)); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestYAMLForm(t *testing.T) {
	checkYAML(t, []yamlFault{
		{"empty", "", "1:1: the file is empty"},
		{"only a comment", "# nothing\n", "1:1: the file is empty"},
		{"a list", "- title\n", "1:1: the case is a list: expected keys with values"},
		{"no YAML", "title: Rails\n\tsubject: x\n", "2: no valid YAML: found a tab character that violates indentation"},
		{"two documents", "title: Rails\n---\ntitle: Canals\n", "2:1: a second document: a file holds one"},
		{"unknown key", "title: Rails\nsumary: x\n", `2:1: unknown key "sumary" in the case: did you mean summary?`},
		{"key twice", "title: Rails\ntitle: Canals\n", `2:1: a second "title" in the case: the first is in line 1`},
		{"no title", "subject: x\n", "1:1: no title"},
		{"empty title", "title:\n", "1:7: title is empty: expected words"},
		{"blank title", "title: '  '\n", "1:8: no title"},
		{"a number for words", "title: 1830\n", `1:8: title is "1830": expected words`},
		{"a list for words", "title: [a]\n", "1:8: title is a list: expected words"},
		{"an anchor", "title: &t Rails\nsubject: *t\n", ""},
	})
}

func TestCaseFaults(t *testing.T) {
	checkYAML(t, []yamlFault{
		{"start without year", "title: R\nstart: {series: miles}\n", "2:8: start has no year"},
		{"start of an unknown series", "title: R\nstart: {year: 1830, series: mile}\n", "2:29: unknown series rails/mile: did you mean miles?"},
		{"a word for a number", "title: R\nstart: {year: then}\n", `2:15: year is "then": expected a number`},
		{"infinite", "title: R\nstart: {year: .inf}\n", `2:15: year is ".inf": expected a number`},
		{"series of another data set", "title: R\nbreaks: [{series: economy/us-cpi, year: 1913}]\n", "2:19: unknown data set economy"},
		{"break without year", "title: R\nbreaks:\n  - {series: miles}\n", "3:5: a break has no year"},
		{"breaks in no list", "title: R\nbreaks: {series: miles, year: 1830}\n", "2:9: breaks is a mapping: expected a list"},
		{"no breaks", "title: R\nbreaks:\n", ""},
		{"peak without year", "title: R\ninvestment_peak: {series: miles}\n", "2:18: investment_peak has no year"},
		{"peak still ahead", "title: R\ninvestment_peak: {year: null, why: still rising}\n", ""},
		{"peak outside its bounds", "title: R\ninvestment_peak: {year: 1840, low: 1850, high: 1830}\n", "2:25: year 1840 is before low 1850\n2:48: high 1830 is before year 1840"},
		{"set on a day", "title: R\nset: 2026-11-26\n", ""},
		{"set in a year, as text", "title: R\nset: '2026'\n", ""},
		{"set on no day", "title: R\nset: 2026-02-30\n", `2:6: set: date "2026-02-30": there is no day 30 in that month`},
		{"set on nothing", "title: R\nset:\n", "2:5: set is empty: expected a date"},
		{"set on a list of days", "title: R\nset: [2026]\n", "2:6: set is a list: expected a date"},
		{"neither true nor false", "title: R\ninvestment_peak: {year: 1840, selected_on_outcome: often}\n", `2:52: selected_on_outcome is "often": expected true or false`},
	})
}

func TestRoleFaults(t *testing.T) {
	const start = "title: R\nstart: {year: 1830}\n"
	checkYAML(t, []yamlFault{
		{"a good one", start + "headline:\n  adoption: miles\n  price: {series: rate, until: 1916, leave_out: [estimate], sense: -1, layer: equipment}\n", ""},
		{"no start", "title: R\nheadline:\n  adoption: miles\n", "3:3: a headline without start: the clock of a case runs from its first commercial year"},
		{"unknown role", start + "headline:\n  adoptoin: miles\n", `4:3: unknown role "adoptoin": did you mean adoption?`},
		{"role twice", start + "headline:\n  price: rate\n  price: rate\n", `5:3: a second "price" in headline: the first is in line 4`},
		{"unknown series", start + "headline:\n  price: {series: rates}\n", "4:19: unknown series rails/rates: did you mean rate?"},
		{"unknown deflator", start + "headline:\n  price: {series: rate, deflator: economy/us-cpi}\n", "4:35: unknown data set economy"},
		{"unknown divisor", start + "headline:\n  price: {series: rate, over: mile}\n", "4:31: unknown series rails/mile: did you mean miles?"},
		{"no series", start + "headline:\n  price: {until: 1900}\n", "4:10: price has no series"},
		{"a list for a role", start + "headline:\n  price: [rate]\n", "4:10: price is a list: expected keys with values"},
		{"unknown key", start + "headline:\n  price: {series: rate, untill: 1900}\n", `4:25: unknown key "untill" in price: did you mean until?`},
		{"from after until", start + "headline:\n  price: {series: rate, until: 1900, from: 1910}\n", "4:32: until 1900 is before from 1910"},
		{"unknown quality", start + "headline:\n  price: {series: rate, leave_out: [estimates]}\n", `4:37: unknown quality "estimates": did you mean estimate?`},
		{"unknown layer", start + "headline:\n  price: {series: rate, layer: aplication}\n", `4:32: unknown layer "aplication": did you mean application?`},
		{"sense", start + "headline:\n  price: {series: rate, sense: 0.5}\n", "4:32: sense 0.5: expected 1 or -1"},
		{"ceiling", start + "headline:\n  price: {series: rate, ceiling: 0}\n", "4:34: ceiling 0 is not more than 0"},
		{"also", start + "also:\n  price: [rate, {series: miles, until: x}]\n  costs: [rate]\n", `4:40: until is "x": expected a number` + "\n" + `5:3: unknown role "costs": did you mean cost?`},
		{"also in no list", start + "also:\n  price: rate\n", `4:10: price is "rate": expected a list`},
		{"experience", start + "also:\n  experience: [{price: rate, from: 1900, until: 1890}]\n", "4:16: experience has no production\n4:49: until 1890 is before from 1900"},
		{"demand", start + "also:\n  demand: [{price: rate, quantity: miles, why: both}, {price: rates, from: 1900, until: 1890}]\n", "4:55: demand has no quantity\n4:63: unknown series rails/rates: did you mean rate?\n4:89: until 1890 is before from 1900"},
		{"surplus", start + "also:\n  surplus: [{price: rate, quantity: miles, elasticity: 1, low: 0.5, high: 2, alternatives: [rate]}, {price: rate, elasticity: 1, low: 2, alternatives: [rates]}]\n",
			"4:101: surplus has no quantity\n4:135: low 2 is above the elasticity 1\n4:153: unknown series rails/rates: did you mean rate?"},
		{"capture", start + "also:\n  capture: [{surplus: rate, revenue: miles, margin: 0.3, high: 0.2}]\n", "4:64: high 0.2 is below the margin 0.3"},
	})
}

func TestValueFaults(t *testing.T) {
	def := func(rest string) string {
		return "title: R\nvalue:\n  - id: held\n    title: Held\n    measure: revenue\n    from: 1830\n    to: 1850\n    decides: true\n" + rest
	}
	const layer = "    infrastructure: [{series: miles, weight: 1}]\n"
	second := func(rest string) string {
		return def(layer) + "  - {id: other, title: O, measure: return, from: 1830, to: 1850, infrastructure: [{series: miles, weight: 1}, {series: rate, weight: 1}]" + rest + "}\n"
	}
	checkYAML(t, []yamlFault{
		{"a good one", def(layer), ""},
		{"returns of any measure", second(""), ""},
		{"no definitions", "title: R\nvalue: []\n", ""},
		{"none decides", strings.Replace(def(layer), "true", "false", 1), "3:3: no definition decides: mark the one that findings rest on with decides: true"},
		{"two decide", second(", decides: true"), "10:148: a second definition that decides: the first is held"},
		{"id twice", strings.Replace(second(""), "other", "held", 1), "10:10: a second definition held"},
		{"illegal id", strings.Replace(def(layer), "held", "Held", 1), `3:9: id "Held": an id is named by small letters and digits, with single hyphens or dots between them`},
		{"measure", strings.Replace(def(layer), "revenue", "revenues", 1), `5:14: unknown measure "revenues": did you mean revenue?`},
		{"over an unknown definition", strings.Replace(def(layer), "decides: true", "decides: true\n    over: hold", 1), `9:11: unknown definition "hold": did you mean held?`},
		{"from after to", strings.Replace(def(layer), "1850", "1820", 1), "7:9: to 1820 is before from 1830"},
		{"unknown layer", def(layer + "    aplication: []\n"), `10:5: unknown key "aplication" in a definition of value: did you mean application?`},
		{"no layer", def(""), "3:5: a definition of value has no layer: expected infrastructure, equipment, application, total"},
		{"fields missing", "title: R\nvalue:\n  - decides: true\n" + layer, "3:5: a definition of value has no id\n3:5: a definition of value has no title\n3:5: a definition of value has no measure\n3:5: a definition of value has no from\n3:5: a definition of value has no to"},
		{"measures that do not add", def(layer + "    total: [{series: rate, weight: 1}]\n"), `10:22: rails/rate is in "cents" and cannot be added to rails/miles, which is in "mi"`},
		{"a series twice", def(layer + "    total: [{series: miles, weight: 1}]\n"), "10:22: rails/miles counts twice in this definition"},
		{"no weight", def("    total: [{series: miles}]\n"), "9:13: a series of a layer has no weight"},
		{"unknown series", def("    total: [{series: mils, weight: 1}]\n"), "9:22: unknown series rails/mils: did you mean miles?"},
		{"low above the weight", def("    total: [{series: miles, weight: 0.5, low: 0.6}]\n"), "9:47: low 0.6 is above the weight 0.5"},
		{"high below the weight", def("    total: [{series: miles, weight: 0.5, high: 0.4}]\n"), "9:48: high 0.4 is below the weight 0.5"},
		{"low below 0", def("    total: [{series: miles, weight: 0.5, low: -1}]\n"), "9:47: low -1 is below 0"},
		{"weight below 0", def("    total: [{series: miles, weight: -1}]\n"), "9:37: weight -1 is below 0"},
	})
}
