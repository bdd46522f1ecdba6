package xlsx

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// reopen reads a written book with excelize.
func reopen(t *testing.T, b *Book) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(write(t, b)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// part returns one part of a written book as text.
func part(t *testing.T, book []byte, name string) string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := r.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestWriteGivesTheSameBytes(t *testing.T) {
	want := sha256.Sum256(write(t, sample()))
	for _, procs := range []int{1, 2} {
		old := runtime.GOMAXPROCS(procs)
		for range 10 {
			if got := sha256.Sum256(write(t, sample())); got != want {
				t.Errorf("GOMAXPROCS %d: another file", procs)
			}
		}
		runtime.GOMAXPROCS(old)
	}
	b := sample()
	write(t, b)
	if got := sha256.Sum256(write(t, b)); got != want {
		t.Error("writing a book changes it")
	}
}

func TestPartsComeInOrder(t *testing.T) {
	book := write(t, sample())
	r, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range r.File {
		if i == 0 && f.Name != contentTypes || i == 1 && f.Name != "_rels/.rels" {
			t.Errorf("part %d is %s", i, f.Name)
		}
		if i > 2 && r.File[i-1].Name >= f.Name {
			t.Errorf("%s comes after %s", f.Name, r.File[i-1].Name)
		}
		if !f.Modified.Equal(zipDate) {
			t.Errorf("%s has the date %s", f.Name, f.Modified)
		}
	}
	types := part(t, book, contentTypes)
	if strings.Index(types, `"bmp"`) > strings.Index(types, `"png"`) {
		t.Error("content types are not in order")
	}
}

func TestPropertiesAreSet(t *testing.T) {
	f := reopen(t, sample())
	p, err := f.GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	if p.Title != "Sample" || p.Creator != "rhyme" || p.LastModifiedBy != "rhyme" || p.Subject != "Test" ||
		p.Keywords != "rails, tokens" || p.Description != "A test." {
		t.Errorf("properties are %+v", p)
	}
	if p.Created != "2025-03-04T05:06:07Z" || p.Modified != p.Created {
		t.Errorf("dates are %s and %s", p.Created, p.Modified)
	}
	calc, err := f.GetCalcProps()
	if err != nil || calc.FullCalcOnLoad == nil || !*calc.FullCalcOnLoad {
		t.Errorf("calculation on loading: %+v, %v", calc, err)
	}
}

func TestZeroDateIsFixed(t *testing.T) {
	b := &Book{Sheets: []*Sheet{{Name: "A"}}}
	p, err := reopen(t, b).GetDocProps()
	if err != nil || p.Created != "2000-01-01T00:00:00Z" {
		t.Errorf("date %v, %v", p, err)
	}
}

func TestWriteReportsAllProblemsAndWritesNothing(t *testing.T) {
	b := sample()
	b.Sheets[0].Name = "a/b"
	b.Names[0].Name = "A1"
	b.Sheets[1].Set(1, 1, Cell{Value: struct{}{}})
	var buf bytes.Buffer
	err := b.Write(&buf)
	if err == nil || buf.Len() > 0 {
		t.Fatalf("error %v, %d bytes", err, buf.Len())
	}
	for _, want := range []string{`"a/b"`, `"A1"`, "Data!A1: value has type struct {}"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in %v", want, err)
		}
	}
	if err := (&Book{}).Write(&buf); err == nil {
		t.Error("a book without sheets was written")
	}
}

func TestProblemsAreBounded(t *testing.T) {
	s := &Sheet{Name: "A"}
	for range 1000 {
		s.Add(Cell{Value: "x", Style: Style{Align: 9}})
	}
	err := (&Book{Sheets: []*Sheet{s}}).Check()
	if err == nil || !strings.Contains(err.Error(), "and 950 more problems") || strings.Count(err.Error(), "\n") != maxProblems {
		t.Errorf("got %v", err)
	}
}

// failing fails after some bytes, as a full disk does.
type failing struct{ left int }

var errFull = errors.New("disk full")

func (f *failing) Write(p []byte) (int, error) {
	if len(p) > f.left {
		return 0, errFull
	}
	f.left -= len(p)
	return len(p), nil
}

func TestWriteReportsAFullDisk(t *testing.T) {
	size := len(write(t, sample()))
	for _, left := range []int{0, 100, size / 2, size - 1} {
		if err := sample().Write(&failing{left}); !errors.Is(err, errFull) {
			t.Errorf("after %d bytes: %v", left, err)
		}
	}
}

func TestNamesPointToTheirCells(t *testing.T) {
	f := reopen(t, sample())
	got := map[string]excelize.DefinedName{}
	for _, n := range f.GetDefinedName() {
		got[n.Name] = n
	}
	if n := got["fit_K"]; n.RefersTo != "Data!$F$4" || n.Comment != "ceiling" {
		t.Errorf("fit_K is %+v", n)
	}
	if n := got["_xlnm.Print_Titles"]; n.RefersTo != "Data!$1:$3" || n.Scope != "Data" {
		t.Errorf("repeated rows are %+v", n)
	}
}

func TestSheetOneMayComeLater(t *testing.T) {
	b := &Book{Sheets: []*Sheet{{Name: "Cover"}, {Name: "Sheet1"}}}
	if got := reopen(t, b).GetSheetList(); len(got) != 2 || got[1] != "Sheet1" {
		t.Errorf("sheets are %v", got)
	}
}
