package fit_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"example.com/rhyme/fit"
)

// What the data cannot carry is said, and only then.
func TestWarnings(t *testing.T) {
	capacityX, capacityY := growthPoints(t, "us_generating_capacity")
	var steepX, steepY []float64 // grows by a quarter a year, with a fixed disturbance
	for i := range 15 {
		steepX = append(steepX, 2000+float64(i))
		steepY = append(steepY, math.Exp(0.25*float64(i))*(1+0.03*math.Cos(float64(3*i))))
	}
	// Running sums of a wave with yearly errors that are independent: the errors
	// of the sums are a random walk.
	random := rand.New(rand.NewPCG(8, 15))
	var sumX, sums []float64
	for i := range 40 {
		added := 100 * math.Exp(-math.Pow(float64(i-20)/8, 2)) * math.Exp(0.2*random.NormFloat64())
		sumX = append(sumX, 1980+float64(i))
		sums = append(sums, added)
		if i > 0 {
			sums[i] += sums[i-1]
		}
	}
	for _, c := range []struct {
		name    string
		m       *fit.Model
		x, y    []float64
		o       fit.Options
		says    []string
		silence []string
	}{
		// In levels the last decade decides and the two waves are one of another
		// shape, 1970.8 and 1972.6; in logs they are 1923.8 and 1972.2, as published.
		{"two waves that coincide", fit.Waves(2), capacityX, capacityY, fit.Options{}, []string{"waves 1 and 2 coincide"}, nil},
		{"two waves apart", fit.Waves(2), capacityX, capacityY, fit.Options{Noise: fit.Multiplicative}, nil, []string{"coincide", "another minimum"}},
		{"another minimum", fit.Richards(), capacityX, capacityY, fit.Options{Noise: fit.Multiplicative}, []string{"another minimum fits as well within the limits: K = 710.2", "ceiling not identified"}, nil},
		{"running sums", fit.Logistic(), sumX, sums, fit.Options{}, []string{"neighbouring residuals", "never fall, like running sums"}, nil},
		{"a good fit", fit.Logistic(), day, height, fit.Options{}, nil, []string{"never fall", "another minimum", "neighbouring", "not identified", "not rejected"}},
		{"no ceiling in sight", fit.Logistic(), steepX, steepY, fit.Options{Noise: fit.Multiplicative}, []string{"ceiling not identified", "exponential growth without a ceiling is not rejected"}, nil},
		{"no floor in sight", fit.ExponentialFloor(), priceYear, price, fit.Options{Noise: fit.Multiplicative}, []string{"no evidence of a floor"}, nil},
		{"a bound", fit.Logistic(), day, height, fit.Options{Rules: []fit.Rule{{Param: "K", Upper: ptr(255)}}}, []string{"K rests on its bound 255"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := fit.Curve(c.m, c.x, c.y, c.o)
			if err != nil {
				t.Fatal(err)
			}
			said := strings.Join(f.Warnings, "\n")
			for _, want := range c.says {
				if !strings.Contains(said, want) {
					t.Errorf("not said: %q in\n%s", want, said)
				}
			}
			for _, not := range c.silence {
				if strings.Contains(said, not) {
					t.Errorf("said: %q in\n%s", not, said)
				}
			}
		})
	}
}
