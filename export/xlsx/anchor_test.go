package xlsx

import (
	"strings"
	"testing"
)

func TestChartsKeepTheirSizeAndHaveAlternativeTexts(t *testing.T) {
	b := sample()
	b.Sheets[2].Charts[0].Width, b.Sheets[2].Charts[0].Height = 500, 300
	drawing := part(t, write(t, b), "xl/drawings/drawing1.xml")
	for _, want := range []string{
		`<xdr:oneCellAnchor>`, `<xdr:ext cx="4762500" cy="2857500"/>`, `<xdr:ext cx="6096000" cy="3619500"/>`,
		`descr="Scatter of miles on a log scale"`, `name="Growth was exponential before 1870"`,
	} {
		if !strings.Contains(drawing, want) {
			t.Errorf("%s is missing in %s", want, drawing)
		}
	}
	if strings.Contains(drawing, "twoCellAnchor") || strings.Contains(drawing, "editAs") {
		t.Errorf("a chart is tied to two cells: %s", drawing)
	}
}

func TestAnchorsFailLoudly(t *testing.T) {
	charts := make([]Chart, 1)
	for _, in := range []string{
		`<x:wsDr/>`,
		`<x:wsDr><x:twoCellAnchor><x:to/><x:graphicFrame/></x:twoCellAnchor></x:wsDr>`,
		`<x:wsDr><x:twoCellAnchor><x:from/><x:graphicFrame/></x:twoCellAnchor></x:wsDr>`,
		`<x:wsDr><x:twoCellAnchor><x:from/><x:to/></x:twoCellAnchor></x:wsDr>`,
	} {
		root, err := parseXML([]byte(in))
		if err != nil {
			t.Fatal(err)
		}
		if err := fixAnchors(root, charts); err == nil {
			t.Errorf("%s was taken", in)
		}
	}
}

func TestRowsOfCharts(t *testing.T) {
	if got := (&Chart{}).Rows(); got != 23 { // 380 pixels at 17 a row
		t.Errorf("got %d", got)
	}
	if got := (&Chart{Height: 170}).Rows(); got != 10 {
		t.Errorf("got %d", got)
	}
}
