package transfer_test

import (
	"testing"

	"example.com/rhyme/analogies/transfer"
)

// The work of `rhyme forecast` on the four technologies: a forecast, and every
// technology judged as a target.
func BenchmarkForecastAndJudge(b *testing.B) {
	all := technologies(b)
	for b.Loop() {
		forecast(b, all[3], all[:3], transfer.Options{})
		for i, target := range all {
			others := append(append([]transfer.Path{}, all[:i]...), all[i+1:]...)
			if _, err := transfer.Judge(target, others, transfer.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	}
}
