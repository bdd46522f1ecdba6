package datasets_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/rhyme/datasets"
)

func TestLoadSmallDataSet(t *testing.T) {
	c, err := datasets.Load(files("rails/NOTES.md", "All is well.\n", "readme.txt", "passed over", "drafts/ideas.txt", "passed over"))
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Datasets) != 1 {
		t.Fatalf("%d data sets, want 1", len(c.Datasets))
	}
	d := c.Datasets[0]
	if d.ID != "rails" || d.Notes != "All is well.\n" || d.Case.Title != "Rails" || len(d.Sources) != 1 || len(d.Tables) != 0 {
		t.Errorf("data set is %+v", d)
	}
	s, err := c.Series("rails/rate", "")
	if err != nil {
		t.Fatal(err)
	}
	o := s.Observations[0]
	if o.Value != 2.5 || o.Date.String() != "1830-06" || o.Source != d.Sources[0] || o.Quality != datasets.Estimate || o.Line != 4 || o.Locator != "p. 2" {
		t.Errorf("observation is %+v", o)
	}
}

func TestLoadToleratesByteOrderMarkAndCRLF(t *testing.T) {
	fsys := files()
	for _, f := range fsys {
		f.Data = []byte("\ufeff" + strings.ReplaceAll(string(f.Data), "\n", "\r\n"))
	}
	if got := problems(fsys); got != "" {
		t.Error(got)
	}
}

func TestLoadOverlay(t *testing.T) {
	mine := files("rails/case.yaml", "title: Rails\nbreaks: [{series: economy/us-cpi, year: 1913}]\n")
	c, err := datasets.Load(datasets.Bundle(), mine)
	if err != nil {
		t.Fatal(err)
	}
	d, err := c.Dataset("rails")
	if err != nil || d.Case.Breaks[0].Series != "economy/us-cpi" {
		t.Errorf("data set %+v, %v", d, err)
	}
	var ids []string
	for _, d := range c.Datasets {
		ids = append(ids, d.ID)
	}
	if got, want := strings.Join(ids, " "), "ai-tokens economy electricity internet-bandwidth railroads rails us-industries"; got != want {
		t.Errorf("data sets are %s, want %s", got, want)
	}
	_, err = datasets.Load(files(), files())
	if want := "rails: a second data set rails: choose another name for the folder"; err == nil || err.Error() != want {
		t.Errorf("the same data set twice gives %v, want %s", err, want)
	}
}

func TestLoadFolders(t *testing.T) {
	const parts = ": is missing: a data set has series.csv, observations.csv, sources.csv and case.yaml"
	without := func(name string) fstest.MapFS {
		fsys := files()
		delete(fsys, name)
		return fsys
	}
	renamed := fstest.MapFS{}
	for name, f := range files() {
		renamed[strings.Replace(name, "rails", "Rail_Roads", 1)] = f
	}
	tests := []struct {
		name string
		fsys fstest.MapFS
		want string
	}{
		{"nothing", fstest.MapFS{}, ".: holds no data set: expected a folder with series.csv, observations.csv, sources.csv and case.yaml"},
		{"no sources", without("rails/sources.csv"), "rails/sources.csv" + parts},
		{"no observations", without("rails/observations.csv"), "rails/observations.csv" + parts},
		{"no series", without("rails/series.csv"), "rails/series.csv" + parts},
		{"no case", without("rails/case.yaml"), "rails/case.yaml" + parts},
		{"illegal id", renamed, "Rail_Roads: the folder of a data set is named by small letters and digits, with single hyphens or dots between them"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := problems(tt.fsys); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestLoadFromDisk(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, files()); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "rails"), filepath.Join(dir, "canals")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	c, err := datasets.Load(os.DirFS(dir))
	if err != nil || len(c.Datasets) != 2 {
		t.Errorf("a folder and a link to it give %v, %v", c, err)
	}
	_, err = datasets.Load(os.DirFS(filepath.Join(dir, "nowhere")))
	if err == nil || !strings.HasPrefix(err.Error(), ".: cannot be read: ") {
		t.Errorf("a folder that does not exist gives %v", err)
	}
}

// One run finds every fault of every file, sorted by file, line and column.
func TestLoadReportsEverythingAtOnce(t *testing.T) {
	fsys := files(
		"rails/observations.csv", observations+"rate,1830-07,abc,almanak,p. 2,sure,\nrate,07/1830,1,almanac,p. 2,reported,\n",
		"rails/series.csv", series+"Canals,,mi,mi,0,adoption,,,,\n",
		"rails/case.yaml", "titel: Rails\n")
	want := `rails/case.yaml:1:1: unknown key "titel" in the case: did you mean title?
rails/case.yaml:1:1: no title
rails/observations.csv:5:14: value "abc" is no number
rails/observations.csv:5:18: unknown source "almanak": did you mean almanac?
rails/observations.csv:5:31: unknown quality "sure": expected reported, derived, estimate
rails/observations.csv:6:6: date "07/1830" is not of the form YYYY, YYYY-MM or YYYY-MM-DD
rails/series.csv:4:1: id "Canals": an id is named by small letters and digits, with single hyphens or dots between them
rails/series.csv:4:1: series Canals has no observation
rails/series.csv:4:8: no title
rails/series.csv:4:15: multiplier 0 is not more than 0`
	_, err := datasets.Load(fsys)
	var found datasets.Problems
	if !errors.As(err, &found) {
		t.Fatalf("error is %T", err)
	}
	if got := err.Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if want := (datasets.Problem{File: "rails/observations.csv", Line: 5, Column: 14, Message: `value "abc" is no number`}); found[2] != want {
		t.Errorf("the third problem is %+v, want %+v", found[2], want)
	}
}
