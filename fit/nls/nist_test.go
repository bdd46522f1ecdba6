package nls_test

import (
	"encoding/csv"
	"math"
	"os"
	"strconv"
	"testing"

	"example.com/rhyme/fit/nls"
)

// formulas are the NIST models with one predictor, as certified.
var formulas = map[string]func(b []float64, x float64) float64{
	"Chwirut1": chwirut,
	"Chwirut2": chwirut,
	"DanWood":  func(b []float64, x float64) float64 { return b[0] * math.Pow(x, b[1]) },
	"Eckerle4": func(b []float64, x float64) float64 {
		z := (x - b[2]) / b[1]
		return b[0] / b[1] * math.Exp(-0.5*z*z)
	},
	"Gauss1": gauss,
	"Gauss3": gauss,
	"Kirby2": func(b []float64, x float64) float64 {
		return (b[0] + x*(b[1]+x*b[2])) / (1 + x*(b[3]+x*b[4]))
	},
	"Lanczos1": lanczos,
	"Lanczos3": lanczos,
	"MGH09":    func(b []float64, x float64) float64 { return b[0] * (x*x + x*b[1]) / (x*x + x*b[2] + b[3]) },
	"MGH17": func(b []float64, x float64) float64 {
		return b[0] + b[1]*math.Exp(-x*b[3]) + b[2]*math.Exp(-x*b[4])
	},
	"Misra1a": func(b []float64, x float64) float64 { return b[0] * (1 - math.Exp(-b[1]*x)) },
	"Misra1b": func(b []float64, x float64) float64 { return b[0] * (1 - math.Pow(1+b[1]*x/2, -2)) },
	"Misra1c": func(b []float64, x float64) float64 { return b[0] * (1 - math.Pow(1+2*b[1]*x, -0.5)) },
	"Misra1d": func(b []float64, x float64) float64 { return b[0] * b[1] * x / (1 + b[1]*x) },
	"Rat42":   func(b []float64, x float64) float64 { return b[0] / (1 + math.Exp(b[1]-b[2]*x)) },
	"Roszman1": func(b []float64, x float64) float64 {
		return b[0] - b[1]*x - math.Atan(b[2]/(x-b[3]))/math.Pi
	},
}

func chwirut(b []float64, x float64) float64 { return math.Exp(-b[0]*x) / (b[1] + b[2]*x) }

func gauss(b []float64, x float64) float64 {
	bell := func(height, centre, width float64) float64 {
		z := (x - centre) / width
		return height * math.Exp(-z*z)
	}
	return b[0]*math.Exp(-b[1]*x) + bell(b[2], b[3], b[4]) + bell(b[5], b[6], b[7])
}

func lanczos(b []float64, x float64) float64 {
	return b[0]*math.Exp(-b[1]*x) + b[2]*math.Exp(-b[3]*x) + b[4]*math.Exp(-b[5]*x)
}

type nistProblem struct {
	starts         [2][]float64
	certified, std []float64
	rss            float64
	x, y           []float64
}

// loadNIST reads the NIST StRD sets (nonlinear regression, National Institute
// of Standards and Technology) carried in testdata.
func loadNIST(t *testing.T) map[string]*nistProblem {
	t.Helper()
	all := map[string]*nistProblem{}
	for _, row := range readCSV(t, "testdata/problems.csv") {
		p := all[row["problem"]]
		if p == nil {
			p = &nistProblem{rss: number(t, row["certified_rss"])}
			all[row["problem"]] = p
		}
		p.starts[0] = append(p.starts[0], number(t, row["start1"]))
		p.starts[1] = append(p.starts[1], number(t, row["start2"]))
		p.certified = append(p.certified, number(t, row["certified"]))
		p.std = append(p.std, number(t, row["certified_std_dev"]))
	}
	for _, row := range readCSV(t, "testdata/points.csv") {
		p := all[row["problem"]]
		p.x = append(p.x, number(t, row["x1"]))
		p.y = append(p.y, number(t, row["y"]))
	}
	return all
}

// The Jacobian here is numeric, which bounds what can be asked: six digits of
// a parameter, five of a standard error (NIST asks for four).
func TestNIST(t *testing.T) {
	problems := loadNIST(t)
	for name, f := range formulas {
		p := problems[name]
		for k, start := range p.starts {
			t.Run(name+"/start"+strconv.Itoa(k+1), func(t *testing.T) {
				res, err := nls.Solve(curve(p.x, p.y, f, len(start)), start, nls.Options{})
				if err != nil {
					t.Fatal(err)
				}
				if res.Status != nls.Converged {
					t.Errorf("status %v after %d iterations", res.Status, res.Iterations)
				}
				inv, ok := res.Inverse()
				if !ok {
					t.Fatal("Jacobian reported as rank-deficient")
				}
				n := len(start)
				variance := res.RSS / float64(len(p.y)-n)
				for j, want := range p.certified {
					close(t, "parameter", res.Params[j], want, 1e-6)
					if name != "Lanczos1" {
						close(t, "standard error", math.Sqrt(inv[j*n+j]*variance), p.std[j], 1e-5)
					}
				}
				// Lanczos1 is exact to 13 digits: its residuals are rounding.
				if name != "Lanczos1" {
					close(t, "rss", res.RSS, p.rss, 1e-9)
				}
			})
		}
	}
}

// curve makes the problem y = f(b, x) with a Jacobian by central differences.
func curve(x, y []float64, f func(b []float64, x float64) float64, params int) nls.Problem {
	return nls.Problem{Residuals: len(y), Params: params, Eval: func(b, r, jac []float64) bool {
		for i := range y {
			r[i] = f(b, x[i]) - y[i]
		}
		if jac == nil {
			return true
		}
		for j := range b {
			moved := append([]float64(nil), b...)
			h := 6e-6 * math.Max(math.Abs(b[j]), 1e-6)
			for i := range x {
				moved[j] = b[j] + h
				up := f(moved, x[i])
				moved[j] = b[j] - h
				jac[j*len(y)+i] = (up - f(moved, x[i])) / (2 * h)
			}
		}
		return true
	}}
}

func close(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol*math.Abs(want)) {
		t.Errorf("%s = %.12g, want %.12g (relative difference %.1e)", what, got, want, (got-want)/want)
	}
}

func readCSV(t *testing.T, path string) []map[string]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		out = append(out, m)
	}
	return out
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
