package analogies_test

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

const (
	priceHeads = "model,provider,release_date,price_date,input_usd_per_mtok,output_usd_per_mtok,blended_usd_per_mtok,open_weights,source,locator,basis\n"
	scoreHeads = "model,benchmark,score,date,source,locator\n"
)

// listed builds a report on a case with these models.csv and scores.csv.
func listed(t *testing.T, models, scores string) (*analogies.Report, error) {
	t.Helper()
	c, err := datasets.Load(fstest.MapFS{
		"made/series.csv":       {Data: []byte("id,title,unit,measure,multiplier,kind,layer,money,geography,definition\nprice,Price,USD,USD,1,price,,nominal,World,made\n")},
		"made/observations.csv": {Data: []byte("series,date,value,source,locator,quality,note\nprice,2020,2,src,here,reported,\nprice,2021,1,src,here,reported,\n")},
		"made/sources.csv":      {Data: []byte("id,citation,url,license\nsrc,Made for this test,https://example.com,none\n")},
		"made/case.yaml":        {Data: []byte("title: Made\nsubject: a test\nsummary: a test\nstart: {year: 2020}\nheadline:\n  price: price\n")},
		"made/models.csv":       {Data: []byte(models)},
		"made/scores.csv":       {Data: []byte(scores)},
	})
	if err != nil {
		t.Fatal(err)
	}
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"made"}
	return analogies.Build(context.Background(), c, plan)
}

// A list that is short, or of something else, gives what it can and says why
// there is no more.
func TestCapabilityOfBadLists(t *testing.T) {
	const scored = scoreHeads + "a,gpqa-diamond,0.5,2020-01-01,src,here\n"
	for name, c := range map[string]struct {
		models, scores string
		lows           int
		reason, warns  string
	}{
		"a list of cars":     {"model,price\nT,850\n", scored, 0, "", "made: no score can be priced: unknown column models.provider"},
		"no such benchmark":  {priceHeads + "a,A,2020-01-01,2020-01-01,1,1,1,false,src,here,list\n", scoreHeads + "a,quiz,1,2020-01-01,src,here\n", 0, "", "unknown benchmark gpqa-diamond"},
		"nothing is priced":  {priceHeads, scored, 0, "no model has both a price and a score on gpqa-diamond", ""},
		"nothing is scored":  {priceHeads + "b,B,2020-01-01,2020-01-01,1,1,1,false,src,here,list\n", scored, 0, "no model has both a price and a score on gpqa-diamond", ""},
		"two prices":         {priceHeads + "a,A,2020-01-01,2020-01-01,1,1,1,false,src,here,list\na,A,2020-01-01,2021-01-01,0.5,0.5,0.5,false,src,here,list\n", scored, 2, "", ""},
		"only a blend given": {priceHeads + "a,A,2020-01-01,2020-01-01,,,3,false,src,here,list\n", scored, 1, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := listed(t, c.models, c.scores)
			if err != nil {
				t.Fatal(err)
			}
			if warned := strings.Contains(strings.Join(r.Warnings, "\n"), c.warns); !warned || (c.warns != "") != (r.Capability == nil) {
				t.Fatalf("capability %v, warnings %q, want %q", r.Capability, r.Warnings, c.warns)
			}
			if r.Capability == nil {
				return
			}
			if len(r.Capability.Lows) != c.lows || r.Capability.Reason != c.reason || r.Capability.Slope.Exists() {
				t.Errorf("%d record lows, reason %q, slope %v: want %d, %q and no line", len(r.Capability.Lows), r.Capability.Reason, r.Capability.Slope, c.lows, c.reason)
			}
			if len(r.Tables()) == 0 || r.Capability.Exhibit("Made").Title == "" {
				t.Error("nothing can be said of it")
			}
		})
	}
}

// A cell that is no number stops the report, with its place.
func TestCapabilityOfBadCells(t *testing.T) {
	_, err := listed(t, priceHeads+"a,A,2020-01-01,2020-01-01,one,1,1,false,src,here,list\n", scoreHeads+"a,gpqa-diamond,0.5,2020-01-01,src,here\n")
	if err == nil || !strings.Contains(err.Error(), "models.csv:2:27") {
		t.Errorf("the error is %v, want one with the place", err)
	}
}
