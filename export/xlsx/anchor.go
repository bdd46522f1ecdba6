package xlsx

import (
	"fmt"
	"strconv"
)

// emuPerPixel is the unit of drawings, English Metric Units at 96 dots an inch.
const emuPerPixel = 9525

// fixAnchors ties each chart to one cell and gives it its size. Excelize ties it to
// two, and stretches it when rows between them grow with their text; its own choice
// "oneCell" writes an end that lies in the first cell.
func fixAnchors(root *node, charts []Chart) error {
	anchors := root.all("twoCellAnchor")
	if len(anchors) != len(charts) {
		return fmt.Errorf("%d anchors for %d charts", len(anchors), len(charts))
	}
	for i, a := range anchors {
		if err := fixAnchor(a, &charts[i]); err != nil {
			return err
		}
	}
	return nil
}

func fixAnchor(a *node, c *Chart) error {
	if a.child("from") == nil || !a.remove("to") {
		return missing(a, "from or to")
	}
	prefix := a.name[:len(a.name)-len(a.local())]
	a.name = prefix + "oneCellAnchor"
	a.attrs = nil // editAs belongs to an anchor of two cells
	ext := &node{name: prefix + "ext", attrs: []attribute{
		{"cx", strconv.Itoa(c.width() * emuPerPixel)}, {"cy", strconv.Itoa(c.height() * emuPerPixel)},
	}}
	return a.insertBefore(ext, "graphicFrame")
}
