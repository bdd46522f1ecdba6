#!/usr/bin/env bash
# Fits a second of rhyme, scipy and GSL on the same data, on one core, in one run: the programs take turns, and the best
# round of each counts, since what else the machine does can only slow one down.
#
#	bench/compare.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-10}

if ! python3 -c 'import scipy' 2>/dev/null && ! /usr/bin/python3 -c 'import scipy' 2>/dev/null || [ ! -e /usr/include/gsl/gsl_multifit_nlinear.h ]; then
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-scipy libgsl-dev gcc >/dev/null
fi
python=python3
python3 -c 'import scipy' 2>/dev/null || python=/usr/bin/python3

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -O2 -o "$work/gsl" bench/gsl.c -lgsl -lgslcblas -lm
go test -c -o "$work/fit.test" ./fit
export GOMAXPROCS=1 OMP_NUM_THREADS=1

rhyme() {
	for bench in 'BenchmarkLogistic$/asymptotic' 'BenchmarkGeneralisedLogistic$/asymptotic'; do
		(cd fit && "$work/fit.test" -test.run '^$' -test.bench "^$bench" -test.benchtime 300ms)
	done | awk '/fits\/s/ { for (i = 2; i <= NF; i++) if ($i == "fits/s") print ($1 ~ /Generalised/ ? "generalised-logistic" : "logistic"), "rhyme", $(i-1) }'
}

for ((round = 0; round < rounds; round++)); do
	rhyme
	"$python" bench/scipy_fit.py
	"$work/gsl"
done | awk '
	$3 > rate[$1, $2] { rate[$1, $2] = $3; models[$1]; who[$2] }
	END {
		for (m in models) for (w in who) if ((m, w) in rate)
			printf "%-22s %-8s %9.0f fits/s   rhyme is %.2f times as fast\n", m, w, rate[m, w], rate[m, "rhyme"] / rate[m, w]
	}' | sort
