package nls_test

import (
	"encoding/csv"
	"math"
	"os"
	"strconv"
	"testing"

	"example.com/rhyme/fit/nls"
	"gonum.org/v1/gonum/num/dual"
)

// formulas are the NIST models, as certified, in dual numbers: their Jacobian
// is exact to rounding, which the digits asked for below need.
var formulas = map[string]func(b []dual.Number, x [2]float64) dual.Number{
	"Chwirut1": chwirut,
	"Chwirut2": chwirut,
	"DanWood":  func(b []dual.Number, x [2]float64) dual.Number { return mul(b[0], powOf(x[0], b[1])) },
	"Eckerle4": func(b []dual.Number, x [2]float64) dual.Number {
		z := div(sub(num(x[0]), b[2]), b[1])
		return mul(div(b[0], b[1]), dual.Exp(mul(num(-0.5), mul(z, z))))
	},
	"Gauss1": gauss,
	"Gauss3": gauss,
	"Kirby2": func(b []dual.Number, x [2]float64) dual.Number {
		return div(poly(x[0], b[0], b[1], b[2]), poly(x[0], num(1), b[3], b[4]))
	},
	"Lanczos1": lanczos,
	"Lanczos3": lanczos,
	"MGH09": func(b []dual.Number, x [2]float64) dual.Number {
		return div(mul(b[0], poly(x[0], num(0), b[1], num(1))), poly(x[0], b[3], b[2], num(1)))
	},
	"MGH17": func(b []dual.Number, x [2]float64) dual.Number {
		return add(b[0], add(mul(b[1], decay(b[3], x[0])), mul(b[2], decay(b[4], x[0]))))
	},
	"Misra1a": func(b []dual.Number, x [2]float64) dual.Number {
		return mul(b[0], sub(num(1), decay(b[1], x[0])))
	},
	"Misra1b": func(b []dual.Number, x [2]float64) dual.Number {
		u := poly(x[0]/2, num(1), b[1])
		return mul(b[0], sub(num(1), dual.Inv(mul(u, u))))
	},
	"Misra1c": func(b []dual.Number, x [2]float64) dual.Number {
		return mul(b[0], sub(num(1), dual.Inv(dual.Sqrt(poly(2*x[0], num(1), b[1])))))
	},
	"Misra1d": func(b []dual.Number, x [2]float64) dual.Number {
		return div(mul(mul(b[0], b[1]), num(x[0])), poly(x[0], num(1), b[1]))
	},
	"Nelson": func(b []dual.Number, x [2]float64) dual.Number { // fitted to log y
		return sub(b[0], mul(mul(b[1], num(x[0])), decay(b[2], x[1])))
	},
	"Rat42": func(b []dual.Number, x [2]float64) dual.Number {
		return div(b[0], add(num(1), dual.Exp(sub(b[1], mul(b[2], num(x[0]))))))
	},
	"Roszman1": func(b []dual.Number, x [2]float64) dual.Number {
		return sub(sub(b[0], mul(b[1], num(x[0]))), dual.Scale(1/math.Pi, dual.Atan(div(b[2], sub(num(x[0]), b[3])))))
	},
}

func num(v float64) dual.Number                     { return dual.Number{Real: v} }
func add(a, b dual.Number) dual.Number              { return dual.Add(a, b) }
func sub(a, b dual.Number) dual.Number              { return dual.Sub(a, b) }
func mul(a, b dual.Number) dual.Number              { return dual.Mul(a, b) }
func div(a, b dual.Number) dual.Number              { return dual.Mul(a, dual.Inv(b)) }
func decay(rate dual.Number, x float64) dual.Number { return dual.Exp(dual.Scale(-x, rate)) }

// powOf is x^b.
func powOf(x float64, b dual.Number) dual.Number { return dual.Exp(dual.Scale(math.Log(x), b)) }

// poly is c0 + c1 x + c2 x^2 ...
func poly(x float64, c ...dual.Number) dual.Number {
	sum := num(0)
	for i := len(c) - 1; i >= 0; i-- {
		sum = add(dual.Scale(x, sum), c[i])
	}
	return sum
}

func chwirut(b []dual.Number, x [2]float64) dual.Number {
	return div(decay(b[0], x[0]), poly(x[0], b[1], b[2]))
}

func gauss(b []dual.Number, x [2]float64) dual.Number {
	bell := func(height, centre, width dual.Number) dual.Number {
		z := div(sub(num(x[0]), centre), width)
		return mul(height, dual.Exp(dual.Scale(-1, mul(z, z))))
	}
	return add(mul(b[0], decay(b[1], x[0])), add(bell(b[2], b[3], b[4]), bell(b[5], b[6], b[7])))
}

func lanczos(b []dual.Number, x [2]float64) dual.Number {
	return add(mul(b[0], decay(b[1], x[0])), add(mul(b[2], decay(b[3], x[0])), mul(b[4], decay(b[5], x[0]))))
}

type nistProblem struct {
	starts         [2][]float64
	certified, std []float64
	rss            float64
	x              [][2]float64
	y              []float64
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
		x := [2]float64{number(t, row["x1"])}
		if row["x2"] != "" {
			x[1] = number(t, row["x2"])
		}
		y := number(t, row["y"])
		if row["problem"] == "Nelson" {
			y = math.Log(y)
		}
		p.x, p.y = append(p.x, x), append(p.y, y)
	}
	return all
}

// digits is the number of correct digits of the worst of the values, at most
// 11, as many as are certified.
func digits(got, want []float64) float64 {
	least := 11.0
	for j := range want {
		least = math.Min(least, -math.Log10(math.Abs(got[j]-want[j])/math.Abs(want[j])))
	}
	return math.Max(least, 0)
}

// Every problem from both of NIST's starts: at least 4 digits in each, as NIST
// asks, 10 on average for the parameters and 9 for the standard errors.
func TestNIST(t *testing.T) {
	problems := loadNIST(t)
	var sum, sumErrors float64
	runs := 0
	for name, f := range formulas {
		p := problems[name]
		for k, start := range p.starts {
			t.Run(name+"/start"+strconv.Itoa(k+1), func(t *testing.T) {
				res, err := nls.Solve(p.problem(f), start, nls.Options{})
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
				std := make([]float64, n)
				for j := range std {
					std[j] = math.Sqrt(inv[j*n+j] * res.RSS / float64(len(p.y)-n))
				}
				good, goodErrors := digits(res.Params, p.certified), digits(std, p.std)
				if good < 4 {
					t.Errorf("only %.1f digits: %v", good, res.Params)
				}
				sum += good
				sumErrors += goodErrors
				runs++
				t.Logf("%.1f digits, standard errors %.1f, %d evaluations", good, goodErrors, res.Evaluations)
			})
		}
	}
	t.Logf("average over %d runs: %.2f digits, standard errors %.2f", runs, sum/float64(runs), sumErrors/float64(runs))
	if runs != 36 || sum/float64(runs) < 10 || sumErrors/float64(runs) < 9 {
		t.Errorf("%d runs, %.2f digits on average, standard errors %.2f; want 36, 10, 9", runs, sum/float64(runs), sumErrors/float64(runs))
	}
}

func (p *nistProblem) problem(f func(b []dual.Number, x [2]float64) dual.Number) nls.Problem {
	n := len(p.y)
	return nls.Problem{Residuals: n, Params: len(p.certified), Eval: func(b, r, jac []float64) bool {
		d := make([]dual.Number, len(b))
		for j := range b {
			d[j].Real = b[j]
		}
		for i, x := range p.x {
			r[i] = f(d, x).Real - p.y[i]
			for j := 0; jac != nil && j < len(b); j++ {
				d[j].Emag = 1
				jac[j*n+i] = f(d, x).Emag
				d[j].Emag = 0
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
