package main

import "testing"

// Without --format the ending of the file counts, where it names a form of one file.
func TestReportFormOfOutput(t *testing.T) {
	for output, want := range map[string]string{"": "xlsx", "-": "xlsx", "a/x.json": "json", "x.xlsx": "xlsx", "x.xlsm": "xlsx", "x.csv": "xlsx", "json": "xlsx"} {
		if got := reportForms()[0].orOf(output); got.name != want {
			t.Errorf("%q is written as %s, want %s", output, got.name, want)
		}
	}
}

// An ending of another form is refused: -o README.md would replace a text by a workbook.
func TestReportFormOfAnotherEnding(t *testing.T) {
	for output, want := range map[string]string{"README.md": "md", "x.csv": "csv", "x.html": "html", "x.xlsx": "", "x": "", "-": "", "x.txt": ""} {
		if got, ok := reportForms()[0].anothers(output); got != want || ok != (want != "") {
			t.Errorf("%q has the ending of %q, want %q", output, got, want)
		}
	}
}

// Without --output a report goes where the workbook of the settings would, with the ending of its form.
func TestReportFormPlace(t *testing.T) {
	for _, c := range []struct{ form, workbook, want string }{
		{"xlsx", "out/rhyme.xlsx", "out/rhyme.xlsx"},
		{"xlsx", "book", "book"},
		{"json", "out/rhyme.xlsx", "out/rhyme.json"},
		{"csv", "out/rhyme.xlsx", "out/rhyme"},
		{"md", "my.dir/rhyme.xlsm", "my.dir/rhyme"},
		{"json", "book", "book.json"},
	} {
		var f reportForm
		if err := f.Set(c.form); err != nil {
			t.Fatal(err)
		}
		if got := f.place(c.workbook); got != c.want {
			t.Errorf("%s beside %s goes to %s, want %s", c.form, c.workbook, got, c.want)
		}
	}
}
