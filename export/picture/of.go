package picture

import (
	"strings"

	"example.com/rhyme/export/exhibit"
)

// Of is the picture of an exhibit: the view that readers of the page see first,
// with the words that it needs to stand alone. Maker names the tool.
func Of(e exhibit.Exhibit, maker string) Picture {
	view := e.First()
	p := Picture{ID: e.ID, Title: e.Says.Title, Subtitle: e.Says.Subtitle, Desc: e.Says.Alt, Chart: view.Chart, Legend: e.Legend}
	if how := strings.TrimSpace(strings.TrimSpace(view.Note) + " " + e.Read); how != "" {
		p.Notes = append(p.Notes, how)
	}
	foot := "Made by " + maker + "."
	if by := e.Credit(); by != "" {
		foot = by + ". " + foot
	}
	p.Notes = append(p.Notes, foot)
	return p
}
