package export

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// doubt is one thing to be said against a number.
type doubt struct {
	kind, sheet, caseID, about, what string
	of                               string // the model, definition or pair of it, or empty
}

// doubts are those of one kind that say the same but for their numbers.
type doubts struct {
	doubt        // the first; what gives the numbers as ranges
	count int    // of them
	about string // cases with what it is about in each
}

// groupDoubts puts equal doubts together: kinds in the order in which they come,
// within a kind the frequent first.
func groupDoubts(all []doubt) []doubts {
	var keys []doubt
	members := map[doubt][]doubt{}
	kinds := map[string]int{}
	for _, d := range all {
		if _, ok := kinds[d.kind]; !ok {
			kinds[d.kind] = len(kinds)
		}
		key := doubt{kind: d.kind, sheet: d.sheet, what: numbersIn.ReplaceAllString(d.what, "#")}
		if members[key] == nil {
			keys = append(keys, key)
		}
		members[key] = append(members[key], d)
	}
	slices.SortStableFunc(keys, func(a, b doubt) int {
		return cmp.Or(cmp.Compare(kinds[a.kind], kinds[b.kind]), cmp.Compare(len(members[b]), len(members[a])))
	})
	var out []doubts
	for _, key := range keys {
		list := members[key]
		d := doubts{doubt: list[0], count: len(list), about: aboutAll(list)}
		d.what = ranged(list)
		out = append(out, d)
	}
	return out
}

var numbersIn = regexp.MustCompile(`(?:\B-)?\b\d+([.,]\d+)*(e[+-]?\d+)?\b`)

// ranged is the text of doubts that say the same, each number as the least to the
// greatest of them.
func ranged(list []doubt) string {
	i := -1
	return numbersIn.ReplaceAllStringFunc(list[0].what, func(string) string {
		i++
		least, most := "", ""
		for _, d := range list {
			n := numbersIn.FindAllString(d.what, -1)[i]
			if least == "" || size(n) < size(least) {
				least = n
			}
			if most == "" || size(n) > size(most) {
				most = n
			}
		}
		if size(least) == size(most) {
			return least
		}
		return least + " to " + most
	})
}

func size(n string) float64 {
	v, _ := strconv.ParseFloat(strings.ReplaceAll(n, ",", ""), 64)
	return v
}

// aboutAll names what doubts are about, by case, each once; what is left out of a
// long list stands where the link of the row leads.
func aboutAll(list []doubt) string {
	var cases []string
	names := map[string][]string{}
	for _, d := range list {
		if !slices.Contains(cases, d.caseID) {
			cases = append(cases, d.caseID)
		}
		if about := aboutOne(d); about != "" && !slices.Contains(names[d.caseID], about) {
			names[d.caseID] = append(names[d.caseID], about)
		}
	}
	const most, few = 8, 3 // of a case
	var out []string
	for _, c := range cases {
		of := names[c]
		switch {
		case list[0].kind == missed && len(of) > few:
			of = []string{fmt.Sprintf("%d measures", len(of))}
		case len(of) > most+1:
			of = append(of[:most:most], fmt.Sprintf("%d more", len(of)-most))
		}
		out = append(out, strings.Trim(c+": "+strings.Join(of, ", "), ": "))
	}
	return strings.Join(out, "; ")
}

// aboutOne is what a doubt is about, without the name of its case and in short for
// a deflated series.
func aboutOne(d doubt) string {
	var out []string
	for name := range strings.SplitSeq(d.about, "; ") {
		name, how, derived := strings.Cut(strings.TrimPrefix(name, d.caseID+"/"), "|")
		if derived {
			how, _, _ = strings.Cut(how, ":")
			name += " (" + how + ")"
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}
