package datasets

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// caseReader reads the case.yaml of one data set.
type caseReader struct {
	yamlReader
	loader *loader
	home   *draft
	into   *Case
}

func (l *loader) readCase(d *draft) {
	r, data, ok := l.file(d, "case.yaml")
	if !ok {
		return
	}
	c := &caseReader{yamlReader: yamlReader{r}, loader: l, home: d, into: &d.Case}
	if root := c.document(data); root != nil {
		c.read(root)
	}
}

func (c *caseReader) read(root *yaml.Node) {
	k := c.into
	ok := c.mapping(root, "the case", map[string]entry{
		"title":           c.text("title", &k.Title),
		"subject":         c.text("subject", &k.Subject),
		"summary":         c.text("summary", &k.Summary),
		"set":             c.date("set", &k.Set),
		"start":           c.start,
		"headline":        c.headline,
		"also":            c.also,
		"investment_peak": c.peak,
		"breaks":          func(n *yaml.Node) { c.list(n, "breaks", c.readBreak) },
		"value":           c.value,
	})
	if !ok {
		return
	}
	if child(root, "title") == root {
		c.add(spot(root), "no title")
	}
	if len(k.Headline) > 0 && child(root, "start") == root {
		c.add(spot(child(root, "headline")), "a headline without start: the clock of a case runs from its first commercial year")
	}
}

// series reads a reference and makes it a full one.
func (c *caseReader) series(what string, into *string) entry {
	return func(n *yaml.Node) {
		var ref string
		c.text(what, &ref)(n)
		if ref == "" {
			return
		}
		s, err := c.loader.catalog.Series(ref, c.home.ID)
		if err != nil && c.mayBeUnread(ref) {
			return
		}
		if err != nil {
			c.add(spot(target(n)), "%v", err)
			return
		}
		*into = s.Ref()
	}
}

// mayBeUnread reports whether the series may stand in a row that was not
// taken, which is a problem of another file.
func (c *caseReader) mayBeUnread(ref string) bool {
	dataset, _, full := strings.Cut(ref, "/")
	if !full {
		dataset = c.home.ID
	}
	return slices.ContainsFunc(c.loader.drafts, func(d *draft) bool { return d.ID == dataset && d.unread["series.csv"] })
}

func (c *caseReader) start(n *yaml.Node) {
	s := &c.into.Start
	ok := c.mapping(n, "start", map[string]entry{
		"year": c.number("year", &s.Year), "why": c.text("why", &s.Why), "series": c.series("series", &s.Series),
	})
	c.must(ok, n, "start", "year")
}

// must reports keys that a mapping lacks.
func (c *caseReader) must(ok bool, n *yaml.Node, what string, keys ...string) {
	for _, key := range keys {
		if n := target(n); ok && child(n, key) == n {
			c.add(spot(n), "%s has no %s", what, key)
		}
	}
}

func (c *caseReader) peak(n *yaml.Node) {
	p := &c.into.Peak
	ok := c.mapping(n, "investment_peak", map[string]entry{
		"year": c.optional("year", &p.Year), "low": c.optional("low", &p.Low), "high": c.optional("high", &p.High),
		"series":              c.series("series", &p.Series),
		"selected_on_outcome": c.flag("selected_on_outcome", &p.SelectedOnOutcome),
		"why":                 c.text("why", &p.Why),
	})
	c.must(ok, n, "investment_peak", "year")
	c.ascending(n, "low", p.Low, "year", p.Year)
	c.ascending(n, "year", p.Year, "high", p.High)
}

// ascending reports a pair of numbers in the wrong order, at the second.
func (c *caseReader) ascending(n *yaml.Node, first string, a *float64, second string, b *float64) {
	if a != nil && b != nil && *a > *b {
		c.add(spot(child(n, second)), "%s %v is before %s %v", second, *b, first, *a)
	}
}

func (c *caseReader) readBreak(n *yaml.Node) {
	var b Break
	ok := c.mapping(n, "a break", map[string]entry{
		"series": c.series("series", &b.Series), "year": c.number("year", &b.Year), "why": c.text("why", &b.Why),
	})
	c.must(ok, n, "a break", "series", "year")
	c.into.Breaks = append(c.into.Breaks, b)
}
