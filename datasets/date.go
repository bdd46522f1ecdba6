package datasets

import (
	"fmt"
	"math"
	"strconv"
	"time"
)

// Date is a year, a month or a day, as exact as its source gives it. Dates are
// comparable with ==; the zero Date is no date.
type Date struct {
	text             string
	year, month, day int // month and day are 0 where the source gives none

	plain float64 // of a file of the user's: a number on any clock; see ParseClock
	clock bool
}

// ParseDate reads YYYY, YYYY-MM or YYYY-MM-DD, and nothing else. The error
// says what is wrong with the text.
func ParseDate(s string) (Date, error) {
	d := Date{text: s}
	var ok bool
	switch len(s) {
	case 4:
		ok = digits(s, &d.year)
	case 7:
		ok = s[4] == '-' && digits(s[:4], &d.year) && digits(s[5:], &d.month)
	case 10:
		ok = s[4] == '-' && s[7] == '-' && digits(s[:4], &d.year) && digits(s[5:7], &d.month) && digits(s[8:], &d.day)
	}
	switch {
	case !ok:
		return Date{}, fmt.Errorf("date %q is not of the form YYYY, YYYY-MM or YYYY-MM-DD", s)
	case len(s) > 4 && (d.month < 1 || d.month > 12):
		return Date{}, fmt.Errorf("date %q: there is no month %02d", s, d.month)
	case len(s) > 7 && (d.day < 1 || d.day > daysIn(d.year, d.month)):
		return Date{}, fmt.Errorf("date %q: there is no day %02d in that month", s, d.day)
	}
	return d, nil
}

// ParseClock reads a date as ParseDate does, or any other finite number as a
// moment on a clock of the user's own: days, hours, decimal years.
func ParseClock(s string) (Date, error) {
	if d, err := ParseDate(s); err == nil {
		return d, nil
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return Date{}, fmt.Errorf("%q is neither a number nor a date of the form YYYY, YYYY-MM or YYYY-MM-DD", s)
	}
	return Date{text: s, year: int(math.Floor(v)), plain: v, clock: true}, nil
}

func digits(s string, into *int) bool {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
		n = n*10 + int(s[i]-'0')
	}
	*into = n
	return true
}

// daysIn counts the days of a month: day 0 of the month after is its last.
func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// String is the date as the source gives it.
func (d Date) String() string { return d.text }

// Year is the calendar year; of a moment on another clock, its whole part.
func (d Date) Year() int { return d.year }

// Decimal is the date in years: a YYYY is that number itself, without a claim
// to a day; a YYYY-MM the middle of the month, year + (month - 0.5)/12; a
// YYYY-MM-DD the middle of the day, year + (day of the year - 0.5)/days of the
// year.
func (d Date) Decimal() float64 {
	switch {
	case d.clock:
		return d.plain
	case d.month == 0:
		return float64(d.year)
	case d.day == 0:
		return float64(d.year) + (float64(d.month)-0.5)/12
	}
	day := yearDay(d.year, d.month, d.day)
	return float64(d.year) + (float64(day)-0.5)/float64(yearDay(d.year, 12, 31))
}

// yearDay counts the days from 1 January, which is 1. Large data sets are
// sorted and fitted by it: package time takes ten times as long.
func yearDay(year, month, day int) int {
	before := [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}
	day += before[month-1]
	if leap := year%4 == 0 && (year%100 != 0 || year%400 == 0); leap && month > 2 {
		day++
	}
	return day
}

// Start is the first day that the date may mean, at midnight UTC: 1 January of
// a YYYY, the first of a YYYY-MM. A moment on another clock has the start of
// its year.
func (d Date) Start() time.Time {
	return time.Date(d.year, time.Month(max(d.month, 1)), max(d.day, 1), 0, 0, 0, 0, time.UTC)
}

// Day is the date of a day, YYYY-MM-DD; the year must have four digits.
func Day(t time.Time) Date {
	year, month, day := t.Date()
	return Date{text: t.Format(time.DateOnly), year: year, month: int(month), day: day}
}

// annual reports whether the date is a year and nothing finer.
func (d Date) annual() bool { return d.month == 0 }
