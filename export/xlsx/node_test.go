package xlsx

import (
	"strings"
	"testing"
)

func TestXMLComesBackAsItWas(t *testing.T) {
	const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	for _, in := range []string{
		`<a/>`,
		`<c:a xmlns:c="x" xmlns="y" c:b="1 &lt; 2"><d>text &amp; more</d><c:e f="g"/></c:a>`,
	} {
		root, err := parseXML([]byte(head + in))
		if err != nil {
			t.Fatal(err)
		}
		if got := string(root.document()); got != head+in {
			t.Errorf("got %s, want %s", got, in)
		}
	}
}

func TestBrokenXMLIsRefused(t *testing.T) {
	for _, in := range []string{"", "<a>", "<a></b>", "</a>", "<a/><b/>", "<a", "<a><b></a></b>"} {
		if _, err := parseXML([]byte(in)); err == nil {
			t.Errorf("%q was read", in)
		}
	}
}

func TestNodeEdits(t *testing.T) {
	root, err := parseXML([]byte(`<a><x:b/><c v="1"/><c/></a>`))
	if err != nil {
		t.Fatal(err)
	}
	if len(root.all("c")) != 2 || root.child("b") == nil || root.child("d") != nil {
		t.Error("children are not found by their local names")
	}
	if err := root.insertBefore(element("n"), "z", "c"); err != nil || root.children[1].name != "n" {
		t.Errorf("insertBefore: %v", err)
	}
	if err := root.insertBefore(element("n"), "z"); err == nil || !strings.Contains(err.Error(), "z") {
		t.Errorf("insertBefore without a place: %v", err)
	}
	root.child("c").setAttr("v", "2")
	root.child("c").setAttr("w", "3")
	if c := root.child("c"); c.attr("v") != "2" || c.attr("w") != "3" || c.attr("u") != "" {
		t.Errorf("attributes are %v", c.attrs)
	}
	if !root.remove("c") || root.remove("c") {
		t.Error("remove tells the wrong thing")
	}
	if _, err := root.path("b", "q"); err == nil || !strings.Contains(err.Error(), "element b has no q") {
		t.Errorf("path: %v", err)
	}
}
