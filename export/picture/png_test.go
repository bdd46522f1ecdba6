package picture_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"slices"
	"strconv"
	"testing"

	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/picture"
)

func pngOf(t *testing.T, p picture.Picture) (image.Image, []byte) {
	t.Helper()
	data, err := p.PNG()
	if err != nil {
		t.Fatal(err)
	}
	pixels, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return pixels, data
}

// histogram counts the pixels of each colour.
func histogram(pixels image.Image) map[color.RGBA]int {
	out := map[color.RGBA]int{}
	b := pixels.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			out[color.RGBAModel.Convert(pixels.At(x, y)).(color.RGBA)]++
		}
	}
	return out
}

// rgb reads a colour of the palette.
func rgb(t *testing.T, hex string) color.RGBA {
	t.Helper()
	v, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}
}

// over is a colour of which one sees a fifth on white, as that of a band.
func over(c color.RGBA) color.RGBA {
	fade := func(v uint8) uint8 { return uint8(math.Round(255 - 0.2*(255-float64(v)))) }
	return color.RGBA{fade(c.R), fade(c.G), fade(c.B), 255}
}

// leaves reports whether a colour is seen, each part within 2 of 255: pixels
// hold whole numbers, and opacities are rounded to them.
func leaves(ink map[color.RGBA]int, c color.RGBA) bool {
	near := func(a, b uint8) bool { return math.Abs(float64(a)-float64(b)) <= 2 }
	for got := range ink {
		if near(got.R, c.R) && near(got.G, c.G) && near(got.B, c.B) {
			return true
		}
	}
	return false
}

// bare is a picture without legend and labels, which have the colours too.
func bare(p picture.Picture) picture.Picture {
	p.Legend, p.Chart.Series = nil, slices.Clone(p.Chart.Series)
	for i := range p.Chart.Series {
		p.Chart.Series[i].Name = ""
	}
	return p
}

// The pixels are those of the SVG, twice as many as it has units, most of them
// white; every series leaves ink of its colour.
func TestPNGShowsEverySeries(t *testing.T) {
	for _, e := range exhibits(t) {
		p := picture.Of(e, "rhyme test")
		pixels, _ := pngOf(t, p)
		height, err := strconv.ParseFloat(elements(t, svgOf(t, p))[0].attrs["height"], 64)
		if err != nil {
			t.Fatal(err)
		}
		if got := pixels.Bounds().Size(); got.X != 1600 || math.Abs(float64(got.Y)-2*height) > 1 {
			t.Errorf("%s: %v pixels, want 1600 x %g", p.ID, got, 2*height)
		}
		ink := histogram(pixels)
		all := pixels.Bounds().Dx() * pixels.Bounds().Dy()
		if paper := ink[color.RGBA{255, 255, 255, 255}]; paper == all || paper < all/10 {
			t.Errorf("%s: %d of %d pixels are white", p.ID, paper, all)
		}
		pixels, _ = pngOf(t, bare(p))
		ink = histogram(pixels)
		for _, s := range p.Chart.Series {
			c := chart.ColorOf(s.Class)
			want := rgb(t, c.Ink)
			switch s.Mark {
			case chart.Points, chart.Columns:
				want = rgb(t, c.Fill)
			case chart.Band:
				want = over(rgb(t, c.Fill))
			}
			if !leaves(ink, want) {
				t.Errorf("%s: %s leaves no ink of %v", p.ID, s.Key, want)
			}
		}
	}
}

func TestSamePictureSameBytes(t *testing.T) {
	p := together(t)
	_, first := pngOf(t, p)
	_, second := pngOf(t, p)
	if !bytes.Equal(first, second) {
		t.Error("two PNGs of one picture differ")
	}
	if !bytes.Equal(svgOf(t, p), svgOf(t, p)) {
		t.Error("two SVGs of one picture differ")
	}
}
