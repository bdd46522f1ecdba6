package chart_test

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"example.com/rhyme/export/chart"
)

// ends are the names of series with their places.
func ends(t *testing.T, c chart.Chart) map[string]chart.Spot {
	t.Helper()
	_, part, _ := strings.Cut(c.SVG(), `<g class="ends"`)
	out := map[string]chart.Spot{}
	for _, m := range regexp.MustCompile(`x="([^"]*)" y="([^"]*)">([^<]*)<`).FindAllStringSubmatch(part, -1) {
		out[html.UnescapeString(m[3])] = chart.Spot{X: number(t, m[1]), Y: number(t, m[2])}
	}
	return out
}

// beyond is where labels right of the axes begin.
const beyond = chart.Width - chart.Room + 6

// A line that ends early has its name beside its end, where nothing stands: right
// of it, else under or over it; if all of that is taken, right of the axes.
func TestNamesStandAtTheirLines(t *testing.T) {
	long := chart.Series{Name: "long", Mark: chart.Line, Points: points(0, 100, 100, 90)}
	for _, test := range []struct {
		name  string
		other []float64 // another line, which is in the way or not
		right bool      // of the axes
	}{
		{"right of it", []float64{0, 0, 100, 0}, false},
		{"under it", []float64{32, 50, 100, 50, 100, 0}, false},
		{"nowhere", []float64{10, 30, 90, 30, 10, 35, 90, 35, 10, 40, 90, 40, 10, 45, 90, 45, 10, 50, 90, 50, 10, 55, 90, 55, 10, 60, 90, 60, 10, 65, 90, 65, 90, 0}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := chart.Chart{ID: "c", Series: []chart.Series{long, {Name: "early", Mark: chart.Line, Points: points(0, 80, 30, 50)}, {Mark: chart.Line, Points: points(test.other...)}}}
			got := ends(t, c)
			if got["long"].X != beyond {
				t.Errorf("the long line is named at %v, want right of the axes", got["long"])
			}
			if right := got["early"].X == beyond; right != test.right {
				t.Errorf("the early line is named at %v, want right of the axes: %t", got["early"], test.right)
			}
		})
	}
}

// A guide has its name where it leaves the axes: below, or right of them.
func TestGuidesAreNamedWhereTheyLeave(t *testing.T) {
	guide := func(name string, xy ...float64) chart.Series {
		return chart.Series{Name: name, Mark: chart.Guide, Points: points(xy...)}
	}
	c := chart.Chart{ID: "c", Series: []chart.Series{{Mark: chart.Line, Points: points(0, 100, 100, 100)}, {Mark: chart.Points, Points: points(0, 0)},
		guide("steep", 0, 100, 50, -100), guide("flat", 0, 100, 400, -100), guide("within", 0, 100, 50, 50)}}
	got := ends(t, c)
	if at := got["steep"]; at.X < 66 || at.X > beyond-100 || at.Y < chart.Height-46-20 {
		t.Errorf("the steep guide is named at %v, want at the foot of the axes", at)
	}
	if at := got["flat"]; at.X != beyond {
		t.Errorf("the flat guide is named at %v, want right of the axes", at)
	}
	if at, ok := got["within"]; ok {
		t.Errorf("a guide that does not leave the axes is named at %v", at)
	}
}

// Columns at the ends of the axis are whole, wherever the next one stands.
func TestColumnsAtTheEndsAreWhole(t *testing.T) {
	for _, years := range [][]float64{{2024, 2026}, {2000, 2001, 2002}, {1926, 1927, 1928, 1929, 1930, 1960}} {
		s := chart.Series{Mark: chart.Columns}
		for _, year := range years {
			s.Points = append(s.Points, chart.Point{X: year, Y: 1})
		}
		svg := chart.Chart{ID: "c", Series: []chart.Series{s}}.SVG()
		for _, m := range regexp.MustCompile(`<rect x="([^"]*)" y="[^"]*" width="([^"]*)"`).FindAllStringSubmatch(svg, -1) {
			left, right := number(t, m[1]), number(t, m[1])+number(t, m[2])
			if left < 66 || right > chart.Width-chart.Room {
				t.Errorf("%v: a column stands at %g to %g, outside of the axes", years, left, right)
			}
		}
	}
}

// A line and its points are one entry, as are guides of one key; a name of the
// legend comes before the key.
func TestLegend(t *testing.T) {
	c := chart.Chart{Series: []chart.Series{
		{Key: "a", Legend: "first", Mark: chart.Line, Class: "t0"}, {Key: "a", Mark: chart.Points, Symbol: 7},
		{Key: "b", Mark: chart.Guide}, {Key: "b", Mark: chart.Guide},
	}}
	got := c.Legend()
	if len(got) != 2 || got[0].Name != "first" || !got[0].Pointed || got[0].Symbol != 1 || got[1].Name != "b" || got[1].Pointed {
		t.Errorf("legend %+v", got)
	}
}

// A class leads to the colour that it was made for; what is no subject is grey.
func TestClassesHaveColours(t *testing.T) {
	for i := range 2 * chart.Symbols {
		if got := chart.ColorOf(chart.ClassOf(i)); got != chart.Technology(i) {
			t.Errorf("technology %d: %v, want %v", i, got, chart.Technology(i))
		}
	}
	for _, layer := range []string{"infrastructure", "equipment", "application"} {
		if got := chart.ColorOf(chart.ClassOfLayer(layer)); got != chart.Layer(layer) {
			t.Errorf("%s: %v, want %v", layer, got, chart.Layer(layer))
		}
	}
	if got := chart.ColorOf(chart.Rest); got.Ink != "666666" {
		t.Errorf("the rest is %v, want grey", got)
	}
}
