package capability

import "cmp"

// Options say what is measured. The zero value takes GPQA Diamond, three
// tokens read to one written, open and closed weights.
type Options struct {
	Benchmark string  // its name in scores.csv, or its label; "" means gpqa-diamond
	Blend     Blend   // zero means 3:1
	Weights   Weights // of the offers that may set a record low, undercut or rival the frontier; "" means any
	Level     float64 // of the intervals of rates; 0 means 0.95

	// Within is how far below the best score the cheap rival of a premium may
	// lie, in the unit of the benchmark. 0 means 0.1 for shares of one, 50 for
	// LMArena Elo, 10 for the index of Artificial Analysis.
	Within float64
	// Fewest is how many offers with a score a premium needs. 0 means 12: among
	// a handful, which of them were ever scored decides.
	Fewest int

	Replicates int // of the bootstrap; 0 means 1000
	Seed       uint64
}

func (o Options) filled() Options {
	o.Benchmark = cmp.Or(o.Benchmark, "gpqa-diamond")
	o.Blend = o.Blend.parts()
	o.Weights = cmp.Or(o.Weights, AnyWeights)
	o.Level = cmp.Or(o.Level, 0.95)
	o.Fewest = cmp.Or(o.Fewest, 12)
	o.Replicates = cmp.Or(o.Replicates, 1000)
	return o
}
