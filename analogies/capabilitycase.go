package analogies

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"example.com/rhyme/analogies/capability"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
	"example.com/rhyme/fit/stat"
)

// Capability is what a score of a language model costs, in a data set with
// models.csv and scores.csv: on the benchmark that the zero Options take, at the
// score of the first model on sale.
type Capability struct {
	Case    string
	List    *PriceList
	Market  *capability.Market
	AtLeast float64
	Lows    []RecordLow // by date
	Rates   []capability.Rate
	Reason  string // why there are no record lows

	// Slope and Intercept are those of the least-squares line through the logs
	// of the record lows over decimal years.
	Slope, Intercept Number
}

// RecordLow is a record low: its price, read from the list, the natural log of
// it, and the line at its date.
type RecordLow struct {
	capability.Record
	USD, Log, Line Number
}

// priceCapability prices a score in the first case that has a list of models.
func (b *builder) priceCapability() error {
	for _, c := range b.report.Cases {
		if _, err := c.Data.Table("models"); err != nil {
			continue
		}
		found, err := newCapability(c.Data, capability.Options{Level: b.plan.Level})
		var unknown *datasets.UnknownError
		switch {
		case errors.As(err, &unknown): // models.csv of something else
			b.warn("%s: no score can be priced: %v", c.ID(), err)
		case err != nil:
			return err
		default:
			b.report.Capability = found
			b.report.Inputs = append(b.report.Inputs, found.List.inputs(found.Market.Options.Blend)...)
			return nil
		}
	}
	return nil
}

func newCapability(d *datasets.Dataset, o capability.Options) (*Capability, error) {
	m, err := capability.NewMarket(d, o)
	if err != nil {
		return nil, err
	}
	c := &Capability{Case: d.ID, Market: m, Slope: Missing(), Intercept: Missing()}
	if c.List, err = newPriceList(d, m.Options.Blend); err != nil {
		return nil, err
	}
	if len(m.Offers) == 0 {
		c.Reason = "no model has both a price and a score on " + m.Benchmark.Name
		return c, nil
	}
	c.AtLeast = m.Offers[0].Score
	if err := c.measure(); err != nil {
		c.Reason = err.Error()
	}
	return c, nil
}

// measure finds the record lows and the line through them.
func (c *Capability) measure() error {
	records, err := c.Market.Records(c.AtLeast)
	if err != nil {
		return err
	}
	if c.Rates, err = c.Market.Decline(c.AtLeast); err != nil {
		return err
	}
	x, logs := capability.XY(records)
	for i, v := range logs {
		logs[i] = math.Log(v)
	}
	line, err := stat.FitTrend(x, logs, c.Market.Options.Level)
	if err != nil { // too few: points without a line
		line.Slope, line.Intercept = math.NaN(), math.NaN()
	}
	refs := Refs{"x": c.YearsOf(), "y": c.LogsOf()}
	c.Slope, c.Intercept = Computed(line.Slope, "SLOPE({y},{x})", refs), Computed(line.Intercept, "INTERCEPT({y},{x})", refs)
	for i, r := range records {
		c.Lows = append(c.Lows, RecordLow{Record: r,
			USD:  Computed(r.Price.USD, "{p}", Refs{"p": c.List.PriceOf(r.Price.Row)}),
			Log:  Computed(logs[i], "LN({p})", Refs{"p": c.lowOf(i, "price")}),
			Line: Computed(math.Exp(line.Intercept+line.Slope*x[i]), "EXP({a}+{b}*{x})", Refs{"a": c.InterceptOf(), "b": c.SlopeOf(), "x": c.lowOf(i, "year")}),
		})
	}
	return nil
}

func (c *Capability) ref(what string) Ref { return OtherOf("capability/" + c.Case + "/" + what) }

func (c *Capability) lowOf(i int, what string) Ref { return c.ref(fmt.Sprintf("low/%d/%s", i, what)) }

// PriceOf refers to the price of a record low, YearOf to its decimal year.
func (c *Capability) PriceOf(low int) Ref { return c.lowOf(low, "price") }

// YearOf refers to the decimal year of a record low.
func (c *Capability) YearOf(low int) Ref { return c.lowOf(low, "year") }

// YearsOf refers to the decimal years of all record lows, one below the other.
func (c *Capability) YearsOf() Ref { return c.ref("years") }

// LogsOf refers to the logs of the prices of all record lows.
func (c *Capability) LogsOf() Ref { return c.ref("logs") }

// SlopeOf refers to the slope of the line, InterceptOf to its intercept.
func (c *Capability) SlopeOf() Ref { return c.ref("slope") }

// InterceptOf refers to the intercept of the line.
func (c *Capability) InterceptOf() Ref { return c.ref("intercept") }

// Tables are the tables of `rhyme capability`, under names that say so.
func (c *Capability) Tables() []*table.Table {
	if c == nil {
		return nil
	}
	tables := CapabilityTables(c.Market, c.AtLeast)
	for _, t := range tables {
		t.Name = "capability_" + t.Name
	}
	return tables
}

// Exhibit describes the chart of the record lows, on a log axis.
func (c *Capability) Exhibit(title string) Exhibit {
	what := fmt.Sprintf("the price of a score of %s or more on %s", trim(c.AtLeast), c.Market.Benchmark.Name)
	e := Exhibit{Title: title + ": " + what, Source: "Sources: " + strings.Join(c.sources(), ", ")}
	for _, r := range c.Rates {
		if r.Model == "exponential-decline" && !math.IsNaN(r.Value) {
			e.Title = fmt.Sprintf("%s: %s", title, fallen(what, r))
		}
	}
	e.Subtitle = fmt.Sprintf("Record lows, USD per million tokens, %s input to output, nominal, %s weights, world", c.Market.Options.Blend, c.Market.Options.Weights)
	if n := len(c.Lows); n > 0 {
		e.Subtitle += fmt.Sprintf(", %s to %s; limits of the rate: %g%% of draws of offers", c.Lows[0].Date, c.Lows[n-1].Date, 100*c.Market.Options.Level)
	}
	e.Alt = "Points and a fitted line on a log axis of " + lowerFirst(e.Subtitle) + ". " + e.Title
	return e
}

// fallen says how fast, with the limits of the bootstrap over offers.
func fallen(what string, r capability.Rate) string {
	percent := func(rate float64) string { return table.Significant(-100*math.Expm1(-rate), 3) }
	if math.IsNaN(r.BootLower) {
		return fmt.Sprintf("%s fell by %s%% a year", what, percent(r.Value))
	}
	return fmt.Sprintf("%s fell by %s%% (%s to %s) a year", what, percent(r.Value), percent(r.BootLower), percent(r.BootUpper))
}

// sources lists the ids of the sources of the record lows.
func (c *Capability) sources() []string {
	var ids []string
	for _, low := range c.Lows {
		ids = append(ids, low.Price.Source)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
