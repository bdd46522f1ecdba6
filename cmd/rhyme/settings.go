package main

import (
	"math"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/clock"
	"example.com/rhyme/fit"
)

// modelNames lists the models that settings may name.
func modelNames() []string {
	return mapSlice(fit.Models(), func(m *fit.Model) string { return m.Name })
}

// newTable returns the settings of rhyme as one section without a name; models are the names of the models that can be fitted.
func newTable(models []string) setting {
	return setting{kind: section, fields: []setting{
		{key: "data", kind: text, def: "", form: form{`^.*$`, `the path of a folder, or "" for none`}, flag: flagText{"data", "DIR", "a folder with further data sets"},
			meaning: "A folder with further data sets in the form of datasets/: each a folder with series.csv, observations.csv, sources.csv and case.yaml."},
		{key: "cases", kind: list, def: []string{"railroads", "electricity", "internet-bandwidth", "ai-tokens"}, form: idForm(), atLeast: 1,
			flag:    flagText{"cases", "LIST", "technologies to compare, with commas between them"},
			meaning: "Technologies to compare, in this order."},
		{key: "level", kind: number, def: 0.95, within: &interval{low: 0.5, high: 1, openHigh: true},
			flag:    flagText{"level", "LEVEL", "level of intervals, such as 0.9"},
			meaning: "Level of intervals."},
		{key: "also", kind: boolean, def: true,
			meaning: "Fit the further series that each case.yaml lists under also, not only the headline ones."},
		moneySettings(),
		modelSettings(models),
		noiseSettings(),
		comparisonSettings(),
		demandSettings(),
		valueSettings(),
		claimSettings(),
		seriesSetting(models),
		parametersSetting(models),
		{key: "output", kind: section, meaning: "Where results are written.", fields: []setting{
			{key: "output::workbook", kind: text, def: "out/rhyme.xlsx", form: form{`^.+$`, "the path of a file"}, meaning: "The workbook of rhyme report."},
		}},
	}}
}

func moneySettings() setting {
	return setting{key: "money", kind: section, meaning: "How nominal prices of different years are made comparable.", fields: []setting{
		{key: "money::base_year", kind: integer, def: 2025, within: &interval{low: 1600, high: 2100},
			meaning: "Real money is in prices of this year; it must be a year of the deflator."},
		{key: "money::deflator", kind: text, def: "", form: form{`^(|none|` + seriesPattern + `)$`, `a series such as economy/us-cpi, none, or ""`},
			meaning: `The price index: "" is the one that each case.yaml names; with none everything stays nominal.`},
	}}
}

func modelSettings(models []string) setting {
	row := func(kind, meaning string, def ...string) setting {
		return setting{key: "models" + separator + kind, kind: list, def: def, allowed: models, meaning: meaning}
	}
	return setting{key: "models", kind: section, meaning: "The models fitted, by kind of series.", allowed: models, fields: []setting{
		row("adoption", "how many have it", "logistic", "gompertz", "bass", "exponential-growth"),
		row("quantity", "how much is used", "exponential-growth", "logistic", "gompertz"),
		row("price", "what a unit costs", "exponential-decline", "exponential-floor", "random-walk"),
		row("investment", "what is spent on building it", "exponential-growth"),
		row("revenue", "what is earned with it", "exponential-growth"),
		row("experience", "price against cumulative production", "wright", "wright-differences"),
	}}
}

func noiseSettings() setting {
	row := func(kind, def, meaning string) setting {
		return setting{key: "noise" + separator + kind, kind: text, def: def, allowed: noises(), meaning: meaning}
	}
	return setting{key: "noise", kind: section, allowed: noises(),
		meaning: "How observations scatter about the curve, by kind of series: additive noise is fitted on the plain scale, multiplicative noise on the log scale.",
		fields: []setting{
			row("adoption", "additive", "scatters by as much at every level"),
			row("ratio", "additive", "such as a margin, which can be negative"),
			row("quantity", "multiplicative", "scatters by a percentage"),
			row("price", "multiplicative", "scatters by a percentage"),
			row("investment", "multiplicative", "scatters by a percentage"),
			row("revenue", "multiplicative", "scatters by a percentage"),
		}}
}

func comparisonSettings() setting {
	return setting{key: "comparison", kind: section, meaning: "How technologies are set side by side.", fields: []setting{
		{key: "comparison::adoption_model", kind: text, def: "logistic", allowed: analogies.Yardsticks(),
			meaning: "The common yardstick for midpoint, years from 10% to 90% and ceiling, so that every technology is measured alike; the best model of each is named beside it."},
		{key: "comparison::clock", kind: text, def: string(clock.Start), allowed: clockNames(),
			meaning: "What years are counted from where series are put on one clock: the calendar, the start, 10% of the ceiling (takeoff) or half of it."},
		{key: "comparison::as", kind: text, def: string(clock.Value), allowed: formNames(),
			meaning: "How values are then written: as they are, with the first observation at 100 (index), or in per cent of the ceiling (share)."},
		{key: "comparison::roles", kind: list, def: []string{"adoption"}, form: form{rolePattern, "a role such as adoption or price"},
			meaning: "The roles of the series that are put on one clock."},
		{key: "comparison::series", kind: list, def: []string{}, form: form{`^` + idPattern + `/` + idPattern + `$`, "a series with its data set, such as electricity/us-hh-radio-pct"},
			meaning: "Further series that are put there."},
	}}
}

func demandSettings() setting {
	return setting{key: "demand", kind: section, meaning: "How a price is set against the quantity sold at it.", fields: []setting{
		{key: "demand::level", kind: number, def: 0.9, within: &interval{low: 0.5, high: 1, openHigh: true},
			meaning: "Level of the intervals of demand; it is that of claims, not the one of fits above."},
		{key: "demand::pairs", kind: integer, def: 8, within: &interval{low: 4, high: math.Inf(1), openHigh: true},
			meaning: "Fewest pairs of price and quantity that a ratio of drifts is computed from."},
		{key: "demand::window", kind: number, def: 5.0, within: above(0), meaning: "Years of a rolling window."},
		{key: "demand::price_age", kind: number, def: 1.0, within: above(0),
			meaning: "Years for which a price is in force when none follows; a running record is in force until the next."},
	}}
}

func valueSettings() setting {
	return setting{key: "value", kind: section, meaning: "How a value split is judged: who kept the money.", fields: []setting{
		{key: "value::level", kind: number, def: 0.9, within: &interval{low: 0.5, high: 1, openHigh: true},
			meaning: "Level of the intervals of value; it is that of claims, not the one of fits above."},
		{key: "value::years", kind: integer, def: 8, within: &interval{low: 3, high: math.Inf(1), openHigh: true},
			meaning: "Fewest years that a trend is computed from."},
		{key: "value::stay", kind: integer, def: 3, within: &interval{low: 1, high: math.Inf(1), openHigh: true},
			meaning: "Observed years running in which applications must hold more than infrastructure to have crossed."},
		{key: "value::seed", kind: integer, def: 1, within: &interval{low: 0, high: math.Inf(1), openHigh: true},
			meaning: "Seed of the block bootstrap."},
	}}
}

func claimSettings() setting {
	least := func(key string, def, low int, meaning string) setting {
		return setting{key: "claims" + separator + key, kind: integer, def: def, within: &interval{low: float64(low), high: math.Inf(1), openHigh: true}, meaning: meaning}
	}
	return setting{key: "claims", kind: section, meaning: "Thresholds of the rules that claims are tested by; docs/methods.md has the rules. Set them before you look at the verdicts.", fields: []setting{
		{key: "claims::level", kind: number, def: 0.9, within: &interval{low: 0.5, high: 1, openHigh: true}, meaning: "Level of the intervals of claims."},
		least("dates", 15, 5, "Fewest dates of a price that is tested for a floor (C2)."),
		{key: "claims::floor_p", kind: number, def: 0.05, within: &interval{low: 0, high: 1, openLow: true, openHigh: true},
			meaning: "There is a floor where the F test of none has a smaller probability (C2)."},
		{key: "claims::floor_share", kind: number, def: 0.1, within: above(0), meaning: "A floor below this share of the last price is none (C2)."},
		{key: "claims::months", kind: number, def: 12.0, within: above(0), meaning: "Months within which what the frontier can do becomes cheap (C3)."},
		least("quarters", 8, 3, "Fewest quarters of a trend of the frontier premium (C4)."),
		least("pairs", 8, 4, "Fewest pairs of price and quantity (C6)."),
		least("years", 8, 3, "Fewest years of a trend of margins or shares (C7, C8)."),
	}}
}

// noises are those of the report: the workbook can recompute their residuals.
func noises() []string { return []string{"additive", "multiplicative"} }

// rolePattern matches a role of case.yaml.
const rolePattern = `^[a-z]+(_[a-z]+)*$`

// idPattern and seriesPattern match the id of a data set, and a series of this or of another data set (economy/us-cpi).
const (
	idPattern     = `[a-z0-9]+(-[a-z0-9]+)*`
	seriesPattern = `(` + idPattern + `/)?` + idPattern
)

func idForm() form {
	return form{`^` + idPattern + `$`, "an id such as ai-tokens (small letters, digits, hyphens)"}
}

func seriesForm() form {
	return form{`^` + seriesPattern + `$`, "a series such as us-railroad-miles or economy/us-cpi"}
}

// seriesOrNoneForm is for fields that can also take away what case.yaml names.
func seriesOrNoneForm() form {
	return form{seriesForm().pattern, "a series such as economy/us-cpi, or none"}
}

// above is the interval of the numbers greater than low.
func above(low float64) *interval {
	return &interval{low: low, high: math.Inf(1), openLow: true, openHigh: true}
}
