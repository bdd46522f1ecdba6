package claims

// Verdict is one of six words.
type Verdict string

// Supported and Refuted: every estimate that the rule names meets its bound.
// LeaningFor and LeaningAgainst: every estimate has the sign, some interval
// does not reach the bound. Mixed: signs disagree. CannotBeMeasured: an estimate
// is missing.
const (
	Supported        Verdict = "supported"
	LeaningFor       Verdict = "leaning for"
	Mixed            Verdict = "mixed"
	LeaningAgainst   Verdict = "leaning against"
	Refuted          Verdict = "refuted"
	CannotBeMeasured Verdict = "cannot be measured"
)

// Verdicts lists the words, from support to refutation.
func Verdicts() []Verdict {
	return []Verdict{Supported, LeaningFor, Mixed, LeaningAgainst, Refuted, CannotBeMeasured}
}

// leaning is the verdict where certainty is out of reach.
func (v Verdict) leaning() Verdict {
	switch v {
	case Supported:
		return LeaningFor
	case Refuted:
		return LeaningAgainst
	}
	return v
}
