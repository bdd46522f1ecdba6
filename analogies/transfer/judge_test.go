package transfer_test

import (
	"math"
	"reflect"
	"testing"

	"example.com/rhyme/analogies/transfer"
)

func score(t *testing.T, scores []transfer.Score, model string, ages transfer.Ages, horizon int) transfer.Score {
	t.Helper()
	for _, s := range scores {
		if s.Model == model && s.Ages == ages && s.Horizon == horizon {
			return s
		}
	}
	t.Fatalf("no score of %s, known %+v, %d ahead", model, ages, horizon)
	return transfer.Score{}
}

// Twelve years: forecasts stand at 5 to 11 known. The rivals are worked out
// here, one by one.
func TestJudgeCountsAndRivals(t *testing.T) {
	target := annual("target", 2000, 0, -0.3, -0.4, -0.7, -0.8, -1.1, -1.2, -1.5, -1.6, -1.9, -2.0, -2.3)
	scores, err := transfer.Judge(target, []transfer.Path{wander("a", 40, 7)}, transfer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		ages       transfer.Ages
		horizon, n int
	}{
		{transfer.Ages{From: 5}, 1, 7}, {transfer.Ages{From: 5}, 2, 6}, {transfer.Ages{From: 5}, 5, 3},
		{transfer.Ages{From: 5, Until: 7}, 1, 3}, {transfer.Ages{From: 8, Until: 11}, 1, 4}, {transfer.Ages{From: 8, Until: 11}, 2, 3},
	} {
		var last, drift float64
		n := 0
		for known := c.ages.From; known <= 11 && (c.ages.Until == 0 || known <= c.ages.Until); known++ {
			if i := known - 1 + c.horizon; i < 12 {
				mean := target.Y[known-1] / float64(known-1)
				last += math.Abs(target.Y[i] - target.Y[known-1])
				drift += math.Abs(target.Y[i] - target.Y[known-1] - mean*float64(c.horizon))
				n++
			}
		}
		if n != c.n {
			t.Fatalf("the test counts %d, want %d", n, c.n)
		}
		for _, model := range []string{transfer.Transfer, "a", transfer.NoAnalogy} {
			s := score(t, scores, model, c.ages, c.horizon)
			if s.N != c.n || s.Origins != c.n {
				t.Errorf("%s, %+v, %d ahead: %d forecasts of %d origins, want %d", model, c.ages, c.horizon, s.N, s.Origins, c.n)
			}
			near(t, model+": last value", s.LastValueMAE, last/float64(n), 1e-12)
			near(t, model+": drift", s.DriftMAE, drift/float64(n), 1e-12)
			if (s.Reason != "") != (c.n < 5) {
				t.Errorf("%d forecasts, reason %q", c.n, s.Reason)
			}
		}
		own := score(t, scores, transfer.NoAnalogy, c.ages, c.horizon)
		near(t, "no analogy is the rival", own.CRPS, own.DriftCRPS, 1e-12)
		near(t, "its median too", own.MAE, own.DriftMAE, 1e-9)
	}
	for _, s := range scores {
		if s.Horizon == 10 {
			t.Errorf("ten years ahead of five known are out of reach of twelve, yet %+v", s)
		}
	}
}

// Where the target is a copy of an analogue the analogy beats the random walk,
// and where it has nothing to do with it, it does not.
func TestJudgeTellsAGoodAnalogyFromABadOne(t *testing.T) {
	a := wander("a", 40, 7)
	ages := transfer.Ages{From: 5}
	judge := func(other transfer.Path) transfer.Score {
		scores, err := transfer.Judge(copyOf(a, 30, 1, 1, 0, nil), []transfer.Path{other}, transfer.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return score(t, scores, other.Name, ages, 5)
	}
	if s := judge(a); s.CRPS > 0.5*s.DriftCRPS || s.MAE > 0.5*s.DriftMAE {
		t.Errorf("a copy: %+v", s)
	}
	if s := judge(rising()); s.CRPS < s.DriftCRPS {
		t.Errorf("no analogue at all: %+v", s)
	}
}

// Each technology is a target and an analogue, with scores.
func TestJudgeTheTechnologies(t *testing.T) {
	all := technologies(t)
	for i, target := range all {
		others := append(append([]transfer.Path{}, all[:i]...), all[i+1:]...)
		scores, err := transfer.Judge(target, others, transfer.Options{})
		if err != nil {
			t.Fatal(err)
		}
		again, err := transfer.Judge(target, others, transfer.Options{})
		if err != nil || !reflect.DeepEqual(scores, again) {
			t.Errorf("%s: not the same twice", target.Name)
		}
		models := []string{transfer.Transfer, transfer.NoAnalogy}
		for _, p := range others {
			models = append(models, p.Name)
		}
		for _, m := range models {
			s := score(t, scores, m, transfer.Ages{From: 5}, 1)
			if s.N == 0 || !(s.MAE >= 0) || !(s.CRPS > 0) || !(s.DriftCRPS > 0) {
				t.Errorf("%s from %s: %+v", target.Name, m, s)
			}
		}
	}
}

// An analogue without data is a row with its reason.
func TestJudgeSaysWhatIsMissing(t *testing.T) {
	scores, err := transfer.Judge(wander("a", 12, 7), []transfer.Path{annual("one", 1900, 1), rising()}, transfer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := score(t, scores, "one", transfer.Ages{}, 0)
	if s.N != 0 || !math.IsNaN(s.CRPS) || s.Reason != "1 observation: at least 5 are needed" {
		t.Errorf("%+v", s)
	}
	score(t, scores, "rising", transfer.Ages{From: 5}, 1)
}
