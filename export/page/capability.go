package page

import (
	"fmt"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/exhibit"
)

// capability is what a score of a language model costs, with what it rests on.
type capability struct {
	Class     string // of the colour of its technology
	Title     string // of the technology
	Benchmark string
	AtLeast   string // score that is priced
	First     string // model that had it first
	Blend     string // of tokens that a price is the mean of
	Nearly    string // how far below the best score the cheap rival of a premium may lie
	Findings  []finding
	Figure    figure
	Reason    string // why there is no figure
	Tables    []grid
	Limits    []string
}

// capability is nil in a report that prices none.
func (l *links) capability() *capability {
	c := l.report.Capability
	if c == nil {
		return nil
	}
	k := l.index(c.Case)
	title := l.report.Cases[k].Data.Case.Title
	out := &capability{Class: chart.ClassOf(k), Title: title, Benchmark: c.Market.Benchmark.Name, AtLeast: fmt.Sprintf("%g", c.AtLeast),
		Blend: c.Market.Options.Blend.String(), Nearly: fmt.Sprintf("%g", c.Market.Benchmark.Within), Reason: c.Reason, Limits: c.Limits()}
	if len(c.Market.Offers) > 0 {
		out.First = c.Market.Offers[0].Model
	}
	e, drawn := exhibit.Capability(l.report)
	if drawn {
		out.Figure = l.figure(e, l.lows(c))
	}
	for i, f := range c.Findings(title) {
		v := l.finding(f)
		if i == 0 && drawn {
			v.Exhibit, v.Sources = e.ID, out.Figure.Sources
		}
		out.Findings = append(out.Findings, v)
	}
	shown := []struct {
		name    string
		columns []string
	}{
		{"capability_decline", []string{"model", "n", "measure", "value", "lower", "upper", "boot_lower", "boot_upper", "unit", "reason"}},
		{"capability_medians", []string{"target", "clock", "spells", "ended", "value", "lower", "upper", "unit", "reason"}},
		{"capability_lags", []string{"target", "offer", "price", "score", "months", "match", "match_price", "matched", "censored"}},
		{"capability_premium", []string{"date", "offers", "best", "best_price", "cheapest", "cheapest_price", "premium", "in_trend", "reason"}},
		{"capability_uncounted", []string{"offer", "provider", "date", "basis", "reason"}},
	}
	for _, s := range shown {
		for _, t := range c.Tables() {
			if t.Name == s.name && len(t.Rows) > 0 {
				out.Tables = append(out.Tables, l.gridOn("", t.Title, t.Pick(s.columns...), c.List.Ref()))
			}
		}
	}
	return out
}

// lows are the record lows, each with its document, and the line through them.
func (l *links) lows(c *analogies.Capability) grid {
	documents := map[string]string{}
	for _, s := range l.report.Cases[l.index(c.Case)].Data.Sources {
		documents[s.ID] = l.source[s]
	}
	g := grid{Caption: "Record lows, USD per million tokens",
		Heads: []head{{Text: "date"}, {Text: "offer"}, {Text: "provider"}, {Text: "score", Number: true}, {Text: "price", Number: true}, {Text: "line", Number: true}, {Text: "basis"}, {Text: "source"}, {Text: "read with"}}}
	for _, low := range c.Lows {
		price := words(exhibit.Number(low.USD.Value, ""))
		price.Anchor = documents[low.Price.Source]
		line := "–"
		if low.Line.Exists() {
			line = exhibit.Number(low.Line.Value, "")
		}
		reason := ""
		if low.Offer.Run != c.Market.Benchmark.Name {
			reason = "score of " + low.Offer.Run
		}
		g.Rows = append(g.Rows, []cell{words(low.Date.String()), words(low.Offer.Model), words(low.Offer.Provider), l.first(exhibit.Number(low.Offer.Score, ""), c.Case+"/scores.csv"),
			price, words(line), words(string(low.Price.Basis)), words(low.Price.Source), words(reason)})
	}
	return g
}
