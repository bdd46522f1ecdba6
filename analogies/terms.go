package analogies

import "example.com/rhyme/analogies/table"

// Term is a word of the argument with its meaning, the same in every output.
type Term struct{ Word, Meaning string }

// Terms lists the words of the argument: who holds value, how a technology
// spreads, how its price moves, and how sure the numbers are.
func Terms() []Term {
	return []Term{
		{"infrastructure, its owner", "what everybody uses and who owns and runs it: track, grid, network, computing capacity"},
		{"equipment", "who makes what infrastructure is built of: locomotives, generators, routers, chips"},
		{"application", "who sells what the infrastructure is used for"},
		{"share of the value", "a layer over infrastructure, equipment and applications together"},
		{"capture", "applications over applications and infrastructure, without equipment"},
		{"moat", "what keeps rivals away, seen here as margins and shares that last"},
		{"marginal cost", "what one more unit costs; where a price may come to rest as a floor"},
		{"consumer surplus", "what users would have paid beyond what they did; it rests on an elasticity that is assumed"},
		{"ceiling", "the level that a growth curve comes to; not identified where the data would fit many"},
		{"take-off, midpoint", "the years at which 10% and half of the ceiling were reached"},
		{"years from 10% to 90%", "how long the spread took from a tenth to nine tenths of the ceiling"},
		{"clock", "what years are counted from: the start, the take-off or the midpoint of each technology, or the calendar"},
		{"halving time", "the years in which a price falls to half at its mean rate"},
		{"learning rate", "the fall of a price for each doubling of all that was ever made, in per cent (Wright)"},
		{"elasticity", "how many per cent a quantity grows as the price falls by one; above 1 price times quantity grows"},
		{"drift ratio", "mean growth of a quantity over mean fall of the price: arithmetic, not cause"},
		{"real, nominal", "in prices of one year, by a price index; as it was paid"},
		{"capability, benchmark", "what a language model can do, as its score on a test that many models took"},
		{"token, blend", "the piece of text that models are paid by; how many are read for each one written in the mean price"},
		{"record low", "a price lower than every one before it of the same capability; it cannot rise"},
		{"frontier premium", "the price of the best model over that of the cheapest one nearly as good"},
		{"trickle-down", "the time until a record score can be had at a tenth of its first price, or with open weights"},
		{"censored", "known only as longer or later than what was seen: counted as such, never dropped"},
		{"weight of the evidence", "Akaike weight among the models fitted to a series: no probability that a model is true"},
		{"interval", "where the number lies with the stated probability, if the model is right; open where one side has no limit"},
		{"hindcast", "a forecast made from what was known at an earlier date, and held to what came"},
		{"widening", "the factor by which such records ask to widen the intervals of a forecast"},
		{"analogue, stretch", "an older price that a younger one may follow, and the years of the one for a year of the other"},
		{"speaking", "the weight of those, the random walk included, that say something of a year"},
		{"no-analogy", "the random walk with drift that stands among the analogues and takes the weight that none of them earns"},
		{"log-odds", "the log of one layer's part over another's; 0 where they are equal, and its trend can run on for ever"},
		{"corner", "all weights of a definition at their lowest or highest: the sweep runs through every one"},
		{"deciding definition", "the way of measuring value that findings rest on, as case.yaml says; the others stand beside it"},
		{"stay", "how many years running applications must hold more than infrastructure for a crossing to count"},
		{"HAC, block bootstrap", "errors of a trend that allow neighbouring years to resemble each other: by formula, or by drawing runs of years"},
		{"Fieller's set", "the interval of a ratio of two uncertain numbers; it may be open, where the lower one may be 0"},
		{"Laspeyres, Paasche, Divisia", "what a fall of the price saved users, at the first quantity, at the last, and along the way"},
		{"yardstick, favoured curve", "one curve for all technologies, so that spans compare; the curve with the greatest weight in each"},
		{"GPQA Diamond, MMLU, elo", "tests that language models are scored on: questions for experts, school and college subjects, votes between answers"},
		{"CRPS, MAE", "mean errors of forecasts, the first of the whole distribution, the second of its middle; less is better"},
	}
}

// TermsTable has a row for each term.
func TermsTable() *table.Table {
	t := table.New("terms", "Glossary", table.Columns("term", "meaning")...)
	for _, term := range Terms() {
		t.Add(term.Word, term.Meaning)
	}
	return t
}
