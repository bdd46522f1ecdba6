// Package transfer answers one question: if a young price goes on as old ones
// did, where is it in ten years, and did forecasting of this kind ever work?
//
//	r, err := transfer.Forecast(target, analogues, transfer.Options{})
//	m, ok := r.At(2035)          // distribution of the log price in 2035
//	r.Members                    // weight and stretch of each analogue, and of "no analogy"
//	r.LeaveOut(0)                // the same forecast without the first analogue
//	scores, err := transfer.Judge(target, analogues, transfer.Options{})
//
// A path is the log of a price over its own clock, from its first observation
// on. g(u) is how far the analogue had come after u years, straight between its
// observations. The analogy says that the target y goes the same way, s times
// as slowly, give or take a random walk:
//
//	y(t) - y(t') = b (g((t - t0)/s) - g((t' - t0)/s)) + e,   e ~ N(0, k^2 (t - t'))
//
// with depth b = 1, or estimated (Options.Depth). "No analogy" is the same
// with a straight line for g and b its drift: the random walk with drift of
// Farmer and Lafond (2016). So every member is a regression through the origin
// of the steps of y, each divided by the root of its length, and its forecast
// tau years ahead is Student's t about y + b dg with variance
//
//	RSS/v (tau + dg^2/A),   A = sum(dg_i^2/dt_i)
//
// over m steps, v = m - 1 degrees of freedom; where b is given, v = m and the
// second term falls away (Zellner 1971, chapter 3, with the usual vague prior).
// s is not plugged in: forecasts are averaged over s, each by RSS^(-v/2), on a
// grid of steps of 5% (finer where the likelihood is narrower) on which the
// known years of the target cover at least two steps of the analogue and at most
// all of it. The estimate of s that is
// printed is the most likely one, with limits by the F threshold.
//
// Members are weighted by how well they forecast the target's own steps, one
// ahead, each from what was known before: weight_i ~ prod_k p_i(y_k+1 | y_0 .. y_k),
// from three known steps on, all members alike at first (Eklund and Karlsson,
// Forecast combination and model averaging using predictive measures,
// Econometric Reviews 26, 2007, 329-363). With fewer than three steps to be
// forecast the weights stay equal.
//
// An analogue says nothing beyond the end of its path: once less than half of
// its stretches, by their likelihood, reach a date, it is silent and the others
// share its weight. Nothing is extrapolated.
//
// Do not use it where the target has a few steps only: the forecast is then
// mostly spread. Paths are aligned at their first observations, which need not
// be the first years of the technologies. The noise of an analogue is taken for
// shape; what does not recur in the target is in RSS.
package transfer
