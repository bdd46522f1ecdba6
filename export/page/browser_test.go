package page_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// tab is a page in a headless browser, with what it said and asked for.
type tab struct {
	context.Context
	t        *testing.T
	mu       sync.Mutex
	requests []string
	errors   []string
}

// open shows a page as a file; it skips the test where no Chromium exists.
func open(t *testing.T, content string, width int64) *tab {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no Chromium on this machine: apt-get install chromium")
	}
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, leave := chromedp.NewContext(ctx)
	t.Cleanup(leave)
	b := &tab{Context: ctx, t: t}
	b.do(chromedp.EmulateViewport(width, 800))
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	b.do(chromedp.Navigate("file://" + file))
	return b
}

// hear remembers errors and requests other than for the page itself.
func (b *tab) hear(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		b.errors = append(b.errors, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		b.errors = append(b.errors, string(e.Type))
	case *network.EventRequestWillBeSent:
		if url := e.Request.URL; !strings.HasPrefix(url, "file:") && !strings.HasPrefix(url, "data:") {
			b.requests = append(b.requests, url)
		}
	}
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// ask evaluates an expression.
func ask[T any](b *tab, expression string) T {
	b.t.Helper()
	v, err := chromedp.Run(b, chromedp.Evaluate[T](expression))
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// emulate shows the page as on another medium.
func (b *tab) emulate(p emulation.SetEmulatedMediaParams) {
	b.t.Helper()
	b.do(chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := cdp.Call(ctx, tab, emulation.SetEmulatedMedia, p)
		return err
	}))
}

func (b *tab) quiet() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.errors)+len(b.requests) > 0 {
		b.t.Errorf("console %q, requests %q", b.errors, b.requests)
	}
}

// The ears of these tests hear what they must: an error and a request.
func TestTheBrowserIsHeard(t *testing.T) {
	b := open(t, `<script>const asked = fetch("http://127.0.0.1:9/x").catch(() => 0); console.error("x"); missing()</script>`, 1000)
	if _, err := chromedp.Run(b, chromedp.Evaluate[int]("asked", chromedp.EvalAwaitPromise)); err != nil {
		t.Fatal(err)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.errors) < 2 || len(b.requests) != 1 {
		t.Errorf("console %q, requests %q", b.errors, b.requests)
	}
}

// Switches choose the one view that is seen, series go and come back, values
// are read by keyboard; all without an error or a request.
func TestSwitchesInABrowser(t *testing.T) {
	b := open(t, write(t, report(t)), 1000)
	seen := func(figure string) string {
		return ask[string](b, `[...document.querySelectorAll("#`+figure+` .view")].filter(v => v.getBoundingClientRect().height > 0).map(v => (v.dataset.clock || "") + "/" + v.dataset.scale).join(" ")`)
	}
	press := func(figure, name, value string) {
		b.do(chromedp.Click(chromedp.CSS("#" + figure + ` button[data-switch=` + name + `][value=` + value + `]`)))
	}
	for _, step := range []struct{ figure, name, value, before, after string }{
		{"railroads-price", "scale", "linear", "/log", "/linear"},
		{"railroads-adoption", "scale", "log", "/linear", "/log"},
		{"prices-together", "clock", "takeoff", "start/log", "takeoff/log"},
		{"prices-together", "scale", "linear", "takeoff/log", "takeoff/linear"},
		{"prices-together", "clock", "calendar", "takeoff/linear", "calendar/linear"},
	} {
		if got := seen(step.figure); got != step.before {
			t.Errorf("%s shows %q, want %q", step.figure, got, step.before)
		}
		press(step.figure, step.name, step.value)
		if got := seen(step.figure); got != step.after {
			t.Errorf("%s shows %q after %s %s, want %q", step.figure, got, step.name, step.value, step.after)
		}
		pressed := ask[string](b, `document.querySelector("#`+step.figure+` button[data-switch=`+step.name+`][aria-pressed=true]").value`)
		if pressed != step.value {
			t.Errorf("%s: %s is pressed, want %s", step.figure, pressed, step.value)
		}
	}

	points := `[...document.querySelectorAll("#railroads-price .view:not([hidden]) use")].filter(p => p.getBoundingClientRect().width > 0).length`
	if n := ask[int](b, points); n != 43 { // the observations of the freight rate in its window
		t.Errorf("%d points, want 43", n)
	}
	legend := chromedp.CSS(`#railroads-price .legend li[data-series=observed] button`)
	b.do(chromedp.Click(legend))
	if n := ask[int](b, points); n != 0 {
		t.Errorf("%d points after the series was taken away", n)
	}
	b.do(chromedp.Click(legend))
	if n := ask[int](b, points); n != 43 {
		t.Errorf("%d points after the series came back", n)
	}

	ask[bool](b, `document.querySelector("#railroads-price .plot").focus(), true`)
	b.do(chromedp.KeyEvent(kb.ArrowRight))
	reading := `document.querySelector("#railroads-price .reading").textContent`
	if got := ask[string](b, reading); !strings.HasPrefix(got, "1867: ") || !strings.Contains(got, "US cents/ton-mile") {
		t.Errorf("the first value reads %q", got)
	}
	ask[bool](b, `document.querySelector("#prices-together .plot").focus(), true`)
	b.do(chromedp.KeyEvent(kb.ArrowRight))
	together := `document.querySelector("#prices-together .reading").textContent`
	if got := ask[string](b, together); !strings.HasPrefix(got, "Railroads, 1867: 100") { // by year, the clock chosen last
		t.Errorf("the first of all prices reads %q", got)
	}
	ask[bool](b, `(() => {
		const box = [...document.querySelectorAll("#railroads-price .view:not([hidden]) use")].at(-1).getBoundingClientRect();
		return document.querySelector("#railroads-price .plot").dispatchEvent(new PointerEvent("pointermove",
			{clientX: box.left + box.width / 2, clientY: box.top + box.height / 2}));
	})()`)
	if got := ask[string](b, reading); !strings.HasPrefix(got, "2009: ") {
		t.Errorf("the value under the pointer reads %q", got)
	}
	b.quiet()
}

// A phone shows no more than its width, and a value of dark mode can be read.
func TestNarrowAndDark(t *testing.T) {
	b := open(t, write(t, report(t)), 360)
	if wide := ask[int](b, "document.documentElement.scrollWidth"); wide > 360 {
		t.Errorf("%d pixels wide on a screen of 360", wide)
	}
	lightness := func(dark string) (paper, text int) {
		b.emulate(emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: dark}}})
		sum := func(property string) int {
			return ask[int](b, `getComputedStyle(document.body).`+property+`.match(/\d+/g).slice(0, 3).reduce((a, v) => a + +v, 0)`)
		}
		return sum("backgroundColor"), sum("color")
	}
	if paper, text := lightness("light"); paper <= text {
		t.Errorf("paper %d, text %d by day", paper, text)
	}
	if paper, text := lightness("dark"); paper >= text {
		t.Errorf("paper %d, text %d by night", paper, text)
	}
	b.quiet()
}

// On paper nothing can be unfolded: evidence and tables are open, and what would be a dead button is away.
func TestPaper(t *testing.T) {
	b := open(t, write(t, report(t)), 700)
	seen := func(selector string) bool {
		return ask[bool](b, `document.querySelector("`+selector+`").checkVisibility()`)
	}
	for _, test := range []struct {
		selector      string
		screen, paper bool
	}{
		{"#claim-C1 dl", false, true},
		{"#capability > details:last-of-type table", false, true},
		{"#railroads-price details summary", true, false},
		{"#railroads-price .switches", true, false},
		{"nav", true, false},
		{"#railroads-price svg", true, true},
	} {
		b.emulate(emulation.SetEmulatedMediaParams{Media: "screen"})
		if got := seen(test.selector); got != test.screen {
			t.Errorf("%s is seen on a screen: %t", test.selector, got)
		}
		b.emulate(emulation.SetEmulatedMediaParams{Media: "print"})
		if got := seen(test.selector); got != test.paper {
			t.Errorf("%s is seen on paper: %t", test.selector, got)
		}
	}
	b.quiet()
}
