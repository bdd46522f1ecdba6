package chart_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"example.com/rhyme/export/chart"
)

func points(xy ...float64) []chart.Point {
	var out []chart.Point
	for i := 0; i < len(xy); i += 2 {
		out = append(out, chart.Point{X: xy[i], Y: xy[i+1], Text: fmt.Sprintf("%g: %g", xy[i], xy[i+1])})
	}
	return out
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// labels are the texts of an axis with their places: x or y.
func labels(t *testing.T, svg, axis string) (texts []string, at []float64) {
	t.Helper()
	_, part, _ := strings.Cut(svg, `<g class="ticks `+axis+`">`)
	part, _, _ = strings.Cut(part, "</g>")
	for _, m := range regexp.MustCompile(`<text x="([^"]*)" y="([^"]*)">([^<]*)<`).FindAllStringSubmatch(part, -1) {
		texts = append(texts, m[3])
		at = append(at, number(t, m[map[string]int{"x": 1, "y": 2}[axis]]))
	}
	return texts, at
}

// Axes are labelled at steps of 1, 2 or 5 times a power of ten; years at whole
// numbers; a log axis at powers of ten, or where these are few at more.
func TestTicks(t *testing.T) {
	for _, test := range []struct {
		name     string
		x, y     chart.Axis
		points   []chart.Point
		xs, ys   string
		evenlyIn string // axis on which the labels stand apart evenly
	}{
		{"plain", chart.Axis{Years: true}, chart.Axis{Zero: true}, points(1830, 0, 1916, 100), "1840 1860 1880 1900", "0 20 40 60 80 100", "y"},
		{"decades", chart.Axis{Years: true}, chart.Axis{Log: true}, points(2023, 0.1, 2026, 1000), "2023 2024 2025 2026", "0.1 1 10 100 1000", "y"},
		{"one decade", chart.Axis{Years: true}, chart.Axis{Log: true}, points(1867, 4, 2009, 50), "1900 1950 2000", "5 10 20 50", ""},
		{"many decades", chart.Axis{}, chart.Axis{Log: true}, points(0, 1e-12, 1, 1), "0 0.2 0.4 0.6 0.8 1", "1e-12 1e-10 1e-08 1e-06 0.0001 0.01 1", "y"},
		{"thousands", chart.Axis{}, chart.Axis{Zero: true}, points(0, 0, 1, 250000), "0 0.2 0.4 0.6 0.8 1", "0 50,000 100,000 150,000 200,000 250,000", "y"},
		{"below zero", chart.Axis{}, chart.Axis{}, points(0, -10, 1, 10), "0 0.2 0.4 0.6 0.8 1", "-10 -5 0 5 10", "y"},
	} {
		t.Run(test.name, func(t *testing.T) {
			svg := chart.Chart{ID: "c", X: test.x, Y: test.y, Series: []chart.Series{{Mark: chart.Points, Points: test.points}}}.SVG()
			xs, _ := labels(t, svg, "x")
			ys, at := labels(t, svg, "y")
			if got := strings.Join(xs, " "); got != test.xs {
				t.Errorf("x axis %q, want %q", got, test.xs)
			}
			if got := strings.Join(ys, " "); got != test.ys {
				t.Errorf("y axis %q, want %q", got, test.ys)
			}
			for i := 2; i < len(at) && test.evenlyIn != ""; i++ {
				if first, step := at[1]-at[0], at[i]-at[i-1]; math.Abs(first-step) > 0.2 { // tenths of a unit, each rounded
					t.Errorf("labels at %v do not stand apart evenly", at)
				}
			}
		})
	}
}

// What does not exist is a gap in a line, and a log axis has no place for 0.
func TestGaps(t *testing.T) {
	for name, y := range map[string]float64{"NaN": math.NaN(), "0 on a log axis": 0} {
		c := chart.Chart{ID: "c", Y: chart.Axis{Log: true}, Series: []chart.Series{{Mark: chart.Line, Points: points(0, 1, 1, 2, 2, y, 3, 4, 4, 8)}}}
		d := regexp.MustCompile(`class="line dash0" d="([^"]*)"`).FindStringSubmatch(c.SVG())
		if d == nil || strings.Count(d[1], "M") != 2 || strings.Count(d[1], "l") != 2 {
			t.Errorf("%s: path %q, want two strokes of two points", name, d)
		}
	}
}

// Names at the ends of lines that come together do not cover each other, and
// stay beside the axes.
func TestLabelsAreApart(t *testing.T) {
	var series []chart.Series
	for i := range 6 {
		series = append(series, chart.Series{Name: fmt.Sprint("line ", i), Mark: chart.Line, Points: points(0, 10, 1, float64(i)/10)})
	}
	_, part, _ := strings.Cut(chart.Chart{ID: "c", Series: series}.SVG(), `<g class="ends"`)
	var at []float64
	for _, m := range regexp.MustCompile(`y="([^"]*)"`).FindAllStringSubmatch(part, -1) {
		at = append(at, number(t, m[1]))
	}
	if len(at) != 6 {
		t.Fatalf("%d labels, want 6", len(at))
	}
	for i, y := range at {
		if y < 0 || y > chart.Height || i > 0 && y-at[i-1] < 15 {
			t.Errorf("labels at %v", at)
		}
	}
}

// Columns stand on each other: shares of a whole reach from 0 to 100.
func TestColumnsStack(t *testing.T) {
	hundred := 100.0
	c := chart.Chart{ID: "c", Y: chart.Axis{Zero: true, Max: &hundred}, Series: []chart.Series{
		{Mark: chart.Columns, Points: points(2000, 25, 2001, 50)}, {Mark: chart.Columns, Points: points(2000, 75, 2001, 50)}}}
	var sums [2]float64
	for i, m := range regexp.MustCompile(`<rect [^>]*height="([^"]*)"`).FindAllStringSubmatch(c.SVG(), -1) {
		sums[i%2] += number(t, m[1])
	}
	_, at := labels(t, c.SVG(), "y")
	whole := at[0] - at[len(at)-1] // from the label 0 to the label 100
	for year, sum := range sums {
		if math.Abs(sum-whole) > 0.2 { // four numbers rounded to tenths
			t.Errorf("columns of year %d are %g high together, want %g", year, sum, whole)
		}
	}
}

// The picture is well-formed whatever its words, and carries them as text.
func TestWordsAreText(t *testing.T) {
	const evil = `</svg><script>alert("&")</script>`
	c := chart.Chart{ID: "c", Title: evil, Desc: evil, X: chart.Axis{Title: evil}, Y: chart.Axis{Title: evil}, Breaks: []chart.Break{{X: 1, Text: evil}},
		Series: []chart.Series{{Key: evil, Name: evil, Class: evil, Mark: chart.Points, Points: []chart.Point{{X: 1, Y: 1, Text: evil}}},
			{Key: "b", Mark: chart.Band, Points: []chart.Point{{X: 1, Low: 0, High: 2}, {X: 2, Low: 0, High: 3}}}}}
	d := xml.NewDecoder(strings.NewReader(c.SVG()))
	elements := map[string]int{}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok {
			elements[e.Name.Local]++
		}
	}
	if elements["script"] > 0 || elements["desc"] != 1 || elements["title"] != 3 { // of the chart, the break and the point
		t.Errorf("elements %v", elements)
	}
}

func TestSilentPointsKeepTheirPlace(t *testing.T) {
	c := chart.Chart{ID: "c", Series: []chart.Series{{Mark: chart.Points, Points: points(1, 2, 3, 4)}}}
	loud := c.SVG()
	c.Silent = true
	quiet := c.SVG()
	strip := func(s string) string {
		return regexp.MustCompile(`"(/>|><title>[^<]*</title></use>)`).ReplaceAllString(s, `"/>`)
	}
	if strip(loud) != strip(quiet) || strings.Contains(quiet, "1: 2") || !strings.Contains(loud, "1: 2") {
		t.Errorf("silent %s, want that without the words of the points: %s", quiet, loud)
	}
}

// A line leaves out the points that it passes through anyway, and no others: what falls by the same part every year is
// straight on a log axis, and of a bent line every point stays within a tenth of a unit.
func TestLinesLeaveOutWhatIsNotSeen(t *testing.T) {
	const n = 81
	falls, bends := make([]float64, 0, 2*n), make([]float64, 0, 2*n)
	for i := range n {
		x := float64(i)
		falls = append(falls, x, math.Exp(-x/10))
		bends = append(bends, x, x*x)
	}
	drawn := func(y chart.Axis, points []chart.Point) [][2]float64 {
		svg := chart.Chart{ID: "c", Y: y, Series: []chart.Series{{Mark: chart.Line, Points: points}}}.SVG()
		d := regexp.MustCompile(`<path class="line dash0" d="M([^"]*)"`).FindStringSubmatch(svg)
		if d == nil {
			t.Fatalf("no line in %s", svg)
		}
		var at [][2]float64
		for i, step := range strings.Split(d[1], "l") {
			xy := regexp.MustCompile(`-?[0-9.]+`).FindAllString(step, -1)
			p := [2]float64{number(t, xy[0]), number(t, xy[1])}
			if i > 0 {
				p[0], p[1] = p[0]+at[i-1][0], p[1]+at[i-1][1]
			}
			at = append(at, p)
		}
		return at
	}
	if at := drawn(chart.Axis{Log: true}, points(falls...)); len(at) != 2 {
		t.Errorf("a straight line has %d points, want its ends", len(at))
	}
	at := drawn(chart.Axis{Zero: true}, points(bends...))
	if len(at) >= n {
		t.Errorf("a bent line of %d points has %d, none left out", n, len(at))
	}
	first, last := at[0], at[len(at)-1]
	for i := range n { // the axes are linear: where each point has its place follows from the ends
		part := float64(i) / (n - 1)
		x, y := first[0]+part*(last[0]-first[0]), first[1]+part*part*(last[1]-first[1])
		k := 1
		for k < len(at)-1 && at[k][0] < x {
			k++
		}
		a, b := at[k-1], at[k]
		on := a[1] + (x-a[0])/(b[0]-a[0])*(b[1]-a[1])
		slope := (b[1] - a[1]) / (b[0] - a[0])
		if off := math.Abs(on-y) / math.Hypot(1, slope); off > 0.11 { // a twentieth left out, a twentieth rounded
			t.Errorf("point %d lies %.2f off the line", i, off)
		}
	}
}
