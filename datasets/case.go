package datasets

// Case is what case.yaml says about a technology: which series stand for it,
// and who held its value. All series are full references.
type Case struct {
	Title, Subject, Summary string
	Set                     Date // on which its choices and assumptions were set or last confirmed; zero where not stated
	Start                   Start
	Headline                []Role // in the order of the file, one a role
	Also                    []Role // in the order of the file
	Experience              []Experience
	Demand                  []Demand
	Surplus                 []Surplus
	Capture                 []Capture
	Peak                    Peak
	Breaks                  []Break
	Value                   []ValueDef
}

// HeadlineRole returns the headline series of a role, if there is one.
func (c Case) HeadlineRole(role string) (Role, bool) {
	for _, r := range c.Headline {
		if r.Role == role {
			return r, true
		}
	}
	return Role{}, false
}

// Role is a series in the part that it plays in a case.
type Role struct {
	Role        string // as in "adoption"
	Series      string
	From, Until *float64  // window of fits, see Window; nil: open
	LeaveOut    []Quality // not fitted
	Deflator    string    // the index that makes it real; "" for none
	Over        string    // the series that it is divided by; "" for none
	Ceiling     *float64  // an upper bound of its level, in its unit
	Sense       int       // -1 where a rise means a fall, else +1
	Layer       Layer     // "" where it is the infrastructure's
	Why         string
	Line        int // in case.yaml
}

// Window is the window that the role is fitted in.
func (r Role) Window() Window {
	return Window{From: r.From, Until: r.Until, LeaveOut: r.LeaveOut}
}

// Experience is a price beside the production that taught it.
type Experience struct {
	Price, Production string
	From, Until       *float64
	Why               string
}

// Demand is a price beside the quantity sold at it, besides the headline pair or
// to say more of it.
type Demand struct {
	Price, Quantity string
	From, Until     *float64
	Why             string
}

// Surplus is a price beside the quantity sold at it where the two are of one
// market, so that what users gained can be computed, with what it is set
// against and the elasticities that it is computed for.
type Surplus struct {
	Price, Quantity       string
	From, Until           *float64
	Spending              string   // of the same users, in money; "" where none is known
	Income                string   // that the gain is set against, in money; "" for none
	Alternatives          []string // prices of the next best means
	Elasticity, Low, High float64  // of demand, positive
	Why                   string
}

// Capture is a surplus of users beside the revenue of those who serve them,
// with the margins that the revenue may leave.
type Capture struct {
	Surplus, Revenue  string
	Margin, Low, High float64 // profit over revenue
	Why               string
}

// Start is the first commercial year, from which the clock of a case runs.
type Start struct {
	Year   float64
	Why    string
	Series string // that the year was read from; may be ""
}

// Peak is the peak of investment. A nil Year means that it still rises.
type Peak struct {
	Year, Low, High   *float64
	Series            string
	SelectedOnOutcome bool // dated by a return
	Why               string
}

// Break is a change of definition inside a series.
type Break struct {
	Series string
	Year   float64
	Why    string
}

// ValueDef is one way of measuring who held the value.
type ValueDef struct {
	ID, Title   string
	Measure     Kind
	Decides     bool       // the one that findings rest on
	Over        string     // the definition of the same firms' revenue, over which profit is a margin; "" for none
	From, Until float64    // decimal years, inclusive
	Layers      []LayerDef // infrastructure, equipment, application, total: those present
}

// LayerDef is the series that make up a layer.
type LayerDef struct {
	Layer  Layer
	Series []Weighted
}

// Weighted is a series with the share of it that counts.
type Weighted struct {
	Series    string
	Weight    float64
	Low, High float64  // alternatives to run through; the weight where none are given
	From      *float64 // it did not exist before, and counts as 0; nil: it always did
	Why       string
}
