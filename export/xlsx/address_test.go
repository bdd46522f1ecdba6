package xlsx

import "testing"

func TestAddresses(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{CellName(7, 2), "B7"}, {AbsCell(7, 28), "$AB$7"}, {ColumnName(16384), "XFD"}, {ColumnName(702), "ZZ"}, {ColumnName(703), "AAA"},
		{Address("Data", 7, 2), "Data!$B$7"},
		{Address("Internet bandwidth", 7, 2), "'Internet bandwidth'!$B$7"},
		{Address("Q1", 1, 1), "'Q1'!$A$1"}, {Address("R1C1", 1, 1), "'R1C1'!$A$1"}, {Address("true", 1, 1), "'true'!$A$1"},
		{Address("2024", 1, 1), "'2024'!$A$1"}, {Address("Bell's", 1, 1), "'Bell''s'!$A$1"}, {Address("a-b", 1, 1), "'a-b'!$A$1"},
		{RangeOf("Data", 2, 1, 61, 3), "Data!$A$2:$C$61"},
	} {
		if test.got != test.want {
			t.Errorf("got %s, want %s", test.got, test.want)
		}
	}
}

func TestParseAreaReadsWhatIsWritten(t *testing.T) {
	for _, sheet := range []string{"Data", "Internet bandwidth", "Bell's", "Q1", "a!b"} {
		a, ok := parseArea(RangeOf(sheet, 2, 3, 40, 5))
		if want := (area{sheet, 2, 3, 40, 5}); !ok || a != want {
			t.Errorf("%s: got %+v, %t", sheet, a, ok)
		}
	}
	for _, bad := range []string{"", "A1", "!$A$1", "Data!A1", "a b!$A$1", "Data!$A$0", "Data!$XFE$1", "Data!$A$2:$A$1", "Data!$A$1048577"} {
		if a, ok := parseArea(bad); ok {
			t.Errorf("%q was read as %+v", bad, a)
		}
	}
}
