package xlsx_test

import (
	"bytes"
	"fmt"

	"example.com/rhyme/export/xlsx"
)

func Example() {
	sheet := &xlsx.Sheet{Name: "Data", FreezeRows: 1, Widths: []float64{10, 14}}
	head := xlsx.Style{Class: xlsx.Heading}
	sheet.Add(xlsx.Text("year", head), xlsx.Text("miles", head))
	first := sheet.Add(xlsx.Cell{Value: 1830}, xlsx.Cell{Value: 23.0})
	last := sheet.Add(xlsx.Cell{Value: 1840}, xlsx.Cell{Value: 2818.0})
	total := "SUM(" + xlsx.CellName(first, 2) + ":" + xlsx.CellName(last, 2) + ")"
	sheet.Add(xlsx.Text("sum", xlsx.Style{}), xlsx.Formula(total, 2841.0, xlsx.Style{Class: xlsx.Calculated, Above: true}))
	sheet.Tables = []xlsx.Table{{Name: "miles", FirstRow: 1, FirstCol: 1, LastRow: last, LastCol: 2}}

	book := &xlsx.Book{Title: "Miles of railroad", Author: "rhyme", Sheets: []*xlsx.Sheet{sheet}}
	var file bytes.Buffer
	fmt.Println(book.Write(&file), file.Len() > 0)
	// Output: <nil> true
}

func ExampleBook_Check() {
	sheet := &xlsx.Sheet{Name: "Data"}
	sheet.Add(xlsx.Formula("SUM(A2:A9)+OFFSET(B1,1,1)", 3.0, xlsx.Style{}))
	book := &xlsx.Book{Sheets: []*xlsx.Sheet{sheet}}
	fmt.Println(book.Check())
	// Output: xlsx: Data!A1: formula uses OFFSET, which is not a function of Excel 2007 that stays as it is: =SUM(A2:A9)+OFFSET(B1,1,1)
}

func ExampleAddress() {
	fmt.Println(xlsx.Address("Internet bandwidth", 7, 2))
	fmt.Println(xlsx.RangeOf("Data", 2, 1, 61, 1))
	// Output:
	// 'Internet bandwidth'!$B$7
	// Data!$A$2:$A$61
}
