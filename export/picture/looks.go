package picture

import (
	"image/color"
	"strconv"

	"example.com/rhyme/export/chart"
)

// The looks of a picture are those of the page by day.

// ink is a colour from six hexadecimal digits, as the palette has them.
func ink(hex string) color.NRGBA {
	v, _ := strconv.ParseUint(hex, 16, 32) // of the palette, or below
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

func white() color.NRGBA { return ink("ffffff") }
func black() color.NRGBA { return ink("1c1c1c") }
func soft() color.NRGBA  { return ink("565656") }
func faint() color.NRGBA { return ink("d9d9d9") }

// faded is a colour of which one sees so much.
func faded(c color.NRGBA, opacity float64) color.NRGBA {
	c.A = uint8(255*opacity + 0.5)
	return c
}

func titleFace() face    { return face{size: 20, bold: true, color: black(), anchor: start} }
func subtitleFace() face { return face{size: 14, color: soft(), anchor: start} }
func wordsFace() face    { return face{size: 13, color: soft(), anchor: start} }
func noteFace() face     { return face{size: 12, color: soft(), anchor: start} }

// labelFace is that of the name of a series: what is no subject stands back.
func labelFace(class string) face {
	return face{size: 13, bold: class != chart.Rest, color: ink(chart.ColorOf(class).Ink), anchor: start}
}

// lineLook is that of a line of a series; the pattern tells curves apart in
// black and white.
func lineLook(mark chart.Mark, dash int, class string) stroke {
	s := stroke{color: ink(chart.ColorOf(class).Ink), width: 2.2}
	switch mark {
	case chart.Dashed:
		s.dash = []float64{7, 5}
		return s
	case chart.Guide:
		return stroke{color: s.color, width: 1, dash: []float64{1, 4}}
	}
	patterns := [][]float64{nil, {9, 4}, {3, 3}, {9, 3, 2, 3}}
	s.dash = patterns[dash%len(patterns)]
	return s
}

// bandOpacity is that of one band; each that lies under it shines through.
const bandOpacity = 0.2

// outlineWidth is that of points and columns.
const outlineWidth = 0.8
