package capability_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/analogies/capability"
)

// The prices of four models, in the order of their dates, and the record lows of a score of 0.5.
func lows(t *testing.T, w capability.Weights) *capability.Market {
	return open(t, made(t, []string{
		"first,2023-01-01,2023-01-01,10,false,list", // a record: there is none before
		"weak,2023-02-01,2023-02-01,1,true,list",    // below the score
		"first,2023-01-01,2023-03-01,12,false,list", // dearer again: no record, and none lost
		"open,2023-04-01,2023-04-01,10,true,list",   // as low is not lower
		"zeta,2023-05-01,2023-05-01,4,false,list",   // the lowest of its day
		"open,2023-04-01,2023-05-01,4,true,list",    // as low on that day, before it in the alphabet
		"open,2023-04-01,2023-06-01,2,true,list",    // the same offer, cheaper
		"vague,2023-07-01,2023-07-01,1,,list",       // neither open nor closed, as far as is known
	}, []string{"first,mmlu,0.9", "weak,mmlu,0.4999", "open,mmlu,0.5", "zeta,mmlu,0.7", "vague,mmlu,0.6"}), capability.Options{Benchmark: "mmlu", Weights: w})
}

func TestRecords(t *testing.T) {
	for weights, want := range map[capability.Weights][]string{
		"":                       {"2023-01-01 10 first", "2023-05-01 4 open", "2023-06-01 2 open", "2023-07-01 1 vague"},
		capability.OpenWeights:   {"2023-04-01 10 open", "2023-05-01 4 open", "2023-06-01 2 open"},
		capability.ClosedWeights: {"2023-01-01 10 first", "2023-05-01 4 zeta"},
	} {
		t.Run("weights "+string(weights), func(t *testing.T) {
			records, err := lows(t, weights).Records(0.5)
			if err != nil {
				t.Fatal(err)
			}
			var have []string
			for _, r := range records {
				have = append(have, fmt.Sprintf("%s %g %s", r.Date, r.Price.USD, r.Offer.Model))
			}
			same(t, have, want)
		})
	}
}

func TestScoreThatNobodyReaches(t *testing.T) {
	for _, c := range []struct {
		weights capability.Weights
		atLeast float64
		want    string
	}{
		{"", 0.91, "mmlu of 0.91: no offer reaches it: the best, first, has 0.9"},
		{capability.OpenWeights, 0.6, "mmlu of 0.6: no offer reaches it: the best, open, has 0.5"},
		{"", math.NaN(), "mmlu of NaN: no offer reaches it: the best, first, has 0.9"},
	} {
		m := lows(t, c.weights)
		_, err := m.Records(c.atLeast)
		if !errors.Is(err, capability.ErrUnreached) || err.Error() != c.want {
			t.Errorf("the error is %v, want %s", err, c.want)
		}
		if _, err := m.Decline(c.atLeast); !errors.Is(err, capability.ErrUnreached) {
			t.Errorf("a rate of decline has the error %v", err)
		}
	}
	none := open(t, made(t, []string{"a,2023-01-01,2023-01-01,1,false,list"}, []string{"a,mmlu,1"}), capability.Options{Benchmark: "mmlu", Weights: capability.OpenWeights})
	if _, err := none.Records(0.5); err == nil || err.Error() != "mmlu of 0.5: no offer reaches it: no model with open weights has both a price and a score" {
		t.Errorf("without any offer the error is %v", err)
	}
}
