package datasets

// Kind says what a series measures.
type Kind string

// The kinds of series.
const (
	KindAdoption    Kind = "adoption"
	KindQuantity    Kind = "quantity"
	KindPrice       Kind = "price"
	KindInvestment  Kind = "investment"
	KindRevenue     Kind = "revenue"
	KindValueAdded  Kind = "value_added"
	KindProfit      Kind = "profit"
	KindRatio       Kind = "ratio"
	KindMarketValue Kind = "market_value"
	KindReturn      Kind = "return"
	KindContext     Kind = "context"
)

// Kinds returns every kind, in the order of the documentation.
func Kinds() []Kind {
	return []Kind{
		KindAdoption, KindQuantity, KindPrice, KindInvestment, KindRevenue, KindValueAdded,
		KindProfit, KindRatio, KindMarketValue, KindReturn, KindContext,
	}
}

// Layer says which part of a technology a series belongs to; it is empty where
// it belongs to none.
type Layer string

// The layers of a technology, and the whole that they are part of.
const (
	LayerInfrastructure Layer = "infrastructure"
	LayerEquipment      Layer = "equipment"
	LayerApplication    Layer = "application"
	LayerTotal          Layer = "total"
)

// Layers returns every layer, from the network upwards, with the total last.
func Layers() []Layer {
	return []Layer{LayerInfrastructure, LayerEquipment, LayerApplication, LayerTotal}
}

// Money says in which prices a series is; it is empty where the series is no
// money. Only nominal series can be deflated.
type Money string

// The two kinds of prices: those of the day, and those of one base year.
const (
	Nominal Money = "nominal"
	Real    Money = "real"
)

// Moneys returns every kind of prices.
func Moneys() []Money { return []Money{Nominal, Real} }

// Quality says how well a value is known.
type Quality string

// The qualities, the best first: printed in the source, computed from what is
// printed there, and estimated by somebody.
const (
	Reported Quality = "reported"
	Derived  Quality = "derived"
	Estimate Quality = "estimate"
)

// Qualities returns every quality, the best first.
func Qualities() []Quality { return []Quality{Reported, Derived, Estimate} }

// weakest is the quality of a value computed from values of these qualities:
// derived at best, an estimate as soon as one of them is.
func weakest(of ...Quality) Quality {
	for _, q := range of {
		if q == Estimate {
			return Estimate
		}
	}
	return Derived
}
