package picture

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"strconv"
	"strings"

	"example.com/rhyme/export/chart"
)

// vector is the canvas that writes SVG. Looks are attributes: programs of
// offices read no style sheets.
type vector struct{ b bytes.Buffer }

func (v *vector) printf(format string, args ...any) { fmt.Fprintf(&v.b, format, args...) }

func (v *vector) begin(p Picture, height float64) {
	id := escape(p.ID)
	v.printf(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%s" viewBox="0 0 %d %s" role="img" aria-labelledby="%s-title %s-desc" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif">`+"\n",
		Width, decimal(height), Width, decimal(height), id, id)
	v.printf(`<title id="%s-title">%s</title>`+"\n"+`<desc id="%s-desc">%s</desc>`+"\n", id, escape(p.Title), id, escape(p.Desc))
}

func (v *vector) end() { v.b.WriteString("</svg>\n") }

func (v *vector) fill(p chart.Path, c color.NRGBA) {
	v.printf(`<path d="%s" %s/>`+"\n", outline(p), paint("fill", c))
}

func (v *vector) stroke(p chart.Path, s stroke) {
	if len(p.Strokes) > 0 {
		v.printf(`<path d="%s" fill="none" %s/>`+"\n", outline(p), s)
	}
}

func (v *vector) disc(at chart.Spot, radius float64, c color.NRGBA) {
	v.printf(`<circle cx="%s" cy="%s" r="%s" %s/>`+"\n", decimal(at.X), decimal(at.Y), decimal(radius), paint("fill", c))
}

func (v *vector) ring(at chart.Spot, radius float64, s stroke) {
	v.printf(`<circle cx="%s" cy="%s" r="%s" fill="none" %s/>`+"\n", decimal(at.X), decimal(at.Y), decimal(radius), s)
}

func (v *vector) text(at chart.Spot, words string, f face) {
	more := ""
	if f.anchor != start {
		more += ` text-anchor="` + string(f.anchor) + `"`
	}
	if f.bold {
		more += ` font-weight="bold"`
	}
	v.printf(`<text x="%s" y="%s" font-size="%s"%s %s>%s</text>`+"\n", decimal(at.X), decimal(at.Y), decimal(f.size), more, paint("fill", f.color), escape(words))
}

// String is the look of a line as attributes.
func (s stroke) String() string {
	out := paint("stroke", s.color) + ` stroke-width="` + decimal(s.width) + `"`
	if s.dash != nil {
		lengths := make([]string, len(s.dash))
		for i, d := range s.dash {
			lengths[i] = decimal(d)
		}
		out += ` stroke-dasharray="` + strings.Join(lengths, " ") + `"`
	}
	return out
}

// paint is a colour as attributes.
func paint(name string, c color.NRGBA) string {
	out := fmt.Sprintf(`%s="#%02x%02x%02x"`, name, c.R, c.G, c.B)
	if c.A < 255 {
		out += fmt.Sprintf(` %s-opacity="%.2g"`, name, float64(c.A)/255)
	}
	return out
}

func outline(p chart.Path) string {
	var b strings.Builder
	for _, s := range p.Strokes {
		for i, at := range s {
			step := "L"
			if i == 0 {
				step = "M"
			}
			b.WriteString(step + decimal(at.X) + " " + decimal(at.Y))
		}
		if p.Closed {
			b.WriteByte('Z')
		}
	}
	return b.String()
}

// escape makes words the text of an element or attribute, whatever is in them.
func escape(words string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(words)) // memory takes everything
	return b.String()
}

// decimal is a coordinate to a hundredth.
func decimal(v float64) string {
	s := strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0")
	return strings.TrimSuffix(s, ".")
}
