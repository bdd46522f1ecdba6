package xlsx

// ChartKind is the form of a chart.
type ChartKind uint8

// The kinds of charts.
const (
	Scatter       ChartKind = iota // x and y are numbers
	StackedColumn                  // x are categories
	StackedArea                    // x are categories
	Line                           // x are categories
)

// Mark is how a series of a Scatter or Line chart is drawn.
type Mark uint8

// The marks of series. By convention observations are points, fits are lines and
// forecasts are dashed.
const (
	Points Mark = iota
	Solid
	Dashed
	Dotted
	DashDot
	LongDash
)

// Chart is a chart that floats over the sheet. Title and Alt must be given: the
// title says what the chart shows, Alt says it to readers who do not see it.
type Chart struct {
	Title, Alt    string
	Subtitle      string // below the picture: what is measured, where and when
	Source        string // below the subtitle, so that a screenshot carries it
	Row, Col      int    // the cell of its upper left corner
	Width, Height int    // in pixels; 0 is 640 by 380
	Kind          ChartKind
	X, Y          Axis
	Series        []ChartSeries
	Legend        string // empty for none, bottom, right, or top
}

// Axis is an axis of a chart. X limits, logarithm and Major are for Scatter.
type Axis struct {
	Title    string
	Min, Max *float64
	Log      bool    // powers of ten
	Format   string  // Excel number format of the labels; empty is General
	Major    float64 // distance of labels, 0 for automatic
}

// ChartSeries is one series. Its cells are read from the book, so that programs
// which do not calculate, such as previewers, show the chart as well.
type ChartSeries struct {
	Name string // address of the cell with its name, made by Address
	X, Y string // ranges made by RangeOf, each one row or one column

	Mark   Mark
	Color  Color   // empty takes the next of Palette
	Marker string  // of points: circle, square, diamond, triangle, x, plus, star, dash; empty is circle
	Width  float64 // of lines, in points; 0 is 2
	Label  bool    // writes the name beside the last point
}

// Rows returns how many rows of usual height the chart covers, so that the caller
// can leave them free.
func (c *Chart) Rows() int { return (c.height() + 16) / 17 } // 12.75 points, the lowest that programs give a row
