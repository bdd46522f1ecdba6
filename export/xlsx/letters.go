package xlsx

import "strings"

// TextWidth estimates how wide a text is in a style, in widths of columns: whether
// a text that is not wrapped ends within the columns of its sheet, or where the
// cell behind it may begin.
func TextWidth(s string, style Style) float64 {
	w := textWidth(s) * style.Class.size() / fontSize
	if style.Bold || style.Class == Heading || style.Class == Title {
		w /= 0.93
	}
	return w
}

// textWidth estimates how wide a text is in Arial, in widths of a digit, the
// measure of columns.
func textWidth(s string) float64 {
	w := 0.0
	for _, r := range s {
		w += letterWidth(r)
	}
	return w
}

// letterWidth groups letters by their width in Arial over that of a digit; what
// it does not know is as wide as a digit, or as two where letters are ideograms.
func letterWidth(r rune) float64 {
	switch {
	case strings.ContainsRune("ijl'|", r):
		return 0.42
	case strings.ContainsRune(" .,:;/\\!ftI[]()-r\"", r):
		return 0.56
	case strings.ContainsRune("ckJsvxyz", r):
		return 0.9
	case strings.ContainsRune("mMW%@", r):
		return 1.5
	case strings.ContainsRune("wCDGHNOQRU", r):
		return 1.3
	case r >= 'A' && r <= 'Z':
		return 1.2
	case r >= 0x2E80:
		return 2
	}
	return 1
}
