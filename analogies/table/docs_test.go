package table_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"example.com/rhyme/analogies/table"
)

var update = flag.Bool("update", false, "rewrite the glossary in docs/data.md")

const (
	docs  = "../../docs/data.md"
	begin = "<!-- glossary: printed from analogies/table -->\n"
	end   = "<!-- end of glossary -->\n"
)

// The glossary in docs/data.md is printed from the code; run with -update after a change.
func TestGlossaryInDocs(t *testing.T) {
	file, err := os.ReadFile(docs)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok1 := strings.Cut(string(file), begin)
	_, tail, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatalf("%s lacks the marks of the glossary", docs)
	}
	var b strings.Builder
	b.WriteString("| column | type | unit | meaning |\n| --- | --- | --- | --- |\n")
	for _, c := range table.Glossary() {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", c.Name, c.Type, c.Unit, c.Meaning)
	}
	want := head + begin + b.String() + end + tail
	if *update {
		if err := os.WriteFile(docs, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want != string(file) {
		t.Errorf("the glossary of %s is not that of the code: run go test ./analogies/table -update", docs)
	}
}
