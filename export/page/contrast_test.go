package page_test

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"testing"

	"example.com/rhyme/export/chart"
)

// contrast is the ratio of WCAG 2.2, from 1 to 21: (L1 + 0.05)/(L2 + 0.05) with
// the relative luminance L = 0.2126 R + 0.7152 G + 0.0722 B of linear light.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	luminance := func(hex string) float64 {
		sum := 0.0
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			v, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
			if err != nil {
				t.Fatal(err)
			}
			c := float64(v) / 255
			if c <= 0.04045 {
				c /= 12.92
			} else {
				c = math.Pow((c+0.055)/1.055, 2.4)
			}
			sum += weight * c
		}
		return sum
	}
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

// variables are the colours that a style sheet gives to :root, by day and night.
func variables(t *testing.T) (day, night map[string]string) {
	t.Helper()
	css, err := os.ReadFile("page.css")
	if err != nil {
		t.Fatal(err)
	}
	roots := regexp.MustCompile(`:root\{([^}]*)\}`).FindAllStringSubmatch(string(css), -1)
	if len(roots) != 2 {
		t.Fatalf("%d roots, want one for day and one for night", len(roots))
	}
	read := func(s string) map[string]string {
		out := map[string]string{}
		for _, m := range regexp.MustCompile(`--(\w+):#([0-9a-f]+)`).FindAllStringSubmatch(s, -1) {
			hex := m[2]
			if len(hex) == 3 {
				hex = fmt.Sprintf("%c%c%c%c%c%c", hex[0], hex[0], hex[1], hex[1], hex[2], hex[2])
			}
			out[m[1]] = hex
		}
		return out
	}
	return read(roots[0][1]), read(roots[1][1])
}

// Text, also that in the colour of a technology, has a contrast of 4.5 to the
// paper, by day and by night (WCAG 2.2, success criterion 1.4.3).
func TestContrast(t *testing.T) {
	if got := contrast(t, "ffffff", "000000"); math.Abs(got-21) > 1e-12 { // the definition's own example
		t.Fatalf("black on white %g, want 21", got)
	}
	day, night := variables(t)
	for _, sheet := range []struct {
		name   string
		colors map[string]string
		ink    func(chart.Color) string
	}{{"day", day, func(c chart.Color) string { return c.Ink }}, {"night", night, func(c chart.Color) string { return c.Dark }}} {
		for _, name := range []string{"text", "soft", "link", "rest"} {
			for _, paper := range []string{"paper", "wash"} {
				if got := contrast(t, sheet.colors[name], sheet.colors[paper]); got < 4.5 {
					t.Errorf("%s: %s on %s %.2f", sheet.name, name, paper, got)
				}
			}
		}
		for i := range chart.Symbols {
			if got := contrast(t, sheet.ink(chart.Technology(i)), sheet.colors["paper"]); got < 4.5 {
				t.Errorf("%s: technology %d %.2f", sheet.name, i, got)
			}
		}
	}
}
