package analogies

import (
	"math"

	"example.com/rhyme/analogies/capability"
	"example.com/rhyme/analogies/table"
)

// CapabilityRecordsTable has a row for each record low of the price of a score,
// or one with the reason why there is none.
func CapabilityRecordsTable(m *capability.Market, atLeast float64) *table.Table {
	t := table.New("records", "Record lows", table.Columns("benchmark", "at_least", "date", "price", "offer", "provider", "score", "basis", "source", "locator", "reason")...)
	records, err := m.Records(atLeast)
	if err != nil {
		t.Add(m.Benchmark.Name, atLeast, nil, nil, nil, nil, nil, nil, nil, nil, err.Error())
	}
	for _, r := range records {
		reason := ""
		if r.Offer.Run != m.Benchmark.Name {
			reason = "score of " + r.Offer.Run
		}
		t.Add(m.Benchmark.Name, atLeast, r.Date.String(), r.Price.USD, r.Offer.Model, r.Offer.Provider, r.Offer.Score,
			string(r.Price.Basis), r.Price.Source, r.Price.Locator, reason)
	}
	return t
}

// CapabilityDeclineTable has three rows for each estimator of how fast record
// lows fall, or one with the reason why there is none.
func CapabilityDeclineTable(m *capability.Market, atLeast float64) *table.Table {
	t := table.New("decline", "Rate of decline of the record lows", table.Columns("benchmark", "at_least", "model", "n", "measure", "value", "lower", "upper", "boot_lower", "boot_upper", "unit", "reason")...)
	rates, err := m.Decline(atLeast)
	if err != nil {
		t.Add(m.Benchmark.Name, atLeast, nil, nil, nil, nil, nil, nil, nil, nil, nil, err.Error())
	}
	for _, r := range rates {
		for _, say := range []struct {
			measure, unit, reason string
			of                    func(rate float64) float64
			falls                 bool // with the rate: the limits change places
		}{
			{"change a year", "percent per year", r.Reason, func(rate float64) float64 { return 100 * math.Expm1(-rate) }, true},
			{"times cheaper a year", "factor", r.Reason, math.Exp, false},
			{"halving time", "months", openHalving(r), halving, true},
		} {
			limits := []any{say.of(r.Lower), say.of(r.Upper), say.of(r.BootLower), say.of(r.BootUpper)}
			if say.falls {
				limits[0], limits[1], limits[2], limits[3] = limits[1], limits[0], limits[3], limits[2]
			}
			row := append([]any{m.Benchmark.Name, atLeast, r.Model, r.Records, say.measure, say.of(r.Value)}, limits...)
			t.Add(append(row, say.unit, say.reason)...)
		}
	}
	return t
}

// halving is the months in which a price halves; one that does not fall never
// does.
func halving(rate float64) float64 {
	if rate <= 0 {
		return math.NaN()
	}
	return 12 * math.Ln2 / rate
}

// openHalving is why a halving time or a limit of it is missing.
func openHalving(r capability.Rate) string {
	switch {
	case r.Reason != "":
		return r.Reason
	case r.Lower <= 0 || r.BootLower <= 0:
		return "open where the limit of the rate is no fall"
	}
	return ""
}

// LagsTable has a row for each record score and target.
func LagsTable(m *capability.Market) *table.Table {
	t := table.New("lags", "Until record scores trickled down", table.Columns("benchmark", "target", "offer", "provider", "score", "price", "released", "priced",
		"match", "match_score", "match_price", "matched", "months", "months_from_price", "censored")...)
	for _, target := range capability.Targets() {
		for _, l := range m.Lags(target) {
			o, first := l.Offer, l.Offer.First()
			row := []any{m.Benchmark.Name, string(target), o.Model, o.Provider, o.Score, first.USD, o.Released.String(), first.From.String(), nil, nil, nil, nil}
			if !l.Censored() {
				row = append(row[:8], l.Match.Model, l.Match.Score, l.Price.USD, l.Until.String())
			}
			t.Add(append(row, l.Months(capability.FromRelease), l.Months(capability.FromPrice), l.Censored())...)
		}
	}
	return t
}

// MedianLagsTable has the Kaplan-Meier median of each target and clock.
func MedianLagsTable(m *capability.Market) *table.Table {
	t := table.New("medians", "Median lags, unmatched records included (Kaplan-Meier)", table.Columns("benchmark", "target", "clock", "spells", "ended", "value", "lower", "upper", "unit", "reason")...)
	for _, target := range capability.Targets() {
		lags := m.Lags(target)
		for _, clock := range capability.Clocks() {
			s, err := capability.MedianLag(lags, clock, m.Options.Level)
			switch {
			case err != nil:
				t.Add(m.Benchmark.Name, string(target), string(clock), 0, 0, nil, nil, nil, "months", "no closed model on the frontier")
			case math.IsNaN(s.Median) || math.IsNaN(s.Upper):
				t.Add(m.Benchmark.Name, string(target), string(clock), s.Spells, s.Ended, s.Median, s.Lower, s.Upper, "months", "open: too few have been matched so far")
			default:
				t.Add(m.Benchmark.Name, string(target), string(clock), s.Spells, s.Ended, s.Median, s.Lower, s.Upper, "months", "")
			}
		}
	}
	return t
}

// PremiumTable has a row for each quarter since the first offer.
func PremiumTable(m *capability.Market) *table.Table {
	t := table.New("premium", "Frontier premium by quarter", table.Columns("benchmark", "date", "offers", "best", "best_score", "best_price",
		"cheapest", "cheapest_score", "cheapest_price", "premium", "in_trend", "reason")...)
	for _, q := range m.Premium() {
		if q.Best == nil {
			t.Add(m.Benchmark.Name, q.End.String(), q.Offers, nil, nil, nil, nil, nil, nil, nil, q.InTrend, q.Reason)
			continue
		}
		t.Add(m.Benchmark.Name, q.End.String(), q.Offers, q.Best.Model, q.Best.Score, q.BestPrice.USD,
			q.Cheapest.Model, q.Cheapest.Score, q.CheapestPrice.USD, q.Premium, q.InTrend, q.Reason)
	}
	return t
}

// UncountedTable lists the prices of scored models that do not count.
func UncountedTable(m *capability.Market) *table.Table {
	t := table.New("uncounted", "Prices that do not count", table.Columns("offer", "provider", "date", "basis", "reason", "source", "locator")...)
	for _, l := range m.LeftOut {
		t.Add(l.Model, l.Provider, l.Dated.String(), string(l.Basis), l.Reason, l.Source, l.Locator)
	}
	return t
}

// CapabilityTables are all tables of a market, records first.
func CapabilityTables(m *capability.Market, atLeast float64) []*table.Table {
	return []*table.Table{CapabilityRecordsTable(m, atLeast), LagsTable(m), MedianLagsTable(m), PremiumTable(m), CapabilityDeclineTable(m, atLeast), UncountedTable(m)}
}
