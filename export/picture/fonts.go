package picture

import (
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font/opentype"
	"gonum.org/v1/plot/font"
)

// fonts measure words, and draw them as pixels.
type fonts struct{ regular, bold *opentype.Font }

func readFonts() (fonts, error) {
	regular, err := opentype.Parse(liberationsansregular.TTF)
	if err != nil {
		return fonts{}, err
	}
	bold, err := opentype.Parse(liberationsansbold.TTF)
	return fonts{regular, bold}, err
}

// of is a face of the library that draws.
func (f fonts) of(how face) font.Face {
	outlines := f.regular
	if how.bold {
		outlines = f.bold
	}
	return font.Face{Font: font.Font{Size: font.Length(how.size)}, Face: outlines}
}

// width of a line of words.
func (f fonts) width(words string, how face) float64 {
	of := f.of(how)
	return float64(of.Width(words))
}
