package picture

import (
	"context"
	"fmt"
	"image/color"
	"slices"
	"strings"
	"testing"

	"example.com/rhyme/analogies"
	"example.com/rhyme/datasets"
	"example.com/rhyme/export/chart"
	"example.com/rhyme/export/exhibit"
)

// placed is a line of words with its box.
type placed struct {
	words                    string
	left, right, top, bottom float64
}

// reader is a canvas that remembers where words stand.
type reader struct {
	fonts fonts
	words []placed
}

func (*reader) fill(chart.Path, color.NRGBA)          {}
func (*reader) stroke(chart.Path, stroke)             {}
func (*reader) disc(chart.Spot, float64, color.NRGBA) {}
func (*reader) ring(chart.Spot, float64, stroke)      {}

func (r *reader) text(at chart.Spot, words string, f face) {
	width := r.fonts.width(words, f)
	left := map[anchor]float64{start: at.X, middle: at.X - width/2, end: at.X - width}[f.anchor]
	// Letters of Arial rise 0.72 of their size above their foot and fall 0.21 below.
	r.words = append(r.words, placed{words, left, left + width, at.Y - 0.72*f.size, at.Y + 0.21*f.size})
}

// No words of a bundled exhibit cover each other or leave the picture.
func TestWordsStandApart(t *testing.T) {
	f, err := readFonts()
	if err != nil {
		t.Fatal(err)
	}
	catalog, err := datasets.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	r, err := analogies.Build(context.Background(), catalog, analogies.DefaultPlan())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range exhibit.Of(r) {
		l := Of(e, "rhyme test").lay(f)
		read := &reader{fonts: f}
		l.draw(read)
		for i, a := range read.words {
			if a.left < 0 || a.right > Width || a.top < 0 || a.bottom > l.height {
				t.Errorf("%s: %q stands at %.0f to %.0f, %.0f to %.0f: outside of %d x %.0f", e.ID, a.words, a.left, a.right, a.top, a.bottom, Width, l.height)
			}
			for _, b := range read.words[:i] {
				if a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom {
					t.Errorf("%s: %q and %q cover each other", e.ID, a.words, b.words)
				}
			}
		}
	}
}

func TestWrapKeepsToTheWidth(t *testing.T) {
	f, err := readFonts()
	if err != nil {
		t.Fatal(err)
	}
	const words = "AI tokens: real price fell by 95.5 (81.9 to 98.9)% a year"
	for _, width := range []float64{80, 200, 300, 1000} {
		wrapped, balanced := f.wrap(words, titleFace(), width), f.balance(words, titleFace(), width)
		if len(wrapped) != len(balanced) {
			t.Errorf("%g: %d lines, balanced %d", width, len(wrapped), len(balanced))
		}
		for _, lines := range [][]string{wrapped, balanced} {
			if got := strings.Join(lines, " "); got != words {
				t.Errorf("%g: %q, want %q", width, got, words)
			}
			for _, line := range lines {
				if got := f.width(line, titleFace()); got > width+1 { // letters are set closer over a space
					t.Errorf("%q is %g wide, want at most %g", line, got, width)
				}
			}
		}
	}
	if got := f.wrap("a wordthatiswide b", titleFace(), 20); !slices.Equal(got, []string{"a", "wordthatiswide", "b"}) {
		t.Errorf("%q, want the wide word alone", got)
	}
	if got := f.balance("", titleFace(), 100); len(got) != 0 {
		t.Errorf("%q, want no line", got)
	}
}

// A title does not end in a word that stands alone: both lines are about as long.
func TestBalance(t *testing.T) {
	f, err := readFonts()
	if err != nil {
		t.Fatal(err)
	}
	got := f.balance("one two three four five six", titleFace(), f.width("one two three four five", titleFace())+1)
	if want := []string{"one two three", "four five six"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// The cases of Liang and Barsky: within, beside, cut by each side, across.
func TestClip(t *testing.T) {
	frame := chart.Frame{Left: 0, Right: 10, Top: 0, Bottom: 10}
	for _, test := range []struct {
		x1, y1, x2, y2 float64
		want           string
	}{
		{1, 1, 9, 9, "[[{1 1} {9 9}]]"},
		{-5, 5, 5, 5, "[[{0 5} {5 5}]]"},
		{5, 5, 15, 5, "[[{5 5} {10 5}]]"},
		{5, -5, 5, 5, "[[{5 0} {5 5}]]"},
		{5, 5, 5, 15, "[[{5 5} {5 10}]]"},
		{-5, -5, 15, 15, "[[{0 0} {10 10}]]"},
		{-5, 0, -5, 10, "[]"},
		{-5, 5, 5, -6, "[]"},
	} {
		if got := fmt.Sprint(clip(between(test.x1, test.y1, test.x2, test.y2), frame).Strokes); got != test.want {
			t.Errorf("%v: %s, want %s", test, got, test.want)
		}
	}
	bent := chart.Path{Strokes: [][]chart.Spot{{{X: 1, Y: 1}, {X: 2, Y: 2}, {X: 3, Y: 1}}}}
	if got := clip(bent, frame).Strokes; len(got) != 1 || len(got[0]) != 3 {
		t.Errorf("%v, want one stroke", got)
	}
}
