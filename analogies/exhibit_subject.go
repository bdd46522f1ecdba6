package analogies

import (
	"fmt"

	"example.com/rhyme/datasets"
)

// SubjectExhibit describes the chart of a headline series, by its role: the
// observations that Shown fits where there are fits, else the series itself.
func (r *Report) SubjectExhibit(c *Case, s *Subject) Exhibit {
	series := s.Series
	if set := s.Shown(); set != nil {
		series = set.Series
	}
	money := "nominal"
	if series.Money == datasets.Real {
		money = "real"
	}
	switch s.Role.Role {
	case "adoption":
		return r.AdoptionExhibit(c, s)
	case "price":
		return r.PriceExhibit(c, series, money)
	}
	what, form, q, unit := s.Role.Role, "Points and fitted curves", Quantity{}, "%"
	of := func(measure string) Quantity {
		e, _ := r.Entry(c.ID(), measure)
		return e.Quantity
	}
	switch s.Role.Role {
	case "investment":
		said, q := r.largest(c)
		return exhibit(c.Data.Case.Title+": "+said, "Points", series).stating(q)
	case "quantity":
		q = of("quantity_growth")
	case "margin":
		q, unit = of("margin_trend"), " percentage points"
	case "revenue":
		q = s.growth()
	default:
		for _, p := range priceRoles() {
			if p.role == s.Role.Role {
				what, form, q = money+" "+lowerFirst(p.title), form+" on a log axis", of(p.role+"_rate_"+money)
			}
		}
	}
	if layer := s.Role.Layer; layer != "" && layer != datasets.LayerInfrastructure {
		what += " of " + string(layer) // it stands in for the infrastructure's, which nobody reports
	}
	return exhibit(c.Data.Case.Title+": "+moved(what, q, unit), form, series).stating(q)
}

// moved says how a thing moved a year.
func moved(what string, q Quantity, unit string) string {
	if q.Unit == "" || !q.Value.Exists() {
		return what + ", no rate can be given"
	}
	if verb, by := direction(q); verb != "" {
		return fmt.Sprintf("%s %s by %s%s a year", what, verb, by.Text(false), unit)
	}
	return fmt.Sprintf("%s changed by %s%s a year: direction open", what, q.Text(false), unit)
}

// largest says when investment was largest, and how large.
func (r *Report) largest(c *Case) (said string, at Quantity) {
	year, _ := r.Entry(c.ID(), "investment_max_year")
	level, _ := r.Entry(c.ID(), "investment_max")
	if year.Quantity.Unit == "" || !year.Quantity.Value.Exists() {
		return "investment", Quantity{}
	}
	return fmt.Sprintf("investment was largest in %s, at %s", year.Quantity.Text(false), level.Quantity.Text(true)), level.Quantity
}

// growth is the yearly growth of a series by its exponential.
func (s *Subject) growth() Quantity {
	set := s.Shown()
	if set == nil {
		return Quantity{}
	}
	if r, ok := set.Result(quantityYardstick); ok && r.Fit != nil {
		return growthRate(r.Fit, set.FitID(r.Model.Name))
	}
	return Quantity{}
}
