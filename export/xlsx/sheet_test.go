package xlsx

import "testing"

func TestSheetGrows(t *testing.T) {
	s := &Sheet{Name: "A"}
	if s.Last() != 0 || s.Columns() != 0 {
		t.Error("a new sheet is not empty")
	}
	if got := s.Add(Cell{Value: 1}); got != 1 {
		t.Errorf("first row is %d", got)
	}
	s.Set(4, 3, Cell{Value: "x"})
	s.SetRow(2, 2, Cell{Value: 1.0}, Cell{Value: 2.0})
	if s.Last() != 4 || s.Columns() != 3 || s.Rows[2] != nil {
		t.Errorf("%d rows, %d columns, %v", s.Last(), s.Columns(), s.Rows)
	}
	for _, test := range []struct {
		row, col int
		want     any
	}{{4, 3, "x"}, {2, 3, 2.0}, {2, 1, nil}, {3, 1, nil}, {0, 1, nil}, {9, 9, nil}, {1, 0, nil}} {
		if got := s.At(test.row, test.col).Value; got != test.want {
			t.Errorf("%d, %d: %v", test.row, test.col, got)
		}
	}
	if got := s.Add(); got != 5 {
		t.Errorf("next row is %d", got)
	}
}
