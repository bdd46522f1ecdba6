package picture_test

import "testing"

// One exhibit, as text and as pixels.
func BenchmarkPicture(b *testing.B) {
	p := together(b)
	for name, draw := range map[string]func() ([]byte, error){"svg": p.SVG, "png": p.PNG} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := draw(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
