package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schemas are the commands whose json has a schema in docs/schemas, one that
// shows each of its tables with rows.
func schemas() map[string][]string {
	return map[string][]string{
		"compare":    {"compare"},
		"aligned":    {"compare", "--role", "price", "--clock", "takeoff", "--as", "index"},
		"fit":        {"fit", "internet-bandwidth/us-ip-transit-price", "--to", "2027"},
		"hindcast":   {"hindcast", "--cases", "railroads,ai-tokens"},
		"demand":     {"demand"},
		"value":      {"value"},
		"claims":     {"claims"},
		"capability": {"capability", "--benchmark", "gpqa-diamond", "--level", "0.5"},
		"forecast":   {"forecast", "ai-tokens/ai-price-gpqa-35", "--like", "electricity,internet-bandwidth,railroads", "--to", "2035"},
		"models":     {"models"},
		"datasets":   {"datasets", "list"},
	}
}

// What the commands print as json is what the schemas in docs/schemas say, and
// those are what the commands say of themselves (--format schema).
func TestJSONAgainstSchemas(t *testing.T) {
	for name, args := range schemas() {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("..", "..", "docs", "schemas", name+".json")
			schema := output(t, append(args, "--format", "schema"))
			if *update {
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, schema, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			kept, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(kept, schema) {
				t.Errorf("%s is not what the command says: run go test ./cmd/rhyme -run Schemas -update", path)
			}
			document, err := jsonschema.UnmarshalJSON(bytes.NewReader(kept))
			if err != nil {
				t.Fatal(err)
			}
			compiler := jsonschema.NewCompiler()
			if err := compiler.AddResource(name, document); err != nil {
				t.Fatal(err)
			}
			compiled, err := compiler.Compile(name)
			if err != nil {
				t.Fatal(err)
			}
			instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(output(t, append(args, "--format", "json"))))
			if err != nil {
				t.Fatal(err)
			}
			if err := compiled.Validate(instance); err != nil {
				t.Error(err)
			}
		})
	}
}

func output(t *testing.T, args []string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(t.Context(), args, nil, &out, &errs, nil); code != 0 {
		t.Fatalf("rhyme %q ends with %d: %s", args, code, errs.String())
	}
	return out.Bytes()
}
