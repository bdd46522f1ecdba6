package main

import (
	"context"
	"slices"
	"testing"

	"example.com/rhyme/export/exhibit"
)

// Names are those of the exhibits where they can be, and never two alike.
func TestFileNames(t *testing.T) {
	got := fileNames([]string{"ai-tokens-price", "My Rails_2-price", "my-rails-2-price", "Großbahn/x"})
	want := []string{"ai-tokens-price", "my-rails-2-price", "my-rails-2-price-again", "großbahn-x"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Whoever interrupts the drawing gets no files.
func TestPicturesCanBeInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := pictures(ctx, []exhibit.Exhibit{{ID: "a"}}); err == nil {
		t.Error("no error")
	}
}
