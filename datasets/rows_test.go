package datasets_test

import "testing"

func TestObservationFaults(t *testing.T) {
	file := "rails/observations.csv"
	check(t, []edit{
		{"word for a number", file, "2.5", "abc", `4:14: value "abc" is no number`},
		{"decimal comma", file, "2.5", `"2,5"`, `4:14: value "2,5" is no number`},
		{"thousands", file, "2.5", "1_000", `4:14: value "1_000" is no number`},
		{"hexadecimal", file, "2.5", "0x1p4", `4:14: value "0x1p4" is no number`},
		{"space", file, "2.5", " 2.5", `4:14: value " 2.5" is no number`},
		{"NaN", file, "2.5", "NaN", `4:14: value "NaN" is no finite number`},
		{"infinite", file, "2.5", "-Inf", `4:14: value "-Inf" is no finite number`},
		{"too large", file, "2.5", "1e999", `4:14: value "1e999" is too large`},
		{"no value", file, "2.5", "", "4:14: no value"},
		{"exponent", file, "2.5", "1.9e-9", ""},
		{"negative", file, "2.5", "-2.5", ""},
		{"bad date", file, "1830-06", "June 1830", `4:6: date "June 1830" is not of the form YYYY, YYYY-MM or YYYY-MM-DD`},
		{"no such month", file, "1830-06", "1830-16", `4:6: date "1830-16": there is no month 16`},
		{"no date", file, "1830-06", "", `4:6: date "" is not of the form YYYY, YYYY-MM or YYYY-MM-DD`},
		{"dates not ascending", file, "miles,1831", "miles,1829", "3:7: dates of miles must ascend: 1829 comes after 1830 of line 2"},
		{"date twice", file, "miles,1831", "miles,1830", "3:7: a second value of miles for 1830: the first is in line 2"},
		{"a month before its year", file, "miles,1831", "miles,1830-01", ""},
		{"unknown series", file, "rate,", "rates,", `4:1: unknown series "rates": did you mean rate?` + "\nrails/series.csv:3:1: series rate has no observation"},
		{"no series", file, "rate,", ",", "4:1: no series\nrails/series.csv:3:1: series rate has no observation"},
		{"unknown source", file, "almanac,p. 2", "yearbook,p. 2", `4:18: unknown source "yearbook"`},
		{"no source", file, "almanac,p. 2", ",p. 2", "4:18: no source"},
		{"unknown quality", file, "estimate", "guess", `4:31: unknown quality "guess": expected reported, derived, estimate`},
		{"no quality", file, "estimate", "", "4:31: no quality: expected reported, derived, estimate"},
	})
}

func TestDateTwiceFurtherBack(t *testing.T) {
	got := problems(files("rails/observations.csv", observations+"miles,1832,96,almanac,,reported,\nmiles,1830,96,almanac,,reported,\n"))
	if want := "rails/observations.csv:6:7: a second value of miles for 1830: the first is in line 2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSeriesFaults(t *testing.T) {
	file := "rails/series.csv"
	const rule = ": an id is named by small letters and digits, with single hyphens or dots between them"
	check(t, []edit{
		{"no title", file, "Freight rate", "", "3:6: no title"},
		{"no unit", file, "cents,cents", ",cents", "3:19: no unit"},
		{"no measure", file, "cents,cents", "cents,", "3:25: no measure"},
		{"multiplier is a word", file, ",1,price", ",million,price", `3:31: multiplier "million" is no number`},
		{"multiplier is 0", file, ",1,price", ",0,price", "3:31: multiplier 0 is not more than 0"},
		{"no multiplier", file, ",1,price", ",,price", "3:31: no multiplier"},
		{"unknown kind", file, "price", "prices", `3:33: unknown kind "prices": did you mean price?`},
		{"no kind", file, "price", "", "3:33: no kind: expected adoption, quantity, price, investment, revenue, value_added, profit, ratio, market_value, return, context"},
		{"unknown layer", file, "infrastructure", "network", `2:38: unknown layer "network": expected infrastructure, equipment, application, total`},
		{"unknown money", file, "nominal", "Nominal", `3:40: unknown money "Nominal": did you mean nominal?`},
	})
	got := problems(files(file, series+"miles,Miles again,mi,mi,1,adoption,,,,\n"))
	if want := file + ":4:1: a second miles"; got != want {
		t.Errorf("an id twice gives %s, want %s", got, want)
	}
	for _, id := range []string{"Miles", "us_miles", "us miles", "-miles", "miles-", "us--miles", "méter", "us/miles"} {
		fsys := files(file, series+id+",Miles,mi,mi,1,adoption,,,,\n", "rails/observations.csv", observations+id+",1900,1,almanac,,reported,\n")
		if got, want := problems(fsys), file+`:4:1: id "`+id+`"`+rule; got != want {
			t.Errorf("id %q gives %s, want %s", id, got, want)
		}
	}
}

func TestSourceFaults(t *testing.T) {
	file := "rails/sources.csv"
	check(t, []edit{
		{"no citation", file, "An almanac", "", "2:9: no citation"},
		{"no id", file, "\nalmanac,", "\nalmanac,Other,,\n,", "3:1: no id"},
		{"id twice", file, sources, sources + "almanac,Another,,\n", "3:1: a second almanac"},
		{"illegal id", file, sources, sources + "Press,Another,,\n", `3:1: id "Press": an id is named by small letters and digits, with single hyphens or dots between them`},
	})
}

// A fault of one file must not show as many faults of another.
func TestOneFaultIsReportedOnce(t *testing.T) {
	check(t, []edit{
		{"series.csv cannot be read", "rails/series.csv", "Miles of", `Miles "of`, `2:13: bare " in non-quoted-field; the rest of the file was not read`},
		{"a source is cut short", "rails/sources.csv", "An almanac,,", "An almanac", "2:1: the row has 2 fields, the header 4"},
		{"a series has two faults", "rails/series.csv", "cents,cents,1,price", "cents,cents,x,cost", "3:31: multiplier \"x\" is no number\n" +
			`3:33: unknown kind "cost": expected adoption, quantity, price, investment, revenue, value_added, profit, ratio, market_value, return, context`},
	})
	got := problems(files("rails/series.csv", "", "rails/case.yaml", "title: Rails\nbreaks: [{series: rate, year: 1850}]\n"))
	if want := "rails/series.csv:1:1: the file is empty: expected a header of id,title,unit,measure,multiplier,kind,layer,money,geography,definition"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
