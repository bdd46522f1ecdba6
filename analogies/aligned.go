package analogies

import (
	"example.com/rhyme/analogies/clock"
)

// Clocked is a role of every case on one clock.
type Clocked struct {
	Role string
	clock.Options
	Lines []Aligned
}

// align puts the headline prices, as an index, on every clock.
func (b *builder) align() error {
	for _, on := range clock.Clocks() {
		c := Clocked{Role: "price", Options: clock.Options{Clock: on, As: clock.Index}}
		lines, err := b.onClock(Alignment{Roles: []string{c.Role}, Options: c.Options}, len(b.report.Cases))
		if err != nil {
			return err
		}
		c.Lines = lines
		b.report.Aligned = append(b.report.Aligned, c)
	}
	return nil
}
