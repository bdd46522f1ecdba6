package analogies

// Measure is one row of the comparison.
type Measure struct {
	ID      string // "price_rate_real"
	Title   string // for people: "Price, real: change a year"
	Group   string // adoption, price, quantity, investment, margin, years between, value
	Meaning string
}

func (b *builder) entry(c *Case, m Measure, q Quantity, series string) {
	q.ID = "comparison/" + c.ID() + "/" + m.ID
	b.report.Comparison = append(b.report.Comparison, Entry{Case: c.ID(), Measure: m, Quantity: q, Series: series})
}

// compare fills the comparison, measure by measure, case by case.
func (b *builder) compare() {
	for _, part := range []func(*Case){
		b.compareAdoption, b.comparePrices, b.compareHalved, b.compareLearning, b.compareQuantity, b.compareInvestment, b.compareMargin,
		b.compareSpans, b.compareValue,
	} {
		for _, c := range b.report.Cases {
			part(c)
		}
	}
}
