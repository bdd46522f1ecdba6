// Package picture answers one question: how does an exhibit look when it stands
// alone, pasted into the report of somebody else?
//
//	p := picture.Picture{ID: "railroads-price", Title: "Railroads: real price fell by 1.72% a year", Chart: c}
//	svg, err := p.SVG()
//
// A picture carries its finding, what is measured, legend, note and sources.
// SVG and PNG are made by the same strokes on two canvases: what stands in the
// one stands in the same place in the other. Words are set in Liberation Sans,
// which is as wide as Arial and Helvetica, so that a line that fits here fits
// where one of these is at hand. It has Latin, Greek and Cyrillic letters: others
// are boxes in a PNG, while the SVG leaves them to the fonts of its reader.
package picture
