package page

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"example.com/rhyme/analogies"
	"example.com/rhyme/export/chart"
)

// Meta is what the page says of its making. Nothing in it may come from the
// clock or name a path: the same report gives the same bytes.
type Meta struct {
	Version string // of the tool
	Command string // that made the report, without paths
}

//go:embed page.gohtml parts.gohtml page.css page.js
var assets embed.FS

// Write writes the report as one HTML file. The same report gives the same
// bytes. An error is one of the writer's.
func Write(w io.Writer, r *analogies.Report, meta Meta) error {
	t, err := template.New("page.gohtml").ParseFS(assets, "page.gohtml", "parts.gohtml")
	if err != nil {
		return err
	}
	v, err := newView(r, meta)
	if err != nil {
		return err
	}
	var b strings.Builder
	if err := t.Execute(&b, v); err != nil {
		return err
	}
	_, err = io.WriteString(w, b.String())
	return err
}

// view is what the template prints.
type view struct {
	Report   *analogies.Report
	Meta     Meta
	Data     string // date of the last observation
	Level    string // of the intervals
	Style    template.CSS
	Script   template.JS
	Defs     template.HTML
	Findings []group
	Changes  []grid // since an earlier report; none without one
	Exhibits []group
	Together figure
	Priced   *capability // nil without one
	Compared matrix
	Rest     matrix // the value definitions that do not decide
	Claims   []claim
	Forecast []forecast
	Record   grid
	Value    []group
	Limits   []string
	Models   []model
	Fits     grid
	Terms    []analogies.Term
	Inputs   grid
	Series   []seriesView
	Sources  []sourceView
}

// group is what belongs to one technology.
type group struct {
	ID, Title, Class string
	Findings         []finding
	Figures          []figure
	Tables           []grid
}

func newView(r *analogies.Report, meta Meta) (*view, error) {
	l := newLinks(r)
	css, err := assets.ReadFile("page.css")
	if err != nil {
		return nil, err
	}
	js, err := assets.ReadFile("page.js")
	if err != nil {
		return nil, err
	}
	v := &view{
		Report: r, Meta: meta, Data: dataDate(r), Level: fmt.Sprintf("%g%%", 100*r.Plan.Level),
		Style: template.CSS(colors() + columns() + string(css)), Script: template.JS(js), Defs: template.HTML(chart.Defs()),
		Together: l.together(), Priced: l.capability(), Claims: l.claims(), Limits: limits(r),
		Models: models(r), Terms: analogies.Terms(),
	}
	v.Compared, v.Rest = l.comparison()
	v.Changes = l.changes()
	v.Fits, v.Inputs, v.Record = l.fits(), l.inputs(), l.record()
	for i, c := range r.Cases {
		g := group{ID: c.ID(), Title: c.Data.Case.Title, Class: chart.ClassOf(i)}
		found, drawn, value := g, g, g
		found.Findings = l.findings(c)
		drawn.Figures = l.curves(c)
		value.Figures, value.Tables = l.value(c)
		v.Findings, v.Exhibits, v.Value = append(v.Findings, found), append(v.Exhibits, drawn), append(v.Value, value)
	}
	if r.Transfers != nil {
		for _, t := range r.Transfers.Targets {
			v.Forecast = append(v.Forecast, l.forecast(t))
		}
	}
	v.Series = l.series() // last: what the rest leads to
	v.Sources = l.sources(v.Series)
	return v, nil
}

// colors is the style sheet of the palette: of technologies, and of layers.
func colors() string {
	var light, dark strings.Builder
	add := func(class string, c chart.Color) {
		fmt.Fprintf(&light, ".%s{--fill:#%s;--ink:#%s}", class, c.Fill, c.Ink)
		fmt.Fprintf(&dark, ".%s{--fill:#%s;--ink:#%s}", class, c.Fill, c.Dark)
	}
	for i := range chart.Symbols {
		add(chart.ClassOf(i), chart.Technology(i))
	}
	for _, layer := range []string{"infrastructure", "equipment", "application"} {
		add(chart.ClassOfLayer(layer), chart.Layer(layer))
	}
	return light.String() + "\n@media screen and (prefers-color-scheme:dark){" + dark.String() + "}\n"
}

// widest is how many columns a grid may have.
const widest = 16

// columns is the style sheet of the columns of numbers, see grid.Numbers.
func columns() string {
	var out []string
	for i := range widest {
		out = append(out, fmt.Sprintf(".n%d tr>:nth-child(%d)", i+1, i+1))
	}
	return strings.Join(out, ",") + "{text-align:right;font-variant-numeric:tabular-nums}\n"
}

// dataDate is the last date of any observation, as its source gives it.
func dataDate(r *analogies.Report) string {
	latest, text := 0.0, ""
	for _, s := range r.Series {
		for _, o := range s.Observations {
			if d := o.Date.Decimal(); d > latest {
				latest, text = d, o.Date.String()
			}
		}
	}
	return text
}
