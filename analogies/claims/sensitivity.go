package claims

import (
	"fmt"
	"strings"
)

// Sensitivity is the verdict that each alternative would give, beginning with
// "not robust to" where one would change it; "" where none was tried. An
// alternative that cannot be measured changes nothing, and none can change what
// cannot be measured itself.
func (f Finding) Sensitivity() string {
	var changes, rest []string
	for i, a := range f.Evidence.Alternatives {
		said := fmt.Sprintf("%s (%s)", a.Name, f.Judged[i])
		if f.changed(i) {
			changes = append(changes, said)
		} else {
			rest = append(rest, said)
		}
	}
	out := ""
	if changes != nil {
		out = "not robust to " + strings.Join(changes, ", ")
	}
	if rest != nil {
		out = join(out, "tried: "+strings.Join(rest, ", "))
	}
	return out
}

// Robust reports whether no alternative would change the verdict.
func (f Finding) Robust() bool {
	for i := range f.Judged {
		if f.changed(i) {
			return false
		}
	}
	return true
}

func (f Finding) changed(i int) bool {
	v := f.Judged[i]
	return f.Verdict != CannotBeMeasured && v != CannotBeMeasured && v != f.Verdict
}
