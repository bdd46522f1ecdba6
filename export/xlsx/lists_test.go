package xlsx

import (
	"testing"
)

func TestLists(t *testing.T) {
	s := &Sheet{Name: "Inputs"}
	s.SetRow(1, 1, Text("low", Style{}), Text("base", Style{}), Text("high", Style{}))
	s.Lists = []List{
		{FirstRow: 2, FirstCol: 1, LastRow: 4, LastCol: 1, Values: []string{"low", "base"}, Prompt: "Scenario", Error: "No such scenario."},
		{FirstRow: 2, FirstCol: 2, LastRow: 2, LastCol: 2, From: RangeOf("Inputs", 1, 1, 1, 3)},
		{FirstRow: 2, FirstCol: 3, LastRow: 2, LastCol: 3, Min: pointer(0.5)},
		{FirstRow: 2, FirstCol: 4, LastRow: 2, LastCol: 4, Max: pointer(2)},
		{FirstRow: 2, FirstCol: 5, LastRow: 2, LastCol: 5, Min: pointer(0), Max: pointer(1)},
	}
	f := reopen(t, &Book{Sheets: []*Sheet{s}})
	got, err := f.GetDataValidations("Inputs")
	if err != nil || len(got) != 5 {
		t.Fatalf("%d validations, %v", len(got), err)
	}
	for i, want := range []struct{ at, kind, operator, one, two, message string }{
		{"A2:A4", "list", "", `"low,base"`, "", "No such scenario."},
		{"B2:B2", "list", "", "Inputs!$A$1:$C$1", "", "Choose a value from the list."},
		{"C2:C2", "decimal", "greaterThanOrEqual", "0.5", "0.5", "Enter a number of at least 0.5."},
		{"D2:D2", "decimal", "lessThanOrEqual", "2", "2", "Enter a number of at most 2."},
		{"E2:E2", "decimal", "", "0", "1", "Enter a number from 0 to 1."},
	} {
		v := got[i]
		if v.Sqref != want.at || v.Type != want.kind || v.Formula1 != want.one || v.Formula2 != want.two || *v.Error != want.message || !v.ShowErrorMessage {
			t.Errorf("validation %d is %+v with error %q", i+1, v, *v.Error)
		}
		if want.operator != "" && v.Operator != want.operator {
			t.Errorf("validation %d has the operator %q", i+1, v.Operator)
		}
	}
	if *got[0].Prompt != "Scenario" {
		t.Errorf("prompt is %q", *got[0].Prompt)
	}
}

func TestRules(t *testing.T) {
	f := reopen(t, sample())
	got, err := f.GetConditionalFormats("Cover")
	if err != nil {
		t.Fatal(err)
	}
	rules := got["B8:B8"]
	if len(rules) != 2 || rules[0].Value != `"pass"` || rules[0].Format == nil {
		t.Fatalf("rules are %+v", got)
	}
	style, err := f.GetConditionalStyle(*rules[1].Format)
	if err != nil || style.Font.Color != Fail.font().Color {
		t.Errorf("style is %+v, %v", style, err)
	}
}
