package xlsx

// functions reports whether a word in capitals is a function of Excel 2007 that
// gives the same result until its arguments change. Left out on purpose: OFFSET,
// INDIRECT, NOW, TODAY, RAND, RANDBETWEEN, CELL and INFO, which are calculated anew
// at every turn, and everything later, which older programs show as #NAME?.
func functions(word string) bool {
	switch word {
	case "ABS", "ACOS", "ACOSH", "ASIN", "ASINH", "ATAN", "ATAN2", "ATANH", "CEILING", "COMBIN", "COS", "COSH",
		"DEGREES", "EVEN", "EXP", "FACT", "FACTDOUBLE", "FLOOR", "GCD", "INT", "LCM", "LN", "LOG", "LOG10",
		"MDETERM", "MINVERSE", "MMULT", "MOD", "MROUND", "MULTINOMIAL", "ODD", "PI", "POWER", "PRODUCT",
		"QUOTIENT", "RADIANS", "ROMAN", "ROUND", "ROUNDDOWN", "ROUNDUP", "SERIESSUM", "SIGN", "SIN", "SINH",
		"SQRT", "SQRTPI", "SUBTOTAL", "SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "SUMSQ", "SUMX2MY2", "SUMX2PY2",
		"SUMXMY2", "TAN", "TANH", "TRUNC":
		return true // arithmetic
	case "AVEDEV", "AVERAGE", "AVERAGEA", "AVERAGEIF", "AVERAGEIFS", "BETADIST", "BETAINV", "BINOMDIST", "CHIDIST",
		"CHIINV", "CHITEST", "CONFIDENCE", "CORREL", "COUNT", "COUNTA", "COUNTBLANK", "COUNTIF", "COUNTIFS",
		"COVAR", "CRITBINOM", "DEVSQ", "EXPONDIST", "FDIST", "FINV", "FISHER", "FISHERINV", "FORECAST",
		"FREQUENCY", "FTEST", "GAMMADIST", "GAMMAINV", "GAMMALN", "GEOMEAN", "GROWTH", "HARMEAN",
		"HYPGEOMDIST", "INTERCEPT", "KURT", "LARGE", "LINEST", "LOGEST", "LOGINV", "LOGNORMDIST", "MAX", "MAXA",
		"MEDIAN", "MIN", "MINA", "MODE", "NEGBINOMDIST", "NORMDIST", "NORMINV", "NORMSDIST", "NORMSINV",
		"PEARSON", "PERCENTILE", "PERCENTRANK", "PERMUT", "POISSON", "PROB", "QUARTILE", "RANK", "RSQ", "SKEW",
		"SLOPE", "SMALL", "STANDARDIZE", "STDEV", "STDEVA", "STDEVP", "STDEVPA", "STEYX", "TDIST", "TINV",
		"TREND", "TRIMMEAN", "TTEST", "VAR", "VARA", "VARP", "VARPA", "WEIBULL", "ZTEST":
		return true // statistics
	case "AND", "FALSE", "IF", "IFERROR", "NOT", "OR", "TRUE", "ADDRESS", "AREAS", "CHOOSE", "COLUMN", "COLUMNS",
		"HLOOKUP", "HYPERLINK", "INDEX", "LOOKUP", "MATCH", "ROW", "ROWS", "TRANSPOSE", "VLOOKUP", "ERF", "ERFC",
		"DELTA", "GESTEP", "CONVERT", "BESSELI", "BESSELJ", "BESSELK", "BESSELY":
		return true // logic, lookup, engineering
	case "ERROR.TYPE", "ISBLANK", "ISERR", "ISERROR", "ISEVEN", "ISLOGICAL", "ISNA", "ISNONTEXT", "ISNUMBER",
		"ISODD", "ISREF", "ISTEXT", "N", "NA", "TYPE", "CHAR", "CLEAN", "CODE", "CONCATENATE", "DOLLAR", "EXACT",
		"FIND", "FIXED", "LEFT", "LEN", "LOWER", "MID", "PROPER", "REPLACE", "REPT", "RIGHT", "SEARCH",
		"SUBSTITUTE", "T", "TEXT", "TRIM", "UPPER", "VALUE":
		return true // information, text
	case "DATE", "DATEVALUE", "DAY", "DAYS360", "EDATE", "EOMONTH", "HOUR", "MINUTE", "MONTH", "SECOND", "TIME",
		"TIMEVALUE", "WEEKDAY", "WEEKNUM", "YEAR", "YEARFRAC", "CUMPRINC", "DB", "DDB", "EFFECT", "FV", "IPMT",
		"IRR", "MIRR", "NOMINAL", "NPER", "NPV", "PMT", "PPMT", "PV", "RATE", "SLN", "SYD", "XIRR", "XNPV":
		return true // dates, finance
	}
	return false
}
