package xlsx

import (
	"fmt"
	"math"
	"strings"

	"github.com/xuri/excelize/v2"
)

// list checks the limits of input cells.
func (c *checker) list(s *Sheet, l *List) {
	a, ok := c.area(s, "list", l.FirstRow, l.FirstCol, l.LastRow, l.LastCol)
	if !ok {
		return
	}
	where := s.Name + "!" + a.local()
	kinds := 0
	if len(l.Values) > 0 {
		kinds++
		c.listValues(where, l.Values)
	}
	if l.From != "" {
		kinds++
		if from, _ := c.reference(where+": list", l.From); !from.line() {
			c.add("%s: list comes from %s, which is neither one row nor one column", where, l.From)
		}
	}
	if l.Min != nil || l.Max != nil {
		kinds++
		for _, limit := range []*float64{l.Min, l.Max} {
			if limit != nil && (math.IsNaN(*limit) || math.IsInf(*limit, 0)) {
				c.add("%s: a limit is %v", where, *limit)
			}
		}
		if l.Min != nil && l.Max != nil && *l.Min > *l.Max {
			c.add("%s: limits %v to %v are in the wrong order", where, *l.Min, *l.Max)
		}
	}
	if kinds != 1 {
		c.add("%s: a list needs one of Values, From, and Min or Max; it has %d", where, kinds)
	}
	if utf16Length(l.Prompt) > 255 || utf16Length(l.Error) > 255 {
		c.add("%s: prompt or error is longer than 255 characters", where)
	}
}

// listValues checks words that are stored in one text, divided by commas.
func (c *checker) listValues(where string, values []string) {
	for _, v := range values {
		if v == "" || strings.ContainsAny(v, `,"`) || hasControl(v) || strings.TrimSpace(v) != v {
			c.add("%s: the list cannot hold %q; put such words into cells and use From", where, v)
		}
	}
	if n := utf16Length(strings.Join(values, ",")); n > 255 {
		c.add("%s: the list has %d characters; with more than 255 put the words into cells and use From", where, n)
	}
}

// lists adds the limits of a sheet's input cells.
func (f *framer) lists(s *Sheet) error {
	for _, l := range s.Lists {
		d := excelize.NewDataValidation(true)
		d.SetSqref(area{s.Name, l.FirstRow, l.FirstCol, l.LastRow, l.LastCol}.local())
		if err := l.limit(d); err != nil {
			return err
		}
		if l.Prompt != "" {
			d.SetInput("", l.Prompt)
		}
		message := l.Error
		if message == "" {
			message = l.expected()
		}
		d.SetError(excelize.DataValidationErrorStyleStop, "", message)
		if err := f.file.AddDataValidation(s.Name, d); err != nil {
			return err
		}
	}
	return nil
}

func (l *List) limit(d *excelize.DataValidation) error {
	switch {
	case len(l.Values) > 0:
		return d.SetDropList(l.Values)
	case l.From != "":
		d.SetSqrefDropList(l.From)
		return nil
	case l.Max == nil:
		return d.SetRange(*l.Min, *l.Min, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorGreaterThanOrEqual)
	case l.Min == nil:
		return d.SetRange(*l.Max, *l.Max, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorLessThanOrEqual)
	}
	return d.SetRange(*l.Min, *l.Max, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween)
}

// expected is the message for a value that is refused.
func (l *List) expected() string {
	switch {
	case len(l.Values) > 0 || l.From != "":
		return "Choose a value from the list."
	case l.Max == nil:
		return fmt.Sprintf("Enter a number of at least %v.", *l.Min)
	case l.Min == nil:
		return fmt.Sprintf("Enter a number of at most %v.", *l.Max)
	}
	return fmt.Sprintf("Enter a number from %v to %v.", *l.Min, *l.Max)
}

// rule checks a rule.
func (c *checker) rule(s *Sheet, r *Rule) {
	c.area(s, "rule", r.FirstRow, r.FirstCol, r.LastRow, r.LastCol)
	if r.Equals == "" || utf16Length(r.Equals) > 200 || hasControl(r.Equals) {
		c.add("%s: rule for %q: a short text is needed", s.Name, r.Equals)
	}
	if r.Class > Warning {
		c.add("%s: rule for %q has the unknown class %d", s.Name, r.Equals, r.Class)
	}
}

// rules adds the rules of a sheet as conditional formats.
func (f *framer) rules(s *Sheet) error {
	for _, r := range s.Rules {
		font := r.Class.font()
		// Excel allows a rule to change colour and weight, not family and size.
		id, err := f.file.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Bold: font.Bold, Color: font.Color}})
		if err != nil {
			return err
		}
		at := area{s.Name, r.FirstRow, r.FirstCol, r.LastRow, r.LastCol}.local()
		err = f.file.SetConditionalFormat(s.Name, at, []excelize.ConditionalFormatOptions{{
			Type: "cell", Criteria: "==", Format: &id, Value: `"` + strings.ReplaceAll(r.Equals, `"`, `""`) + `"`,
		}})
		if err != nil {
			return err
		}
	}
	return nil
}
