package analogies_test

import (
	"strings"
	"testing"
)

// A forecast that is none says so first: of railroads the random walk has nearly all
// of the weight (see the table of weights), and no analogue of AI tokens' price
// leaves limits to plan by.
func TestForecastsSayWhatTheyAreWorth(t *testing.T) {
	r := byDefault(t)
	want := map[string]string{"railroads": "hardly an analogy: the random walk with drift has 99.9% of the weight", "ai-tokens": "limits a factor of more than 10^10 apart: no number to plan by"}
	for _, target := range r.Transfers.Targets {
		said, ok := want[target.Case]
		if !ok {
			continue
		}
		delete(want, target.Case)
		if doubts := target.Doubts(); len(doubts) == 0 || !strings.HasPrefix(doubts[0], said) {
			t.Errorf("%s: %q, want %q first", target.Case, doubts, said)
		}
	}
	for id := range want {
		t.Errorf("no forecast of %s", id)
	}
}
