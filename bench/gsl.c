/* Fits a second of GSL on the curves of fit/bench_test.go, from given starts, without standard errors. */
#include <gsl/gsl_blas.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <math.h>
#include <stdio.h>
#include <time.h>

enum { N = 50 };
static double xs[N], ys[N];

static double logistic(double x, const double *p, double *g) {
	double a = log(81) / p[1], z = a * (x - p[2]), e = exp(-z), f = 1 / (1 + e), slope = p[0] * e * f * f;
	g[0] = f, g[1] = -slope * z / p[1], g[2] = -slope * a;
	return p[0] * f;
}

static double generalised(double x, const double *p, double *g) {
	double e = exp(-p[2] * (x - p[3])), u = p[4] * e, l = log1p(u) / p[4], f = exp(-l), slope = p[1] * f * e / (1 + u);
	g[0] = 1, g[1] = f, g[2] = slope * (x - p[3]), g[3] = -slope * p[2], g[4] = -p[1] * f * (e / (1 + u) - l) / p[4];
	return p[0] + p[1] * f;
}

typedef double (*curve)(double, const double *, double *);
static curve model;

static int residuals(const gsl_vector *p, void *data, gsl_vector *f) {
	double g[5];
	for (int i = 0; i < N; i++) gsl_vector_set(f, i, model(xs[i], p->data, g) - ys[i]);
	return GSL_SUCCESS;
}

static int jacobian(const gsl_vector *p, void *data, gsl_matrix *j) {
	double g[5];
	for (int i = 0; i < N; i++) {
		model(xs[i], p->data, g);
		for (size_t k = 0; k < j->size2; k++) gsl_matrix_set(j, i, k, g[k]);
	}
	return GSL_SUCCESS;
}

static void rate(const char *name, curve c, const double *truth, double *start, int k) {
	double g[5];
	model = c;
	for (int i = 0; i < N; i++) xs[i] = 1950 + 1.2 * i, ys[i] = c(xs[i], truth, g) + sin(7.0 * i * i);
	gsl_multifit_nlinear_fdf problem = {residuals, jacobian, NULL, N, k, NULL, 0, 0, 0};
	gsl_multifit_nlinear_parameters o = gsl_multifit_nlinear_default_parameters();
	gsl_vector_view x0 = gsl_vector_view_array(start, k);
	long n = 0;
	clock_t begin = clock();
	while (clock() - begin < CLOCKS_PER_SEC * 3 / 10) {
		gsl_multifit_nlinear_workspace *w = gsl_multifit_nlinear_alloc(gsl_multifit_nlinear_trust, &o, N, k);
		int info;
		gsl_multifit_nlinear_init(&x0.vector, &problem, w);
		gsl_multifit_nlinear_driver(200, 1e-12, 1e-12, 1e-12, NULL, NULL, &info, w);
		gsl_multifit_nlinear_free(w);
		n++;
	}
	printf("%s gsl %f\n", name, n / ((double)(clock() - begin) / CLOCKS_PER_SEC));
}

int main(void) {
	double t3[] = {100, 22, 1980}, s3[] = {105, 25, 1979}, t5[] = {5, 100, 0.2, 1980, 1.5}, s5[] = {4, 105, 0.18, 1979, 1.2};
	rate("logistic", logistic, t3, s3, 3);
	rate("generalised-logistic", generalised, t5, s5, 5);
	return 0;
}
