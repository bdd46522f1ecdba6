package datasets_test

import (
	"fmt"
	"log"

	"example.com/rhyme/datasets"
)

func ExampleBundled() {
	catalog, err := datasets.Bundled()
	if err != nil {
		log.Fatal(err)
	}
	for _, d := range catalog.Datasets {
		fmt.Printf("%s: %d series\n", d.Case.Title, len(d.Series))
	}
	// Output:
	// AI tokens: 145 series
	// Economy: 6 series
	// Electricity: 93 series
	// Internet bandwidth: 126 series
	// Railroads: 83 series
	// US industries: 57 series
}

func ExampleCatalog_Series() {
	catalog, err := datasets.Bundled()
	if err != nil {
		log.Fatal(err)
	}
	miles, err := catalog.Series("railroads/us-railroad-miles", "")
	if err != nil {
		log.Fatal(err)
	}
	first := miles.Observations[0]
	fmt.Println(first.Date, first.Value, miles.Unit.Name, first.Source.ID)

	_, err = catalog.Series("us-railroad-mile", "railroads")
	fmt.Println(err)
	// Output:
	// 1830 23 mi hewes1889
	// unknown series railroads/us-railroad-mile: did you mean us-railroad-miles?
}

func ExampleDeflate() {
	catalog, err := datasets.Bundled()
	if err != nil {
		log.Fatal(err)
	}
	price, err := catalog.Series("electricity/us-residential-price-spliced", "")
	if err != nil {
		log.Fatal(err)
	}
	cpi, err := catalog.Series("economy/us-cpi", "")
	if err != nil {
		log.Fatal(err)
	}
	real, err := datasets.Deflate(price, cpi, 2025)
	if err != nil {
		log.Fatal(err)
	}
	for i, o := range real.Observations[:2] {
		fmt.Printf("%s: %.1f %s, by %s\n", o.Date, o.Value, real.Unit.Name, real.FormulaOf(i))
	}
	fmt.Println(real.Observations[0].Parts)
	// Output:
	// 1902: 604.2 US cents/kWh, 2025 prices, by {0}*{2}/{1}
	// 1907: 363.7 US cents/kWh, 2025 prices, by {0}*{2}/{1}
	// [{electricity/us-residential-price-spliced 1902} {economy/us-cpi 1902} {economy/us-cpi 2025}]
}
