package recalc

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
)

// script reads a workbook with openpyxl; under that name it would be imported in its stead.
//
//go:embed stored.py
var script string

// Stored is a cell with a formula as programs find it that read results and do not calculate.
type Stored struct {
	Sheet, Cell, Formula string
	Kind                 string // of the result, in openpyxl's letters: n number, s text, b truth value, e error, d date
	Value                any    // float64, string, bool, or nil where nothing is stored
}

// Python is the interpreter that has openpyxl, or empty. Debian installs the library for its own interpreter, whatever
// other stands first on the path.
func Python(ctx context.Context) string {
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if exec.CommandContext(ctx, name, "-c", "import openpyxl").Run() == nil {
			return name
		}
	}
	return ""
}

// Read lists the formulas of the workbook at path with the results that are stored beside them, as openpyxl reads both.
func Read(ctx context.Context, python, path string) ([]Stored, error) {
	out, err := exec.CommandContext(ctx, python, "-c", script, path).Output()
	if err != nil {
		var failed *exec.ExitError
		if errors.As(err, &failed) {
			return nil, fmt.Errorf("recalc: %s: %w: %s", path, err, failed.Stderr)
		}
		return nil, fmt.Errorf("recalc: %w", err)
	}
	var rows [][5]any
	if err := json.Unmarshal(out, &rows); err != nil {
		return nil, fmt.Errorf("recalc: what openpyxl found in %s: %w", path, err)
	}
	stored := make([]Stored, len(rows))
	for i, r := range rows {
		s := &stored[i]
		s.Sheet, _ = r[0].(string)
		s.Cell, _ = r[1].(string)
		s.Formula, _ = r[2].(string)
		s.Kind, _ = r[3].(string)
		s.Value = r[4]
	}
	return stored, nil
}
