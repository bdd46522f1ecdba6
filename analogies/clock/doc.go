// Package clock answers one question: how far had each technology come after as
// many years?
//
//	lines, err := clock.Align([]clock.Track{
//		{Case: "railroads", Series: freightRate, Takeoff: clock.StagesOf(miles).Takeoff},
//		{Case: "electricity", Series: kilowattHour, Takeoff: clock.StagesOf(homes).Takeoff},
//	}, clock.Options{Clock: clock.Takeoff, As: clock.Index})
//	// lines[0].Points: years since 10% of the ceiling, and the price, its first value being 100
//
// A clock counts from the same event in each technology: its start, 10% of the
// ceiling (take-off) or half of it (midpoint), or from the year 0 of the
// calendar. Nothing is interpolated or carried forward. A line without points
// and a number that cannot be computed say why.
package clock
