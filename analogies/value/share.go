package value

import (
	"fmt"
	"math"

	"example.com/rhyme/datasets"
)

// share fills the shares of a year: each of infrastructure, equipment and
// application over those of them that the definition has, and over the total
// where there is one.
func (m *measurer) share(y *Year) {
	var parts []int
	total := -1
	for i, l := range y.Layers {
		if l.Layer == datasets.LayerTotal {
			total = i
			continue
		}
		parts = append(parts, i)
	}
	if total >= 0 {
		for i := range y.Layers {
			of := y.Layers[i].Value / y.Layers[total].Value
			if y.Layers[i].Value >= 0 && y.Layers[total].Value > 0 {
				y.Layers[i].OfTotal = of
			}
		}
	}
	if len(parts) < 2 {
		return
	}
	if reason := y.cannotShare(parts); reason != "" {
		for _, i := range parts {
			y.Layers[i].ShareReason = reason
		}
		return
	}
	base := y.corner(parts, nil)
	low, high := append([]float64(nil), base...), append([]float64(nil), base...)
	for _, weights := range m.corners {
		for k, s := range y.corner(parts, weights) {
			if !math.IsNaN(s) { // every weight at 0 leaves nothing to share
				low[k], high[k] = math.Min(low[k], s), math.Max(high[k], s)
			}
		}
	}
	for k, i := range parts {
		l := &y.Layers[i]
		l.Share, l.ShareLow, l.ShareHigh = base[k], low[k], high[k]
		l.ShareReason = m.lacking()
	}
}

// lacking names the layer that a definition does without: its shares are then
// of the two others.
func (m *measurer) lacking() string {
	has := map[datasets.Layer]bool{}
	for _, l := range m.def.Layers {
		has[l.Layer] = true
	}
	for _, l := range []datasets.Layer{datasets.LayerInfrastructure, datasets.LayerEquipment, datasets.LayerApplication} {
		if !has[l] {
			return fmt.Sprintf("this definition has no %s layer", l)
		}
	}
	return ""
}

func (y *Year) cannotShare(parts []int) string {
	sum := 0.0
	for _, i := range parts {
		l := y.Layers[i]
		if math.IsNaN(l.Value) {
			return fmt.Sprintf("no shares: %s is missing", l.Layer)
		}
		if l.Value < 0 {
			return fmt.Sprintf("no shares: %s is negative", l.Layer)
		}
		sum += l.Value
	}
	if sum == 0 {
		return "no shares: every layer is 0"
	}
	return ""
}

// corner is the shares of the layers under one choice of weights; nil means
// the base weights.
func (y *Year) corner(parts []int, weights Weights) []float64 {
	levels := make([]float64, len(parts))
	sum := 0.0
	for k, i := range parts {
		levels[k] = y.Layers[i].level(weights, true)
		sum += levels[k]
	}
	for k := range levels {
		levels[k] /= sum
	}
	return levels
}
