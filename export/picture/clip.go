package picture

import "example.com/rhyme/export/chart"

// clip is what of the lines of a path lies within a frame.
func clip(p chart.Path, f chart.Frame) chart.Path {
	var out chart.Path
	for _, s := range p.Strokes {
		for i := 1; i < len(s); i++ {
			from, to, ok := inside(s[i-1], s[i], f)
			if !ok {
				continue
			}
			last := len(out.Strokes) - 1
			if last >= 0 && out.Strokes[last][len(out.Strokes[last])-1] == from {
				out.Strokes[last] = append(out.Strokes[last], to)
				continue
			}
			out.Strokes = append(out.Strokes, []chart.Spot{from, to})
		}
	}
	return out
}

// inside is the part of a straight line within a frame, by the method of Liang
// and Barsky (ACM Transactions on Graphics 3, 1984): each side cuts the range of
// the parameter t of from + t (to - from).
func inside(from, to chart.Spot, f chart.Frame) (a, b chart.Spot, ok bool) {
	dx, dy := to.X-from.X, to.Y-from.Y
	enter, leave := 0.0, 1.0
	for _, side := range [][2]float64{{-dx, from.X - f.Left}, {dx, f.Right - from.X}, {-dy, from.Y - f.Top}, {dy, f.Bottom - from.Y}} {
		towards, room := side[0], side[1]
		switch {
		case towards == 0 && room < 0:
			return a, b, false // runs beside the frame
		case towards < 0:
			enter = max(enter, room/towards)
		case towards > 0:
			leave = min(leave, room/towards)
		}
	}
	a, b = from, to
	if enter > 0 {
		a = chart.Spot{X: from.X + enter*dx, Y: from.Y + enter*dy}
	}
	if leave < 1 {
		b = chart.Spot{X: from.X + leave*dx, Y: from.Y + leave*dy}
	}
	return a, b, enter <= leave
}
