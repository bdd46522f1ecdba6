package main

import (
	"fmt"
	"io"
)

// checkedWriter remembers the first error of writing, so that a full disk is noticed even where libraries drop errors.
type checkedWriter struct {
	w   io.Writer
	err error
}

// Write passes bytes on until a first error.
func (c *checkedWriter) Write(p []byte) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	n, err := c.w.Write(p)
	c.err = err
	return n, err
}

// counted is a number with the word for one or for many.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
