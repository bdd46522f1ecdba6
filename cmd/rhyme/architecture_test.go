package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "example.com/rhyme"

// imports is the graph of packages: who may import whom, and which libraries from outside. Nothing else is allowed; an
// edge that is not used any more is a mistake too.
func imports() map[string][]string {
	return map[string][]string{
		"":                      {},
		"cmd/rhyme":             {"", "analogies", "analogies/capability", "analogies/changes", "analogies/claims", "analogies/clock", "analogies/demand", "analogies/table", "analogies/value", "datasets", "export", "export/exhibit", "export/page", "export/picture", "fit", "github.com/agext/levenshtein", "github.com/santhosh-tekuri/jsonschema/v6", "github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/spf13/viper", "go.yaml.in/yaml/v3", "github.com/go-viper/mapstructure/v2", "golang.org/x/sync"},
		"datasets":              {"github.com/agext/levenshtein", "github.com/go-gota/gota", "go.yaml.in/yaml/v3"},
		"fit":                   {"fit/nls", "fit/stat", "gonum.org/v1/gonum"},
		"fit/nls":               {"gonum.org/v1/gonum"},
		"fit/stat":              {"gonum.org/v1/gonum"},
		"analogies":             {"analogies/capability", "analogies/changes", "analogies/claims", "analogies/clock", "analogies/demand", "analogies/table", "analogies/transfer", "analogies/value", "datasets", "fit", "fit/stat", "golang.org/x/sync"},
		"analogies/capability":  {"datasets", "fit", "fit/stat"},
		"analogies/changes":     {"analogies/table"},
		"analogies/claims":      {},
		"analogies/demand":      {"datasets", "fit/stat"},
		"analogies/table":       {"github.com/go-gota/gota"},
		"analogies/value":       {"datasets", "fit/stat"},
		"export":                {"analogies", "analogies/claims", "analogies/clock", "analogies/table", "datasets", "export/chart", "export/xlsx", "fit", "github.com/jedib0t/go-pretty/v6"},
		"export/chart":          {},
		"export/exhibit":        {"analogies", "analogies/clock", "analogies/table", "datasets", "export/chart", "fit"},
		"export/page":           {"analogies", "analogies/changes", "analogies/claims", "analogies/clock", "analogies/table", "datasets", "export/chart", "export/exhibit", "fit"},
		"export/picture":        {"export/chart", "export/exhibit", "codeberg.org/go-fonts/liberation", "golang.org/x/image", "gonum.org/v1/plot"},
		"export/xlsx":           {"github.com/xuri/excelize/v2"},
		"export/xlsx/recalc":    {"github.com/xuri/excelize/v2"},
		"export/xlsx/drawingml": {},
		"analogies/clock":       {"datasets", "fit"},
		"analogies/transfer":    {"datasets", "fit", "fit/stat"},
	}
}

// Data flows one way: config.yaml -> datasets -> fit -> analogies -> Report -> export.
func TestPackagesImportOnlyWhatTheGraphAllows(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, module+"/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	graph := imports()
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		fields := strings.Fields(line)
		name := inside(fields[0])
		allowed, known := graph[name]
		if !known {
			t.Errorf("package %q is not in the graph", name)
			continue
		}
		delete(graph, name)
		used := map[string]bool{}
		for _, path := range fields[1:] {
			if !strings.Contains(strings.Split(path, "/")[0], ".") {
				continue // the standard library
			}
			edge := edgeOf(path, allowed)
			used[edge] = true
			if !slices.Contains(allowed, edge) {
				t.Errorf("%s imports %s, which the graph does not allow", name, path)
			}
		}
		for _, edge := range allowed {
			if !used[edge] {
				t.Errorf("%s may import %q but does not: take the edge out of the graph", name, edge)
			}
		}
	}
	for name := range graph {
		t.Errorf("package %q of the graph does not exist", name)
	}
}

// inside is a path within the module; "" is its root.
func inside(path string) string {
	return strings.TrimPrefix(strings.TrimPrefix(path, module), "/")
}

// edgeOf names what is imported: a package of ours, or the module that a library belongs to.
func edgeOf(path string, allowed []string) string {
	if path == module || strings.HasPrefix(path, module+"/") {
		return inside(path)
	}
	for _, m := range allowed {
		if m != "" && (path == m || strings.HasPrefix(path, m+"/")) {
			return m
		}
	}
	return path
}
