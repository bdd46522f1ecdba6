// Package nls answers one question: which parameters make a sum of squared
// residuals least, when some of them are bounded?
//
// It knows no model, no date and no file: it takes a residual function with
// its Jacobian and returns the minimum, how it knows that it is one, and the
// triangular factor from which standard errors follow.
//
//	p := nls.Problem{Residuals: len(y), Params: 2, Eval: func(p, r, jac []float64) bool {
//		n := len(y)
//		for i := range y {
//			e := math.Exp(-p[1] * t[i])
//			r[i] = p[0]*e - y[i]
//			if jac != nil {
//				jac[i], jac[n+i] = e, -p[0]*t[i]*e
//			}
//		}
//		return true
//	}}
//	res, err := nls.Solve(p, []float64{1, 0.1}, nls.Options{})
//
// The method is Levenberg-Marquardt as a trust region in the form of Moré
// (1978): the step comes from an orthogonal factorisation of the Jacobian,
// never from its normal equations, with columns scaled by the largest norm each
// has had, and the undamped step is taken wherever it fits the region. Bounds
// are kept by an active set: a parameter that rests on its bound and would
// leave the box is held there, and every trial point is projected onto the box.
// Parameters that enter linearly are eliminated where the problem names them
// (Problem.Linear): the search is then over the others alone.
// A trial point at which Eval reports false, or yields a residual that is not
// finite, is a rejected step and never an abort. At the end undamped steps
// polish the last digits.
//
// J. J. Moré, The Levenberg-Marquardt algorithm: implementation and theory,
// Lecture Notes in Mathematics 630 (1978), 105-116.
package nls
