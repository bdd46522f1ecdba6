package xlsx

import (
	"bytes"
	"strings"
	"testing"
)

func TestSplitSheetFailsLoudly(t *testing.T) {
	for _, in := range []string{"", "<sheetData/>", "<sheetData></sheetData><sheetData></sheetData>", "</sheetData><sheetData>"} {
		if _, _, err := splitSheet([]byte(in)); err == nil {
			t.Errorf("%q was split", in)
		}
	}
	head, tail, err := splitSheet([]byte(`<a><sheetData><row r="1"/></sheetData><b/></a>`))
	if err != nil || string(head) != "<a><sheetData>" || string(tail) != "</sheetData><b/></a>" {
		t.Errorf("got %s, %s, %v", head, tail, err)
	}
}

func TestRewriteFailsLoudly(t *testing.T) {
	p := &parts{content: map[string]*bytes.Buffer{}}
	if err := p.rewrite("xl/nothing.xml", nil); err == nil {
		t.Error("a missing part was rewritten")
	}
	out, err := p.Create("a.xml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := out.Write([]byte("<a><b/>")); err != nil {
		t.Fatal(err)
	}
	if err := p.rewrite("a.xml", sortContentTypes); err == nil || !strings.Contains(err.Error(), "a.xml") {
		t.Errorf("broken part: %v", err)
	}
	if err := p.AddFS(nil); err == nil {
		t.Error("AddFS did something")
	}
}

func TestDefaultFont(t *testing.T) {
	styles := part(t, write(t, sample()), "xl/styles.xml")
	root, err := parseXML([]byte(styles))
	if err != nil {
		t.Fatal(err)
	}
	font := must(t, root, "fonts", "font")
	if must(t, font, "sz").attr("val") != "10" || must(t, font, "name").attr("val") != "Arial" || font.child("scheme") != nil {
		t.Errorf("default font is %s", font.write(nil))
	}
	for _, in := range []string{"<a/>", "<a><fonts><font/></fonts></a>", "<a><fonts><font><sz/></font></fonts></a>"} {
		root, err := parseXML([]byte(in))
		if err != nil {
			t.Fatal(err)
		}
		if err := setDefaultFont(root); err == nil {
			t.Errorf("%s was taken", in)
		}
	}
}

func TestNoContentTypes(t *testing.T) {
	if err := sortContentTypes(element("Types")); err == nil {
		t.Error("a package without types was taken")
	}
}
