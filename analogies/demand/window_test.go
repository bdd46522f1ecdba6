package demand_test

import (
	"math"
	"slices"
	"testing"

	"example.com/rhyme/analogies/demand"
)

// Windows of five years end with a pair that is at most five years on and at
// least three and three quarters; the gap from 2012 to 2022 has none.
func TestWindows(t *testing.T) {
	dates := []string{"1998", "2000", "2001", "2002", "2003", "2004", "2006", "2008", "2010", "2012", "2022"}
	price := []float64{1200, 675, 400, 200, 120, 90, 50, 12, 5, 2.5, 0.1}
	var p, q []any
	for i, d := range dates {
		p, q = append(p, d, price[i]), append(q, d, math.Pow(2, float64(i)))
	}
	r := measure(t, series(t, "p", p...), series(t, "q", q...), demand.Options{})
	var got []string
	for _, w := range r.Windows {
		got = append(got, w.From.Quantity.Date.String()+"-"+w.To.Quantity.Date.String())
	}
	want := []string{"1998-2003", "2000-2004", "2001-2006", "2002-2006", "2003-2008", "2004-2008", "2006-2010", "2008-2012"}
	if !slices.Equal(got, want) {
		t.Fatalf("windows %v, want %v", got, want)
	}
	// 1998-2003: quantity x 16, price / 10: spending x 1.6.
	w := r.Windows[0]
	near(t, "quantity", w.Quantity, math.Log(16), 1e-12)
	near(t, "price", w.Price, -math.Log(10), 1e-12)
	near(t, "spending", w.Spending, math.Log(1.6), 1e-12)
	near(t, "elasticity", w.Elasticity.Value, math.Log(16)/math.Log(10), 1e-12)
	// Growth of the quantity x that of the price: 16/10, 16 x 90/675, 16/8 and 8/4 grow,
	// 8/10, 4 x 12/90, 4/10 and 4 x 2.5/12 do not.
	if r.Falling != 8 || r.Growing != 4 {
		t.Errorf("price times quantity grows in %d of %d windows, want 4 of 8", r.Growing, r.Falling)
	}
	near(t, "share", r.Grew.Value, 0.5, 0)

	// 1998, 2000 to 2004 and 2012 have a pair 7.5 to 10 years on.
	ten := measure(t, series(t, "p", p...), series(t, "q", q...), demand.Options{Window: 10})
	if n := len(ten.Windows); n != 7 || ten.Windows[6].To.Quantity.Date.String() != "2022" {
		t.Errorf("%d windows of ten years", n)
	}
}
