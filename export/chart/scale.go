package chart

import "math"

// scale maps values to coordinates.
type scale struct {
	axis     Axis
	min, max float64 // of the values, in logs where the axis is one
	from, to float64 // coordinates
}

// at is the coordinate of a value; NaN where a log axis has no place for it.
func (s scale) at(v float64) float64 {
	if s.axis.Log {
		v = math.Log10(v)
	}
	return s.from + (s.to-s.from)*(v-s.min)/(s.max-s.min)
}

// inside reports whether a value lies between the ends.
func (s scale) inside(v float64) bool {
	if s.axis.Log {
		v = math.Log10(v)
	}
	return v >= s.min-1e-9 && v <= s.max+1e-9
}

// scales are those of both axes in a frame, over all series but the guides.
func (c Chart) scales(f Frame) (x, y scale) {
	x = scale{axis: c.X, min: math.Inf(1), max: math.Inf(-1), from: f.Left, to: f.Right}
	y = scale{axis: c.Y, min: math.Inf(1), max: math.Inf(-1), from: f.Bottom, to: f.Top}
	stacked := map[float64]float64{}
	beside := math.Inf(1) // the least way from a column to the next
	for _, s := range c.Series {
		if s.Mark == Guide {
			continue
		}
		for i, p := range s.Points {
			x.hold(p.X)
			switch s.Mark {
			case Band:
				y.hold(p.Low)
				y.hold(p.High)
			case Columns:
				stacked[p.X] += p.Y
				y.hold(stacked[p.X])
				if i > 0 {
					beside = min(beside, p.X-s.Points[i-1].X)
				}
			default:
				y.hold(p.Y)
			}
		}
	}
	if !math.IsInf(beside, 1) { // so that the columns at the ends are whole, also the widest
		half := min(beside/2, (x.max-x.min)*widestColumn/2/(1-widestColumn))
		x.min, x.max = x.min-half, x.max+half
	}
	return x.fit(), y.fit()
}

func (s *scale) hold(v float64) {
	if s.axis.Log {
		v = math.Log10(v)
	}
	if !math.IsNaN(v) && !math.IsInf(v, 0) {
		s.min, s.max = min(s.min, v), max(s.max, v)
	}
}

// fit sets the ends: those that are given, else the data with a little room.
func (s scale) fit() scale {
	if s.min > s.max {
		s.min, s.max = 0, 1
	}
	if s.axis.Zero {
		s.min = min(0, s.min)
	}
	room := pad * (s.max - s.min)
	if room == 0 {
		room = 0.5
	}
	if !(s.axis.Zero && s.min == 0) {
		s.min -= room
	}
	s.max += room
	if s.axis.Min != nil {
		s.min = *s.axis.Min
	}
	if s.axis.Max != nil {
		s.max = *s.axis.Max
	}
	return s
}

// ticks are the values that are labelled: steps of 1, 2 or 5 times a power of
// ten; on a log axis the powers of ten, and 2 and 5 times these where they are
// few.
func (s scale) ticks(most int) []float64 {
	if s.axis.Log {
		return s.powers(most)
	}
	step := niceStep((s.max-s.min)/float64(most), s.axis.Years)
	var out []float64
	for i := math.Ceil(s.min/step - 1e-9); i*step <= s.max+1e-9*step; i++ {
		out = append(out, i*step)
	}
	return out
}

// niceStep is the least of 1, 2 or 5 times a power of ten that is not below v;
// steps of years are whole.
func niceStep(v float64, whole bool) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, m := range []float64{1, 2, 5, 10} {
		if step := m * power; step >= v-1e-12*power {
			if whole {
				return max(1, math.Round(step))
			}
			return step
		}
	}
	return 10 * power
}

func (s scale) powers(most int) []float64 {
	for _, digits := range [][]float64{{1}, {1, 3}, {1, 2, 5}, {1, 2, 3, 4, 5, 6, 7, 8, 9}} {
		if out := s.decades(digits, 1); len(out) >= 3 {
			every := 1
			for len(out) > most {
				every++
				out = s.decades([]float64{1}, every)
			}
			return out
		}
	}
	return s.decades([]float64{1, 2, 3, 4, 5, 6, 7, 8, 9}, 1)
}

// decades are the digits times every so many powers of ten.
func (s scale) decades(digits []float64, every int) []float64 {
	var out []float64
	for e := int(math.Floor(s.min)); e <= int(math.Ceil(s.max)); e++ {
		if e%every != 0 {
			continue
		}
		for _, d := range digits {
			if v := d * math.Pow10(e); s.inside(v) {
				out = append(out, v)
			}
		}
	}
	return out
}
