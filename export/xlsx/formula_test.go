package xlsx

import (
	"strings"
	"testing"
)

func formulaChecker() *checker {
	b := &Book{
		Sheets: []*Sheet{{Name: "Data"}, {Name: "Internet bandwidth"}, {Name: "Bell's"}},
		Names:  []Name{{Name: "fit_rail_K", Refers: "Data!$A$1"}, {Name: "log.rate", Refers: "Data!$A$2"}},
	}
	c := newChecker(b)
	c.sheetNames()
	c.names()
	return c
}

func TestGoodFormulas(t *testing.T) {
	c := formulaChecker()
	for _, f := range []string{
		"1", "A1", "$A$1+B$2", "fit_rail_K/(1+EXP(-log.rate*(A2-1830)))", "SUM(A1:B3,Data!$C$4:$C$9)",
		"'Internet bandwidth'!$B$7*100%", "'Bell''s'!A1", `IF(A1="it's; [odd] {",1,"say ""no""")`, "1.5E+10*2e-3+.5",
		"SUMPRODUCT((A1:A9>0)*(B1:B9<>\"\"))", "INDEX({1,2;3,4},1,2)", "TRUE", "SUM($1:$3)", "SUM($A:$C)", "SUM(Data!A:A)",
		"IFERROR(ROUND(LN(A1),2),NA())", "-A1^2", "TINV(0.05,COUNT(A1:A9)-2)", "LINEST(B1:B9,A1:A9)", `A1&" "&B1`,
	} {
		if why := c.formula(f); len(why) > 0 {
			t.Errorf("%s: %v", f, why)
		}
	}
}

func TestBadFormulas(t *testing.T) {
	c := formulaChecker()
	for f, want := range map[string]string{
		"=A1":                              "begins with =",
		"OFFSET(A1,1,1)":                   "OFFSET",
		"indirect(\"A1\")":                 "INDIRECT",
		"NOW()":                            "NOW",
		"TODAY()":                          "TODAY",
		"RAND()":                           "RAND",
		"RANDBETWEEN(1,2)":                 "RANDBETWEEN",
		"RANDARRAY(2)":                     "RANDARRAY",
		"LET(x,1,x)":                       "LET",
		"LAMBDA(A1,1)":                     "LAMBDA",
		"XLOOKUP(A1,B1:B2,C1:C2)":          "XLOOKUP",
		"FILTER(A1:A2,B1:B2)":              "FILTER",
		"SORT(A1:A2)":                      "SORT",
		"SEQUENCE(3)":                      "SEQUENCE",
		"_xlfn.T.INV.2T(0.05,3)":           "_XLFN",
		"T.INV.2T(0.05,3)":                 "T.INV.2T",
		"IFS(A1>1,2)":                      "IFS",
		"fit_rail_k2+1":                    `"fit_rail_k2"`,
		"Dtaa!A1":                          `"Dtaa"`,
		"'No sheet'!A1":                    `"No sheet"`,
		"'Data'+1":                         "not followed by a cell",
		"Table1[miles]":                    `'['`,
		"[book.xlsx]Data!A1":               `'['`,
		"A1#":                              `'#'`,
		"@A1":                              `'@'`,
		"(A1":                              "bracket open",
		"A1)":                              "not open",
		"{1,2)":                            "not open",
		`"open`:                            "quote open",
		"SUM(A1;A2)":                       "semicolon",
		"XFE1":                             `"XFE1"`,
		"A1048577":                         `"A1048577"`,
		"1+" + strings.Repeat("A1+", 3000): "longer than",
		"SUM(A1:A2)/nonsense":              `"nonsense"`,
		"IF(A1>0,HYPERLINK(\"x\"),WEBSERVICE(\"y\"))": "WEBSERVICE",
	} {
		why := strings.Join(c.formula(f), "\n")
		if !strings.Contains(why, want) {
			t.Errorf("%s: got %q, want %q", shorten(f), why, want)
		}
		if again := strings.Join(c.formula(f), "\n"); again != why {
			t.Errorf("%s: the second answer is %q", shorten(f), again)
		}
	}
}

func FuzzFormula(f *testing.F) {
	f.Add("SUM(A1:B2)&\"x\"")
	f.Add("'a''b'!A1;{")
	c := formulaChecker()
	f.Fuzz(func(_ *testing.T, text string) { c.formula(text) })
}
