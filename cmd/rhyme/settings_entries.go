package main

// seriesSetting is the list that replaces or narrows the series of a role in a case.
func seriesSetting(models []string) setting {
	return setting{key: "series", kind: objects, def: []any{}, ordered: [2]string{"from", "until"},
		meaning: "Replaces or narrows the series of a role in a case; what an entry does not name stays as case.yaml has it.",
		fields: []setting{
			{key: "case", kind: text, required: true, form: idForm(), meaning: "the technology"},
			{key: "role", kind: text, required: true, form: form{rolePattern, "a role such as adoption, price or constant_quality"}, meaning: "the role, as in case.yaml"},
			{key: "series", kind: text, form: seriesForm(), meaning: "the series to take"},
			{key: "from", kind: number, meaning: "first year fitted, as a decimal year"},
			{key: "until", kind: number, meaning: "last year fitted, as a decimal year"},
			{key: "leave_out", kind: list, allowed: []string{"reported", "derived", "estimate"}, meaning: "qualities of observations that are not fitted"},
			{key: "deflator", kind: text, form: seriesOrNoneForm(), meaning: "the price index"},
			{key: "over", kind: text, form: seriesOrNoneForm(), meaning: "divide by this series"},
			{key: "ceiling", kind: number, within: above(0), meaning: "an upper bound for the ceiling of a growth curve"},
			{key: "noise", kind: text, allowed: noises(), meaning: "the noise of this series"},
			{key: "models", kind: list, allowed: models, meaning: "the models fitted to it"},
		},
		example: []string{
			"- {case: railroads, role: adoption, series: us-railroad-miles, from: 1830, until: 1916}",
			"- {case: electricity, role: price, deflator: none, models: [exponential-decline]}",
		}}
}

// parametersSetting is the list that fixes or bounds parameters. It is a list, not a map from names: viper lower-cases keys, and K is not k.
func parametersSetting(models []string) setting {
	return setting{key: "parameters", kind: objects, def: []any{}, ordered: [2]string{"lower", "upper"}, choice: [2][]string{{"fix"}, {"lower", "upper"}},
		meaning: "Fixes or bounds a parameter of a model, in every fit of that model or, with case and series, in some.",
		fields: []setting{
			{key: "case", kind: text, form: idForm(), meaning: "only in this technology"},
			{key: "series", kind: text, form: form{`^.+$`, "a series, or the name of a file"}, meaning: "only in this series"},
			{key: "model", kind: text, required: true, allowed: models, meaning: "the model"},
			{key: "parameter", kind: text, required: true, form: form{`^.+$`, "the name of a parameter such as K"}, meaning: "the parameter, as `rhyme models` names it"},
			{key: "fix", kind: number, meaning: "its value, not estimated"},
			{key: "lower", kind: number, meaning: "its lower bound"},
			{key: "upper", kind: number, meaning: "its upper bound"},
		},
		example: []string{
			"- {case: internet-bandwidth, model: logistic, parameter: K, fix: 100}",
			"- {model: bass, parameter: q, lower: 0, upper: 1}",
		}}
}
