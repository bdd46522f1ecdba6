package table

// The glossary in parts, by what the columns tell of.

// seriesColumns are those of series and what they stand for.
func seriesColumns() []Column {
	return []Column{
		{"case", "", "the technology, a data set with a case.yaml; empty for a file of the user's", Text},
		{"series", "", "the series, as data set/id; of a file, its name", Text},
		{"role", "", "what the series stands for in its case: adoption, price, quantity ...", Text},
		{"title", "", "the series in words", Text},
		{"subject", "", "what a data set is about", Text},
		{"count", "series", "number of series", Integer},
		{"multiplier", "", "how many of the measure one of the unit is: USD million is 1e6 USD", Number},
		{"kind", "", "adoption, quantity, price, investment, revenue, value_added, profit, ratio, market_value, return or context", Text},
		{"layer", "", "infrastructure, equipment, application or total", Text},
		{"money", "", "nominal, real or empty", Text},
		{"geography", "", "where the series is measured", Text},
		{"definition", "", "what exactly is counted; in value tables, the id of the value definition", Text},
	}
}

// fitColumns are those of models, fits and their points.
func fitColumns() []Column {
	return []Column{
		{"model", "", "the curve, a name of `rhyme models`; in forecasts by analogy transfer (all together), the analogue, or no-analogy", Text},
		{"formula", "", "the curve as written for people", Text},
		{"excel", "", "the curve in functions of Excel 2007; {x0} is the origin, {z} the second variable", Text},
		{"reference", "", "publication that the form is from", Text},
		{"noise", "", "scale of the fit: additive (plain) or multiplicative (natural log)", Text},
		{"n", "observations", "observations fitted", Integer},
		{"k", "parameters", "estimated parameters, and one for the residual variance", Integer},
		{"rss", "", "residual sum of squares on the scale of the fit", Number},
		{"rmse", "", "root mean squared residual, sqrt(rss/n), on the scale of the fit", Number},
		{"r2", "", "share of the variance explained, on the scale of the fit", Number},
		{"loglik", "", "Gaussian log-likelihood, in the units of the series whatever the scale", Number},
		{"aicc", "", "Akaike's criterion, corrected for small samples; less is better", Number},
		{"bic", "", "Bayesian criterion; less is better", Number},
		{"weight", "", "share of the evidence: Akaike weight among the fits of a series; among analogues, by how they forecast the steps of the target", Share},
		{"status", "", "converged, or why there is no fit", Text},
		{"warnings", "", "what the data cannot carry, in plain words", List},
		{"parameter", "", "name of the parameter in the formula of the model", Text},
		{"meaning", "", "what the parameter or the term means", Text},
		{"unit", "", "unit of the value", Text},
		{"estimate", "", "least-squares estimate", Number},
		{"std_error", "", "asymptotic standard error; empty at a bound or when fixed", Number},
		{"lower", "", "lower limit of the interval; empty when open", Number},
		{"upper", "", "upper limit of the interval; empty when open", Number},
		{"at_bound", "", "the estimate rests on a bound", Bool},
		{"date", "", "date as the source gives it: YYYY, YYYY-MM or YYYY-MM-DD", Text},
		{"x", "", "decimal year, or cumulative or yearly production", Number},
		{"observed", "", "the observation, deflated where the series is", Number},
		{"fitted", "", "the curve at x; the median where noise is multiplicative", Number},
		{"residual", "", "fitted minus observed, on the scale of the fit", Number},
	}
}

// forecastColumns are those of forecasts, hindcasts and transfer.
func forecastColumns() []Column {
	return []Column{
		{"horizon", "years", "years ahead, rounded: 0 is less than half a year; steps where x is no year", Integer},
		{"mae", "", "mean absolute error of the median forecast, on the scale of the noise (logs: 0.2 is about 20%)", Number},
		{"crps", "", "mean continuous ranked probability score, same scale; less is better", Number},
		{"coverage50", "", "share of the observations within the 50% intervals", Share},
		{"coverage80", "", "share of the observations within the 80% intervals", Share},
		{"coverage95", "", "share of the observations within the 95% intervals", Share},
		{"last_value_mae", "", "mean absolute error of the rival \"as it was last\", on the same forecasts", Number},
		{"drift_mae", "", "mean absolute error of the rival \"on as before\" (last value and mean drift), on the same forecasts", Number},
		{"widening", "", "factor by which the forecasts of other series of the kind, by this model, ask to widen the intervals; empty with fewer than 3 series or 20 forecasts", Number},
		{"widened50", "", "share of the observations within the 50% intervals so widened", Share},
		{"widened80", "", "share of the observations within the 80% intervals so widened", Share},
		{"widened95", "", "share of the observations within the 95% intervals so widened", Share},
		{"level", "", "probability with which the interval holds the value", Share},
		{"median", "", "median forecast, in the unit of the series, deflated where it can be", Number},
		{"left_out", "", "the analogue that is left out; empty: none", Text},
		{"median_change", "percent", "change of the median when the analogue is left out", Number},
		{"log_score", "", "sum of the log densities of the steps forecast one ahead; more is better", Number},
		{"steps", "steps", "steps of the target forecast one ahead, on which weights rest", Integer},
		{"stretch", "years per year", "years of the target for one of the analogue; below 1 the target is faster", Number},
		{"stretch_lower", "years per year", "lower limit of the stretch; empty when open", Number},
		{"stretch_upper", "years per year", "upper limit of the stretch; empty when open", Number},
		{"depth", "", "change of the target's log price for one of the analogue's", Number},
		{"known", "observations", "observations known when the forecasts were made: a range, + without an end", Text},
		{"origins", "dates", "dates at which the forecasts were made", Integer},
		{"drift_crps", "", "mean continuous ranked probability score of the rival random walk with drift, on the same forecasts", Number},
	}
}

// measureColumns are those of measures, demand and value by year.
func measureColumns() []Column {
	return []Column{
		{"measure", "", "what is compared", Text},
		{"value", "", "the number", Number},
		{"reason", "", "why a number is missing, or what it must be read with", Text},
		{"quantity_change", "percent", "change of the quantity from the first date to the last", Number},
		{"price_change", "percent", "change of the price, deflated where it can be", Number},
		{"spending_change", "percent", "change of price times quantity", Number},
		{"elasticity", "percent per percent", "growth of the log quantity over fall of the log price: more than 1 where price times quantity grew as the price fell", Number},
		{"price_date", "", "date of the price in force", Text},
		{"quantity", "", "the quantity, in the unit of its series", Number},
		{"price_in_force", "", "the price in force, deflated where it can be", Number},
		{"spending_index", "", "price times quantity, the first pair = 100", Number},
		{"clock", "", "what time is counted from: calendar, start, takeoff or midpoint; of lags, release or first price", Text},
		{"t", "years", "years since the event; the decimal year on the calendar", Number},
		{"year", "year", "calendar year", Integer},
		{"share", "", "part of the whole that the layer holds", Share},
		{"share_low", "", "least share over all weights that the case allows", Share},
		{"share_high", "", "greatest share over all weights that the case allows", Share},
	}
}

// capabilityColumns are those of offers and what a score costs.
func capabilityColumns() []Column {
	return []Column{
		{"benchmark", "", "scale of capability, a benchmark of scores.csv; more is better", Text},
		{"at_least", "", "score that an offer must reach", Number},
		{"offer", "", "language model on sale, as in models.csv", Text},
		{"provider", "", "who sells it", Text},
		{"score", "", "score of the offer on the benchmark", Number},
		{"price", "USD per million tokens", "nominal price of the offer at the blend of input and output tokens", Number},
		{"basis", "", "kind of price: list, host-low, host-median, promo or reseller", Text},
		{"target", "", "what a lag runs to: tenth-price (the score at a tenth of the first price) or open-weights (a model of the score with open weights)", Text},
		{"released", "", "date of release", Text},
		{"priced", "", "first day on which a document shows a price", Text},
		{"match", "", "first offer that met the target; empty when none had", Text},
		{"match_score", "", "score of the match", Number},
		{"match_price", "USD per million tokens", "price of the match", Number},
		{"matched", "", "date of the match; empty when there was none", Text},
		{"months", "months", "from release to the match, or to the last price known", Number},
		{"months_from_price", "months", "from the first price to the match, or to the last price known", Number},
		{"censored", "", "the target had not been met by the last price known: the lag is longer", Bool},
		{"spells", "lags", "number of lags, censored ones included", Integer},
		{"ended", "lags", "lags that are not censored", Integer},
		{"offers", "offers", "offers on sale with a score", Integer},
		{"best", "", "offer with the best score", Text},
		{"best_score", "", "its score", Number},
		{"best_price", "USD per million tokens", "its price in force", Number},
		{"cheapest", "", "cheapest offer with nearly that score", Text},
		{"cheapest_score", "", "its score", Number},
		{"cheapest_price", "USD per million tokens", "its price in force", Number},
		{"premium", "", "best_price over cheapest_price", Number},
		{"in_trend", "", "the premium says something of the frontier: the best is not the cheapest, and not older than six months", Bool},
		{"boot_lower", "", "lower limit by a bootstrap over offers", Number},
		{"boot_upper", "", "upper limit by a bootstrap over offers", Number},
	}
}

// claimColumns are those of capture, claims and findings.
func claimColumns() []Column {
	return []Column{
		{"capture", "", "applications over infrastructure and applications, without equipment", Share},
		{"capture_low", "", "least capture over all weights that the case allows; empty where there are no alternatives", Share},
		{"capture_median", "", "middle capture over all weights that the case allows", Share},
		{"capture_high", "", "greatest capture over all weights that the case allows", Share},
		{"log_odds", "", "natural log of applications over infrastructure; above 0 applications hold more", Number},
		{"claim", "", "the claim under test: its number and name", Text},
		{"verdict", "", "supported, leaning for, mixed, leaning against, refuted or cannot be measured", Text},
		{"statistic", "", "what the estimate is: of those that decide, the first", Text},
		{"rule", "", "the rule, which stands before the data are looked at", Text},
		{"evidence_for", "", "strongest single number for the claim, with its series: farthest from the line between the signs, in half-widths of its interval", Text},
		{"evidence_against", "", "strongest single number against the claim, with its series", Text},
		{"sensitivity", "", "verdicts that other ways of measuring would give; begins with \"not robust to\" where one differs", Text},
		{"sources", "", "ids of the sources of the series", List},
		{"finding", "", "what the data say, in a sentence", Text},
		{"weakest", "", "the weakest point of the evidence", Text},
		{"part", "", "decides, beside, or the name of the other way of measuring", Text},
	}
}

// changeColumns are those of what changed since an earlier report.
func changeColumns() []Column {
	return []Column{
		{"setting", "", "version, or the name of a setting", Text},
		{"set_to", "", "its value, as config.yaml has it", Text},
		{"digest", "", "digest of the data: where it is the same, so are they", Text},
		{"table", "", "table that a cell stands in", Text},
		{"row", "", "keys of its row, but the case", Text},
		{"column", "", "its column", Text},
		{"before", "", "number in the earlier report; empty where there was none", Number},
		{"after", "", "number in this report; empty where there is none", Number},
		{"change", "", "after minus before", Number},
		{"change_percent", "percent", "change in per cent of the number before", Number},
		{"was", "", "text in the earlier report", Text},
		{"now", "", "text in this report", Text},
		{"why", "", "what was changed that the cell may rest on; several changes cannot be told apart", List},
	}
}

// inputColumns are those of what is assumed.
func inputColumns() []Column {
	return []Column{
		{"assumption", "", "a number that is set, not found in data", Text},
		{"low", "", "the least that the report runs through; the value where no alternative is", Number},
		{"high", "", "the greatest that the report runs through; the value where no alternative is", Number},
		{"because", "", "why it is set so", Text},
		{"set_in", "", "where it is set: a case.yaml, the configuration, the tool", Text},
		{"set_on", "", "date on which it was set or last confirmed; empty where that is not stated", Text},
		{"effect", "", "what it moves, the others as set", Text},
	}
}

// sourceColumns are those of terms, sources, data and checks.
func sourceColumns() []Column {
	return []Column{
		{"term", "", "word of the argument", Text},
		{"id", "", "identifier", Text},
		{"short", "", "citation for running text: producer, else title, and year; n.d. (no date) where the producer states none", Text},
		{"producer", "", "author or office that made the source; empty where it has several or none", Text},
		{"citation", "", "full citation", Text},
		{"url", "", "address", Text},
		{"published", "", "date of the document, release or edition: YYYY, YYYY-MM or YYYY-MM-DD; empty where not stated", Text},
		{"accessed", "", "date of the copy that was read: download, archiving, commit or vintage; empty where not stated", Text},
		{"license", "", "licence of the source", Text},
		{"locator", "", "table, page or row in the source", Text},
		{"quality", "", "reported, derived or estimate", Text},
		{"note", "", "what must be known of the figure", Text},
		{"source", "", "id of the source", Text},
		{"from", "", "first date", Text},
		{"until", "", "last date", Text},
		{"check", "", "what is checked", Text},
		{"expected", "", "what the check expects", Number},
		{"tolerance", "", "difference that still passes", Number},
		{"passed", "", "the check holds", Bool},
	}
}
