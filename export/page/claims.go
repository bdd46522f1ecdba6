package page

import (
	"slices"

	"example.com/rhyme/analogies/claims"
)

// claim is a sentence about AI with its verdicts.
type claim struct {
	ID, Name, Text, Method, Supported, Refuted string
	Verdicts                                   []verdict // by technology; of a claim about their order none
	All                                        verdict
}

// verdict is what the evidence of a technology says.
type verdict struct {
	Case, Title, Verdict, Statistic, Unit string
	Number                                cell
	For, Against, Sensitivity, Reason     string
	Series                                []link
}

func (l *links) claims() []claim {
	var out []claim
	for _, f := range l.report.Claims {
		i := slices.IndexFunc(out, func(c claim) bool { return c.ID == f.Claim.ID })
		if i < 0 {
			c := f.Claim
			out = append(out, claim{ID: c.ID, Name: c.Name, Text: c.Text, Method: c.Method, Supported: c.Supported, Refuted: c.Refuted})
			i = len(out) - 1
		}
		v := l.verdict(f)
		if f.Case == claims.All {
			out[i].All = v
			continue
		}
		out[i].Verdicts = append(out[i].Verdicts, v)
	}
	return out
}

func (l *links) verdict(f claims.Finding) verdict {
	e := f.Shown
	v := verdict{Case: f.Case, Title: "over all", Verdict: string(f.Verdict), Statistic: e.Statistic, Unit: e.Unit,
		For: f.For.Text, Against: f.Against.Text, Sensitivity: f.Sensitivity(), Reason: f.Reason}
	for _, c := range l.report.Cases {
		if c.ID() == f.Case {
			v.Title = c.Data.Case.Title
		}
	}
	var all []string
	for _, e := range f.Evidence.Decide {
		all = append(all, e.Series)
	}
	if e.Series != "" {
		all = []string{e.Series}
	}
	for _, s := range all {
		for _, to := range l.to(s) {
			if !slices.Contains(v.Series, to) {
				v.Series = append(v.Series, to)
			}
		}
	}
	if e.Exists() {
		v.Number = l.first(e.Number(), e.Series)
	}
	return v
}
