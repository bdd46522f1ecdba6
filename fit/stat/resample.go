package stat

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"math/rand/v2"
)

// Source is a source of random numbers seeded from the seed, the label of what
// is drawn, such as a series, and the purpose: two series with one seed draw
// different numbers, the same ones each time.
func Source(seed uint64, label, purpose string) rand.Source {
	h := fnv.New128a()
	var bytes [8]byte
	binary.LittleEndian.PutUint64(bytes[:], seed)
	h.Write(bytes[:])
	h.Write([]byte(label + "\x00" + purpose))
	sum := h.Sum(nil)
	return rand.NewPCG(binary.LittleEndian.Uint64(sum[:8]), binary.LittleEndian.Uint64(sum[8:]))
}

// Percentile is the value below which a share, 0 to 1, of the sorted values
// lies, interpolated between neighbours: definition 7 of R. J. Hyndman and
// Y. Fan, Sample quantiles in statistical packages, American Statistician 50
// (1996), 361-365. NaN where there are no values.
func Percentile(sorted []float64, share float64) float64 {
	if len(sorted) == 0 {
		return math.NaN()
	}
	at := share * float64(len(sorted)-1)
	i := int(math.Floor(at))
	if i >= len(sorted)-1 {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}
