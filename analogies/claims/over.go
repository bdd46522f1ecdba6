package claims

import (
	"fmt"
	"math"
	"strings"
)

// Over counts the verdicts of the cases that could be measured. They are no
// sample, so that there is no p-value: the verdict is certain only where all
// are, leaning where all point one way, mixed where they do not.
func (c Claim) Over(findings []Finding) Finding {
	out := Finding{Claim: c, Case: All, Verdict: CannotBeMeasured, Evidence: Evidence{Case: All}, Shown: Missing("")}
	counts := map[Verdict]int{}
	for _, f := range findings {
		counts[f.Verdict]++
		out.For, out.Against = stronger(out.For, f.For, f.Case), stronger(out.Against, f.Against, f.Case)
	}
	measured := len(findings) - counts[CannotBeMeasured]
	support, against := counts[Supported]+counts[LeaningFor], counts[Refuted]+counts[LeaningAgainst]
	switch {
	case measured == 0:
	case counts[Supported] == measured:
		out.Verdict = Supported
	case counts[Refuted] == measured:
		out.Verdict = Refuted
	case support == measured:
		out.Verdict = LeaningFor
	case against == measured:
		out.Verdict = LeaningAgainst
	default:
		out.Verdict = Mixed
	}
	if measured > 0 {
		out.Shown = Plain(float64(support))
	}
	out.Shown.Statistic, out.Shown.Unit = "cases for the claim, of those measured", fmt.Sprintf("of %d", measured)
	var said []string
	for _, v := range Verdicts() {
		if counts[v] > 0 {
			said = append(said, fmt.Sprintf("%s %d", v, counts[v]))
		}
	}
	out.Reason = strings.Join(append(said, "counts, no sample"), "; ")
	return out
}

// stronger keeps the weightier of two numbers, with its case.
func stronger(have, w Weight, name string) Weight {
	if w.Text == "" || have.Text != "" && !(w.Strength > have.Strength) || math.IsNaN(w.Strength) {
		return have
	}
	w.Text = name + ": " + w.Text
	return w
}
