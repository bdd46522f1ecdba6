package datasets

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
)

// Load reads the data sets in the folders at the root of each file system; a
// later one may add data sets, not replace them. A folder that holds
// series.csv or observations.csv is a data set, any other is passed over.
//
// The error is Problems, with every fault of every file, and then there is no
// catalog.
func Load(fsys ...fs.FS) (*Catalog, error) {
	l := &loader{catalog: &Catalog{}}
	for _, f := range fsys {
		l.folders(f)
	}
	slices.SortFunc(l.drafts, func(a, b *draft) int { return cmp.Compare(a.ID, b.ID) })
	for _, d := range l.drafts {
		l.catalog.Datasets = append(l.catalog.Datasets, d.Dataset)
	}
	for _, d := range l.drafts { // now that series of other data sets resolve
		l.readCase(d)
	}
	if len(l.problems) > 0 {
		l.problems.sort()
		return nil, l.problems
	}
	return l.catalog, nil
}

type loader struct {
	problems Problems
	catalog  *Catalog
	drafts   []*draft
}

// draft is a data set that is being read. A series or source stays known when
// its row has faults, so that one fault is not reported twice.
type draft struct {
	*Dataset
	fsys    fs.FS
	sources map[string]*Source
	series  map[string]*Series
	rows    map[string]row  // of series.csv, by series
	unread  map[string]bool // files of which something was not taken
}

func (l *loader) report(file string) reporter { return reporter{file: file, to: &l.problems} }

// folders reads every data set of one file system.
func (l *loader) folders(fsys fs.FS) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		l.report(".").add(place{}, "cannot be read: %v", reason(err))
		return
	}
	found := false
	for _, e := range entries {
		if !isDataset(fsys, e) {
			continue
		}
		found = true
		l.dataset(fsys, e.Name())
	}
	if !found {
		l.report(".").add(place{}, "holds no data set: expected a folder with series.csv, observations.csv, sources.csv and case.yaml")
	}
}

func isDataset(fsys fs.FS, e fs.DirEntry) bool {
	if !e.IsDir() && e.Type()&fs.ModeSymlink == 0 {
		return false
	}
	for _, name := range []string{"series.csv", "observations.csv"} {
		if _, err := fs.Stat(fsys, path.Join(e.Name(), name)); err == nil {
			return true
		}
	}
	return false
}

func (l *loader) dataset(fsys fs.FS, id string) {
	if !legal(id) {
		l.report(id).add(place{}, "the folder of a data set %s", idRule)
	}
	if slices.ContainsFunc(l.drafts, func(d *draft) bool { return d.ID == id }) {
		l.report(id).add(place{}, "a second data set %s: choose another name for the folder", id)
		return
	}
	d := &draft{Dataset: &Dataset{ID: id}, fsys: fsys, sources: map[string]*Source{}, series: map[string]*Series{}, rows: map[string]row{}, unread: map[string]bool{}}
	l.drafts = append(l.drafts, d)
	l.readSources(d)
	l.readSeries(d)
	l.readObservations(d)
	l.readTables(d)
	if notes, err := fs.ReadFile(fsys, path.Join(id, "NOTES.md")); err == nil {
		d.Notes = string(notes)
	} else if !errors.Is(err, fs.ErrNotExist) {
		l.report(path.Join(id, "NOTES.md")).add(place{}, "cannot be read: %v", reason(err))
	}
}

// file reads a file that a data set must have; ok is false after a report.
func (l *loader) file(d *draft, name string) (r reporter, data []byte, ok bool) {
	r = l.report(path.Join(d.ID, name))
	data, err := fs.ReadFile(d.fsys, path.Join(d.ID, name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.add(place{}, "is missing: a data set has series.csv, observations.csv, sources.csv and case.yaml")
	case err != nil:
		r.add(place{}, "cannot be read: %v", reason(err))
	}
	return r, data, err == nil
}

// sheet reads a .csv file that a data set must have, or returns nil.
func (l *loader) sheet(d *draft, name string, required, optional []string) *sheet {
	r, data, ok := l.file(d, name)
	var s *sheet
	if ok {
		s = readSheet(r, data, required, optional)
	}
	d.unread[name] = s == nil || !s.whole
	return s
}

// reason is the error without the path, which the problem names already.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

const idRule = "is named by small letters and digits, with single hyphens or dots between them"

// legal reports whether s can be an id: small letters and digits, with single
// hyphens or dots between them.
func legal(s string) bool {
	between := true // where a hyphen or dot would not stand between two others
	for _, c := range s {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			between = false
		case (c == '-' || c == '.') && !between:
			between = true
		default:
			return false
		}
	}
	return !between
}
