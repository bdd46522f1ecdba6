package value_test

import (
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/analogies/value"
	"example.com/rhyme/datasets"
)

// held is a split of infrastructure 1 a year and the applications given, year
// by year from the first on; NaN is a year without observation.
func held(t testing.TB, first int, applications ...float64) *value.Split {
	t.Helper()
	one := make([]float64, len(applications))
	for i := range one {
		one[i] = 1
	}
	return against(t, datasets.KindProfit, first, one, applications)
}

// against is a split of two series, year by year.
func against(t testing.TB, kind datasets.Kind, first int, infrastructure, application []float64) *value.Split {
	t.Helper()
	var points []string
	for i := range application {
		if v := infrastructure[i]; !math.IsNaN(v) {
			points = append(points, point("grid", first+i, v))
		}
		if v := application[i]; !math.IsNaN(v) {
			points = append(points, point("shop", first+i, v))
		}
	}
	unit := "USD,USD"
	if kind == datasets.KindReturn {
		unit = "percent,percent"
	}
	c := catalog(t, []string{fmt.Sprintf("grid,%s,1,%s", unit, kind), fmt.Sprintf("shop,%s,1,%s", unit, kind)}, points)
	layers := two("grid", "shop")
	if kind == datasets.KindReturn { // against the market, not applications
		layers = []datasets.LayerDef{layer(datasets.LayerInfrastructure, w("grid", 1, 1, 1)), layer(datasets.LayerTotal, w("shop", 1, 1, 1))}
	}
	return split(t, c, datasets.ValueDef{ID: "d", Measure: kind, From: float64(first), Until: float64(first + len(application) - 1), Layers: layers})
}

func split(t testing.TB, c *datasets.Catalog, def datasets.ValueDef) *value.Split {
	t.Helper()
	s, err := value.Measure(def, lookup(c))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// is checks a number and its limits; NaN is none.
func is(t *testing.T, what string, got value.Number, v, lower, upper, tol float64) {
	t.Helper()
	for _, c := range []struct {
		name      string
		got, want float64
	}{{what, got.Value, v}, {what + ", lower", got.Lower, lower}, {what + ", upper", got.Upper, upper}} {
		if c.got != c.want && !(math.IsNaN(c.got) && math.IsNaN(c.want)) && !(math.Abs(c.got-c.want) <= tol) {
			t.Errorf("%s = %.15g, want %.15g (%s)", c.name, c.got, c.want, got.Reason)
		}
	}
}

func point(series string, year int, v float64) string {
	return fmt.Sprintf("%s,%d,%.17g", series, year, v)
}
