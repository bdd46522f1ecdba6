// Package changes answers one question: which numbers of a report moved since an earlier one, by how much, and what was
// changed that may be why?
//
//	earlier, err := changes.Read(file) // written by rhyme report --format json
//	list := changes.Since(earlier, report.Tables())
//
// Rows are matched by their keys, so that an added row moves no other. What was changed is found in two tables that say
// what a report rests on: run (version and settings) and basis (a digest of every series). A number that moved names the
// changes that it may rest on; where several were made at once, no one can tell them apart without a run for each.
package changes
