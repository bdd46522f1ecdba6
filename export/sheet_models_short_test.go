package export_test

import (
	"testing"
	"testing/fstest"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
)

// A list of models with too few rows for a line, or with none, still makes a
// workbook.
func TestShortListsOfModels(t *testing.T) {
	const first, second = "a,A,2020-01-01,2020-01-01,1,1,1,false,src,here,list\n", "a,A,2020-01-01,2021-01-01,,,0.5,false,src,here,list\n"
	for name, c := range map[string]struct {
		rows string
		lows int
	}{"none": {"", 0}, "one": {first, 1}, "two": {first + second, 2}} {
		t.Run(name, func(t *testing.T) {
			catalog, err := datasets.Load(fstest.MapFS{
				"made/series.csv":       {Data: []byte("id,title,unit,measure,multiplier,kind,layer,money,geography,definition\nprice,Price,USD,USD,1,price,,nominal,World,made\n")},
				"made/observations.csv": {Data: []byte("series,date,value,source,locator,quality,note\nprice,2020,2,src,here,reported,\nprice,2021,1,src,here,reported,\n")},
				"made/sources.csv":      {Data: []byte("id,citation,url,license\nsrc,Made for this test,https://example.com,none\n")},
				"made/case.yaml":        {Data: []byte("title: Made\nsubject: a test\nsummary: a test\nstart: {year: 2020}\nheadline:\n  price: price\n")},
				"made/models.csv":       {Data: []byte("model,provider,release_date,price_date,input_usd_per_mtok,output_usd_per_mtok,blended_usd_per_mtok,open_weights,source,locator,basis\n" + c.rows)},
				"made/scores.csv":       {Data: []byte("model,benchmark,score,date,source,locator\na,gpqa-diamond,0.5,2020-01-01,src,here\n")},
			})
			if err != nil {
				t.Fatal(err)
			}
			plan := analogies.DefaultPlan()
			plan.Cases = []string{"made"}
			r, err := analogies.Build(t.Context(), catalog, plan)
			if err != nil {
				t.Fatal(err)
			}
			f := open(t, workbook(t, r))
			if i, err := f.GetSheetIndex("Capability"); err != nil || i < 0 {
				t.Errorf("there is no sheet Capability (%v)", err)
			}
			if n := len(r.Capability.Lows); n != c.lows || formulas(t, f, "Models and prices of AI", "price") != c.lows {
				t.Errorf("%d record lows and %d prices, want %d", n, formulas(t, f, "Models and prices of AI", "price"), c.lows)
			}
		})
	}
}
