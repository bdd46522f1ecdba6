package analogies

import (
	"math"
	"runtime"
	"slices"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
)

func workers() int { return runtime.GOMAXPROCS(0) }

// Tables returns every table of the report, the comparison first. Those of what
// a score costs are left out where no case has a list of models.
func (r *Report) Tables() []*table.Table {
	return slices.Concat(
		[]*table.Table{r.ComparisonTable(), FindingsTable(r.Findings), FitsTable(r.Fits), ParametersTable(r.Fits), ReadingsTable(r.Fits), PointsTable(r.Fits)},
		[]*table.Table{r.ValueTable(), MeasuresTable(r.Measured), r.CaptureTable(), DemandTable(r.Demand), DemandWindowsTable(r.Demand), DemandPairsTable(r.Demand)},
		[]*table.Table{ClaimsTable(r.Claims), ClaimEstimatesTable(r.Claims), r.curveForecastsTable()},
		[]*table.Table{ForecastsTable(r.Transfers), WeightsTable(r.Transfers), LeftOutTable(r.Transfers), ScoresTable(r.Transfers)},
		r.Capability.Tables(),
		[]*table.Table{InputsTable(r.Inputs), r.SourcesTable(), TermsTable(), r.RunTable(), r.BasisTable()},
		r.changed())
}

// changed is the table of changes, where an earlier report was given.
func (r *Report) changed() []*table.Table {
	if r.Changes == nil {
		return nil
	}
	return []*table.Table{ChangesTable(r.Changes)}
}

// curveForecastsTable has a name beside that of forecasts by analogy.
func (r *Report) curveForecastsTable() *table.Table {
	t := CurveForecastsTable(r.CurveForecasts)
	t.Name, t.Title = "curve_forecasts", "Curves carried on"
	return t
}

// FitsTable has a row for each model of each set, fitted or not.
func FitsTable(sets []*FitSet) *table.Table {
	t := table.New("fits", "Fits", table.Columns("case", "series", "model", "noise", "n", "k", "rss", "rmse", "r2", "loglik", "aicc", "bic", "weight", "status", "warnings")...)
	for _, s := range sets {
		for _, r := range s.Results {
			if r.Fit == nil {
				t.Add(s.Case, s.Name(), r.Model.Name, s.NoiseName(), len(s.Y), nil, nil, nil, nil, nil, nil, nil, nil, "failed: "+r.Err.Error(), []string{})
				continue
			}
			f := r.Fit
			t.Add(s.Case, s.Name(), r.Model.Name, s.NoiseName(), f.N, f.K, f.RSS, f.RMSE, f.R2, f.LogLik, f.AICc, f.BIC, r.Weight, f.Status, s.warnings(r))
		}
	}
	return t
}

// warnings are those of the fit and those of the series it was made on.
func (s *FitSet) warnings(r Result) []string {
	out := append([]string{}, r.Fit.Warnings...)
	if r.Fit.Model.Origin != "" {
		out = append(out, "x is counted from "+trim(r.Fit.Origin)+" ("+string(r.Fit.Model.Origin)+")")
	}
	if s.Series.Made != nil {
		out = append(out, s.Series.Made.Notes...)
	}
	if s.Over != nil && s.Over.Made != nil {
		out = append(out, s.Over.Made.Notes...)
	}
	return out
}

func trim(v float64) string { return table.Column{Type: table.Number}.Exact(v) }

// ParametersTable has a row for each parameter of each fit.
func ParametersTable(sets []*FitSet) *table.Table {
	t := table.New("parameters", "Parameters", table.Columns("case", "series", "model", "parameter", "unit", "estimate", "std_error", "lower", "upper", "at_bound")...)
	for _, s := range sets {
		for _, r := range s.Results {
			if r.Fit == nil {
				continue
			}
			for _, e := range r.Fit.Estimates() {
				t.Add(s.Case, s.Name(), r.Model.Name, e.Name, e.UnitFor(s.Series.Unit.Name), e.Value, e.StdErr, e.Lower, e.Upper, e.AtBound)
			}
		}
	}
	return t
}

// PointsTable has a row for each observation of each fit.
func PointsTable(sets []*FitSet) *table.Table {
	t := table.New("points", "Points", table.Columns("case", "series", "model", "date", "x", "observed", "fitted", "residual")...)
	for _, s := range sets {
		for _, r := range s.Results {
			if r.Fit == nil {
				continue
			}
			for i := range s.X {
				t.Add(s.Case, s.Name(), r.Model.Name, s.Points[i].Date, s.X[i], s.Y[i], r.Fit.Fitted[i], r.Fit.Residuals[i])
			}
		}
	}
	return t
}

// ComparisonTable is the long form: a row for each measure of each case.
func (r *Report) ComparisonTable() *table.Table {
	t := table.New("comparison", "Comparison", table.Columns("case", "measure", "value", "lower", "upper", "unit", "series", "reason")...)
	for _, e := range r.Comparison {
		q := e.Quantity
		t.Add(e.Case, e.Measure.ID, q.Value.Value, q.Lower.Value, q.Upper.Value, q.Unit, e.Series, q.Reason)
	}
	return t
}

// ValueTable is who held the value, by case, definition, year and layer. A
// definition with a total appears a second time as "id/of-total", with the
// shares of that total.
func (r *Report) ValueTable() *table.Table {
	t := table.New("value", "Value split", table.Columns("case", "definition", "year", "layer", "value", "share", "share_low", "share_high", "reason")...)
	for _, c := range r.Cases {
		for _, v := range c.Value {
			for _, row := range v.Rows {
				t.Add(c.ID(), v.Def.ID, row.Year, string(row.Layer), row.Level.Value.Value, row.Share.Value.Value, row.Share.Lower.Value, row.Share.Upper.Value, row.Share.Reason)
			}
			if !v.hasTotal() {
				continue
			}
			for _, row := range v.Rows {
				of := row.OfTotal.Value.Value
				if row.Layer != datasets.LayerTotal {
					t.Add(c.ID(), v.Def.ID+"/of-total", row.Year, string(row.Layer), row.Level.Value.Value, of, math.NaN(), math.NaN(), row.Level.Reason)
				}
			}
		}
	}
	return t
}

func (t *ValueTable) hasTotal() bool {
	for _, l := range t.Def.Layers {
		if l.Layer == datasets.LayerTotal {
			return t.Additive
		}
	}
	return false
}

// titleOfSource is what the column title means where rows are sources.
const titleOfSource = "title of the document, or what it is in words"

// SourcesTable lists every source with the series that rest on it.
func (r *Report) SourcesTable() *table.Table {
	columns := table.Columns("id", "short", "producer", "title", "citation", "url", "published", "accessed", "license", "series")
	columns[3].Meaning = titleOfSource
	t := table.New("sources", "Sources", columns...)
	for _, u := range r.Sources {
		s := u.Source
		t.Add(u.Dataset+"/"+s.ID, s.Short(), s.Producer, s.Title, s.Citation, s.URL, s.Published.String(), s.Accessed.String(), s.License, u.series())
	}
	return t
}

func (u SourceUse) series() string {
	out := ""
	for _, s := range u.Series {
		out = joinNotes(out, s)
	}
	return out
}
