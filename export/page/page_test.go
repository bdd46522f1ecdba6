package page_test

import (
	"bytes"
	"context"
	"html"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/exhibit"
	"example.com/rhyme/export/page"
)

// bundled is the report of the bundled data, made once for all tests.
var bundled = sync.OnceValues(func() (*analogies.Report, error) {
	catalog, err := datasets.Bundled()
	if err != nil {
		return nil, err
	}
	return analogies.Build(context.Background(), catalog, analogies.DefaultPlan())
})

func report(t testing.TB) *analogies.Report {
	t.Helper()
	r, err := bundled()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func write(t testing.TB, r *analogies.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := page.Write(&b, r, page.Meta{Version: "test", Command: "rhyme report --format html"}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// text is what stands between the tags.
func text(s string) string {
	return html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(s, ""))
}

// all returns the first group of every match.
func all(pattern, s string) []string {
	var out []string
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(s, -1) {
		out = append(out, html.UnescapeString(m[1]))
	}
	return out
}

// section is the part of the page with an id.
func section(t testing.TB, s, id string) string {
	t.Helper()
	_, rest, ok := strings.Cut(s, `<section id="`+id+`"`)
	if !ok {
		t.Fatalf("no section %s", id)
	}
	part, _, _ := strings.Cut(rest, "</section>")
	return part
}

// The reader meets findings first and sources last.
func TestSectionsStandInTheOrderOfReading(t *testing.T) {
	want := []string{"findings", "exhibits", "capability", "comparison", "claims", "forecasts", "value", "limits", "methods", "sources"}
	if got := all(`<section id="([^"]*)"`, write(t, report(t))); !slices.Equal(got, want) {
		t.Errorf("sections %q, want %q", got, want)
	}
}

func TestEveryFindingIsThereWithItsNumberAndWeakestPoint(t *testing.T) {
	r := report(t)
	part := text(section(t, write(t, r), "findings"))
	for _, f := range r.Findings {
		for what, s := range map[string]string{"sentence": f.Text, "number": f.Quantity.Text(false), "weakest point": f.Weakest} {
			if !strings.Contains(part, s) {
				t.Errorf("%s of %q is missing: %q", what, f.Case, s)
			}
		}
	}
}

// What a measure means can be read without a mouse.
func TestMeasuresAreExplained(t *testing.T) {
	r := report(t)
	list := text(section(t, write(t, r), "comparison"))
	for _, m := range r.Measures() {
		if m.Group != "value by definition" && !strings.Contains(list, m.Meaning) {
			t.Errorf("%s is not explained: %q", m.ID, m.Meaning)
		}
	}
}

// Every measure, claim and warning of the report is on the page.
func TestNothingOfTheArgumentIsLeftOut(t *testing.T) {
	r := report(t)
	s := write(t, r)
	words := text(s)
	for _, m := range r.Measures() {
		if m.Group != "value by definition" && !strings.Contains(words, m.Title) {
			t.Errorf("measure %s is missing", m.ID)
		}
	}
	for _, f := range r.Claims {
		for what, part := range map[string]string{"sentence": f.Claim.Text, "rule": f.Claim.Supported, "evidence for": f.For.Text, "evidence against": f.Against.Text, "reason": f.Reason} {
			if !strings.Contains(words, part) {
				t.Errorf("%s %s: %s is missing: %q", f.Claim.ID, f.Case, what, part)
			}
		}
	}
	for _, c := range r.Cases {
		for _, chart := range []string{"adoption", "price", "forecast", "value"} {
			if !strings.Contains(s, `<figure id="`+c.ID()+"-"+chart+`"`) {
				t.Errorf("%s has no chart of %s", c.ID(), chart)
			}
		}
	}
}

// What a capability costs stands with the numbers of the report: the findings, every record low with its document, and
// each table of the decline, the trickling down and the premium.
func TestCapabilityIsThatOfTheReport(t *testing.T) {
	r := report(t)
	s := write(t, r)
	part := section(t, s, "capability")
	words, c := text(part), r.Capability
	for _, f := range c.Findings("AI tokens") {
		for what, s := range map[string]string{"sentence": f.Text, "number": f.Quantity.Text(false), "weakest point": f.Weakest} {
			if !strings.Contains(words, s) {
				t.Errorf("%s is missing: %q", what, s)
			}
		}
	}
	if e := c.Exhibit("AI tokens"); !strings.Contains(words, e.Subtitle) || !strings.Contains(part, "<desc") {
		t.Errorf("the chart does not say %q", e.Subtitle)
	}
	for _, limit := range c.Limits() {
		if !strings.Contains(words, limit) || !strings.Contains(text(section(t, s, "limits")), limit) {
			t.Errorf("limit %q is missing", limit)
		}
	}
	_, lows, _ := strings.Cut(part, "<caption>Record lows")
	lows, _, _ = strings.Cut(lows, "</table>")
	if n := strings.Count(lows, "<tr>") - 1; n != len(c.Lows) {
		t.Errorf("%d rows of record lows, want %d", n, len(c.Lows))
	}
	for _, low := range c.Lows {
		row := regexp.MustCompile(`<td>` + low.Offer.Model + `</td>.*<td><a href="#(d\d+)">` + regexp.QuoteMeta(exhibit.Number(low.USD.Value, "")) + `</a></td>`).FindStringSubmatch(lows)
		if row == nil || !strings.Contains(s, `<li id="`+row[1]+`"><b>`+low.Price.Source+`</b>`) {
			t.Errorf("%s at %g does not lead to %s", low.Offer.Model, low.USD.Value, low.Price.Source)
		}
	}
	for _, tab := range c.Tables() {
		_, of, ok := strings.Cut(part, "<summary>"+tab.Title+"</summary>")
		if tab.Name == "capability_records" {
			continue // behind the chart
		}
		of, _, _ = strings.Cut(of, "</table>")
		if n := strings.Count(of, "<tr>") - 1; !ok || n != len(tab.Rows) {
			t.Errorf("%s has %d rows, want %d", tab.Name, n, len(tab.Rows))
		}
	}
}

// A report without models on sale has no section of capability, and no link to one.
func TestNoCapabilityNoSection(t *testing.T) {
	r := *report(t)
	r.Capability = nil
	if s := write(t, &r); strings.Contains(s, `"capability`) || strings.Contains(s, `"#capability`) {
		t.Error("there is a section, or a link to it")
	}
}

// A link leads somewhere, and an id is there once.
func TestLinksLeadToAnchors(t *testing.T) {
	s := write(t, report(t))
	ids := map[string]int{}
	for _, id := range all(`\sid="([^"]*)"`, s) {
		if ids[id]++; ids[id] > 1 {
			t.Errorf("id %q stands %d times", id, ids[id])
		}
		if id == "" || strings.ContainsAny(id, " \t\n%") {
			t.Errorf("id %q is no anchor", id)
		}
	}
	for _, to := range all(`href="#([^"]*)"`, s) {
		if ids[to] == 0 {
			t.Errorf("link to %q leads nowhere", to)
		}
	}
}

// Every number of the findings, the comparison, the claims and the forecasts
// leads to a document, or to a series that names its documents.
func TestNumbersLeadToSources(t *testing.T) {
	s := write(t, report(t))
	sources := section(t, s, "sources")
	ends := map[string]bool{}
	for _, item := range regexp.MustCompile(`(?s)<li id="([^"]*)">(.*?)</li>`).FindAllStringSubmatch(sources, -1) {
		ends[item[1]] = strings.HasPrefix(item[1], "d") || strings.Contains(item[2], `href="#d`)
	}
	counted := 0
	check := func(part, number, to string) {
		counted++
		if !ends[to] {
			t.Errorf("%s: %s leads to %q, which names no source", part, number, to)
		}
	}
	for _, m := range regexp.MustCompile(`<p class="rests"><b>(?:<a href="#([^"]*)">)?([^<]*)`).FindAllStringSubmatch(section(t, s, "findings"), -1) {
		check("findings", m[2], m[1])
	}
	cell := regexp.MustCompile(`<td>(?:<a href="#([^"]*)">)?([^<]*)`)
	for _, m := range cell.FindAllStringSubmatch(section(t, s, "comparison"), -1) {
		if m[2] != "–" {
			check("comparison", m[2], m[1])
		}
	}
	counts := regexp.MustCompile(`^\d+ of \d+$`) // of verdicts, which rest on no series of their own
	for _, m := range regexp.MustCompile(`<td><b>[^<]*</b><br>(?:<a href="#([^"]*)">)?([^<]*)`).FindAllStringSubmatch(section(t, s, "claims"), -1) {
		if !counts.MatchString(m[2]) {
			check("claims", m[2], m[1])
		}
	}
	if counted < 200 {
		t.Errorf("only %d numbers were found", counted)
	}
}

// A document is dated where its file says when it was published or accessed.
func TestSourcesAreDated(t *testing.T) {
	r := report(t)
	sources := section(t, write(t, r), "sources")
	dated := 0
	for _, u := range r.Sources {
		id := "<b>" + u.Source.ID + "</b>: " + html.EscapeString(u.Source.Citation)
		_, after, found := strings.Cut(sources, id)
		if !found {
			continue // of a series that no number of the page rests on
		}
		item, _, _ := strings.Cut(after, "</li>")
		for word, date := range map[string]string{"Published ": u.Source.Published.String(), "Accessed ": u.Source.Accessed.String()} {
			if has := strings.Contains(item, word); has != (date != "") || has && !strings.Contains(item, word+date+". ") {
				t.Errorf("%s: %q, want %s%s", u.Source.ID, item, word, date)
			}
			if date != "" {
				dated++
			}
		}
	}
	if dated == 0 {
		t.Error("no document is dated")
	}
}

// The page loads nothing: what leads outside are links to sources alone.
func TestNothingIsLoaded(t *testing.T) {
	s := write(t, report(t))
	if len(s) >= 870e3 { // it was 830 KB: a megabyte is the most that a page may have
		t.Errorf("%d bytes: see what its tables and links repeat", len(s))
	}
	for _, tag := range regexp.MustCompile(`<[a-zA-Z][^>]*>`).FindAllString(s, -1) {
		outside := regexp.MustCompile(`(?i)(https?:)?//[a-z0-9]`).MatchString(tag)
		if outside && !strings.HasPrefix(tag, `<a href="http`) {
			t.Errorf("loads from outside: %s", tag)
		}
		if regexp.MustCompile(`^<(script|link|img|iframe|object|embed|source)\b.*\b(src|href)=`).MatchString(tag) && tag != `<link rel="icon" href="data:,">` {
			t.Errorf("loads: %s", tag)
		}
	}
	for _, word := range []string{"@import", "url(", "fetch(", "XMLHttpRequest", "import("} {
		if strings.Contains(section(t, strings.ReplaceAll(s, "<head>", `<section id="head">`), "head"), word) {
			t.Errorf("%q in the head", word)
		}
	}
}

// Whoever does not see a chart has its finding, what is drawn and its numbers.
func TestChartsHaveWordsAndNumbers(t *testing.T) {
	s := write(t, report(t))
	figures := regexp.MustCompile(`(?s)<figure id="([^"]*)".*?</figure>`).FindAllStringSubmatch(s, -1)
	if len(figures) < 18 { // four of each technology, the prices on one clock and what a capability costs
		t.Errorf("%d figures", len(figures))
	}
	for _, f := range figures {
		views := strings.Count(f[0], `<div class="view"`)
		if hidden := len(regexp.MustCompile(`<div class="view"[^>]* hidden>`).FindAllString(f[0], -1)); views-hidden != 1 {
			t.Errorf("%s: %d views of %d are seen without a script, want 1", f[1], views-hidden, views)
		}
		titles, descs := all(`<title id="[^"]*">([^<]*)`, f[0]), all(`<desc id="[^"]*">([^<]*)`, f[0])
		if len(titles) != views || len(descs) != views || slices.Contains(titles, "") || slices.Contains(descs, "") {
			t.Errorf("%s: %d views, titles %q, descriptions %q", f[1], views, titles, descs)
		}
		for _, d := range descs {
			if !strings.Contains(d, " of ") {
				t.Errorf("%s: %q says no type of data", f[1], d)
			}
		}
		if strings.Count(f[0], "<tr>") < 2 || !strings.Contains(f[0], "<caption>") {
			t.Errorf("%s has no table behind it", f[1])
		}
		if !strings.Contains(f[0], `Sources: <a href="#d`) {
			t.Errorf("%s names no source", f[1])
		}
	}
}

// Columns of numbers stand at the right: those of dates and words do not.
func TestColumnsOfNumbersAreSetToTheRight(t *testing.T) {
	s := write(t, report(t))
	style, _, _ := strings.Cut(s, "</style>")
	tables := regexp.MustCompile(`(?s)<table(?: class="([^"]*)")?>\s*<caption>.*?</table>`).FindAllStringSubmatch(s, -1)
	if len(tables) < 20 {
		t.Fatalf("%d tables", len(tables))
	}
	for _, table := range tables {
		for _, class := range strings.Fields(table[1]) {
			if !strings.Contains(style, "."+class+" tr>:nth-child("+class[1:]+")") {
				t.Errorf("no rule sets column %s to the right", class[1:])
			}
		}
	}
	if want := `<table class="n2 n3 n4">`; !strings.Contains(section(t, s, "exhibits"), want+"\n<caption>US railroad freight revenue") { // date, observed, two curves, quality, source
		t.Errorf("the table behind the price of railroads is no %s", want)
	}
}

// Years are written without separators.
func TestYearsHaveNoSeparators(t *testing.T) {
	years := all(`<td>(?:<a [^>]*>)?([^<]*)(?:</a>)?</td><td>year</td>`, section(t, write(t, report(t)), "methods"))
	if len(years) < 10 { // the middle of each S-curve
		t.Errorf("only %d parameters are years", len(years))
	}
	for _, y := range years {
		if strings.Contains(y, ",") {
			t.Errorf("a year is written %s", y)
		}
	}
}

func TestSameReportSameBytes(t *testing.T) {
	r := report(t)
	first, second := write(t, r), write(t, r)
	if first != second {
		t.Error("two pages of one report differ")
	}
}

// What users write in a data set is text, never markup, and no link runs a script.
func TestWordsOfUsersAreEscaped(t *testing.T) {
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	const evil = `<script>alert("1")</script>`
	d, err := catalog.Dataset("internet-bandwidth")
	if err != nil {
		t.Fatal(err)
	}
	d.Case.Title = "Net" + evil
	for _, s := range d.Series {
		s.Title, s.Unit.Name, s.Definition = s.Title+evil, s.Unit.Name+evil, evil
	}
	for _, s := range d.Sources {
		s.Citation, s.URL = evil, `javascript:alert(1)`
	}
	plan := analogies.DefaultPlan()
	plan.Cases, plan.Also = []string{"internet-bandwidth"}, false
	r, err := analogies.Build(context.Background(), catalog, plan)
	if err != nil {
		t.Fatal(err)
	}
	s := write(t, r)
	if n := strings.Count(s, "<script"); n != 1 {
		t.Errorf("%d scripts, want the one of the page", n)
	}
	if strings.Contains(s, `href="javascript:`) {
		t.Error("a link runs a script")
	}
	if !strings.Contains(s, "Net&lt;script&gt;") {
		t.Error("the title is missing")
	}
}
