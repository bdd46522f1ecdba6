// Package rhyme carries the settings that the rhyme command works with when it is given none, and the terms of the figures.
// It is the one Go file at the root: an embedded file has to stand in the folder of the file that embeds it, and these are for people to find first.
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

//go:embed DATA-LICENSE.md
var dataLicense []byte

// DataLicense returns a copy of DATA-LICENSE.md: the terms under which the figures are passed on.
func DataLicense() []byte {
	return bytes.Clone(dataLicense)
}
