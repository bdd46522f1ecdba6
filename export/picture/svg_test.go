package picture_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/picture"
)

// element is what stands in an SVG: its name, attributes and text.
type element struct {
	name  string
	attrs map[string]string
	text  string
}

// elements reads an SVG, which must be well-formed.
func elements(t *testing.T, svg []byte) []element {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	var list []element
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			list = append(list, e)
		case xml.CharData:
			if len(list) > 0 {
				list[len(list)-1].text += strings.TrimSuffix(string(token), "\n") // between elements
			}
		}
	}
}

func svgOf(t *testing.T, p picture.Picture) []byte {
	t.Helper()
	svg, err := p.SVG()
	if err != nil {
		t.Fatal(err)
	}
	return svg
}

// words are those of all texts, in their order.
func words(list []element) string {
	var out []string
	for _, e := range list {
		if e.name == "text" {
			out = append(out, e.text)
		}
	}
	return strings.Join(out, " ")
}

// A picture carries its words as text, and in title and desc for those who do
// not see it.
func TestSVGHasItsWords(t *testing.T) {
	for _, e := range exhibits(t) {
		p := picture.Of(e, "rhyme test")
		list := elements(t, svgOf(t, p))
		if list[1].name != "title" || list[1].text != p.Title || list[2].name != "desc" || list[2].text != p.Desc {
			t.Errorf("%s: title %q, desc %q", p.ID, list[1].text, list[2].text)
		}
		got := words(list)
		for _, want := range append([]string{p.Title, p.Subtitle, p.Chart.X.Title}, p.Notes...) {
			if !strings.Contains(got, strings.Join(strings.Fields(want), " ")) {
				t.Errorf("%s does not say %q", p.ID, want)
			}
		}
		if p.Chart.Y.Log != strings.Contains(got, "(log scale)") {
			t.Errorf("%s: log axis %t, but the words are %q", p.ID, p.Chart.Y.Log, got)
		}
	}
}

// What programs of offices do not know is not in it: style sheets, classes,
// scripts, other files. It stands on white.
func TestSVGStandsAlone(t *testing.T) {
	for _, e := range exhibits(t) {
		for i, e := range elements(t, svgOf(t, picture.Of(e, "rhyme test"))) {
			switch e.name {
			case "svg", "title", "desc", "path", "circle", "text":
			default:
				t.Errorf("element %s", e.name)
			}
			for _, name := range []string{"class", "style", "href", "onload"} {
				if e.attrs[name] != "" {
					t.Errorf("%s has %s", e.name, name)
				}
			}
			if i == 3 && (e.name != "path" || e.attrs["fill"] != "#ffffff") {
				t.Errorf("the ground is %s %s", e.name, e.attrs["fill"])
			}
		}
	}
}

// The level of a band is said in words; lines that a label names are not in the
// legend as well.
func TestLegendSaysWhatLabelsDoNot(t *testing.T) {
	for _, e := range exhibits(t) {
		got := words(elements(t, svgOf(t, picture.Of(e, "rhyme test"))))
		for _, s := range e.First().Chart.Series {
			if s.Mark == chart.Band && !strings.Contains(got, s.Legend) {
				t.Errorf("%s does not say %q", e.ID, s.Legend)
			}
			if s.Mark != chart.Points && s.Name != "" && s.Mark != chart.Guide && strings.Count(got, s.Name) == 0 {
				t.Errorf("%s does not name %q", e.ID, s.Name)
			}
		}
	}
}

func TestWordsOfUsersAreEscaped(t *testing.T) {
	const evil = "</svg><script>alert(\"&\")</script>\x01"
	p := picture.Picture{ID: evil, Title: evil, Subtitle: evil, Desc: evil, Notes: []string{evil}, Legend: []chart.Entry{{Key: evil, Name: evil, Class: evil, Mark: chart.Points}},
		Chart: chart.Chart{X: chart.Axis{Title: evil}, Y: chart.Axis{Title: evil}, Series: []chart.Series{{Key: "a", Name: evil, Class: evil, Mark: chart.Line, Points: []chart.Point{{X: 1, Y: 1}, {X: 2, Y: 2}}}}}}
	for _, e := range elements(t, svgOf(t, p)) {
		if e.name == "script" {
			t.Error("a word became an element")
		}
	}
}
