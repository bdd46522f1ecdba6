// Package claims answers one question: do these numbers support a claim,
// refute it, or neither?
//
//	finding := claim.Judge(claims.Evidence{Case: "railroads", Decide: []claims.Estimate{drift, trend}})
//	// finding.Verdict, finding.For and finding.Against; finding.Sensitivity says what it is not robust to
//	overall := claim.Over(findings)
//
// A Claim is a record with a rule that stands before the data are looked at:
// two bounds for every estimate, one that supports and one that refutes. It is
// never a score: verdicts are words, and over all cases they are counted.
package claims
