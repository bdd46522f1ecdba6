package export

import (
	"fmt"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/export/xlsx"
	"example.com/rhyme/fit"
)

// methods lists what numbers are made by: the curves that were fitted, from
// their records, and the rules of everything else.
func (b *workbook) methods() {
	p := b.page(methodsSheet, methodsSheet, "What each number is made by: the curves fitted here, from the records that the tool fits with, and the rules of the rest. A formula stands in the cells wherever Excel has the functions", presentation,
		8, 27, 61, 58, 45, 7)
	row := p.heads(firstRow, 1, "kind", "name", "rule", "in the cells", "reference", "fits")
	for _, m := range fit.Models() {
		n := b.fitted(m.Name)
		if n == 0 {
			continue
		}
		count := xlsx.Formula(fmt.Sprintf("COUNTIF(%s,%q)", xlsx.RangeOf(fitsSheet, firstRow+1, 3, b.pages[fitsSheet].Last(), 3), m.Name), n, xlsx.Style{Class: xlsx.Imported, Format: countFormat})
		p.SetRow(row, 1, label("curve"), wrapped(m.Title+" ("+m.Name+")"), wrapped(m.Formula), wrapped(m.Excel), wrapped(m.Reference), count)
		row++
	}
	for _, r := range b.rules() {
		p.SetRow(row, 1, label("rule"), wrapped(r.name), wrapped(r.rule), wrapped(r.cells), wrapped(r.reference))
		row++
	}
	for _, f := range b.report.Claims {
		if f.Case == claims.All {
			p.SetRow(row, 1, label("claim"), wrapped(claimName(f.Claim)), wrapped(f.Claim.Method), wrapped(f.Claim.Rules()))
			row++
		}
	}
	p.table("methods", 6)
}

// fitted counts the fits of a model, failed ones included, as Fits does.
func (b *workbook) fitted(model string) int {
	n := 0
	for _, s := range b.report.Fits {
		for _, r := range s.Results {
			if r.Model.Name == model {
				n++
			}
		}
	}
	return n
}

// rule is how a kind of number is made.
type rule struct{ name, rule, cells, reference string }

// rules are those of numbers that are no curve; docs/methods.md has them in full.
func (b *workbook) rules() []rule {
	level := fmt.Sprintf("%g%%", 100*b.report.Plan.Level)
	return []rule{
		{"Estimates", "least squares on the plain scale, or on the log where the noise is multiplicative; no function of Excel finds them, so the estimate stands in grey beside the one in use, in blue", "change the blue one: curve, chart and cost in squares follow", "Moré 1978; Golub and Pereyra 1973"},
		{"Intervals of estimates", "profile-likelihood limits at " + level + ": the values at which the residual sum of squares, the other parameters refitted, reaches RSS (1 + F/(n-p)); empty where open. Residuals that resemble their neighbours make them too narrow, and a warning says so", "grey, beside the estimates", "docs/methods.md, Fitting"},
		{"Weights of models", "AICc = n ln(2 pi RSS/n) + n + 2k + 2k(k+1)/(n-k-1); Akaike weights compare models of one series on one scale", "grey on Fits", "Burnham and Anderson 2002"},
		{"Real money", fmt.Sprintf("nominal value x index of %d / index of its own year; years that the index lacks are left out", b.report.Plan.BaseYear), "Derived, by formula", "docs/methods.md, Money"},
		{"Stages of adoption", "take-off, midpoint and 90% are 10, 50 and 90% of the ceiling of one yardstick curve; no ceiling, no stages, where its upper limit exceeds three times the estimate", "Detail, by formula where one parameter gives it", "docs/methods.md, Comparison"},
		{"Value split", "level of a layer = sum of weight x series; share = level over infrastructure, equipment and applications. Low and high run through every corner of the weights: a range of definitions, not of chance", "Value levels, by formula over Inputs", "docs/methods.md, Value"},
		{"Capture and its trend", "applications over applications and infrastructure; trend of the log-odds by least squares with Newey-West errors, at least 8 years", "Capture, by formula; trends grey on Value detail", "Newey and West 1987"},
		{"Consumer surplus, social saving", "(p0-p1) q0 and q1 as bounds, isoelastic between; (p of the alternative - p) q. The elasticity is an assumption of Inputs", "Value detail, by formula", "Fogel 1964; Hornbeck and Rotemberg 2019"},
		{"Prices against quantities", "drift ratio = growth of quantity over fall of price, both as random walks with drift, limits by Fieller; yearly elasticity in steps from year to year. Arithmetic, not cause", "Demand detail, by formula; limits grey", "Farmer and Lafond 2016; Fieller 1954"},
		{"What a score costs", "record lows over all offers of a model with at least the score, at the blend of Inputs; rate of decline by a line through their logs and by a random walk with drift, limits by a bootstrap over offers; lags by Kaplan-Meier, those not ended included", "Capability, by formula from Models and prices of AI: record lows, line and rates; the rest grey", "Farmer and Lafond 2016; Kaplan and Meier 1958"},
		{"Forecast by analogy", "y(t) - y(t') = g((t-t0)/s) - g((t'-t0)/s) + noise, in logs: the path g of the old price, s times as slowly. Weights by how each analogue forecast the steps of the target; scores with each technology as the target in turn", "grey on Forecast; who did better by formula on Scores", "Eklund and Karlsson 2007; Zellner 1971"},
		{"Verdicts on claims", "by a rule that stands before the data: supported or refuted with the whole interval beyond its bound, leaning with the sign alone, mixed, or cannot be measured. Over cases: counts", "Claims, by formula from Evidence", "docs/methods.md, Claims"},
		{"Forecast by a curve", "the curve itself, limits about it on the scale of the noise, widened by what hindcasts of other series of the kind ask for", "the sheet of each series: curve and limits by formula, half of the interval grey", "docs/methods.md, Forecasts and hindcasts"},
		{"Missing numbers", "a number that does not exist is a dash that leads to its reason, or an empty cell beside its reason: never 0", "Limits lists them", "CONTRIBUTING.md"},
	}
}
