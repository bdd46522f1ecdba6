package analogies

import (
	"strings"

	"example.com/rhyme/analogies/claims"
	"example.com/rhyme/datasets"
)

// claimTest is a claim with the way its evidence is gathered from a case.
type claimTest struct {
	claims.Claim
	gather func(*witness, *Case) (claims.Evidence, error)

	// together gathers from all cases at once, for a claim about their order:
	// it has one finding, and no verdict in any case.
	together func(*witness, []*Case) (claims.Evidence, error)
}

// claimTests are the claims under test: a claim is one file and one line here.
func claimTests(o claims.Options) []claimTest {
	return []claimTest{
		unitPriceFalls(o),
		fallsToAFloor(o),
		trickleDown(o),
		diminishingPremium(o),
		frontierGetsDearer(o),
		demandOvercompensates(o),
		thinnerMargins(o),
		valueMovesUp(o),
		valuationsCorrect(o),
		spreadsFaster(o),
	}
}

// ClaimRules lists the claims under test with their rules, at the thresholds of
// the options. The error says which threshold has no meaning.
func ClaimRules(o claims.Options) ([]claims.Claim, error) {
	o, err := o.Fill()
	if err != nil {
		return nil, err
	}
	var out []claims.Claim
	for _, t := range claimTests(o) {
		out = append(out, t.Claim)
	}
	return out, nil
}

// Claims tests every claim in every case of the plan, and over all of them. It
// fits no more than the claims ask for.
func Claims(catalog *datasets.Catalog, plan Plan) ([]claims.Finding, error) {
	plan.Also = false
	b := newBuilder(catalog, plan)
	for _, step := range []func() error{b.open, b.measureValue, b.judge} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return b.report.Claims, nil
}

// judge adds the findings to the report, claim by claim, case by case.
func (b *builder) judge() error {
	o, err := b.plan.Claims.Fill()
	if err != nil {
		return &PlaceError{"claims", err}
	}
	w := &witness{b, o}
	for _, t := range claimTests(o) {
		found, err := t.findings(w)
		if err != nil {
			return err
		}
		b.report.Claims = append(b.report.Claims, found...)
	}
	return nil
}

func (t claimTest) findings(w *witness) ([]claims.Finding, error) {
	if t.together != nil {
		e, err := t.together(w, w.report.Cases)
		e.Case = claims.All
		return []claims.Finding{t.Judge(e)}, err
	}
	var out []claims.Finding
	for _, c := range w.report.Cases {
		e, err := t.gather(w, c)
		if err != nil {
			return nil, err
		}
		e.Case = c.ID()
		out = append(out, t.Judge(e))
	}
	return append(out, t.Over(out)), nil
}

// claimSeries are the series that claims rest on, as their sources give them.
func (b *builder) claimSeries() []*datasets.Series {
	var out []*datasets.Series
	for _, f := range b.report.Claims {
		for _, e := range f.Evidence.Estimates() {
			for _, ref := range strings.Split(e.Series, "; ") {
				raw, _, _ := strings.Cut(ref, "|")
				if s := b.catalog.Find(raw, ""); s != nil { // not tables of models and scores
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// witness gathers what the cases have to say.
type witness struct {
	*builder
	o claims.Options
}

// noSeries is the evidence of a case that lacks a series.
func noSeries(role string) claims.Evidence {
	return claims.Evidence{Reason: "case.yaml names no " + role + " series"}
}
