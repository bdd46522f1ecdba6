#!/usr/bin/env bash
# Seconds and peak memory of `rhyme report` on 100,000 observations: 50 series of 2,000, the data of export/large_test.go
# as a folder. Of the rounds the fastest and the largest count. Other builds of rhyme may be named, to be run in turn.
#
#	bench/large.sh [ROUNDS [RHYME...]]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/rhyme" ./cmd/rhyme

python3 - "$work/data/large" <<'PY'
import datetime, os, sys
folder, series, each = sys.argv[1], 50, 2000
os.makedirs(folder)
def write(name, *lines):
    with open(os.path.join(folder, name), "w") as f:
        f.write("\n".join(lines) + "\n")
start = datetime.date(1990, 1, 1)
write("series.csv", "id,title,unit,measure,multiplier,kind,layer,money,geography,definition",
      *(f"s{s},Series {s},units,units,1,{('adoption', 'quantity')[s % 2]},infrastructure,,World,made" for s in range(series)))
write("observations.csv", "series,date,value,source,locator,quality,note",
      *(f's{s},{start + datetime.timedelta(days=5 * i)},{100 + i + s * i % 17},made,"table {s}, row {i}",reported,'
        for s in range(series) for i in range(each)))
write("sources.csv", "id,citation,url,license", "made,Made,https://example.com/,public domain")
write("NOTES.md", "Made.")
also = [", ".join(f"s{s}" for s in range(first, series, 2)) for first in (2, 3)]
write("case.yaml", "title: Large", "subject: made", "summary: made", "start: {year: 1990, why: first, series: s0}",
      "headline: {adoption: {series: s0}, quantity: {series: s1}}", f"also: {{adoption: [{also[0]}], quantity: [{also[1]}]}}")
PY

python3 - "$rounds" "$work" "$work/rhyme" "${@:2}" <<'PY'
import os, subprocess, sys, time
rounds, work, builds = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
seconds, cpu, peak = {}, {}, {}
for _ in range(rounds):
    for build in builds:
        begun = time.monotonic()
        child = subprocess.Popen([build, "report", "-q", "--cases", "large", "-o", os.path.join(work, "large.xlsx")],
                                 env={**os.environ, "RHYME_DATA": os.path.join(work, "data")}, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        if status:
            sys.exit(f"{build} failed")
        seconds[build] = min(seconds.get(build, 1e9), time.monotonic() - begun)
        cpu[build] = min(cpu.get(build, 1e9), used.ru_utime + used.ru_stime)
        peak[build] = max(peak.get(build, 0), used.ru_maxrss)
for build in builds:
    name = "this tree" if build == builds[0] else build
    print(f"{name}: {seconds[build]:.1f} s ({cpu[build]:.1f} s of processors), peak {peak[build] * 1024 / 1e6:.0f} MB resident")
PY
