package drawingml

import (
	"archive/zip"
	"bytes"
	"regexp"
	"strings"
	"testing"
)

// whole is a chart with one point, written by hand after the standard.
const whole = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<c:chart><c:plotArea><c:scatterChart><c:scatterStyle val="lineMarker"/>
<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Data!$B$1</c:f></c:strRef></c:tx>
<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/></c:marker>
<c:dLbls><c:dLbl><c:idx val="0"/><c:dLblPos val="r"/><c:showVal val="0"/><c:showSerName val="1"/></c:dLbl><c:showVal val="0"/></c:dLbls>
<c:xVal><c:numRef><c:f>Data!$A$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:xVal>
<c:yVal><c:numRef><c:f>Data!$B$2</c:f></c:numRef></c:yVal></c:ser>
<c:axId val="1"/><c:axId val="2"/></c:scatterChart>
<c:valAx><c:axId val="1"/><c:scaling><c:logBase val="10"/><c:orientation val="minMax"/></c:scaling><c:axPos val="b"/><c:crossAx val="2"/><c:crosses val="min"/><c:crossBetween val="midCat"/></c:valAx>
<c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>
</c:plotArea></c:chart></c:chartSpace>`

func TestCheckFindsFaults(t *testing.T) {
	if got := Check([]byte(whole)); len(got) > 0 {
		t.Fatalf("the whole chart has faults: %q", got)
	}
	for name, c := range map[string]struct{ old, new, want string }{
		"order":          {`<c:idx val="0"/><c:order val="0"/>`, `<c:order val="0"/><c:idx val="0"/>`, "scatterChart/ser holds order idx tx"},
		"missing":        {`<c:crossAx val="2"/>`, "", "valAx holds axId scaling axPos crosses"},
		"twice":          {`<c:crosses val="min"/>`, `<c:crosses val="min"/><c:crossesAt val="1"/>`, "crosses crossesAt"},
		"of another":     {`<c:crossBetween val="midCat"/>`, `<c:auto val="1"/>`, "crosses auto"},
		"logarithm last": {`<c:logBase val="10"/><c:orientation val="minMax"/>`, `<c:orientation val="minMax"/><c:logBase val="10"/>`, "valAx/scaling holds orientation logBase"},
		"label":          {`<c:dLblPos val="r"/><c:showVal val="0"/>`, `<c:showVal val="0"/><c:dLblPos val="r"/>`, "dLbls/dLbl holds idx showVal dLblPos"},
		"namespace":      {`<a:noFill/>`, `<c:noFill/>`, "spPr/a:ln holds noFill"},
		"no type":        {`<c:symbol val="circle"/>`, `<c:symbol><c:v/></c:symbol>`, "marker/symbol: its type is not in the tables; it holds v"},
		"axis unknown":   {`</c:ser>` + "\n" + `<c:axId val="1"/>`, `</c:ser><c:axId val="3"/>`, "no axis has the id 3"},
		"axes alike":     {`<c:valAx><c:axId val="2"/>`, `<c:valAx><c:axId val="1"/>`, "two axes have the id 1"},
		"not XML":        {`</c:chart>`, "", "element <chart> closed by </chartSpace>"},
		"another part":   {whole, `<worksheet/>`, "the part is unknown:worksheet"},
		"nothing":        {whole, "", "the part is empty"},
	} {
		part := strings.Replace(whole, c.old, c.new, 1)
		if part == whole {
			t.Fatalf("%s: %q is not in the chart", name, c.old)
		}
		if got := strings.Join(Check([]byte(part)), "\n"); !strings.Contains(got, c.want) {
			t.Errorf("%s: faults %q, want %q", name, got, c.want)
		}
	}
}

// Every sequence is one that can be read: a slip of the pen in the tables would let faults pass.
func TestSequencesAreWellFormed(t *testing.T) {
	word := regexp.MustCompile(`^\(*[a-z]+:?[A-Za-z0-9]*(\|\(?[a-z]+:?[A-Za-z0-9]*)*\)*[?*+]?\)*$`)
	for name, model := range types() {
		for _, w := range strings.Fields(model) {
			if !word.MatchString(w) {
				t.Errorf("%s: %q", name, w)
			}
		}
		if strings.Count(model, "(") != strings.Count(model, ")") {
			t.Errorf("%s: brackets of %q", name, model)
		}
	}
}

func TestCheckBookNamesTheParts(t *testing.T) {
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	for _, part := range []struct{ name, content string }{
		{"xl/charts/chart1.xml", whole},
		{"xl/charts/chart2.xml", strings.Replace(whole, `<c:crossAx val="2"/>`, "", 1)},
		{"xl/worksheets/sheet1.xml", "<worksheet/>"},
		{"xl/drawings/drawing1.xml", `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:from/></xdr:wsDr>`},
	} {
		w, err := z.Create(part.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	charts, faults, err := CheckBook(file.Bytes())
	found := strings.Join(faults, "\n")
	if err != nil || charts != 2 || strings.Contains(found, "chart1") || !strings.Contains(found, "chart2.xml: chartSpace") || !strings.Contains(found, "drawing1.xml: xdr:wsDr") {
		t.Errorf("%d charts, faults %q, %v", charts, faults, err)
	}
	if _, _, err := CheckBook([]byte("no zip")); err == nil {
		t.Error("what is no zip was checked")
	}
}
