// Package capability answers one question: what does a given capability of a
// language model cost, how fast does that price fall, and how long does the
// frontier stay dear?
//
//	d, err := catalog.Dataset("ai-tokens")
//	market, err := capability.NewMarket(d, capability.Options{Benchmark: "gpqa-diamond"})
//	records, err := market.Records(0.5)                  // each price that was the lowest yet of a score of 0.5
//	rates, err := market.Decline(0.5)                    // how fast they fall, with a bootstrap over offers
//	lags := market.Lags(capability.TenthPrice)           // until each record score cost a tenth, some not yet
//	median, err := capability.MedianLag(lags, capability.FromRelease, 0.9)
//	quarters := market.Premium()                         // price of the best over that of the nearly as good
//
// A capability is a score on a benchmark; an offer is a model on sale with its
// score and every price that it was listed at. List prices and prices of the
// hosts of open weights count, the hosts' median too; introductory prices,
// resale and what not everybody can buy do not. A price counts from the first
// day on which a document shows it, a month from its first day, and never from
// before the model's release, so that dates are the latest possible ones.
//
// What has not happened yet is censored, never dropped. Money is nominal.
package capability
