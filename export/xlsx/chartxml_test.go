package xlsx

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// rawChart returns a chart as excelize writes it, before any edit.
func rawChart(t *testing.T, c *Chart) *node {
	t.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	if err := f.AddChart("Sheet1", "A1", c.excel()); err != nil {
		t.Fatal(err)
	}
	content, _ := f.Pkg.Load("xl/charts/chart1.xml")
	root, err := parseXML(content.([]byte))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func edited(t *testing.T, b *Book, c *Chart) *node {
	t.Helper()
	root := rawChart(t, c)
	if err := editChart(root, b, c); err != nil {
		t.Fatal(err)
	}
	return root
}

// must follows a path that has to exist.
func must(t *testing.T, n *node, path ...string) *node {
	t.Helper()
	found, err := n.path(path...)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestChartHoldsTheNumbersOfItsCells(t *testing.T) {
	b := sample()
	ser := must(t, edited(t, b, &b.Sheets[2].Charts[0]), "chart", "plotArea", "scatterChart", "ser")
	if got := must(t, ser, "tx", "strRef", "strCache", "pt", "v").text; got != "Observed" {
		t.Errorf("name is %q", got)
	}
	x := must(t, ser, "xVal", "numRef", "numCache")
	if got := must(t, x, "ptCount").attr("val"); got != "13" || must(t, x, "pt", "v").text != "1830" {
		t.Errorf("x has %s points", got)
	}
	y := must(t, ser, "yVal", "numRef", "numCache")
	points := y.all("pt")
	if len(points) != 12 || points[4].attr("idx") != "5" { // the fifth cell is empty
		t.Errorf("y has %d points", len(points))
	}
	cell := b.Sheets[1].At(4, 2)
	if got, _ := cell.number(); points[0].child("v").text != number(got) {
		t.Errorf("y begins with %s instead of %v", points[0].child("v").text, got)
	}
	if must(t, ser, "xVal").child("strRef") != nil {
		t.Error("x is a reference to texts")
	}
}

func TestCategoriesStayTexts(t *testing.T) {
	b := sample()
	ser := must(t, edited(t, b, &b.Sheets[3].Charts[0]), "chart", "plotArea", "barChart", "ser")
	if got := must(t, ser, "cat", "strRef", "strCache").all("pt"); len(got) != 8 || got[1].child("v").text != "1850" {
		t.Errorf("categories are %v", got)
	}
	if got := must(t, ser, "val", "numRef", "numCache").all("pt"); len(got) != 8 {
		t.Errorf("%d values", len(got))
	}
}

func TestScatterAxes(t *testing.T) {
	b := sample()
	c := b.Sheets[2].Charts[1]
	c.X.Log, c.X.Major, c.X.Min, c.X.Max = true, 0, nil, nil
	axes := must(t, edited(t, b, &c), "chart", "plotArea").all("valAx")
	for i, axis := range axes {
		if got := must(t, axis, "scaling").children[0]; got.name != "logBase" || got.attr("val") != "10" {
			t.Errorf("axis %d is not logarithmic", i)
		}
		for name, want := range map[string]string{"crosses": "min", "crossBetween": "midCat", "tickLblPos": "low", "majorTickMark": "out"} {
			if got := must(t, axis, name).attr("val"); got != want {
				t.Errorf("axis %d: %s is %s", i, name, got)
			}
		}
		if got := must(t, axis, "txPr", "p", "pPr", "defRPr", "solidFill", "srgbClr").attr("val"); got != ink {
			t.Errorf("axis %d: labels have the colour %s", i, got)
		}
		if must(t, axis, "title").child("txPr") != nil {
			t.Errorf("axis %d: the title is said to be level", i)
		}
	}
	plain := must(t, edited(t, b, &b.Sheets[2].Charts[0]), "chart", "plotArea").all("valAx")
	if got := must(t, plain[0], "majorUnit").attr("val"); got != "10" {
		t.Errorf("distance of labels is %s", got)
	}
	if must(t, plain[0], "scaling", "min").attr("val") != "1830" || must(t, plain[0], "scaling", "max").attr("val") != "1900" {
		t.Error("limits of x are lost")
	}
	if got := must(t, plain[1], "crosses").attr("val"); got != "autoZero" {
		t.Errorf("plain axes cross at %s", got)
	}
}

func TestMarksOfSeries(t *testing.T) {
	b := sample()
	c := b.Sheets[2].Charts[0]
	c.Series = append(c.Series, c.Series[1])
	c.Series[2].Mark = Dashed
	ser := must(t, edited(t, b, &c), "chart", "plotArea", "scatterChart").all("ser")
	if must(t, ser[0], "spPr", "ln").child("noFill") == nil || must(t, ser[0], "marker", "symbol").attr("val") != "circle" {
		t.Error("points are joined by a line or have no marker")
	}
	if must(t, ser[1], "spPr", "ln", "solidFill", "srgbClr").attr("val") != "D55E00" || must(t, ser[1], "marker", "symbol").attr("val") != "none" {
		t.Error("the line is invisible, or has markers")
	}
	if got := must(t, ser[2], "spPr", "ln", "prstDash").attr("val"); got != "dash" {
		t.Errorf("the dashed line is %q", got)
	}
	if got := must(t, ser[1], "dLbls", "dLbl", "idx").attr("val"); got != "12" {
		t.Errorf("the label stands at point %s", got)
	}
}

// Without its anchor each edit must fail, whatever the library writes instead.
func TestEditsFailLoudlyWithoutTheirAnchors(t *testing.T) {
	b := sample()
	scatter := b.Sheets[2].Charts[0]
	scatter.X.Log, scatter.X.Major = true, 0
	column := b.Sheets[3].Charts[0]
	axis := []string{"chart", "plotArea", "valAx"}
	ser := []string{"chart", "plotArea", "scatterChart", "ser"}
	for _, test := range []struct {
		chart *Chart
		in    []string
		drop  string
	}{
		{&scatter, nil, "chart"},
		{&scatter, []string{"chart"}, "title"},
		{&scatter, []string{"chart", "title"}, "tx"},
		{&scatter, []string{"chart", "title", "tx"}, "rich"},
		{&scatter, []string{"chart", "title"}, "txPr"},
		{&scatter, []string{"chart"}, "plotArea"},
		{&scatter, []string{"chart", "plotArea"}, "scatterChart"},
		{&scatter, []string{"chart", "plotArea"}, "valAx"},
		{&scatter, []string{"chart", "plotArea", "scatterChart"}, "ser"},
		{&scatter, ser, "tx"},
		{&scatter, append(slices.Clone(ser), "tx"), "strRef"},
		{&scatter, ser, "xVal"},
		{&scatter, ser, "yVal"},
		{&scatter, append(slices.Clone(ser), "xVal"), "strRef"},
		{&scatter, append(slices.Clone(ser), "yVal"), "numRef"},
		{&scatter, append(slices.Clone(ser), "yVal", "numRef"), "numCache"},
		{&scatter, axis, "auto"},
		{&scatter, axis, "lblAlgn"},
		{&scatter, axis, "lblOffset"},
		{&scatter, axis, "noMultiLvlLbl"},
		{&scatter, axis, "scaling"},
		{&scatter, append(slices.Clone(axis), "scaling"), "orientation"},
		{&scatter, axis, "spPr"},
		{&scatter, append(slices.Clone(axis), "spPr", "ln"), "solidFill"},
		{&scatter, axis, "majorTickMark"},
		{&scatter, axis, "crosses"},
		{&scatter, axis, "title"},
		{&scatter, append(slices.Clone(axis), "title"), "tx"},
		{&scatter, append(slices.Clone(axis), "title"), "txPr"},
		{&column, []string{"chart", "plotArea"}, "catAx"},
		{&column, []string{"chart", "plotArea", "barChart", "ser"}, "cat"},
		{&column, []string{"chart", "plotArea", "barChart", "ser"}, "val"},
		{&column, []string{"chart", "plotArea"}, "valAx"},
		{&column, axis, "title"},
		{&column, axis, "spPr"},
		{&column, axis, "majorTickMark"},
		{&column, axis, "crosses"},
	} {
		root := rawChart(t, test.chart)
		if !must(t, root, test.in...).remove(test.drop) {
			t.Fatalf("excelize does not write %s in %v", test.drop, test.in)
		}
		if err := editChart(root, b, test.chart); err == nil {
			t.Errorf("without %s in %v the edit goes on", test.drop, test.in)
		}
	}
}

// An excelize that mends its faults must not be mended twice.
func TestEditsFailWhenTheLibraryHasMendedItself(t *testing.T) {
	b := sample()
	c := b.Sheets[2].Charts[0]
	c.X.Log, c.X.Major = true, 0
	root := rawChart(t, &c)
	x := must(t, root, "chart", "plotArea", "valAx")
	x.children = append(x.children, value("crossBetween", "midCat"))
	if err := editChart(root, b, &c); err == nil || !strings.Contains(err.Error(), "crossBetween") {
		t.Errorf("got %v", err)
	}
	root = rawChart(t, &c)
	scaling := must(t, root, "chart", "plotArea", "valAx", "scaling")
	scaling.children = append([]*node{value("logBase", "10")}, scaling.children...)
	if err := editChart(root, b, &c); err == nil || !strings.Contains(err.Error(), "logarithmic already") {
		t.Errorf("got %v", err)
	}
}

// Subtitle and source are paragraphs of their own below the title of the x axis.
func TestChartSaysWhatItShows(t *testing.T) {
	b := sample()
	c := b.Sheets[2].Charts[0]
	c.Title = "Miles grew, but not at once, and not everywhere at the same time in the same way"
	c.Subtitle = strings.Repeat("Miles of line of the United States, 1830 to 1890. ", 3)
	c.Source = "Source: Statistical Abstract"
	root := edited(t, b, &c)
	texts := func(n *node) []string {
		var out []string
		for _, p := range must(t, n, "title", "tx", "rich").all("p") {
			out = append(out, must(t, p, "r", "t").text)
		}
		return out
	}
	if got := texts(must(t, root, "chart")); len(got) != 2 || strings.Join(got, " ") != c.Title {
		t.Errorf("the title is %q, want it on two lines", got)
	}
	got := texts(must(t, root, "chart", "plotArea", "valAx"))
	if n := len(got); n < 4 || got[0] != "Year" || strings.Join(got[1:n-1], " ") != strings.TrimSpace(c.Subtitle) || got[n-1] != c.Source {
		t.Errorf("below the x axis stands %q", got)
	}
}
