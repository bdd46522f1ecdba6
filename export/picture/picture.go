package picture

import (
	"bytes"

	"example.com/rhyme/export/chart"
)

// Picture is an exhibit with all that it needs to be understood alone. Words may
// be of any length: they are wrapped, and the picture is as high as they need.
type Picture struct {
	ID       string // unique where several pictures stand in one page
	Title    string // the finding, a sentence
	Subtitle string // what is measured, unit, place, years
	Desc     string // for those who do not see it
	Chart    chart.Chart
	Legend   []chart.Entry
	Notes    []string // below the chart, a paragraph each: note, sources, maker
}

// Width is that of every picture, in units of the SVG; the PNG has Scale pixels
// for each.
const (
	Width = 800
	Scale = 2
)

// SVG is the picture as text: no style sheet, no script, nothing to load. The
// same picture gives the same bytes.
func (p Picture) SVG() ([]byte, error) {
	f, err := readFonts()
	if err != nil {
		return nil, err
	}
	l := p.lay(f)
	c := &vector{}
	c.begin(p, l.height)
	l.draw(c)
	c.end()
	return c.b.Bytes(), nil
}

// PNG is the picture as pixels. The same picture gives the same bytes.
func (p Picture) PNG() ([]byte, error) {
	f, err := readFonts()
	if err != nil {
		return nil, err
	}
	l := p.lay(f)
	c := newRaster(f, l.height)
	l.draw(c)
	var b bytes.Buffer
	err = c.encode(&b)
	return b.Bytes(), err
}
