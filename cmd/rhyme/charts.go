package main

import (
	"context"
	"runtime"
	"strings"
	"unicode"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export"
	"example.com/rhyme/export/exhibit"
	"example.com/rhyme/export/picture"
	"golang.org/x/sync/errgroup"
)

// writeCharts draws every exhibit of a report into a folder, all pictures or none, and returns how many exhibits there are.
func writeCharts(ctx context.Context, folder string, r *analogies.Report) (int, error) {
	list := exhibit.Of(r)
	files, err := pictures(ctx, list)
	if err != nil {
		return 0, err
	}
	return len(list), writeFolder(folder, files)
}

// pictures are the exhibits drawn twice, as SVG and as PNG.
func pictures(ctx context.Context, list []exhibit.Exhibit) ([]export.File, error) {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	names := fileNames(mapSlice(list, func(e exhibit.Exhibit) string { return e.ID }))
	files := make([]export.File, 2*len(list))
	for i, e := range list {
		group.Go(func() (err error) {
			if err := ctx.Err(); err != nil { // interrupted
				return err
			}
			p := picture.Of(e, "rhyme "+release())
			svg, png := &files[2*i], &files[2*i+1]
			svg.Path, png.Path = names[i]+".svg", names[i]+".png"
			if svg.Content, err = p.SVG(); err != nil {
				return err
			}
			png.Content, err = p.PNG()
			return err
		})
	}
	return files, group.Wait()
}

// fileNames makes names of files from ids: lower case with dashes, no two alike.
func fileNames(ids []string) []string {
	taken := map[string]bool{}
	return mapSlice(ids, func(id string) string {
		name := strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return unicode.ToLower(r)
			}
			return '-'
		}, id)
		for taken[name] {
			name += "-again"
		}
		taken[name] = true
		return name
	})
}
