package nls

import (
	"errors"
	"fmt"
	"math"
)

// Problem is a least-squares problem with as many residuals as observations.
type Problem struct {
	Residuals int // number of residuals, at least 1
	Params    int // number of parameters, at least 1

	// Eval writes the residuals at the parameters p into r and, when jac is
	// not nil, their derivatives into jac by columns: jac[j*Residuals+i] is
	// the derivative of residual i by parameter j. It reports whether p lies
	// in the domain of the model. It must not keep or change p.
	Eval func(p, r, jac []float64) bool

	// Lower and Upper bound the parameters; nil means unbounded, and so does
	// an infinity. A parameter whose bounds are equal is fixed.
	Lower, Upper []float64

	// Linear, if not nil, names the parameters that enter linearly, so that
	// they can be eliminated: Linear[j] is j for one that does, k for one whose
	// column of the Jacobian is proportional to the linear parameter k, and -1
	// for one whose column depends on no linear parameter. It must hold wherever
	// Eval is called; the search is then over the others alone.
	Linear []int

	// Weights multiply the squares of the residuals; nil means 1.
	Weights []float64
}

// Errors that Solve returns. They say that there was nothing to solve; a
// search that ends without a minimum is told by Result.Status instead.
var (
	ErrShape  = errors.New("nls: lengths do not fit")
	ErrBounds = errors.New("nls: a lower bound exceeds its upper bound")
	ErrStart  = errors.New("nls: residuals are not finite at the start")
)

func (p *Problem) check(start []float64) error {
	if p.Residuals < 1 || p.Params < 1 || len(start) != p.Params {
		return fmt.Errorf("%w: %d residuals, %d parameters, %d starting values", ErrShape, p.Residuals, p.Params, len(start))
	}
	for _, b := range [][]float64{p.Lower, p.Upper} {
		if b != nil && len(b) != p.Params {
			return fmt.Errorf("%w: %d bounds for %d parameters", ErrShape, len(b), p.Params)
		}
	}
	if p.Weights != nil && len(p.Weights) != p.Residuals {
		return fmt.Errorf("%w: %d weights for %d residuals", ErrShape, len(p.Weights), p.Residuals)
	}
	if p.Linear != nil && len(p.Linear) != p.Params {
		return fmt.Errorf("%w: %d entries of Linear for %d parameters", ErrShape, len(p.Linear), p.Params)
	}
	for j := range p.Params {
		if p.lower(j) > p.upper(j) {
			return fmt.Errorf("%w: parameter %d", ErrBounds, j)
		}
	}
	return nil
}

func (p *Problem) lower(j int) float64 {
	if p.Lower == nil {
		return math.Inf(-1)
	}
	return p.Lower[j]
}

func (p *Problem) upper(j int) float64 {
	if p.Upper == nil {
		return math.Inf(1)
	}
	return p.Upper[j]
}

// project moves x into the box.
func (p *Problem) project(x []float64) {
	for j := range x {
		x[j] = min(max(x[j], p.lower(j)), p.upper(j))
	}
}

// weigh multiplies residuals and Jacobian by the roots of the weights.
func (p *Problem) weigh(r, jac []float64) {
	for i, w := range p.Weights {
		root := math.Sqrt(w)
		r[i] *= root
		for k := i; k < len(jac); k += len(r) {
			jac[k] *= root
		}
	}
}

// Numeric makes the Eval of a Problem from residuals alone, with a Jacobian by
// central differences: good for about seven digits of a standard error. One
// that falls outside the domain is taken from the other side.
func Numeric(residuals func(p, r []float64) bool) func(p, r, jac []float64) bool {
	var moved, up, down []float64
	return func(p, r, jac []float64) bool {
		if !residuals(p, r) {
			return false
		}
		if jac == nil {
			return true
		}
		moved = append(moved[:0], p...)
		if len(up) != len(r) {
			up, down = make([]float64, len(r)), make([]float64, len(r))
		}
		for j, v := range p {
			h := 6e-6 * math.Max(math.Abs(v), 1e-6) // cube root of the rounding
			at := func(x float64, out []float64) bool {
				moved[j] = x
				return residuals(moved, out) && finite(out)
			}
			left, right := h, h
			if !at(v+h, up) {
				right = 0
				copy(up, r)
			}
			if !at(v-h, down) {
				left = 0
				copy(down, r)
			}
			moved[j] = v
			if left+right == 0 {
				return false
			}
			for i := range r {
				jac[j*len(r)+i] = (up[i] - down[i]) / (left + right)
			}
		}
		return true
	}
}
