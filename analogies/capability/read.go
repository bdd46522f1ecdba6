package capability

import (
	"math"
	"slices"
	"strings"

	"example.com/rhyme/datasets"
)

// Basis is what kind of price a row of models.csv holds.
type Basis string

// A vendor's list price; the lowest and the median price of the hosts of open
// weights; an introductory or temporary price; the price of a reseller.
const (
	List       Basis = "list"
	HostLow    Basis = "host-low"
	HostMedian Basis = "host-median"
	Promo      Basis = "promo"
	Reseller   Basis = "reseller"
)

func bases() []string {
	return []string{string(List), string(HostLow), string(HostMedian), string(Promo), string(Reseller)}
}

// priced is a row of models.csv. Input, output and blended prices are NaN where
// the source gives none.
type priced struct {
	model, provider        string
	released, dated        datasets.Date
	input, output, blended float64
	weights                Weights
	basis                  Basis
	source, locator        string
	row                    int
}

// The columns of models.csv with prices, in US dollars per million tokens.
const (
	InputPrice   = "input_usd_per_mtok"
	OutputPrice  = "output_usd_per_mtok"
	BlendedPrice = "blended_usd_per_mtok"
)

// readPrices reads models.csv. All rows of a model must agree on its release
// and weights.
func readPrices(t *datasets.Table) ([]priced, datasets.Problems, error) {
	s, err := newSheet(t, "model", "provider", "release_date", "price_date", InputPrice, OutputPrice, BlendedPrice, "open_weights", "source", "locator", "basis")
	if err != nil {
		return nil, nil, err
	}
	input, ok1 := s.floats(InputPrice)
	output, ok2 := s.floats(OutputPrice)
	blended, ok3 := s.floats(BlendedPrice)
	if !ok1 || !ok2 || !ok3 {
		return nil, s.problems, nil
	}
	rows := make([]priced, len(t.Rows))
	first := map[string]priced{}
	for i := range t.Rows {
		r := priced{
			row: i, model: s.need(i, "model"), provider: s.text(i, "provider"),
			released: s.date(i, "release_date"), dated: s.date(i, "price_date"),
			input: input[i], output: output[i], blended: blended[i],
			weights: s.weights(i), basis: s.basis(i), source: s.text(i, "source"), locator: s.text(i, "locator"),
		}
		s.checkPrice(i, r)
		if other, seen := first[r.model]; !seen {
			first[r.model] = r
		} else {
			s.checkModel(i, r, other)
		}
		rows[i] = r
	}
	return rows, s.problems, nil
}

func (s *sheet) weights(row int) Weights {
	switch text := s.text(row, "open_weights"); text {
	case "true":
		return OpenWeights
	case "false":
		return ClosedWeights
	case "":
	default:
		s.bad(row, "open_weights", "open_weights %q: expected true, false, or nothing where it is not established", text)
	}
	return ""
}

func (s *sheet) basis(row int) Basis {
	text := s.need(row, "basis")
	if text != "" && !slices.Contains(bases(), text) {
		s.bad(row, "basis", "unknown basis %q: expected %s", text, strings.Join(bases(), ", "))
	}
	return Basis(text)
}

// checkPrice wants a price above 0, and a 3:1 blend that follows from its
// parts where both are given, but for rounding.
func (s *sheet) checkPrice(row int, r priced) {
	for _, p := range []struct {
		column string
		usd    float64
	}{{InputPrice, r.input}, {OutputPrice, r.output}, {BlendedPrice, r.blended}} {
		if p.usd <= 0 {
			s.bad(row, p.column, "%s is %g: a price must be above 0", p.column, p.usd)
			return
		}
	}
	split, blend := !math.IsNaN(r.input+r.output), Blend{}.price(r.input, r.output)
	switch {
	case math.IsNaN(r.input) != math.IsNaN(r.output):
		s.bad(row, InputPrice, "one of %s and %s without the other", InputPrice, OutputPrice)
	case !split && math.IsNaN(r.blended):
		s.bad(row, BlendedPrice, "no price: expected %s and %s, or %s", InputPrice, OutputPrice, BlendedPrice)
	case split && math.Abs(r.blended-blend) > 1e-3*blend:
		s.bad(row, BlendedPrice, "%s is %g, but (3 x input + output)/4 is %g", BlendedPrice, r.blended, blend)
	}
}

func (s *sheet) checkModel(row int, r, other priced) {
	if none := (datasets.Date{}); r.released != other.released && r.released != none && other.released != none {
		s.bad(row, "release_date", "%s was released on %s, but an earlier row says %s", r.model, r.released, other.released)
	}
	if r.weights != other.weights {
		s.bad(row, "open_weights", "another row says otherwise of the weights of %s", r.model)
	}
}

// readScores reads the scores of one benchmark, by model; of several of one
// model the best counts.
func readScores(t *datasets.Table, benchmark string) (map[string]float64, datasets.Problems, error) {
	s, err := newSheet(t, "model", "benchmark", "score")
	if err != nil {
		return nil, nil, err
	}
	values, ok := s.floats("score")
	if !ok {
		return nil, s.problems, nil
	}
	scores := map[string]float64{}
	for i, v := range values {
		if s.text(i, "benchmark") != benchmark {
			continue
		}
		if math.IsNaN(v) {
			s.bad(i, "score", "no score")
			continue
		}
		model := s.need(i, "model")
		if best, seen := scores[model]; !seen || v > best {
			scores[model] = v
		}
	}
	return scores, s.problems, nil
}

// readAway reads availability.csv: the days on which a listed model could not
// be bought by everybody.
func readAway(t *datasets.Table) (map[string][]Spell, datasets.Problems, error) {
	s, err := newSheet(t, "model", "from", "until")
	if err != nil {
		return nil, nil, err
	}
	away := map[string][]Spell{}
	for i := range t.Rows {
		spell := Spell{From: s.date(i, "from")}
		if s.text(i, "until") != "" {
			spell.Until = s.date(i, "until")
		}
		model := s.need(i, "model")
		away[model] = append(away[model], spell)
	}
	return away, s.problems, nil
}
