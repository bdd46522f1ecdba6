package page_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Every element of the page ends where it should. Browsers mend what does not, each in its own way, and a screen
// reader or a script that collects the tables meets another page than the one that was looked at.
func TestElementsAreBalanced(t *testing.T) {
	if err := balanced(write(t, report(t))); err != nil {
		t.Error(err)
	}
}

func TestBalancedFindsFaults(t *testing.T) {
	for _, s := range []string{"<p><b>x</p></b>", "<table><tr><td>1</table>", "<p>x", "x</p>", `<p id="a" id="b">x</p>`, "<p>a &nothing; b</p>"} {
		if balanced(s) == nil {
			t.Errorf("%s passes", s)
		}
	}
	if err := balanced(`<!doctype html><p hidden>a<br>&nbsp;<img src=x></p><script>if (a < b && c) { "<p>" }</script>`); err != nil {
		t.Error(err)
	}
}

// balanced reports the first element that does not end where it should.
func balanced(page string) error {
	page = regexp.MustCompile(`(?s)(<(script|style)[^>]*>).*?(</(script|style)>)`).ReplaceAllString(page, "$1$3") // no markup in there
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict, d.Entity = false, xml.HTMLEntity // attributes need no values
	var stack []string
	for {
		token, err := d.RawToken()
		line, column := d.InputPos()
		switch token := token.(type) {
		case xml.StartElement:
			if twice := repeated(token.Attr); twice != "" {
				return fmt.Errorf("line %d, column %d: <%s> has %s twice", line, column, token.Name.Local, twice)
			}
			if !slices.Contains(xml.HTMLAutoClose, token.Name.Local) {
				stack = append(stack, token.Name.Local)
			}
		case xml.EndElement:
			if slices.Contains(xml.HTMLAutoClose, token.Name.Local) {
				continue // written as <br/>
			}
			if len(stack) == 0 || stack[len(stack)-1] != token.Name.Local {
				return fmt.Errorf("line %d, column %d: </%s> ends none of %v", line, column, token.Name.Local, stack)
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if found := regexp.MustCompile(`&[a-zA-Z]+;`).Find(token); found != nil {
				return fmt.Errorf("line %d: unknown entity %s", line, found)
			}
		}
		switch {
		case errors.Is(err, io.EOF) && len(stack) > 0:
			return fmt.Errorf("never ended: %v", stack)
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}

// repeated is the name of an attribute that stands twice.
func repeated(attributes []xml.Attr) string {
	seen := map[string]bool{}
	for _, a := range attributes {
		if seen[a.Name.Local] {
			return a.Name.Local
		}
		seen[a.Name.Local] = true
	}
	return ""
}
