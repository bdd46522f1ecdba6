package main

import "io"

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
