package export_test

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export"
)

// large is a report of one technology with many observations: an adoption and a quantity that stand for it, and more
// beside them.
func large(b *testing.B, series, each int) *analogies.Report {
	b.Helper()
	var list, figures strings.Builder
	list.WriteString("id,title,unit,measure,multiplier,kind,layer,money,geography,definition\n")
	figures.WriteString("series,date,value,source,locator,quality,note\n")
	var also [2][]string
	for s := range series {
		also[s%2] = append(also[s%2], fmt.Sprintf("s%d", s))
		fmt.Fprintf(&list, "s%d,Series %d,units,units,1,%s,infrastructure,,World,made\n", s, s, []string{"adoption", "quantity"}[s%2])
		day := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)
		for i := range each {
			fmt.Fprintf(&figures, "s%d,%s,%d,made,\"table %d, row %d\",reported,\n", s, day.AddDate(0, 0, 5*i).Format(time.DateOnly), 100+i+(s*i)%17, s, i)
		}
	}
	catalog, err := datasets.Load(fstest.MapFS{
		"large/series.csv":       {Data: []byte(list.String())},
		"large/observations.csv": {Data: []byte(figures.String())},
		"large/sources.csv":      {Data: []byte("id,citation,url,license\nmade,Made,https://example.com/,public domain\n")},
		"large/NOTES.md":         {Data: []byte("Made.\n")},
		"large/case.yaml": {Data: fmt.Appendf(nil, "title: Large\nsubject: made\nsummary: made\nstart: {year: 1990, why: first, series: s0}\n"+
			"headline: {adoption: {series: s0}, quantity: {series: s1}}\nalso: {adoption: [%s], quantity: [%s]}\n",
			strings.Join(also[0][1:], ", "), strings.Join(also[1][1:], ", "))},
	})
	if err != nil {
		b.Fatal(err)
	}
	plan := analogies.DefaultPlan()
	plan.Cases = []string{"large"}
	r, err := analogies.Build(context.Background(), catalog, plan)
	if err != nil {
		b.Fatal(err)
	}
	return r
}

// A report of 100,000 observations as a workbook: at most 3 seconds and 300 MB.
func BenchmarkWorkbook100000Observations(b *testing.B) {
	r := large(b, 50, 2000)
	b.ReportAllocs()
	for b.Loop() {
		if err := export.Workbook(io.Discard, r, export.Meta{}); err != nil {
			b.Fatal(err)
		}
	}
}
