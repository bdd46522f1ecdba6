package capability

import (
	"fmt"
	"slices"
	"strings"

	"example.com/rhyme/datasets"
)

// Benchmark is a scale of capability; more is better.
type Benchmark struct {
	Name    string  // as in scores.csv
	Label   string  // as in the names of series such as ai-price-gpqa-50; "" where there are none
	Instead string  // the benchmark whose scores count for a model that Name has none of; "" for none
	Within  float64 // how far below the best score a rival of the frontier may lie; 0 where no distance is set
}

// known are the benchmarks that the series of the data set are made of. Scores
// of Artificial Analysis stand in where Epoch ran a model not at all, since
// the two agree within a few points for most models but not for all.
func known() []Benchmark {
	return []Benchmark{
		{Name: "gpqa-diamond", Label: "gpqa", Instead: "gpqa-diamond-aa", Within: 0.1},
		{Name: "mmlu", Label: "mmlu", Within: 0.1},
		{Name: "lmarena-elo", Label: "elo", Within: 50},
		{Name: "aa-index-v4.1", Label: "aa", Within: 10},
	}
}

// Benchmarks lists the benchmarks of scores, sorted: every name in the column
// benchmark but counts, such as tokens per question, of which more is no more
// capability.
func Benchmarks(scores *datasets.Table) ([]string, error) {
	names, err := scores.Column("benchmark")
	if err != nil {
		return nil, err
	}
	names = slices.Clone(names)
	slices.Sort(names)
	return slices.DeleteFunc(slices.Compact(names), func(name string) bool { return name == "" || strings.HasSuffix(name, "-per-question") }), nil
}

// find returns the benchmark with this name or label.
func find(name string, names []string) (Benchmark, error) {
	candidates := slices.Clone(names)
	for _, b := range known() {
		if !slices.Contains(names, b.Name) {
			continue
		}
		if name == b.Name || name == b.Label {
			return b, nil
		}
		candidates = append(candidates, b.Label)
	}
	if slices.Contains(names, name) {
		return Benchmark{Name: name}, nil
	}
	err := &datasets.UnknownError{What: "benchmark", Name: name, Near: datasets.Nearest(name, candidates)}
	if err.Near != "" {
		return Benchmark{}, err
	}
	return Benchmark{}, fmt.Errorf("%w: expected one of %s", err, strings.Join(names, ", "))
}
