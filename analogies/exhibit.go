package analogies

import (
	"fmt"
	"strings"

	"example.com/rhyme/analogies/table"
	"example.com/rhyme/datasets"
)

// Exhibit is what a chart says: its finding as a title, what is measured, and
// words for those who do not see it.
type Exhibit struct {
	Title    string // the finding, as fitted
	Subtitle string // series, unit, place, years
	Source   string
	Alt      string
	Number   Quantity // that the title states; without a unit where it states none
}

// stating is the exhibit with the number that its title states.
func (e Exhibit) stating(q Quantity) Exhibit {
	e.Number = q
	return e
}

// AdoptionExhibit describes the chart of adoption in a case.
func (r *Report) AdoptionExhibit(c *Case, s *Subject) Exhibit {
	title := c.Data.Case.Title + ": no ceiling shows in these data"
	span, ok := r.Entry(c.ID(), "adoption_years_10_90")
	if ok && span.Quantity.Value.Exists() {
		title = fmt.Sprintf("%s: %s years from 10%% to 90%% by the %s", c.Data.Case.Title, span.Quantity.Text(false), r.Plan.Yardstick)
		favoured, _ := r.Entry(c.ID(), favouredSpan)
		if best, ok := s.Fits.Favoured(); ok && best.Model.Name != r.Plan.Yardstick && favoured.Quantity.Value.Exists() {
			title += fmt.Sprintf(", %s by the %s, which the data favour", table.Significant(favoured.Quantity.Value.Value, 3), best.Model.Name)
		}
	}
	return exhibit(title, "Points and fitted curves", s.Series).stating(span.Quantity)
}

// PriceExhibit describes the chart of the price in a case, on a log axis.
func (r *Report) PriceExhibit(c *Case, s *datasets.Series, money string) Exhibit {
	title := fmt.Sprintf("%s: %s price", c.Data.Case.Title, money)
	rate, ok := r.Entry(c.ID(), "price_rate_"+money)
	if ok && rate.Quantity.Value.Exists() {
		if verb, by := direction(rate.Quantity); verb != "" {
			title += fmt.Sprintf(" %s by %s%% a year", verb, by.Text(false)) + favoursAnother(c, money)
		} else {
			title += fmt.Sprintf(" changed by %s%% a year: direction open", rate.Quantity.Text(false))
		}
	}
	return exhibit(title, "Points and fitted curves on a log axis", s).stating(rate.Quantity)
}

// favoursAnother says that the data favour another course of the price than one
// rate, "" where they do not.
func favoursAnother(c *Case, money string) string {
	s, ok := c.Subject("price")
	if !ok {
		return ""
	}
	set := s.Fits
	if money == "real" && s.RealFits != nil {
		set = s.RealFits
	}
	if set == nil {
		return ""
	}
	if best, ok := set.Favoured(); ok && best.Model.Name != priceYardstick {
		return ", as one rate; the data favour the " + best.Model.Name
	}
	return ""
}

// ValueExhibit describes the chart of the value split in a case.
func (r *Report) ValueExhibit(c *Case, t *ValueTable) Exhibit {
	first, _ := r.Entry(c.ID(), "value_application_first")
	last, _ := r.Entry(c.ID(), "value_application_last")
	title := c.Data.Case.Title + ": " + t.Def.Title
	if first.Quantity.Value.Exists() && last.Quantity.Value.Exists() {
		title = fmt.Sprintf("%s: applications %s%% %s, %s%% %s", c.Data.Case.Title,
			table.Significant(first.Quantity.Value.Value, 2), year(first.Quantity), table.Significant(last.Quantity.Value.Value, 2), year(last.Quantity))
	}
	e := Exhibit{Title: title, Subtitle: fmt.Sprintf("%s, share of infrastructure, equipment and applications, %.0f to %.0f", t.Def.Title, t.Def.From, t.Def.Until)}
	e.Source = "Series and weights: see Inputs"
	e.Alt = "Stacked columns of " + e.Subtitle + ". " + title
	return e.stating(last.Quantity)
}

func exhibit(title, form string, s *datasets.Series) Exhibit {
	e := Exhibit{Title: title}
	o := s.Observations
	e.Subtitle = fmt.Sprintf("%s, %s, %s", s.Title, s.Unit.Name, s.Geography)
	if len(o) > 0 {
		e.Subtitle += fmt.Sprintf(", %s to %s", o[0].Date, o[len(o)-1].Date)
	}
	var ids []string
	for _, src := range s.Sources() {
		ids = append(ids, src.ID)
	}
	e.Source = "Sources: " + strings.Join(ids, ", ")
	e.Alt = form + " of " + e.Subtitle + ". " + title
	return e
}
