package picture

import (
	"image/color"
	"image/png"
	"io"
	"math"

	"example.com/rhyme/export/chart"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// raster is the canvas of pixels. A unit is a point of the library, whose y axis
// runs up.
type raster struct {
	fonts  fonts
	image  *vgimg.Canvas
	height float64
}

// unitsAnInch are the points of the library.
const unitsAnInch = 72

func newRaster(f fonts, height float64) *raster {
	image := vgimg.NewWith(vgimg.UseWH(Width, vg.Length(height)), vgimg.UseDPI(Scale*unitsAnInch), vgimg.UseBackgroundColor(color.White))
	return &raster{f, image, height}
}

func (r *raster) encode(w io.Writer) error {
	return (&png.Encoder{CompressionLevel: png.DefaultCompression}).Encode(w, r.image.Image())
}

func (r *raster) fill(p chart.Path, c color.NRGBA) {
	r.image.SetColor(c)
	r.image.Fill(r.path(p))
}

func (r *raster) stroke(p chart.Path, s stroke) {
	r.look(s)
	r.image.Stroke(r.path(p))
}

func (r *raster) disc(at chart.Spot, radius float64, c color.NRGBA) {
	r.image.SetColor(c)
	r.image.Fill(r.circle(at, radius))
}

func (r *raster) ring(at chart.Spot, radius float64, s stroke) {
	r.look(s)
	r.image.Stroke(r.circle(at, radius))
}

func (r *raster) text(at chart.Spot, words string, f face) {
	switch width := r.fonts.width(words, f); f.anchor {
	case middle:
		at.X -= width / 2
	case end:
		at.X -= width
	}
	r.image.SetColor(f.color)
	r.image.FillString(r.fonts.of(f), r.point(at), words)
}

func (r *raster) look(s stroke) {
	dashes := make([]vg.Length, len(s.dash))
	for i, d := range s.dash {
		dashes[i] = vg.Length(d)
	}
	r.image.SetColor(s.color)
	r.image.SetLineWidth(vg.Length(s.width))
	r.image.SetLineDash(dashes, 0)
}

func (r *raster) point(at chart.Spot) vg.Point {
	return vg.Point{X: vg.Length(at.X), Y: vg.Length(r.height - at.Y)}
}

func (r *raster) path(p chart.Path) vg.Path {
	var out vg.Path
	for _, s := range p.Strokes {
		for i, at := range s {
			if i == 0 {
				out.Move(r.point(at))
			} else {
				out.Line(r.point(at))
			}
		}
		if p.Closed {
			out.Close()
		}
	}
	return out
}

func (r *raster) circle(at chart.Spot, radius float64) vg.Path {
	var out vg.Path
	middle := r.point(at)
	out.Move(vg.Point{X: middle.X + vg.Length(radius), Y: middle.Y})
	out.Arc(middle, vg.Length(radius), 0, 2*math.Pi)
	out.Close()
	return out
}
