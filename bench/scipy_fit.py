"""Fits a second of scipy.optimize.curve_fit on the curves of fit/bench_test.go, from given starts."""
import time

import numpy as np
from scipy.optimize import curve_fit

x = 1950 + 1.2 * np.arange(50)
bump = np.sin(7.0 * np.arange(50) ** 2)


def logistic(t, k, dt, tm):
    return k / (1 + np.exp(-np.log(81) / dt * (t - tm)))


def generalised(t, c, k, r, tm, nu):
    return c + k / (1 + nu * np.exp(-r * (t - tm))) ** (1 / nu)


def rate(curve, truth, start):
    y = curve(x, *truth) + bump
    curve_fit(curve, x, y, start, method="lm")
    n, begin = 0, time.perf_counter()
    while time.perf_counter() - begin < 0.3:
        curve_fit(curve, x, y, start, method="lm")
        n += 1
    return n / (time.perf_counter() - begin)


print("logistic scipy", rate(logistic, (100, 22, 1980), (105, 25, 1979)))
print("generalised-logistic scipy", rate(generalised, (5, 100, 0.2, 1980, 1.5), (4, 105, 0.18, 1979, 1.2)))
