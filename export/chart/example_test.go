package chart_test

import (
	"fmt"
	"strings"

	"example.com/rhyme/export/chart"
)

func ExampleChart_SVG() {
	c := chart.Chart{ID: "price", Title: "The price halved", Desc: "Points of a price, 2000 to 2001",
		X: chart.Axis{Title: "year", Years: true}, Y: chart.Axis{Title: "USD", Log: true},
		Series: []chart.Series{{Key: "price", Mark: chart.Points, Class: "t0", Points: []chart.Point{{X: 2000, Y: 2, Text: "2000: 2 USD"}, {X: 2001, Y: 1, Text: "2001: 1 USD"}}}}}
	svg := c.SVG()
	fmt.Println(strings.Count(svg, "<use"), strings.Contains(svg, "USD (log scale)"))
	// Output: 2 true
}
