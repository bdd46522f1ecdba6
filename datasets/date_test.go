package datasets_test

import (
	"testing"
	"time"

	"example.com/rhyme/datasets"
)

func TestParseDate(t *testing.T) {
	tests := []struct {
		text    string
		year    int
		decimal float64
	}{
		{"1830", 1830, 1830},                          // the number itself, no claim to a day
		{"2024-01", 2024, 2024 + 0.5/12},              // middle of January
		{"2023-12", 2023, 2023 + 11.5/12},             // middle of December
		{"2023-01-01", 2023, 2023 + 0.5/365},          // noon of the first of 365 days
		{"2024-12-31", 2024, 2024 + 365.5/366},        // noon of the last of 366 days
		{"2024-02-29", 2024, 2024 + (31+29-0.5)/366},  // a leap day
		{"2000-02-29", 2000, 2000 + (31+29-0.5)/366},  // divisible by 400
		{"1900-03-01", 1900, 1900 + (31+28+1-.5)/365}, // 1900 was no leap year
		{"2023-03-01", 2023, 2023 + (31+28+0.5)/365},  // first of March, with no leap day before it
		{"2023-11-30", 2023, 2023 + (365-31-0.5)/365}, // 31 days before the year ends
	}
	for _, tt := range tests {
		d, err := datasets.ParseDate(tt.text)
		if err != nil {
			t.Errorf("ParseDate(%q): %v", tt.text, err)
			continue
		}
		if d.String() != tt.text || d.Year() != tt.year || !near(d.Decimal(), tt.decimal) {
			t.Errorf("ParseDate(%q) is %s, year %d, decimal %v; want year %d, decimal %v",
				tt.text, d, d.Year(), d.Decimal(), tt.year, tt.decimal)
		}
	}
}

// Every day follows the one before it by one day of its year, as package time counts them.
func TestDecimalCountsDays(t *testing.T) {
	for day := time.Date(1896, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2001; day = day.AddDate(0, 0, 1) {
		days := time.Date(day.Year(), 12, 31, 0, 0, 0, 0, time.UTC).YearDay()
		want := float64(day.Year()) + (float64(day.YearDay())-0.5)/float64(days)
		if got := datasets.Day(day).Decimal(); got != want {
			t.Fatalf("%s is %v, want %v", day.Format(time.DateOnly), got, want)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	const form = " is not of the form YYYY, YYYY-MM or YYYY-MM-DD"
	tests := []struct{ text, want string }{
		{"", `date ""` + form},
		{"183", `date "183"` + form},
		{"18300", `date "18300"` + form},
		{"-830", `date "-830"` + form},
		{"1830-1", `date "1830-1"` + form},
		{"1830/01", `date "1830/01"` + form},
		{"1830-01-1", `date "1830-01-1"` + form},
		{"01-02-1830", `date "01-02-1830"` + form},
		{" 1830", `date " 1830"` + form},
		{"c183", `date "c183"` + form},
		{"1830-00", `date "1830-00": there is no month 00`},
		{"1830-13", `date "1830-13": there is no month 13`},
		{"1830-04-31", `date "1830-04-31": there is no day 31 in that month`},
		{"1900-02-29", `date "1900-02-29": there is no day 29 in that month`},
		{"1830-01-00", `date "1830-01-00": there is no day 00 in that month`},
	}
	for _, tt := range tests {
		if d, err := datasets.ParseDate(tt.text); err == nil || err.Error() != tt.want || d != (datasets.Date{}) {
			t.Errorf("ParseDate(%q) = %v, %v; want %s", tt.text, d, err, tt.want)
		}
	}
}

func TestDatesCompare(t *testing.T) {
	if a, b := date(t, "1830-06"), date(t, "1830-06"); a != b {
		t.Error("the same date twice is not equal")
	}
	if date(t, "1830") == date(t, "1830-01") {
		t.Error("a year equals its first month")
	}
}

func TestStart(t *testing.T) {
	for text, want := range map[string]string{"1830": "1830-01-01", "1830-06": "1830-06-01", "1830-06-15": "1830-06-15"} {
		got := date(t, text).Start()
		if got.Format("2006-01-02T15:04:05Z07:00") != want+"T00:00:00Z" {
			t.Errorf("%s starts at %v, want %s", text, got, want)
		}
		if day := datasets.Day(got); day != date(t, want) {
			t.Errorf("the day of %v is %v, want %s", got, day, want)
		}
	}
}
