package chart

import (
	"math"
	"strconv"
	"strings"
)

// pen draws a path in tenths of a unit, by steps from point to point, which
// take half the room of coordinates. What has no place is a gap.
type pen struct {
	b    strings.Builder
	x, y int // tenths
	down bool
}

func (p *pen) to(x, y float64) {
	if !drawable(x) || !drawable(y) {
		p.down = false
		return
	}
	px, py := tenths(x), tenths(y)
	if p.down {
		p.b.WriteString("l" + tenth(px-p.x) + " " + tenth(py-p.y))
	} else {
		p.b.WriteString("M" + tenth(px) + " " + tenth(py))
	}
	p.x, p.y, p.down = px, py, true
}

func (p *pen) path() string { return p.b.String() }

// drawable keeps out what does not exist, or lies so far outside that a
// renderer may fail on it.
func drawable(v float64) bool { return math.Abs(v) < 1e5 }

func tenths(v float64) int { return int(math.Round(v * 10)) }

func tenth(n int) string { return strconv.FormatFloat(float64(n)/10, 'f', -1, 64) }

// num is a coordinate, to a tenth of a unit.
func num(v float64) string {
	if !drawable(v) {
		return "0"
	}
	return tenth(tenths(v))
}
