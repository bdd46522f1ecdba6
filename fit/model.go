package fit

import (
	"fmt"
	"strings"
)

// Model is a curve y = f(x), or y = f(x, z), with all that people and programs
// need to know about it. It is data: the command's help, the documentation, the
// workbook's formulas and the conformance tests are made from this record.
type Model struct {
	Name      string // as in config.yaml: "logistic"
	Title     string // for people: "Logistic"
	Formula   string // for people: "K / (1 + exp(-ln81/dt (x - tm)))"
	Excel     string // in functions of Excel 2007, over {x}, {z}, {x0} and the parameters in braces
	Reference string // the publication that the form is from
	Variable  Variable
	Second    Variable // what z is, of a model of two variables; "" for the others
	Origin    Origin
	Params    []Param

	// Eval returns the value at x, counted from the origin, and when grad is
	// not nil writes the derivative by each parameter into it.
	Eval func(x float64, p, grad []float64) float64

	// EvalAll, where there is one, does what Eval does for many points at once:
	// values into y and, when jac is not nil, the derivative of point i by
	// parameter j into jac[j*len(x)+i]. It is there for speed: whoever changes
	// Eval changes or clears it.
	EvalAll func(x, p, y, jac []float64)

	// Start proposes starting values from the data, x counted from the
	// origin. Curve tries them in the order of their residual sums of squares.
	// Nil for a process, and for curves with breaks, which Curve places itself.
	Start func(x, y []float64) [][]float64

	// EvalPair and StartPair, of a model of two variables, take the places of
	// Eval and Start, which are nil. z is not counted from an origin.
	EvalPair  func(x, z float64, p, grad []float64) float64
	StartPair func(x, z, y []float64) [][]float64

	// Valleys, if more than 0, is how many starts are followed to their minimum
	// in any case: curves made of several parts have several minima.
	Valleys int

	// Kinks names the parameters that are dates, counted from the origin, at
	// which the curve bends: the residual sum of squares has a corner where
	// such a date passes an observation. At an observation Eval gives the
	// derivative of a later date.
	Kinks []string

	// Process, of a model of steps, takes the place of least squares and of
	// Start. x ascends and is not counted from an origin.
	Process func(x, y []float64) Steps

	// Spread, of a process, is the scale of the forecast at x, counted from
	// the origin, on the log scale; t with one degree less than there are
	// steps.
	Spread func(x float64, f *Fit) float64

	// Order, if there is one, returns the order in which estimates are
	// reported, as indices into the parameters found: waves by their midpoint.
	Order func(p []float64) []int

	Ceiling string // name of the parameter that growth tends to, "" if none
	Floor   string // name of the parameter that decline tends to, "" if none

	// Limit names the simpler model that is nested in this one, "" if none:
	// a logistic whose ceiling runs away is an exponential.
	Limit string

	// Linear tells how parameters enter the curve: Linear[j] is j for one that
	// enters linearly, k for one whose derivative is proportional to the linear
	// parameter k. The search on the plain scale eliminates linear ones.
	Linear []int

	// Invariant says which changes of the data leave the fit the same but for
	// the parameters that carry the unit. The conformance test holds it to it.
	Invariant Invariance

	// Example is a plausible curve, for documentation and conformance tests.
	Example Example

	// ExampleSecond is z along the example of a model of two variables.
	ExampleSecond func(x float64) float64

	// Family, of a model whose number of parts Curve chooses, returns the
	// member with n of them, which has the same name; Members is the most that
	// n may be. The record itself then shows the member with one. See Choose.
	Family  func(n int) *Model
	Members int

	segments *segments               // of a curve with breaks
	from     func(x0 float64) *Model // see From
}

// Example is a set of parameters with the stretch of x in which the curve shows
// its shape.
type Example struct {
	Params   []float64
	From, To float64
}

// Variable says what x is.
type Variable string

// A curve runs over the calendar, over what was made so far, or over what is
// made in a year.
const (
	Year       Variable = "year"
	Cumulative Variable = "cumulative production"
	Yearly     Variable = "yearly production"
)

// Origin says where a model counts x from. An origin is taken from the data;
// it is printed with the fit and is no parameter.
type Origin string

// The origins: none (x as it is), the first x, one year before it, the last x.
const (
	NoOrigin    Origin = ""
	AtFirst     Origin = "first date"
	YearBefore  Origin = "first date - 1 year"
	AtLast      Origin = "last date"
	placeholder        = "{y}" // stands in Param.Unit for the unit of the series
)

// Param is one parameter of a model.
type Param struct {
	Name         string
	Meaning      string
	Unit         string // "{y}" stands for the unit of the series
	Lower, Upper float64
}

// UnitFor is the unit of the parameter when the series is in unit y.
func (p Param) UnitFor(y string) string {
	return strings.ReplaceAll(p.Unit, placeholder, y)
}

// Invariance lists the changes of the data that a model does not mind.
type Invariance struct {
	Shift bool // x + c: years from any epoch
	Scale bool // c y: any unit
}

// Models returns every model, growth first, in the order that help and
// documentation list them. Each call returns new records.
func Models() []*Model {
	return []*Model{
		Logistic(),
		Gompertz(),
		Richards(),
		GeneralisedLogistic(),
		Bass(),
		BassInterval(),
		BassDensity(),
		Weibull(),
		ShiftedGompertz(),
		GuseoGuidolin(),
		BassShock(),
		BassShockRectangular(),
		Waves(2),
		ExponentialGrowth(),
		ExponentialDecline(),
		ExponentialFloor(),
		Choose(Segmented, 6),
		RandomWalk(),
		Wright(),
		WrightDifferences(),
		WrightFloor(),
		Choose(SegmentedWright, 6),
		Goddard(),
		SinclairKlepperCohen(),
		Nordhaus(),
	}
}

// evalAll evaluates many points, see EvalAll; z is the second variable of a
// model that has one, grad has room for one gradient.
func (m *Model) evalAll(x, z, p, y, jac, grad []float64) {
	switch {
	case m.EvalAll != nil:
		m.EvalAll(x, p, y, jac)
	case jac == nil:
		for i := range x {
			y[i] = m.at(x, z, i, p, nil)
		}
	default:
		for i := range x {
			y[i] = m.at(x, z, i, p, grad)
			for j, g := range grad {
				jac[j*len(x)+i] = g
			}
		}
	}
}

// Lookup finds a model by name. Beside those of Models it knows waves-3 to
// waves-9, the sums of as many logistic waves. The error lists the names there
// are.
func Lookup(name string) (*Model, error) {
	if n, ok := strings.CutPrefix(name, "waves-"); ok && len(n) == 1 && n >= "3" && n <= "9" {
		return Waves(int(n[0] - '0')), nil
	}
	var names []string
	for _, m := range Models() {
		if m.Name == name {
			return m, nil
		}
		names = append(names, m.Name)
	}
	return nil, fmt.Errorf("unknown model %q: the models are %s", name, strings.Join(names, ", "))
}

// Index is the position of the named parameter, or -1.
func (m *Model) Index(param string) int {
	for j, p := range m.Params {
		if p.Name == param {
			return j
		}
	}
	return -1
}

// OriginIn is where x is counted from in data that run from first to last.
func (m *Model) OriginIn(first, last float64) float64 {
	switch m.Origin {
	case AtFirst:
		return first
	case YearBefore:
		return first - 1
	case AtLast:
		return last
	}
	return 0
}

// From is the model for data whose origin is x0. It is the model itself but for
// curves that count x from an origin and have dates among their parameters:
// these must know it.
func (m *Model) From(x0 float64) *Model {
	if m.from == nil {
		return m
	}
	return m.from(x0)
}

// ExcelAt fills the Excel template of a model of one variable: x and x0 are
// cells or numbers, param maps a parameter's name to its cell.
func (m *Model) ExcelAt(x, x0 string, param func(name string) string) string {
	return m.ExcelAtPair(x, "", x0, param)
}

// ExcelAtPair is ExcelAt with the cell or number of the second variable.
func (m *Model) ExcelAtPair(x, z, x0 string, param func(name string) string) string {
	pairs := []string{"{x}", x, "{z}", z, "{x0}", x0}
	for _, p := range m.Params {
		pairs = append(pairs, "{"+p.Name+"}", param(p.Name))
	}
	return strings.NewReplacer(pairs...).Replace(m.Excel)
}
