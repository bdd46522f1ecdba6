package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"example.com/rhyme/analogies/table"
)

// File is one file of a folder: its path in it, with slashes, and its content.
type File struct {
	Path    string
	Content []byte
}

// Package is tables that are passed on together, each as a .csv file, with a
// datapackage.json that says what every column holds.
type Package struct {
	Name        string // small letters, digits, hyphens
	Title       string
	Description string
	License     *License
	Resources   []Resource
}

// License says where the terms stand.
type License struct {
	Path  string `json:"path"` // an address, or a file of the package
	Title string `json:"title"`
}

// Resource is one table of a package.
type Resource struct {
	Path       string // of its file, such as railroads/series.csv
	Table      *table.Table
	Key        string       // the column whose values name the rows; "" where none does
	References []References // columns whose values name rows of other tables
	Sources    []Source
}

// References says that the values of a column stand in the key of another table
// of the package.
type References struct {
	Column, Path, Key string
}

// Source is a document that the figures of a table come from.
type Source struct {
	Title   string `json:"title"`
	Path    string `json:"path,omitempty"` // its address
	License string `json:"license,omitempty"`
}

// The parts of a descriptor that are not those of Package, in the order in
// which they are written.
type (
	packageJSON struct {
		Profile     string         `json:"profile"`
		Name        string         `json:"name"`
		Title       string         `json:"title"`
		Description string         `json:"description,omitempty"`
		Licenses    []License      `json:"licenses,omitempty"`
		Resources   []resourceJSON `json:"resources"`
	}
	resourceJSON struct {
		Profile   string     `json:"profile"`
		Name      string     `json:"name"`
		Path      string     `json:"path"`
		Title     string     `json:"title"`
		Format    string     `json:"format"`
		MediaType string     `json:"mediatype"`
		Encoding  string     `json:"encoding"`
		Bytes     int        `json:"bytes"`
		Hash      string     `json:"hash"`
		Schema    schemaJSON `json:"schema"`
		Sources   []Source   `json:"sources,omitempty"`
	}
	schemaJSON struct {
		Fields        []fieldJSON   `json:"fields"`
		MissingValues []string      `json:"missingValues"`
		PrimaryKey    string        `json:"primaryKey,omitempty"`
		ForeignKeys   []foreignJSON `json:"foreignKeys,omitempty"`
	}
	fieldJSON struct {
		Name        string `json:"name"`
		Type        string `json:"type"`
		Description string `json:"description,omitempty"`
	}
	foreignJSON struct {
		Fields    string `json:"fields"`
		Reference struct {
			Resource string `json:"resource"`
			Fields   string `json:"fields"`
		} `json:"reference"`
	}
)

// DataPackage makes the files of a Tabular Data Package (Frictionless Data,
// version 1): a .csv file for each table, as CSV writes it, and last
// datapackage.json. It has no date, so that the same tables give the same bytes.
//
// https://specs.frictionlessdata.io/tabular-data-package/
func DataPackage(p Package) ([]File, error) {
	d := packageJSON{Profile: "tabular-data-package", Name: p.Name, Title: p.Title, Description: p.Description, Resources: []resourceJSON{}}
	if p.License != nil {
		d.Licenses = []License{*p.License}
	}
	var files []File
	for _, r := range p.Resources {
		var b bytes.Buffer
		if err := CSV(&b, r.Table); err != nil {
			return nil, fmt.Errorf("%s: %w", r.Path, err)
		}
		files = append(files, File{r.Path, b.Bytes()})
		d.Resources = append(d.Resources, r.describe(b.Bytes()))
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(d); err != nil {
		return nil, err
	}
	return append(files, File{"datapackage.json", b.Bytes()}), nil
}

func (r Resource) describe(content []byte) resourceJSON {
	sum := sha256.Sum256(content)
	s := schemaJSON{MissingValues: []string{""}, PrimaryKey: r.Key}
	for _, c := range r.Table.Columns {
		s.Fields = append(s.Fields, fieldJSON{c.Name, fieldType(c.Type), fieldMeaning(c)})
	}
	for _, to := range r.References {
		f := foreignJSON{Fields: to.Column}
		f.Reference.Resource, f.Reference.Fields = resourceName(to.Path), to.Key
		s.ForeignKeys = append(s.ForeignKeys, f)
	}
	return resourceJSON{
		Profile: "tabular-data-resource", Name: resourceName(r.Path), Path: r.Path, Title: r.Table.Title,
		Format: "csv", MediaType: "text/csv", Encoding: "utf-8",
		Bytes: len(content), Hash: "sha256:" + hex.EncodeToString(sum[:]), Schema: s, Sources: r.sources(),
	}
}

// sources leaves out addresses that a package may not have: what begins with a
// dot, a slash or a tilde, or has two dots running, could be a path that leads
// out of it.
func (r Resource) sources() []Source {
	var out []Source
	for _, s := range r.Sources {
		if s.Path != "" && (strings.ContainsRune("./~", rune(s.Path[0])) || strings.Contains(s.Path, "..")) {
			s.Path = ""
		}
		out = append(out, s)
	}
	return out
}

// resourceName is that of the file: railroads_series for railroads/series.csv.
// An id of a data set has no underscore, so that no two files share a name.
func resourceName(path string) string {
	return strings.ReplaceAll(strings.TrimSuffix(path, ".csv"), "/", "_")
}

// fieldType is the type in Table Schema. A list is text in a .csv file.
func fieldType(t table.Type) string {
	switch t {
	case table.Number, table.Year, table.Share:
		return "number"
	case table.Integer:
		return "integer"
	case table.Bool:
		return "boolean"
	}
	return "string"
}

func fieldMeaning(c table.Column) string {
	m := c.Meaning
	if c.Unit != "" {
		m += "; " + c.Unit
	}
	if c.Type == table.List {
		m += `; several are joined by "; "`
	}
	return strings.TrimPrefix(m, "; ")
}
