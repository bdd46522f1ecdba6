package chart

import (
	"fmt"
	"strings"
)

// Color is a colour with its variants: Fill is one of Okabe and Ito's, which
// people see apart whatever their eyes; Ink is darker, for thin lines and text
// on white, and Dark lighter, for both on black.
type Color struct{ Fill, Ink, Dark string }

// colors are those of Okabe and Ito, https://jfly.uni-koeln.de/color/:
// vermillion, orange, blue, green, purple and sky blue.
func colors() []Color {
	return []Color{
		{"D55E00", "B04D00", "FF8A3D"}, {"E69F00", "8A5F00", "F0B429"}, {"0072B2", "00609A", "5BB4EE"},
		{"009E73", "00704F", "2FC79A"}, {"CC79A7", "A2467A", "DE9CC0"}, {"56B4E9", "1F6F9E", "7CC8F2"},
	}
}

// Technology is the colour of the technology with the index i, the same in
// every output.
func Technology(i int) Color { return colors()[i%len(colors())] }

// Layer is the colour of a layer of the value split.
func Layer(name string) Color {
	switch name {
	case "infrastructure":
		return colors()[2]
	case "equipment":
		return colors()[1]
	}
	return colors()[3]
}

// Rest is the class of what is no subject: grey.
const Rest = "rest"

// ClassOf is the class of the technology with the index i.
func ClassOf(i int) string { return fmt.Sprintf("t%d", i%len(colors())) }

// ClassOfLayer is the class of a layer of the value split.
func ClassOfLayer(name string) string { return "layer-" + name }

// Symbols is how many shapes of points there are.
const Symbols = 6

// Defs are the shapes that points are drawn with, once for all charts of a page.
func Defs() string {
	shapes := []string{
		"M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0Z", "M-3-3H3V3H-3Z", "M0-4L4 3H-4Z", "M0-4.5L4.5 0L0 4.5L-4.5 0Z", "M0 4L4-3H-4Z",
		"M-1.3-4H1.3V-1.3H4V1.3H1.3V4H-1.3V1.3H-4V-1.3H-1.3Z",
	}
	var b strings.Builder
	b.WriteString(`<svg width="0" height="0" aria-hidden="true" focusable="false" class="defs"><defs>`)
	for i, d := range shapes {
		fmt.Fprintf(&b, `<path id="m%d" d="%s"/>`, i, d)
	}
	b.WriteString(`</defs></svg>`)
	return b.String()
}
