package export

import (
	"fmt"
	"strings"
)

// usage says how to use the workbook.
func (b *workbook) usage() {
	p := b.page(usageSheet, usageSheet, "Five lines, then the way of the numbers through the sheets", control, 34, 110)
	row := p.heads(firstRow, 1, "step", "what to do")
	for _, line := range [][2]string{
		{"1 Change", "a blue cell: a choice or an assumption on Inputs, or a parameter in use on the sheet of a series, where its curve is drawn. Nothing else is typed."},
		{"2 Read", "Summary, Claims and Comparison: every curve, band, share, comparison and chart that rests on the cell has followed. Press nothing."},
		{"3 Check", "the words beside Contents in the head of every sheet: all checks pass, changed by hand, or a check fails, which Checks names. Beside every changed parameter stands what it costs in squares."},
		{"4 Trace", "a green formula to its sheet, down to Data: each observation names its source and the place in it. Links lead on from dashes, verdicts and names."},
		{"5 Doubt", "Limits: every warning, what cannot be measured, and the weakest point of each finding. Grey numbers are the tool's and do not follow: limits of intervals, sweeps, trends with errors, forecasts by analogy. Titles of charts keep the numbers as fitted; the cell above a chart is live."},
	} {
		p.SetRow(row, 1, label(line[0]), wrapped(line[1]))
		row++
	}
	for i, stage := range []struct{ what, sheets string }{
		{"choices and assumptions", inputsSheet},
		{"observations", strings.Join([]string{dataSheet, modelsSheet, modelScoresSheet, seriesSheet, sourcesSheet}, ", ")},
		{"series made from them", derivedSheet},
		{"curves", strings.Join([]string{"a sheet for each headline series", fitsSheet, hindcastsSheet, parametersSheet}, ", ")},
		{"measures", strings.Join([]string{detailSheet, levelsSheet, valueDetailSheet, captureSheet, demandDetailSheet, demandPairsSheet, analoguesSheet, leftOutSheet, scoreDetailSheet, scoresSheet, claimNumbersSheet}, ", ")},
		{"side by side", strings.Join([]string{comparisonSheet, pricesSheet, diffusionSheet, demandSheet, valueSheet, measuresSheet, capabilitySheet, forecastSheet}, ", ")},
		{"judgement", strings.Join([]string{evidenceSheet, claimsSheet, sidesSheet, summarySheet, limitsSheet, methodsSheet}, ", ")},
	} {
		p.SetRow(row, 1, label(fmt.Sprintf("from %d: %s", i+1, stage.what)), wrapped(stage.sheets))
		row++
	}
	p.table("how_to_use", 2)
}
