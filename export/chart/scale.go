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

// scales are those of both axes in a frame.
func (c Chart) scales(f Frame) (x, y scale) {
	return c.scale(scale{axis: c.X, from: f.Left, to: f.Right}, true), c.scale(scale{axis: c.Y, from: f.Bottom, to: f.Top}, false)
}

// scale runs over all series but the guides, a little beyond each end.
func (c Chart) scale(s scale, horizontal bool) scale {
	s.min, s.max = math.Inf(1), math.Inf(-1)
	stacked := map[float64]float64{}
	for _, series := range c.Series {
		if series.Mark == Guide {
			continue
		}
		for _, p := range series.Points {
			switch {
			case horizontal:
				s.hold(p.X)
			case series.Mark == Band:
				s.hold(p.Low)
				s.hold(p.High)
			case series.Mark == Columns:
				stacked[p.X] += p.Y
				s.hold(stacked[p.X])
			default:
				s.hold(p.Y)
			}
		}
	}
	return s.fit()
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
