package main

import (
	"fmt"

	"github.com/go-viper/mapstructure/v2"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

// sources is all that a configuration is read from.
type sources struct {
	table   setting
	file    string // the name of the file; "" for none
	content []byte
	environ []string       // entries name=value
	flags   *pflag.FlagSet // nil for none
}

// load reads, checks and merges: defaults, file, environment, flags, each over the one before. All problems are reported at once.
func load(from sources) (*Config, error) {
	check, err := newChecker(from.table)
	if err != nil {
		return nil, err
	}
	return check.load(from)
}

// load is the work of load with a schema that is ready.
func (c *checker) load(from sources) (*Config, error) {
	doc, bad := readFile(c, from.file, from.content)
	variables, unknown := fromEnvironment(from.table, from.environ)
	var flags []override
	if from.flags != nil {
		flags = fromFlags(from.table, from.flags)
	}
	ofEnvironment, bad2 := c.overlay(variables)
	_, bad3 := c.overlay(flags)
	bad = append(bad, append(unknown, bad2...).sorted()...)
	if err := append(bad, bad3...).err(); err != nil {
		return nil, err
	}
	config := &Config{File: from.file, table: from.table, doc: doc, sources: map[string]string{}}
	for _, o := range append(variables, flags...) {
		config.sources[o.setting.key] = o.source
	}
	return config, config.merge(ofEnvironment, flags)
}

// readFile parses and checks a file. Where the syntax of a value is a problem, its meaning is not judged as well.
func readFile(check *checker, name string, content []byte) (*document, problems) {
	doc, bad := parseDocument(name, content)
	reported := map[mark]bool{}
	for _, p := range bad {
		reported[p.at] = true
	}
	for _, f := range check.check(doc.value) {
		at := doc.place(f.location)
		if f.key != "" {
			at = doc.keyPlace(f.location, f.key)
		}
		if !reported[at] {
			bad = append(bad, problem{at, f.String()})
		}
	}
	return doc, bad.sorted()
}

// merge lets viper put the layers over each other and decodes the result.
func (c *Config) merge(environment map[string]any, flags []override) error {
	v, err := layers(c.table, c.doc.value, environment)
	if err != nil {
		return err
	}
	for _, o := range flags {
		v.Set(o.setting.key, o.value)
	}
	c.values = map[string]any{}
	for _, s := range c.table.leaves() {
		c.values[s.key] = v.Get(s.key)
	}
	strict := func(d *mapstructure.DecoderConfig) { d.WeaklyTypedInput, d.DecodeHook = false, nil }
	if err := v.UnmarshalExact(&c.Settings, strict); err != nil {
		return fmt.Errorf("configuration: %w", err)
	}
	return nil
}

// layers puts the file and the environment over the defaults. Every setting has a default, without which viper
// would not list those that only a variable sets.
func layers(table setting, above ...any) (*viper.Viper, error) {
	v := viper.NewWithOptions(viper.KeyDelimiter(separator))
	for _, s := range table.leaves() {
		v.SetDefault(s.key, s.def)
	}
	for _, layer := range above {
		settings, ok := layer.(map[string]any)
		if !ok {
			return nil, fmt.Errorf("configuration: expected settings, found %s", describe(layer))
		}
		if err := v.MergeConfigMap(settings); err != nil {
			return nil, fmt.Errorf("configuration: %w", err)
		}
	}
	return v, nil
}
