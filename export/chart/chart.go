package chart

// Mark says how a series is drawn.
type Mark string

// The marks: observations, a fitted curve, a forecast, a guide that is no data,
// the range between Low and High, and columns that stand on those of the
// series before.
const (
	Points  Mark = "points"
	Line    Mark = "line"
	Dashed  Mark = "dashed"
	Guide   Mark = "guide"
	Band    Mark = "band"
	Columns Mark = "columns"
)

// Point is one value. Low and High are used by bands alone.
type Point struct {
	X, Y, Low, High float64
	Text            string // what a reader is told who points at it; "" for nothing
}

// Series is one thing drawn.
type Series struct {
	Key    string // by which it is switched on and off
	Name   string // written at its end, "" for no label
	Legend string // its name in the legend, "" for the key
	Class  string // of its colour, see Palette
	Symbol int    // of its points, see Symbols
	Mark   Mark
	Dash   int // of a line: 0 solid, else one of the patterns of the style sheet; of a band: how many lie under it
	Points []Point
}

// Axis is a direction. The zero value runs over the data on a plain scale.
type Axis struct {
	Title    string
	Log      bool // all values must be above 0
	Zero     bool // it begins at 0
	Years    bool // labelled without separators, at whole numbers
	Min, Max *float64
}

// Break is a year at which what is measured changed.
type Break struct {
	X    float64
	Text string
}

// Chart is a picture with its axes.
type Chart struct {
	ID          string // unique in the page
	Title, Desc string // for those who do not see it
	X, Y        Axis
	Series      []Series
	Breaks      []Break
	Silent      bool // points say nothing: another view of the same chart does
}
