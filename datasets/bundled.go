package datasets

import (
	"embed"
	"io/fs"
)

// The patterns take every folder, so that a new data set needs no code.
//
//go:embed */*.csv */case.yaml */NOTES.md
var bundle embed.FS

// Bundle returns the files of the bundled data sets, for Load to lay others
// over:
//
//	catalog, err := datasets.Load(datasets.Bundle(), os.DirFS(dir))
func Bundle() fs.FS { return bundle }

// Bundled returns the data sets that come with the module. Each call reads
// them anew, so that callers share nothing.
func Bundled() (*Catalog, error) { return Load(Bundle()) }
