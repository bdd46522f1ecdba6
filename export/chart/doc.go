// Package chart answers one question: how does a chart look as SVG that needs
// no script?
//
//	c := chart.Chart{ID: "price", Title: "Railroads: real price fell by 1.72% a year", Desc: "Points of ...",
//		X: chart.Axis{Title: "year", Years: true}, Y: chart.Axis{Title: "US cents/ton-mile", Log: true},
//		Series: []chart.Series{{Name: "observed", Mark: chart.Points, Class: "t0", Points: points}}}
//	svg := c.SVG()
//
// Colours are classes, so that the style sheet of the page can answer to paper
// and dark mode; Palette has those of technologies and layers. Text stays text,
// every point says its value in a title.
package chart
