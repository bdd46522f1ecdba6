package demand_test

import (
	"slices"
	"testing"

	"example.com/rhyme/analogies/demand"
)

func TestPairs(t *testing.T) {
	price := series(t, "p", "1990", 8.0, "1991-06", 6.0, "1995", 4.0, "1996", 0.0, "1997", 2.0)
	quantity := series(t, "q", "1989", 1.0, "1990", 2.0, "1990-07", 3.0, "1991", 4.0, "1991-06", 5.0, "1992", 6.0,
		"1993", 7.0, "1994", 8.0, "1996", 9.0, "1997", -1.0, "1997-06", 0.0, "1997-12", 10.0)
	for _, c := range []struct {
		name  string
		o     demand.Options
		want  []string // date of the quantity and of the price in force
		notes []string
	}{
		{"a price is in force for less than a year", demand.Options{},
			[]string{"1990 1990", "1990-07 1990", "1991-06 1991-06", "1992 1991-06", "1997-12 1997"},
			[]string{
				"4 dates from 1989 to 1994 left out: no price in force",
				"3 dates from 1996 to 1997-06 left out: a value that is not above 0 has no logarithm",
				"prices in force are up to 0.96 years older than the quantity, and in the money of their own year",
			}},
		{"for two years", demand.Options{PriceAge: 2},
			[]string{"1990 1990", "1990-07 1990", "1991 1990", "1991-06 1991-06", "1992 1991-06", "1993 1991-06", "1997-12 1997"},
			[]string{
				"2 dates from 1989 to 1994 left out: no price in force",
				"3 dates from 1996 to 1997-06 left out: a value that is not above 0 has no logarithm",
				"prices in force are up to 1.5 years older than the quantity, and in the money of their own year",
			}},
		{"a record until the next", demand.Options{Records: true},
			[]string{"1990 1990", "1990-07 1990", "1991 1990", "1991-06 1991-06", "1992 1991-06", "1993 1991-06", "1994 1991-06", "1997-12 1997"},
			[]string{
				"1989 left out: no price in force",
				"3 dates from 1996 to 1997-06 left out: a value that is not above 0 has no logarithm",
				"prices in force are up to 2.5 years older than the quantity, and in the money of their own year",
			}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := measure(t, price, quantity, c.o)
			var got []string
			for _, p := range r.Pairs {
				got = append(got, p.Quantity.Date.String()+" "+p.Price.Date.String())
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("pairs %v, want %v", got, c.want)
			}
			if !slices.Equal(r.Notes, c.notes) {
				t.Errorf("notes %q, want %q", r.Notes, c.notes)
			}
		})
	}
}

// 50 x 4 = 200 is the first pair, 40 x 6 = 240 is 120, 30 x 5 = 150 is 75.
func TestSpendingIsAnIndex(t *testing.T) {
	r := measure(t, annual(t, "p", 1990, 50, 40, 30), annual(t, "q", 1990, 4, 6, 5), demand.Options{})
	for i, want := range []float64{100, 120, 75} {
		near(t, "index", r.Pairs[i].Spending, want, 1e-12)
	}
	near(t, "last index", r.Spending.Value, 75, 1e-12)
}
