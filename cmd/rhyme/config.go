package main

import "strings"

// Settings holds every setting with the value that counts. Its fields follow the settings table.
type Settings struct {
	Data       string              `mapstructure:"data"`
	Cases      []string            `mapstructure:"cases"`
	Level      float64             `mapstructure:"level"`
	Also       bool                `mapstructure:"also"`
	Money      MoneySettings       `mapstructure:"money"`
	Models     map[string][]string `mapstructure:"models"` // by kind of series
	Noise      map[string]string   `mapstructure:"noise"`  // by kind of series
	Comparison ComparisonSettings  `mapstructure:"comparison"`
	Demand     DemandSettings      `mapstructure:"demand"`
	Value      ValueSettings       `mapstructure:"value"`
	Claims     ClaimSettings       `mapstructure:"claims"`
	Series     []SeriesEntry       `mapstructure:"series"`
	Parameters []ParameterEntry    `mapstructure:"parameters"`
	Output     OutputSettings      `mapstructure:"output"`
}

// MoneySettings says how nominal prices are made comparable.
type MoneySettings struct {
	BaseYear int    `mapstructure:"base_year"`
	Deflator string `mapstructure:"deflator"` // "" is the one of each case.yaml, none is no deflating
}

// ComparisonSettings names the common yardstick, and what is put on one clock.
type ComparisonSettings struct {
	AdoptionModel string   `mapstructure:"adoption_model"`
	Clock         string   `mapstructure:"clock"`
	As            string   `mapstructure:"as"`
	Roles         []string `mapstructure:"roles"`
	Series        []string `mapstructure:"series"`
}

// DemandSettings says how prices are set against quantities.
type DemandSettings struct {
	Level    float64 `mapstructure:"level"`
	Pairs    int     `mapstructure:"pairs"`
	Window   float64 `mapstructure:"window"`
	PriceAge float64 `mapstructure:"price_age"`
}

// ValueSettings says how value splits are judged.
type ValueSettings struct {
	Level float64 `mapstructure:"level"`
	Years int     `mapstructure:"years"`
	Stay  int     `mapstructure:"stay"`
	Seed  int     `mapstructure:"seed"`
}

// ClaimSettings are the thresholds of the rules of claims.
type ClaimSettings struct {
	Level      float64 `mapstructure:"level"`
	Dates      int     `mapstructure:"dates"`
	FloorP     float64 `mapstructure:"floor_p"`
	FloorShare float64 `mapstructure:"floor_share"`
	Months     float64 `mapstructure:"months"`
	Quarters   int     `mapstructure:"quarters"`
	Pairs      int     `mapstructure:"pairs"`
	Years      int     `mapstructure:"years"`
}

// SeriesEntry replaces or narrows the series of a role in a case. Empty and nil fields leave what case.yaml says;
// a LeaveOut that is empty but not nil leaves nothing out.
type SeriesEntry struct {
	Case     string   `mapstructure:"case"`
	Role     string   `mapstructure:"role"`
	Series   string   `mapstructure:"series"`
	From     *float64 `mapstructure:"from"`
	Until    *float64 `mapstructure:"until"`
	LeaveOut []string `mapstructure:"leave_out"`
	Deflator string   `mapstructure:"deflator"`
	Over     string   `mapstructure:"over"`
	Ceiling  *float64 `mapstructure:"ceiling"`
	Noise    string   `mapstructure:"noise"`
	Models   []string `mapstructure:"models"`
}

// ParameterEntry fixes or bounds a parameter: Fix alone, or Lower or Upper or both. An empty Case or Series means every one.
type ParameterEntry struct {
	Case      string   `mapstructure:"case"`
	Series    string   `mapstructure:"series"`
	Model     string   `mapstructure:"model"`
	Parameter string   `mapstructure:"parameter"`
	Fix       *float64 `mapstructure:"fix"`
	Lower     *float64 `mapstructure:"lower"`
	Upper     *float64 `mapstructure:"upper"`
}

// OutputSettings names the files that are written.
type OutputSettings struct {
	Workbook string `mapstructure:"workbook"`
}

// Config is the settings with the place that each comes from.
type Config struct {
	Settings
	File string // the name of the file read; "" if none was

	table   setting
	doc     *document
	sources map[string]string // variables and flags, by the key of the setting
	values  map[string]any    // by the key of the setting, as merged
}

// Place says where a setting, or a part of one, was set: "config.yaml:31:15", "RHYME_LEVEL", "--level" or "default".
// The path is that of the setting, with indices and fields in lists: series[0]::series. A field that an entry does
// not set has the place of the entry.
func (c *Config) Place(path string) string {
	return c.mark(path).String()
}

func (c *Config) mark(path string) mark {
	location := locationOf(path)
	key := c.keyOf(location)
	if source := c.sources[strings.Join(key, separator)]; source != "" {
		return mark{source: source}
	}
	if len(key) > 0 && c.doc.has(key) {
		return c.doc.place(location)
	}
	return mark{source: "default"}
}

// keyOf cuts a location down to the setting that it is a part of.
func (c *Config) keyOf(location []string) []string {
	for i := range location {
		if s, ok := c.table.at(location[:i+1]); ok && s.kind != section {
			return location[:i+1]
		}
	}
	return location
}

// Problem is about the meaning of a setting, such as a series that does not exist, at the place where it was set.
// Collect them in a value of type problems and return its err(): the command exits with 2.
func (c *Config) Problem(path, words string) problem {
	return problem{c.mark(path), path + ": " + words}
}
