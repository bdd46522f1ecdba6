package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"
)

// parts are the files inside the workbook, taken from excelize to be edited and
// zipped in a fixed order: excelize writes some of them in the order of a map.
type parts struct {
	content map[string]*bytes.Buffer
	sheets  map[string]*Sheet // by part
	styles  *styleBook
}

// zipDate is the date of every part, the first that a zip can hold; the date of the
// book is a property inside it.
var zipDate = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// writeZip writes the parts.
func (p *parts) writeZip(w io.Writer) error {
	zw := zip.NewWriter(w)
	for _, name := range p.order() {
		out, err := zw.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: zipDate})
		if err != nil {
			return err
		}
		if err := p.writePart(out, name); err != nil {
			return fmt.Errorf("xlsx: %s: %w", name, err)
		}
	}
	return zw.Close()
}

// order puts first what readers look for first, the rest by name.
func (p *parts) order() []string {
	first := []string{contentTypes, "_rels/.rels"}
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(p.content)), func(name string) bool {
		return slices.Contains(first, name)
	})
	return append(first, names...)
}

// writePart writes a part, and the rows of a sheet straight into the zip: as text
// they are many times as large as the book.
func (p *parts) writePart(w io.Writer, name string) error {
	content := p.content[name].Bytes()
	s, isSheet := p.sheets[name]
	if !isSheet {
		_, err := w.Write(content)
		return err
	}
	head, tail, err := splitSheet(content)
	if err != nil {
		return err
	}
	if _, err := w.Write(head); err != nil {
		return err
	}
	if err := writeRows(w, s, p.styles); err != nil {
		return err
	}
	_, err = w.Write(tail)
	return err
}

// splitSheet cuts a sheet where its rows belong, and drops the rows that excelize
// needed for the heads of tables.
func splitSheet(content []byte) (head, tail []byte, err error) {
	const open, end = "<sheetData>", "</sheetData>"
	i, j := bytes.Index(content, []byte(open)), bytes.Index(content, []byte(end))
	if i < 0 || j < i || bytes.Count(content, []byte("<sheetData")) != 1 {
		return nil, nil, fmt.Errorf("no single element sheetData; excelize writes sheets in another way than expected")
	}
	return content[:i+len(open)], content[j:], nil
}

// edit mends what excelize leaves to be mended. It runs before the first byte is
// written, so that a failure leaves no half file.
func (p *parts) edit(b *Book, charts []*Chart) error {
	for name := range p.sheets {
		if p.content[name] == nil {
			return fmt.Errorf("%s is missing", name)
		}
		if _, _, err := splitSheet(p.content[name].Bytes()); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if err := p.rewrite(contentTypes, sortContentTypes); err != nil {
		return err
	}
	if err := p.rewrite("xl/styles.xml", setDefaultFont); err != nil {
		return err
	}
	for i, c := range charts {
		edit := func(n *node) error { return editChart(n, b, c) }
		if err := p.rewrite(fmt.Sprintf("xl/charts/chart%d.xml", i+1), edit); err != nil {
			return err
		}
	}
	if err := p.plainTables(b); err != nil {
		return err
	}
	return p.anchors(b)
}

// anchors mends the drawings, one for each sheet that has charts.
func (p *parts) anchors(b *Book) error {
	n := 0
	for _, s := range b.Sheets {
		if len(s.Charts) == 0 {
			continue
		}
		n++
		edit := func(n *node) error { return fixAnchors(n, s.Charts) }
		if err := p.rewrite(fmt.Sprintf("xl/drawings/drawing%d.xml", n), edit); err != nil {
			return err
		}
	}
	return nil
}

// rewrite parses a part, edits it and writes it back.
func (p *parts) rewrite(name string, edit func(*node) error) error {
	buf := p.content[name]
	if buf == nil {
		return fmt.Errorf("%s is missing", name)
	}
	root, err := parseXML(buf.Bytes())
	if err == nil {
		err = edit(root)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	p.content[name] = bytes.NewBuffer(root.document())
	return nil
}

const contentTypes = "[Content_Types].xml"

// sortContentTypes puts the entries in order; excelize writes them in that of a map.
func sortContentTypes(root *node) error {
	if len(root.children) == 0 {
		return fmt.Errorf("no entries")
	}
	slices.SortFunc(root.children, func(a, b *node) int { return strings.Compare(typeKey(a), typeKey(b)) })
	return nil
}

func typeKey(n *node) string {
	return n.name + " " + n.attr("Extension") + n.attr("PartName") // Default sorts before Override
}

// setDefaultFont sets the size of the font of cells without a style, which decides
// the height of rows and the unit of widths; excelize sets its name only.
func setDefaultFont(root *node) error {
	font, err := root.path("fonts", "font")
	if err != nil {
		return err
	}
	for _, child := range []struct{ name, value string }{{"sz", fmt.Sprint(fontSize)}, {"name", fontFamily}} {
		n, err := font.path(child.name)
		if err != nil {
			return err
		}
		n.setAttr("val", child.value)
	}
	font.remove("scheme") // a font of the theme overrides the name
	font.remove("family")
	return nil
}
