// Package drawingml answers one question: does a chart, or the drawing that holds it, have its elements in the order
// that the standard demands (ECMA-376 part 1, chapters 20 and 21)? Excel refuses a file whose elements are all there but
// stand in another order; other programs are lenient, so looking at the chart proves nothing.
//
//	charts, faults, err := drawingml.CheckBook(file)
//
// An element that the tables of this package do not know is a fault as well: who writes a new one puts its type into the
// tables first. It is for tests; nothing that is shipped needs it.
package drawingml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// Check lists the faults of a part of a workbook that holds a chart or a drawing.
func Check(part []byte) []string {
	root, err := parse(part)
	if err != nil {
		return []string{err.Error()}
	}
	if root.name != "chartSpace" && root.name != "xdr:wsDr" {
		return []string{fmt.Sprintf("the part is %s, neither chartSpace nor xdr:wsDr", root.name)}
	}
	return append(root.faults("", types()), root.axisFaults()...)
}

// faults holds an element and those below it to their types.
func (e *element) faults(parent string, types map[string]string) []string {
	var out []string
	path := strings.TrimPrefix(parent+"/"+e.name, "/")
	model, known := typeOf(path, types)
	switch {
	case !known && len(e.children) > 0:
		out = append(out, fmt.Sprintf("%s: its type is not in the tables; it holds %s", path, e.names()))
	case known && !matches(model, e.names()):
		out = append(out, fmt.Sprintf("%s holds %s, want %s", path, e.names(), model))
	}
	for _, c := range e.children {
		out = append(out, c.faults(path, types)...)
	}
	return out
}

// typeOf finds the type of an element: that of its name within its parent, or of its name alone.
func typeOf(path string, types map[string]string) (model string, known bool) {
	steps := strings.Split(path, "/")
	name := steps[len(steps)-1]
	if len(steps) > 1 {
		if model, known = types[steps[len(steps)-2]+"/"+name]; known {
			return model, true
		}
	}
	model, known = types[name]
	return model, known
}

// matches tells whether the names of children follow a model, which reads as a regular expression over names.
func matches(model, names string) bool {
	pattern := regexp.MustCompile(`[A-Za-z0-9:]+`).ReplaceAllString(model, "(?:$0;)")
	return regexp.MustCompile("^" + strings.ReplaceAll(pattern, " ", "") + "$").MatchString(strings.ReplaceAll(names, " ", ";"))
}

// element is an element by its name, with the prefix of its namespace: none for charts, a for DrawingML, xdr for drawings.
type element struct {
	name     string
	val      string // the attribute of that name
	children []*element
}

// names are those of the children.
func (e *element) names() string {
	var b strings.Builder
	for _, c := range e.children {
		b.WriteString(c.name + " ")
	}
	return b.String()
}

// parse reads a part; texts are dropped.
func parse(part []byte) (*element, error) {
	d := xml.NewDecoder(bytes.NewReader(part))
	open := []*element{{}}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			if len(open[0].children) != 1 {
				return nil, errors.New("the part is empty")
			}
			return open[0].children[0], nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			e := &element{name: prefixed(t.Name)}
			for _, a := range t.Attr {
				if a.Name.Local == "val" {
					e.val = a.Value
				}
			}
			last := open[len(open)-1]
			last.children = append(last.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}

// prefixed names an element by its namespace, however the part calls that.
func prefixed(n xml.Name) string {
	const drawingml = "http://schemas.openxmlformats.org/drawingml/2006/"
	switch n.Space {
	case drawingml + "chart":
		return n.Local
	case drawingml + "main":
		return "a:" + n.Local
	case drawingml + "spreadsheetDrawing":
		return "xdr:" + n.Local
	default:
		return "unknown:" + n.Local
	}
}
