package analogies

import (
	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/analogies/table"
)

// ClaimsTable has a row for each claim and case, and one for each claim over
// the cases that could be measured.
func ClaimsTable(list []claims.Finding) *table.Table {
	t := table.New("claims", "Claims", table.Columns("claim", "case", "verdict", "statistic", "estimate", "lower", "upper", "rule", "evidence_for", "evidence_against",
		"sensitivity", "unit", "series", "sources", "reason")...)
	for _, f := range list {
		e := f.Shown
		t.Add(f.Claim.ID+" "+f.Claim.Name, f.Case, string(f.Verdict), e.Statistic, e.Value, e.Lower, e.Upper, f.Claim.Rules(), f.For.Text, f.Against.Text,
			f.Sensitivity(), e.Unit, e.Series, e.Sources, f.Reason)
	}
	return t
}

// ClaimEstimatesTable has a row for each number that bears on a claim: what its
// rule names, what stands beside, and what other ways of measuring give.
func ClaimEstimatesTable(list []claims.Finding) *table.Table {
	t := table.New("claim_estimates", "Numbers that bear on claims", table.Columns("claim", "case", "part", "statistic", "estimate", "lower", "upper", "unit", "series", "sources", "reason")...)
	for _, f := range list {
		add := func(part string, estimates []claims.Estimate) {
			for _, e := range estimates {
				t.Add(f.Claim.ID+" "+f.Claim.Name, f.Case, part, e.Statistic, e.Value, e.Lower, e.Upper, e.Unit, e.Series, e.Sources, e.Reason)
			}
		}
		add("decides", f.Evidence.Decide)
		add("beside", f.Evidence.Beside)
		for _, a := range f.Evidence.Alternatives {
			add(a.Name, a.Decide)
		}
	}
	return t
}
