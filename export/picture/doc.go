// Package picture answers one question: how does an exhibit look when it stands
// alone, pasted into the report of somebody else?
//
//	p := picture.Picture{ID: "railroads-price", Title: "Railroads: real price fell by 1.72% a year", Chart: c}
//	svg, png := p.SVG(), ...
//
// A picture carries its finding, what is measured, legend, note and sources.
// SVG and PNG are made by the same strokes on two canvases: what stands in the
// one stands in the same place in the other. Words are set in Liberation Sans,
// which is as wide as Arial and Helvetica, so that a line that fits here fits
// where one of these is at hand.
package picture
