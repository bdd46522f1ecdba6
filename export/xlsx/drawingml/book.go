package drawingml

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// CheckBook lists the faults of all charts and drawings of a workbook, and counts the charts.
func CheckBook(file []byte) (charts int, faults []string, err error) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return 0, nil, fmt.Errorf("drawingml: %w", err)
	}
	for _, f := range z.File {
		chart := strings.HasPrefix(f.Name, "xl/charts/chart")
		if !chart && !strings.HasPrefix(f.Name, "xl/drawings/drawing") {
			continue
		}
		if chart {
			charts++
		}
		part, err := read(f)
		if err != nil {
			return 0, nil, fmt.Errorf("drawingml: %s: %w", f.Name, err)
		}
		for _, fault := range Check(part) {
			faults = append(faults, f.Name+": "+fault)
		}
	}
	return charts, faults, nil
}

// read returns the content of a part.
func read(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(r)
	return content, errors.Join(err, r.Close())
}
