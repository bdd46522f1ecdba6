package picture_test

import (
	"bytes"
	"fmt"
	"image/png"

	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/picture"
)

func ExamplePicture_PNG() {
	p := picture.Picture{ID: "price", Title: "The price halved", Subtitle: "Price, USD, 2000 to 2001", Notes: []string{"Source: made up."},
		Chart: chart.Chart{X: chart.Axis{Title: "year", Years: true}, Y: chart.Axis{Title: "USD", Zero: true},
			Series: []chart.Series{{Key: "price", Name: "price", Mark: chart.Line, Class: chart.ClassOf(0), Points: []chart.Point{{X: 2000, Y: 2}, {X: 2001, Y: 1}}}}}}
	data, err := p.PNG()
	if err != nil {
		fmt.Println(err)
		return
	}
	pixels, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(pixels.Bounds().Dx(), "pixels wide")
	// Output: 1600 pixels wide
}
