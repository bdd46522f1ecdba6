// Package recalc recalculates a workbook with LibreOffice and compares it with the
// one that was written. It answers: are the results stored beside the formulas
// those that a spreadsheet program finds?
//
//	if !recalc.Available() {
//		t.Skip("LibreOffice is not installed")
//	}
//	after, err := recalc.Recalculate(ctx, before, t.TempDir())
//	report, err := recalc.Compare(before, after, 1e-9)
//
// Read asks another question: what do programs see that do not calculate, such as
// previewers and scripts? It needs Python with openpyxl.
//
// It is for tests; nothing that is shipped needs either.
package recalc

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// program is the command of LibreOffice.
const program = "soffice"

// settings make LibreOffice calculate on loading. By default it trusts the stored
// results of a file that it did not write, and a comparison would always succeed.
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

// Available reports whether LibreOffice can be run here.
func Available() bool {
	_, err := exec.LookPath(program)
	return err == nil
}

// Recalculate calculates the workbook at path anew and writes it under the same
// name into the folder outDir, which must be another one. It returns the new path.
func Recalculate(ctx context.Context, path, outDir string) (string, error) {
	return Convert(ctx, path, outDir, "xlsx:Calc MS Excel 2007 XML")
}

// Convert calculates the workbook at path anew and writes it into the folder outDir
// in a format of LibreOffice, such as pdf. It returns the new path.
func Convert(ctx context.Context, path, outDir, format string) (string, error) {
	out := target(path, outDir, format)
	if same, err := sameFile(path, out); err != nil || same {
		return "", errors.Join(err, fmt.Errorf("recalc: the result would replace %s", path))
	}
	// A profile of its own: two runs must not wait for each other, and the settings
	// of whoever runs the tests must not decide them.
	profile, err := os.MkdirTemp("", "recalc")
	if err != nil {
		return "", fmt.Errorf("recalc: %w", err)
	}
	defer func() { _ = os.RemoveAll(profile) }()
	if err := writeSettings(profile); err != nil {
		return "", fmt.Errorf("recalc: %w", err)
	}
	home := url.URL{Scheme: "file", Path: filepath.ToSlash(profile)}
	cmd := exec.CommandContext(ctx, program, "--headless", "-env:UserInstallation="+home.String(),
		"--convert-to", format, "--outdir", outDir, path)
	said, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("recalc: %s: %w: %s", path, errors.Join(err, ctx.Err()), said)
	}
	// It ends without an error when it could not read the file.
	if _, err := os.Stat(out); err != nil {
		return "", fmt.Errorf("recalc: %s was not written: %s", out, said)
	}
	return out, nil
}

func target(path, outDir, format string) string {
	base := filepath.Base(path)
	kind, _, _ := strings.Cut(format, ":")
	return filepath.Join(outDir, strings.TrimSuffix(base, filepath.Ext(base))+"."+kind)
}

func sameFile(a, b string) (bool, error) {
	x, err := filepath.Abs(a)
	if err != nil {
		return false, err
	}
	y, err := filepath.Abs(b)
	return x == y, err
}

func writeSettings(profile string) error {
	dir := filepath.Join(profile, "user")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "registrymodifications.xcu"), []byte(settings), 0o600)
}
