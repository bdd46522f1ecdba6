package capability_test

import (
	"fmt"

	"example.com/rhyme/analogies/capability"
	"example.com/rhyme/datasets"
)

// What half of GPQA Diamond costs, how fast that falls, and how long a record score stays ten times dearer.
func ExampleNewMarket() {
	catalog, err := datasets.Bundled()
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := catalog.Dataset("ai-tokens")
	if err != nil {
		fmt.Println(err)
		return
	}
	market, err := capability.NewMarket(d, capability.Options{Benchmark: "gpqa-diamond", Level: 0.9})
	if err != nil {
		fmt.Println(err)
		return
	}
	records, err := market.Records(0.5)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range records {
		fmt.Printf("%s %7.4f USD %s\n", r.Date, r.Price.USD, r.Offer.Model)
	}
	lag, err := capability.MedianLag(market.Lags(capability.TenthPrice), capability.FromRelease, 0.9)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("a tenth of the price after %.1f months (%.1f to %.1f); %d of %d records matched\n", lag.Median, lag.Lower, lag.Upper, lag.Ended, lag.Spells)
	// Output:
	// 2024-06-20  6.0000 USD claude-3.5-sonnet
	// 2024-07-23  2.7000 USD llama-3.1-405b
	// 2024-09-01  1.7900 USD llama-3.1-405b
	// 2024-12-01  0.9000 USD llama-3.1-405b
	// 2025-01-01  0.0875 USD phi-4
	// 2026-08-01  0.0550 USD qwen3.7-flash
	// a tenth of the price after 8.5 months (4.8 to 12.0); 12 of 14 records matched
}

func ExampleMarket_Decline() {
	catalog, err := datasets.Bundled()
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := catalog.Dataset("ai-tokens")
	if err != nil {
		fmt.Println(err)
		return
	}
	market, err := capability.NewMarket(d, capability.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	rates, err := market.Decline(0.35)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range rates {
		fmt.Printf("%-19s %.2f a year, %.1f to %.1f by draws of offers\n", r.Model, r.Value, r.BootLower, r.BootUpper)
	}
	// Output:
	// random-walk         2.62 a year, 1.9 to 5.1 by draws of offers
	// exponential-decline 3.08 a year, 1.4 to 4.5 by draws of offers
}
