package chart

// Frame is where the axes stand in a picture: the titles and ticks stand around
// them, the labels at the ends of lines right of them.
type Frame struct{ Left, Right, Top, Bottom float64 }

// The picture of a page in units of its view box: the labels may be cut off
// where there is no room for them (Room).
const Width, Height, Room = 580, 340, 148

// What stands around the axes is as far from them in every frame.
const (
	gutter     = 62 // left of the axes, for the labels of the y axis
	labelGap   = 6  // from the axes to words beside them
	labelDown  = 4  // from the middle of words to their foot
	lineHeight = 15 // of labels
	tickDown   = 18 // from the x axis to the foot of its labels
	titleDown  = 37 // from the x axis to the foot of its title
	titleUp    = 16 // from the top to the foot of the title of the y axis
)

// The labels of an axis at most, the room that an axis leaves at its ends, the
// widest column as a part of the width, and what it fills of its place.
const (
	mostX, mostY = 6, 8
	pad          = 0.03
	widestColumn = 0.25
	columnFill   = 0.85
)

// pageFrame is that of a chart in a page.
func pageFrame() Frame { return Frame{Left: 66, Right: Width - Room, Top: 30, Bottom: Height - 46} }
