// Check recalculates the workbook that the main job wrote and compares every
// cell: the numbers that the tool cached beside the formulas must be those that
// LibreOffice finds, and the workbook's own checks must hold.
//
//	go run .ci/check.go out/rhyme.xlsx
package main

import (
	"context"
	"fmt"
	"os"

	"example.com/rhyme/export/xlsx/recalc"
	"github.com/xuri/excelize/v2"
)

func main() {
	if err := check(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "check:", err)
		os.Exit(1)
	}
}

func check(path string) error {
	dir, err := os.MkdirTemp("", "rhyme-check")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	after, err := recalc.Recalculate(context.Background(), path, dir)
	if err != nil {
		return err
	}
	got, err := recalc.Compare(path, after, 1e-9)
	if err != nil {
		return err
	}
	for _, d := range got.Differences {
		fmt.Fprintln(os.Stderr, d)
	}
	if len(got.Differences) > 0 || got.Formulas == 0 {
		return fmt.Errorf("%d of %d formulas differ", len(got.Differences), got.Formulas)
	}
	f, err := excelize.OpenFile(after)
	if err != nil {
		return err
	}
	defer f.Close()
	verdict, err := f.GetCellValue("Checks", "B3")
	if err != nil || verdict != "all checks pass" {
		return fmt.Errorf("the workbook's checks say %q (%v)", verdict, err)
	}
	fmt.Printf("%s: %d sheets, %d formulas recalculated, worst relative difference %.1e; %s\n", path, f.SheetCount, got.Formulas, got.Worst, verdict)
	return nil
}
