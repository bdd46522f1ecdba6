// Switches of scale, clock and series, and values by pointer and keyboard.
// Nothing here draws: every view is in the page.
"use strict";
for (const figure of document.querySelectorAll("figure")) {
  const views = [...figure.querySelectorAll(".view")];
  const chosen = {scale: views[0].dataset.scale, clock: undefined};
  const shown = () => views.find(v => !v.hidden);
  if (!shown()) continue;
  chosen.scale = shown().dataset.scale;
  chosen.clock = shown().dataset.clock;

  // The switches choose the view that has all of what is chosen.
  figure.querySelector(".switches").hidden = false;
  for (const button of figure.querySelectorAll("[data-switch]")) {
    button.addEventListener("click", () => {
      chosen[button.dataset.switch] = button.value;
      const fits = v => v.dataset.clock === chosen.clock;
      const view = views.find(v => fits(v) && v.dataset.scale === chosen.scale) || views.find(fits);
      for (const v of views) v.hidden = v !== view;
      for (const b of figure.querySelectorAll(`[data-switch=${button.dataset.switch}]`)) b.setAttribute("aria-pressed", b === button);
      figure.dataset[button.dataset.switch] = button.value;
      read(null);
    });
  }

  // The legend becomes buttons that take series away.
  for (const item of figure.querySelectorAll(".legend li")) {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-pressed", "true");
    button.append(...item.childNodes);
    item.append(button);
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", on);
      for (const part of figure.querySelectorAll(".plot [data-series]")) {
        if (part.dataset.series === item.dataset.series) part.classList.toggle("off", !on);
      }
      read(null);
    });
  }

  // A value is read where the pointer is nearest, or by the arrow keys.
  const plot = figure.querySelector(".plot"), reading = figure.querySelector(".reading");
  let at = null;
  const all = view => [...view.querySelectorAll("use, rect, circle")];
  // The first view on a clock speaks for the others on it, which draw the same marks in the same order.
  const texts = view => all(views.find(v => v.dataset.clock === view.dataset.clock)).map(m => m.textContent);
  const marks = () => all(shown()).filter(m => !m.closest(".off"));
  function read(mark) {
    if (at) at.classList.remove("chosen");
    at = mark;
    if (at) at.classList.add("chosen");
    reading.textContent = at ? texts(shown())[all(shown()).indexOf(at)] : "Point at a value, or choose the chart and use the arrow keys.";
  }
  const middle = mark => {
    const box = mark.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  };
  plot.addEventListener("pointermove", event => {
    let best = null, least = 40;
    for (const mark of marks()) {
      const [x, y] = middle(mark), distance = Math.hypot(x - event.clientX, y - event.clientY);
      if (distance < least) [best, least] = [mark, distance];
    }
    if (best && best !== at) read(best);
  });
  plot.addEventListener("keydown", event => {
    const list = marks().map(m => [middle(m)[0], m]).sort((p, q) => p[0] - q[0]).map(p => p[1]);
    const step = {ArrowRight: 1, ArrowLeft: -1, Home: -list.length, End: list.length}[event.key];
    if (event.key === "Escape") read(null);
    if (!step || !list.length) return;
    event.preventDefault();
    const from = at ? list.indexOf(at) : step > 0 ? -1 : list.length;
    read(list[Math.min(Math.max(from + step, 0), list.length - 1)]);
  });
  plot.tabIndex = 0;
  plot.setAttribute("role", "group");
  plot.setAttribute("aria-label", "Values of the chart: use the arrow keys");
  reading.hidden = false;
  reading.setAttribute("aria-live", "polite");
  read(null);
}

// A link into what is folded away unfolds it.
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
  if (target) target.scrollIntoView();
}
addEventListener("hashchange", unfold);
if (location.hash) unfold();
