package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// firstSheet is the name excelize gives to the sheet of a new file.
const firstSheet = "Sheet1"

// framer builds everything of a book but its cells with excelize.
type framer struct {
	book   *Book
	check  *checker // knows the sheets by name
	file   *excelize.File
	styles *styleBook
	charts []*Chart // in the order of their parts, chart1.xml first
}

// frame returns the parts of the file. Excelize writes sheets without cells; the
// rows are put in their places when the parts are zipped.
func (b *Book) frame() (*parts, error) {
	f := &framer{book: b, check: newChecker(b), file: excelize.NewFile()}
	f.check.sheetNames()
	defer func() { _ = f.file.Close() }() // removes temporary files; there are none without streams
	f.styles = newStyleBook(f.file)
	for _, step := range []func() error{f.sheets, f.properties, f.names} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("xlsx: %w", err)
		}
	}
	p := &parts{content: map[string]*bytes.Buffer{}, sheets: map[string]*Sheet{}, styles: f.styles}
	f.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return p })
	if err := f.file.Write(io.Discard); err != nil {
		return nil, fmt.Errorf("xlsx: %w", err)
	}
	for i, s := range b.Sheets {
		p.sheets["xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml"] = s
	}
	if err := p.edit(b, f.charts); err != nil {
		return nil, fmt.Errorf("xlsx: %w", err)
	}
	return p, nil
}

// sheets makes all sheets before it fills them, since links and names point ahead.
func (f *framer) sheets() error {
	// A new file has one sheet already.
	if err := f.file.SetSheetName(firstSheet, f.book.Sheets[0].Name); err != nil {
		return err
	}
	for _, s := range f.book.Sheets[1:] {
		if _, err := f.file.NewSheet(s.Name); err != nil {
			return err
		}
	}
	f.file.SetActiveSheet(0)
	for _, s := range f.book.Sheets {
		for _, step := range []func(*Sheet) error{f.page, f.view, f.columns, f.links, f.tables, f.lists, f.rules, f.drawCharts} {
			if err := step(s); err != nil {
				return fmt.Errorf("%s: %w", s.Name, err)
			}
		}
		f.styles.use(s)
	}
	return f.styles.err
}

// properties sets what Excel shows under File > Info, and asks it to recalculate:
// cached results let readers see numbers, desktop Excel shall not trust them.
func (f *framer) properties() error {
	b, date := f.book, f.book.modified().Format(time.RFC3339)
	yes := true
	return errors.Join(
		f.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &yes}),
		f.file.SetDocProps(&excelize.DocProperties{
			Title: b.Title, Subject: b.Subject, Creator: b.Author, LastModifiedBy: b.Author,
			Keywords: b.Keywords, Description: b.Description, Created: date, Modified: date,
		}))
}

// names writes the defined names and the rows repeated in print, which are a name too.
func (f *framer) names() error {
	for _, n := range f.book.Names {
		d := &excelize.DefinedName{Name: n.Name, RefersTo: n.Refers, Comment: n.Comment}
		if err := f.file.SetDefinedName(d); err != nil {
			return fmt.Errorf("name %s: %w", n.Name, err)
		}
	}
	for _, s := range f.book.Sheets {
		titles := s.printTitles()
		if titles == "" {
			continue
		}
		if err := f.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.Name, RefersTo: titles}); err != nil {
			return fmt.Errorf("%s: repeated rows: %w", s.Name, err)
		}
	}
	return nil
}

// printTitles are the rows repeated on every page and, where pages lie side by side,
// the frozen columns.
func (s *Sheet) printTitles() string {
	var out []string
	if s.FreezeCols > 0 && !s.OnePage(s.printed()) {
		out = append(out, QuoteSheet(s.Name)+"!$A:$"+ColumnName(s.FreezeCols))
	}
	if s.RepeatRows > 0 {
		out = append(out, QuoteSheet(s.Name)+"!$1:$"+strconv.Itoa(s.RepeatRows))
	}
	return strings.Join(out, ",")
}

// Create takes a part of the file from excelize.
func (p *parts) Create(name string) (io.Writer, error) {
	buf := &bytes.Buffer{}
	p.content[name] = buf
	return buf, nil
}

// AddFS is part of excelize's interface and not used by it for writing.
func (p *parts) AddFS(fs.FS) error { return errors.New("adding a file system is not supported") }

// Close ends the writing of excelize.
func (p *parts) Close() error { return nil }
