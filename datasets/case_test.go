package datasets_test

import (
	"reflect"
	"testing"

	"example.com/rhyme/datasets"
)

func caseOf(t *testing.T, id string) datasets.Case {
	t.Helper()
	d, err := bundled(t).Dataset(id)
	if err != nil {
		t.Fatal(err)
	}
	return d.Case
}

func pointer(v float64) *float64 { return &v }

// What the case of railroads must say, read in its case.yaml.
func TestRailroadsCase(t *testing.T) {
	c := caseOf(t, "railroads")
	if c.Title != "Railroads" || c.Subject != "United States railroads, 1830-1960; Great Britain beside them" {
		t.Errorf("title %q, subject %q", c.Title, c.Subject)
	}
	if want := (datasets.Start{Year: 1830, Why: "first year of line in operation", Series: "railroads/us-railroad-miles"}); c.Start != want {
		t.Errorf("start is %+v, want %+v", c.Start, want)
	}
	var roles []string
	for _, r := range c.Headline {
		roles = append(roles, r.Role)
	}
	if want := []string{"adoption", "quantity", "price", "investment", "revenue", "margin"}; !reflect.DeepEqual(roles, want) {
		t.Errorf("headline roles are %v, want %v", roles, want)
	}
	adoption, ok := c.HeadlineRole("adoption")
	want := datasets.Role{
		Role: "adoption", Series: "railroads/us-railroad-miles-bridged", Until: pointer(1916),
		LeaveOut: []datasets.Quality{datasets.Estimate}, Sense: 1, Line: 9,
		Why: "growth ends in 1916 at 259,705 miles (260,570 in 1929, then decline); bridged years are not fitted",
	}
	if !ok || !reflect.DeepEqual(adoption, want) {
		t.Errorf("adoption is %+v, want %+v", adoption, want)
	}
	if margin, _ := c.HeadlineRole("margin"); margin.Sense != -1 {
		t.Errorf("a rise of the operating ratio has the sense %d, want -1", margin.Sense)
	}
	if price, _ := c.HeadlineRole("price"); price.Deflator != "economy/us-cpi" {
		t.Errorf("price is deflated by %q", price.Deflator)
	}
	if _, ok := c.HeadlineRole("slot"); ok {
		t.Error("railroads have a slot")
	}
	canals := c.Also[4]
	if canals.Role != "adoption" || canals.Series != "railroads/us-canal-length-gruebler" || *canals.Until != 1885 {
		t.Errorf("the fifth further series is %+v", canals)
	}
	if p := c.Peak; *p.Year != 1887 || *p.Low != 1871 || *p.High != 1889 || p.SelectedOnOutcome {
		t.Errorf("peak is %+v", p)
	}
	if len(c.Breaks) != 5 || c.Breaks[0].Year != 1890 {
		t.Errorf("breaks are %+v", c.Breaks)
	}
}

func TestRailroadsValue(t *testing.T) {
	c := caseOf(t, "railroads")
	d := c.Value[0]
	if d.ID != "listed-equity" || !d.Decides || d.Measure != datasets.KindMarketValue || d.From != 1926 || d.Until != 1950 {
		t.Errorf("first definition is %+v", d)
	}
	var layers []datasets.Layer
	for _, l := range d.Layers {
		layers = append(layers, l.Layer)
	}
	if want := datasets.Layers()[:3]; !reflect.DeepEqual(layers, want) {
		t.Errorf("layers are %v, want %v", layers, want)
	}
	rtail, oil := d.Layers[2].Series[0], d.Layers[2].Series[2]
	if rtail.Weight != 1 || rtail.Low != 1 || rtail.High != 1 || rtail.From != nil {
		t.Errorf("without alternatives retail is %+v", rtail)
	}
	if oil.Series != "us-industries/us-mcap-share-oil" || oil.Weight != 0.5 || oil.Low != 0 || oil.High != 1 {
		t.Errorf("oil is %+v", oil)
	}
	if c.Value[1].Decides {
		t.Error("two definitions decide")
	}
}

// What only the other cases have.
func TestOtherCases(t *testing.T) {
	electricity, internet, ai := caseOf(t, "electricity"), caseOf(t, "internet-bandwidth"), caseOf(t, "ai-tokens")
	if a, _ := electricity.HeadlineRole("adoption"); a.Ceiling == nil || *a.Ceiling != 100 {
		t.Errorf("the ceiling of households is %v", a.Ceiling)
	}
	if p := electricity.Peak; !p.SelectedOnOutcome {
		t.Errorf("peak is %+v: it was dated by a return", p)
	}
	want := []datasets.Experience{{
		Price: "electricity/us-electric-power-price-pcdb", Production: "electricity/us-electric-power-production-pcdb",
		Until: pointer(1964), Why: "sales to 1964, total generation from 1965",
	}}
	if !reflect.DeepEqual(electricity.Experience, want) {
		t.Errorf("experience is %+v, want %+v", electricity.Experience, want)
	}
	if m, _ := internet.HeadlineRole("margin"); m.Over != "internet-bandwidth/us-internet-infrastructure-sales-forbes" {
		t.Errorf("margin is over %q", m.Over)
	}
	if r, _ := ai.HeadlineRole("revenue"); r.Layer != datasets.LayerEquipment {
		t.Errorf("revenue is of the layer %q", r.Layer)
	}
	if ai.Start.Year != 2020.45 || ai.Peak.Year != nil || ai.Peak.Why == "" || len(ai.Breaks) != 0 {
		t.Errorf("start %v, peak %+v, breaks %v", ai.Start.Year, ai.Peak, ai.Breaks)
	}
	if cursor := ai.Value[1].Layers[2].Series[0]; cursor.From == nil || *cursor.From != 2025 {
		t.Errorf("cursor is %+v", cursor)
	}
	if l := ai.Value[0].Layers; l[0].Layer != datasets.LayerInfrastructure || l[1].Layer != datasets.LayerEquipment {
		t.Error("layers are in the order of the file, not in their own")
	}
	if economy := caseOf(t, "economy"); economy.Title != "Economy" || economy.Headline != nil {
		t.Errorf("economy is %+v", economy)
	}
}
