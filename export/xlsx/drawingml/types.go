package drawingml

import "maps"

// types maps elements to the sequences of their children: ? may be left out, * and + stand for several, | for one of
// them. A key parent/child is for a name whose type depends on where it stands. Elements without children, which have a
// value or a text, are not listed.
func types() map[string]string {
	out := map[string]string{}
	for _, part := range []map[string]string{chartTypes(), seriesTypes(), axisTypes(), textTypes(), shapeTypes(), drawingTypes()} {
		maps.Copy(out, part)
	}
	return out
}

// chartTypes are the frame of a chart and its groups of series (ECMA-376 part 1, 21.2.2).
func chartTypes() map[string]string {
	return map[string]string{
		"chartSpace":    "date1904? lang? roundedCorners? style? clrMapOvr? pivotSource? protection? chart spPr? txPr? externalData? printSettings? userShapes? extLst?",
		"chart":         "title? autoTitleDeleted? pivotFmts? view3D? floor? sideWall? backWall? plotArea legend? plotVisOnly? dispBlanksAs? showDLblsOverMax? extLst?",
		"view3D":        "rotX? hPercent? rotY? depthPercent? rAngAx? perspective? extLst?",
		"floor":         "thickness? spPr? pictureOptions? extLst?",
		"sideWall":      "thickness? spPr? pictureOptions? extLst?",
		"backWall":      "thickness? spPr? pictureOptions? extLst?",
		"plotArea":      "layout? (areaChart|barChart|lineChart|scatterChart)+ (valAx|catAx|dateAx|serAx)* dTable? spPr? extLst?",
		"scatterChart":  "scatterStyle varyColors? ser* dLbls? axId axId extLst?",
		"barChart":      "barDir grouping? varyColors? ser* dLbls? gapWidth? overlap? serLines* axId axId extLst?",
		"areaChart":     "grouping? varyColors? ser* dLbls? dropLines? axId axId extLst?",
		"lineChart":     "grouping varyColors? ser* dLbls? dropLines? hiLowLines? upDownBars? marker? smooth? axId axId extLst?",
		"dropLines":     "spPr?",
		"hiLowLines":    "spPr?",
		"serLines":      "spPr?",
		"upDownBars":    "gapWidth? upBars? downBars? extLst?",
		"upBars":        "spPr?",
		"downBars":      "spPr?",
		"legend":        "legendPos? legendEntry* layout? overlay? spPr? txPr? extLst?",
		"legendEntry":   "idx (delete|txPr)? extLst?",
		"layout":        "manualLayout? extLst?",
		"manualLayout":  "layoutTarget? xMode? yMode? wMode? hMode? x? y? w? h? extLst?",
		"printSettings": "headerFooter? pageMargins? pageSetup?",
	}
}

// seriesTypes are the series with what belongs to them.
func seriesTypes() map[string]string {
	const (
		labels = "numFmt? spPr? txPr? dLblPos? showLegendKey? showVal? showCatName? showSerName? showPercent? showBubbleSize? separator?"
		text   = "(strRef|multiLvlStrRef|numRef|numLit|strLit)"
	)
	return map[string]string{
		"scatterChart/ser": "idx order tx? spPr? marker? dPt* dLbls? trendline* errBars? errBars? xVal? yVal? smooth? extLst?",
		"lineChart/ser":    "idx order tx? spPr? marker? dPt* dLbls? trendline* errBars? cat? val? smooth? extLst?",
		"barChart/ser":     "idx order tx? spPr? invertIfNegative? pictureOptions? dPt* dLbls? trendline* errBars? cat? val? shape? extLst?",
		"areaChart/ser":    "idx order tx? spPr? pictureOptions? dPt* dLbls? trendline* errBars? errBars? cat? val? extLst?",
		"ser/tx":           "(strRef|v)",
		"ser/marker":       "symbol? size? spPr? extLst?",
		"dPt":              "idx invertIfNegative? marker? bubble3D? explosion? spPr? pictureOptions? extLst?",
		"dPt/marker":       "symbol? size? spPr? extLst?",
		"dLbls":            "dLbl* (delete|(" + labels + " showLeaderLines? leaderLines?)) extLst?",
		"dLbl":             "idx (delete|(layout? tx? " + labels + ")) extLst?",
		"leaderLines":      "spPr?",
		"trendline":        "name? spPr? trendlineType order? period? forward? backward? intercept? dispRSqr? dispEq? trendlineLbl? extLst?",
		"trendlineLbl":     "layout? tx? numFmt? spPr? txPr? extLst?",
		"errBars":          "errDir? errBarType errValType noEndCap? plus? minus? val? spPr? extLst?",
		"plus":             "(numRef|numLit)",
		"minus":            "(numRef|numLit)",
		"xVal":             text,
		"cat":              text,
		"yVal":             "(numRef|numLit)",
		"ser/val":          "(numRef|numLit)",
		"numRef":           "f numCache? extLst?",
		"strRef":           "f strCache? extLst?",
		"numCache":         "formatCode? ptCount? pt* extLst?",
		"numLit":           "formatCode? ptCount? pt* extLst?",
		"strCache":         "ptCount? pt* extLst?",
		"strLit":           "ptCount? pt* extLst?",
		"pt":               "v",
	}
}

// axisTypes are the axes with what belongs to them.
func axisTypes() map[string]string {
	const shared = "axId scaling delete? axPos majorGridlines? minorGridlines? title? numFmt? majorTickMark? minorTickMark? tickLblPos? spPr? txPr? crossAx (crosses|crossesAt)? "
	return map[string]string{
		"valAx":          shared + "crossBetween? majorUnit? minorUnit? dispUnits? extLst?",
		"catAx":          shared + "auto? lblAlgn? lblOffset? tickLblSkip? tickMarkSkip? noMultiLvlLbl? extLst?",
		"dateAx":         shared + "auto? lblOffset? baseTimeUnit? majorUnit? majorTimeUnit? minorUnit? minorTimeUnit? extLst?",
		"scaling":        "logBase? orientation? max? min? extLst?",
		"majorGridlines": "spPr?",
		"minorGridlines": "spPr?",
		"title":          "tx? layout? overlay? spPr? txPr? extLst?",
	}
}

// textTypes are texts within a chart (21.1.2).
func textTypes() map[string]string {
	const (
		body = "a:bodyPr a:lstStyle? a:p+"
		run  = "a:ln? " + fill + "? (a:effectLst|a:effectDag)? a:highlight? (a:uLnTx|a:uLn)? (a:uFillTx|a:uFill)? " +
			"a:latin? a:ea? a:cs? a:sym? a:hlinkClick? a:hlinkMouseOver? a:rtl? a:extLst?"
	)
	return map[string]string{
		"tx":           "(strRef|rich)",
		"rich":         body,
		"txPr":         body,
		"a:bodyPr":     "a:prstTxWarp? (a:noAutofit|a:normAutofit|a:spAutoFit)? a:scene3d? (a:sp3d|a:flatTx)? a:extLst?",
		"a:p":          "a:pPr? (a:r|a:br|a:fld)* a:endParaRPr?",
		"a:pPr":        "a:lnSpc? a:spcBef? a:spcAft? a:tabLst? a:defRPr? a:extLst?",
		"a:r":          "a:rPr? a:t",
		"a:rPr":        run,
		"a:defRPr":     run,
		"a:endParaRPr": run,
	}
}

// fill is the choice of fills.
const fill = "(a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill)"

// shapeTypes are lines and fills (20.1.2).
func shapeTypes() map[string]string {
	const transforms = "(a:alpha|a:lumMod|a:lumOff|a:satMod|a:shade|a:tint)*"
	return map[string]string{
		"spPr":        "a:xfrm? (a:custGeom|a:prstGeom)? " + fill + "? a:ln? (a:effectLst|a:effectDag)? a:scene3d? a:sp3d? a:extLst?",
		"a:ln":        "(a:noFill|a:solidFill|a:gradFill|a:pattFill)? (a:prstDash|a:custDash)? (a:round|a:bevel|a:miter)? a:headEnd? a:tailEnd? a:extLst?",
		"a:solidFill": "(a:scrgbClr|a:srgbClr|a:hslClr|a:sysClr|a:schemeClr|a:prstClr)?",
		"a:srgbClr":   transforms,
		"a:schemeClr": transforms,
		"a:sysClr":    transforms,
	}
}

// drawingTypes are the places of charts on a sheet (20.5.2).
func drawingTypes() map[string]string {
	const object = " (xdr:sp|xdr:grpSp|xdr:graphicFrame|xdr:cxnSp|xdr:pic|xdr:contentPart) xdr:clientData"
	return map[string]string{
		"xdr:wsDr":             "(xdr:twoCellAnchor|xdr:oneCellAnchor|xdr:absoluteAnchor)*",
		"xdr:oneCellAnchor":    "xdr:from xdr:ext" + object,
		"xdr:twoCellAnchor":    "xdr:from xdr:to" + object,
		"xdr:from":             "xdr:col xdr:colOff xdr:row xdr:rowOff",
		"xdr:to":               "xdr:col xdr:colOff xdr:row xdr:rowOff",
		"xdr:graphicFrame":     "xdr:nvGraphicFramePr xdr:xfrm a:graphic",
		"xdr:nvGraphicFramePr": "xdr:cNvPr xdr:cNvGraphicFramePr",
		"xdr:xfrm":             "a:off? a:ext?",
		"a:graphic":            "a:graphicData",
		"a:graphicData":        "chart",
		"a:graphicData/chart":  "", // leads to the part of the chart
	}
}
