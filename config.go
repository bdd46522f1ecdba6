// Package rhyme carries the settings that the rhyme command works with when it is given none.
// It is the one Go file at the root: an embedded file has to stand in the folder of the file that embeds it, and config.yaml is for people to find first.
package rhyme

import (
	"bytes"
	_ "embed"
)

//go:embed config.yaml
var defaultConfig []byte

// DefaultConfig returns a copy of config.yaml: every setting with its default and its meaning.
func DefaultConfig() []byte {
	return bytes.Clone(defaultConfig)
}
