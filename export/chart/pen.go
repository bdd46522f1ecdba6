package chart

// Pen draws the parts of a chart. A part says what it is, not how it looks:
// that is the affair of the pen, as is the form that the picture takes.
type Pen interface {
	Open(Group) // what follows belongs to the group
	Close()
	Path(part Part, dash int, p Path, says string)
	Symbol(n int, at Spot, says string)
	Stop(at Spot, says string) // a year on the line of a forecast
	Column(at Spot, width, height float64, says string)
	Text(Text)
}

// Part is what a line, area or word of a chart is. Lines and areas of series
// have the name of their mark.
type Part string

// The parts that are no mark.
const (
	GridLine, BaseLine, BreakLine Part = "grid", "base", "break"
	XTitle, YTitle, Tick, Label   Part = "x", "y", "tick", "label"
)

// Group is parts that belong together.
type Group struct {
	Kind   Kind
	Series Series // of the group OfSeries
}

// Kind is what the parts of a group have in common.
type Kind string

// The groups: Inside is cut off at the axes.
const (
	Grid     Kind = "grid"
	XTicks   Kind = "ticks x"
	YTicks   Kind = "ticks y"
	Inside   Kind = "inside"
	OfSeries Kind = "series"
	Labels   Kind = "ends"
)

// Text is words at a place: X is their start, for ticks of the x axis their
// middle, for ticks of the y axis and the title of the x axis their end.
type Text struct {
	Part   Part
	At     Spot
	Words  string
	Series Series // that a label names
}
