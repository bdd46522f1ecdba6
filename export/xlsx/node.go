package xlsx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// node is an element of a part of the file. Names keep their prefixes as written.
// Editing a tree, rather than text, finds every anchor or says which is missing.
type node struct {
	name     string
	attrs    []attribute
	text     string
	children []*node
}

type attribute struct{ name, value string }

// parseXML reads a part. Comments and instructions are dropped, and so is the white
// space between elements; text beside elements does not occur.
func parseXML(content []byte) (*node, error) {
	dec := xml.NewDecoder(bytes.NewReader(content))
	top := &node{}
	open := []*node{top}
	for {
		// Raw tokens keep prefixes; the decoder would replace them by namespaces.
		token, err := dec.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		last := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			n := &node{name: prefixed(t.Name)}
			for _, a := range t.Attr {
				n.attrs = append(n.attrs, attribute{prefixed(a.Name), a.Value})
			}
			last.children = append(last.children, n)
			open = append(open, n)
		case xml.EndElement:
			if len(open) == 1 || last.name != prefixed(t.Name) {
				return nil, fmt.Errorf("element %s ends where it did not begin", prefixed(t.Name))
			}
			open = open[:len(open)-1]
		case xml.CharData:
			last.text += string(t)
		}
	}
	if len(open) != 1 || len(top.children) != 1 {
		return nil, errors.New("the part is not one whole element")
	}
	return top.children[0], nil
}

func prefixed(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// document returns the tree as a part.
func (n *node) document() []byte {
	return n.write([]byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"))
}

func (n *node) write(buf []byte) []byte {
	buf = append(append(buf, '<'), n.name...)
	for _, a := range n.attrs {
		buf = append(append(append(buf, ' '), a.name...), `="`...)
		buf = append(append(buf, escapeAttr(a.value)...), '"')
	}
	if len(n.children) == 0 && n.text == "" {
		return append(buf, `/>`...)
	}
	buf = append(buf, '>')
	if len(n.children) == 0 {
		buf = append(buf, escapeAttr(n.text)...)
	}
	for _, c := range n.children {
		buf = c.write(buf)
	}
	return append(append(append(buf, `</`...), n.name...), '>')
}

func escapeAttr(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a builder does not fail
	return b.String()
}

// local returns the name without its prefix.
func (n *node) local() string { return n.name[strings.IndexByte(n.name, ':')+1:] }

func (n *node) attr(name string) string {
	for _, a := range n.attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

func (n *node) setAttr(name, value string) {
	for i := range n.attrs {
		if n.attrs[i].name == name {
			n.attrs[i].value = value
			return
		}
	}
	n.attrs = append(n.attrs, attribute{name, value})
}

// child returns the first child of a local name, or nil.
func (n *node) child(name string) *node {
	for _, c := range n.children {
		if c.local() == name {
			return c
		}
	}
	return nil
}

// path follows children by their local names and says where it ends.
func (n *node) path(names ...string) (*node, error) {
	at := n
	for _, name := range names {
		next := at.child(name)
		if next == nil {
			return nil, missing(at, name)
		}
		at = next
	}
	return at, nil
}

func missing(in *node, name string) error {
	return fmt.Errorf("element %s has no %s; excelize writes it in another way than expected", in.local(), name)
}

// all returns the children of a local name.
func (n *node) all(name string) []*node {
	var out []*node
	for _, c := range n.children {
		if c.local() == name {
			out = append(out, c)
		}
	}
	return out
}

// remove drops the children of a local name and reports whether there were any.
func (n *node) remove(name string) bool {
	before := len(n.children)
	n.children = slices.DeleteFunc(n.children, func(c *node) bool { return c.local() == name })
	return len(n.children) < before
}

// insertBefore puts a child before the first one that has one of the names.
func (n *node) insertBefore(c *node, names ...string) error {
	for i, old := range n.children {
		if slices.Contains(names, old.local()) {
			n.children = slices.Insert(n.children, i, c)
			return nil
		}
	}
	return missing(n, strings.Join(names, " or "))
}

// element makes an element with children.
func element(name string, children ...*node) *node { return &node{name: name, children: children} }

// value makes an element whose attribute val has a value.
func value(name, val string) *node {
	return &node{name: name, attrs: []attribute{{"val", val}}}
}

// leaf makes an element with a text.
func leaf(name, text string) *node { return &node{name: name, text: text} }
