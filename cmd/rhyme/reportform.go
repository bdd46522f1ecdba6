package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/analogies/table"
	"example.com/rhyme/export"
	"example.com/rhyme/export/page"
)

// reportForm is a form that a report is written in: one file, or a folder of files.
type reportForm struct {
	name  string
	write func(io.Writer, *analogies.Report, export.Meta) error // of one file
	files func(*analogies.Report) ([]export.File, error)        // of a folder
}

// reportForms lists the forms, the default first.
func reportForms() []reportForm {
	return []reportForm{
		{name: "xlsx", write: export.Workbook},
		{name: "html", write: func(w io.Writer, r *analogies.Report, m export.Meta) error {
			return page.Write(w, r, page.Meta{Version: m.Version, Command: m.Command + " --format html"})
		}},
		{name: "json", write: func(w io.Writer, r *analogies.Report, _ export.Meta) error { return export.JSON(w, r.Tables()...) }},
		{name: "csv", files: csvFiles},
		{name: "md", files: markdownFiles},
	}
}

// csvFiles are the tables as a data package.
func csvFiles(r *analogies.Report) ([]export.File, error) {
	p := export.Package{Name: "rhyme-report", Title: "Tables of a report of rhyme"}
	for _, t := range r.Tables() {
		p.Resources = append(p.Resources, export.Resource{Path: t.Name + ".csv", Table: t})
	}
	return export.DataPackage(p)
}

// markdownFiles are the tables, one a file.
func markdownFiles(r *analogies.Report) ([]export.File, error) {
	return mapSlice(r.Tables(), func(t *table.Table) export.File {
		var b bytes.Buffer
		_ = export.Markdown(&b, t) // memory takes everything
		return export.File{Path: t.Name + ".md", Content: b.Bytes()}
	}), nil
}

// orOf is the form that the ending of a file names, if one does: an Excel workbook called x.json would open nowhere.
func (f reportForm) orOf(output string) reportForm {
	for _, other := range reportForms() {
		if other.write != nil && filepath.Ext(output) == "."+other.name {
			return other
		}
	}
	return f
}

// anothers is the form, if any, that the ending of a file names instead of this one:
// a workbook called x.md would replace a text, and open nowhere.
func (f reportForm) anothers(output string) (name string, ok bool) {
	for _, other := range reportForms() {
		if other.name != f.name && filepath.Ext(output) == "."+other.name {
			return other.name, true
		}
	}
	return "", false
}

// place is where the form goes by default: beside the workbook of the settings, under its name.
func (f reportForm) place(workbook string) string {
	if f.name == "xlsx" {
		return workbook
	}
	stem := strings.TrimSuffix(workbook, filepath.Ext(workbook))
	if f.files != nil {
		return stem
	}
	return stem + "." + f.name
}

// to writes the report to a file or folder, or to a stream where the place is -.
func (f reportForm) to(place string, stdout io.Writer, r *analogies.Report, meta export.Meta) error {
	if f.files != nil {
		files, err := f.files(r)
		if err != nil {
			return err
		}
		return writeFolder(place, files)
	}
	write := func(w io.Writer) error { return f.write(w, r, meta) }
	if place == "-" {
		return write(stdout)
	}
	return writeFile(place, write)
}

// String returns the form's name.
func (f *reportForm) String() string { return f.name }

// Type names the argument in the help.
func (f *reportForm) Type() string { return "FORMAT" }

// Set takes the name of a form.
func (f *reportForm) Set(name string) error {
	i := slices.IndexFunc(reportForms(), func(f reportForm) bool { return f.name == name })
	if i < 0 {
		return fmt.Errorf("unknown format%s", didYouMean(name, reportFormNames()))
	}
	*f = reportForms()[i]
	return nil
}

// reportFormNames lists the names of the forms.
func reportFormNames() []string {
	return mapSlice(reportForms(), func(f reportForm) string { return f.name })
}
