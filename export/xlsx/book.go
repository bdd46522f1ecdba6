package xlsx

import (
	"errors"
	"io"
	"time"
)

// Book is a whole workbook. It opens on its first sheet.
type Book struct {
	// Title, Subject, Author, Keywords and Description are document properties.
	Title, Subject, Author, Keywords, Description string

	// Modified is written as the date of creation and of change. It comes from
	// the data, never from the clock; zero means 2000-01-01, so that a forgotten
	// date is visible and does not break the rule of equal bytes.
	Modified time.Time

	Sheets []*Sheet
	Names  []Name
}

// Name is a defined name, known in every sheet of the book.
type Name struct {
	Name    string // letters, digits, underscores and dots, such as fit_rail_K
	Refers  string // an address or a range of the book, made by Address or RangeOf
	Comment string
}

// defaultModified stands for an unset date of the book.
var defaultModified = time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)

// Write checks the book and writes it to w. All problems are reported together
// and nothing is written when there is one. The same book gives the same bytes.
func (b *Book) Write(w io.Writer) error {
	if err := b.Check(); err != nil {
		return err
	}
	parts, err := b.frame()
	if err != nil {
		return err
	}
	return parts.writeZip(w)
}

// Check reports what would keep the book from being written, all problems joined.
func (b *Book) Check() error {
	c := newChecker(b)
	if len(b.Sheets) == 0 {
		return errors.New("xlsx: a book needs at least one sheet")
	}
	c.sheetNames()
	c.names()
	c.tables()
	for _, s := range b.Sheets {
		if s != nil {
			c.sheet(s)
		}
	}
	return c.err()
}

// modified returns the date written into the document properties.
func (b *Book) modified() time.Time {
	if b.Modified.IsZero() {
		return defaultModified
	}
	return b.Modified.UTC()
}
