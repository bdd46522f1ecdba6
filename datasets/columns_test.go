package datasets_test

import (
	"strings"
	"testing"

	"example.com/rhyme/datasets"
)

func TestReadColumns(t *testing.T) {
	s, err := datasets.ReadColumns("sun.csv", strings.NewReader("\ufeffday,height in cm\r\n14, 36.36\r\n7,17.93\r\n14,37\r\n2001-06,1e2\r\n-1.5,3\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	x, y := s.XY()
	want := [][2]float64{{-1.5, 3}, {7, 17.93}, {14, 36.36}, {14, 37}, {2001 + 5.5/12, 100}}
	if len(x) != len(want) || s.Ref() != "sun.csv" || s.Unit.Name != "height in cm" {
		t.Fatalf("%d observations of %s in %s", len(x), s.Ref(), s.Unit.Name)
	}
	for i := range want {
		if x[i] != want[i][0] || y[i] != want[i][1] {
			t.Errorf("observation %d is (%v, %v), want %v", i, x[i], y[i], want[i])
		}
	}
}

func TestReadColumnsReportsEverything(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"words":     {"x,y\n1,2\n2,abc\nMay,3\n", "f.csv:3:3: value \"abc\" is no number\nf.csv:4:1: \"May\" is neither a number nor a date of the form YYYY, YYYY-MM or YYYY-MM-DD"},
		"columns":   {"1\n3\n", "f.csv:1:1: number of columns 1: expected two, a date and a value, or three, with a second variable, and commas between them\nf.csv:2:1: number of columns 1: expected two, a date and a value, or three, with a second variable, and commas between them"},
		"semicolon": {"year;price\n2010;100,5\n", "f.csv:1:1: the columns have semicolons between them: expected commas between columns, and points in numbers"},
		"tab":       {"2010\t100\n", "f.csv:1:1: the columns have tabs between them: expected commas between columns, and points in numbers"},
		"one short": {"1,2,3\n2,3\n3,4,5,6\n", "f.csv:2:1: 2 columns, and 3 in the rows above: every row needs the same\nf.csv:3:1: number of columns 4: expected two, a date and a value, or three, with a second variable, and commas between them"},
		"a third":   {"1,2\n2,3,4\n", "f.csv:2:1: 3 columns, and 2 in the rows above: every row needs the same"},
		"second":    {"x,price,made\n1,2,few\n2,3,Inf\n3,4,\n", "f.csv:2:5: made \"few\" is no number\nf.csv:3:5: made \"Inf\" is not finite: leave the row out where there is no value\nf.csv:4:5: made \"\" is no number"},
		"no number": {"1,2\n2,NaN\n3,Inf\n", "f.csv:2:3: value \"NaN\" is not finite: leave the row out where there is no value\nf.csv:3:3: value \"Inf\" is not finite: leave the row out where there is no value"},
		"empty":     {"", "f.csv: no observations: expected rows of a date and a value"},
		"a head":    {"x,y\n", "f.csv: no observations: expected rows of a date and a value"},
		"a quote":   {"1,2\n\"3,4\n", "f.csv:2:6: extraneous or missing \" in quoted-field; the rest of the file was not read"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := datasets.ReadColumns("f.csv", strings.NewReader(c.in))
			if err == nil || err.Error() != c.want {
				t.Errorf("got %v\nwant %s", err, c.want)
			}
		})
	}
}

// A second variable goes with its observation, into windows and derived values
// too. A head is free, and may be missing.
func TestReadColumnsWithASecondVariable(t *testing.T) {
	for name, c := range map[string]struct{ in, second string }{
		"a head":      {"made so far,USD,made in the year\n30,7,12\n10,9,10\n18,8,8\n", "made in the year"},
		"half a head": {"made so far,USD,\n30,7,12\n10,9,10\n18,8,8\n", "second variable"},
		"no head":     {"30,7,12\n10,9,10\n18,8,8\n", "second variable"},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := datasets.ReadColumns("made.csv", strings.NewReader(c.in))
			if err != nil {
				t.Fatal(err)
			}
			if s.Second != c.second || len(s.Observations) != 3 {
				t.Fatalf("second variable %q of %d observations", s.Second, len(s.Observations))
			}
			from := 18.0
			for i, o := range s.Window(datasets.Window{From: &from}).Observations {
				if want := []float64{8, 12}[i]; o.Second != want {
					t.Errorf("second variable of %s is %v, want %v", o.Date, o.Second, want)
				}
			}
		})
	}
}
