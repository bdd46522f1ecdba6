package chart

import (
	"strconv"
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

// Layer is the colour of a layer of the value split: none that one of the first
// four technologies has. Equipment, which lies between the others where they are
// stacked, is the lightest, so that they stay apart in print without colours.
func Layer(name string) Color {
	switch name {
	case "infrastructure":
		return colors()[4]
	case "equipment":
		return Color{"F0E442", "6E6600", "F5EC7A"} // yellow
	}
	return colors()[5]
}

const technologyPrefix, layerPrefix = "t", "layer-"

// Rest is the class of what is no subject: grey.
const Rest = "rest"

// ClassOf is the class of the technology with the index i.
func ClassOf(i int) string { return technologyPrefix + strconv.Itoa(i%len(colors())) }

// ClassOfLayer is the class of a layer of the value split.
func ClassOfLayer(name string) string { return layerPrefix + name }

// ColorOf is the colour of a class.
func ColorOf(class string) Color {
	if layer, ok := strings.CutPrefix(class, layerPrefix); ok {
		return Layer(layer)
	}
	if i, err := strconv.Atoi(strings.TrimPrefix(class, technologyPrefix)); err == nil {
		return Technology(i)
	}
	return Color{"666666", "666666", "A0A0A0"}
}
