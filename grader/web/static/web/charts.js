// Draws training curves. The server names, orders and thins them; colours and dashes are those of site.css, so light and
// dark follow the page. A chart is made once and then only gets new points: it does not flicker.
const HEIGHT = 190;
const DASHES = { 2: [6, 4], 3: [2, 3], 4: [10, 3, 2, 3], measured: [4, 3], "measured-2": [1, 3] };
const FONT = "12px system-ui, sans-serif";
const known = new WeakMap(); // an element with data-charts -> its charts
const all = new Set();

/** Draw the curves in `grading`, or bring them up to date. */
export async function drawCharts(grading) {
  const places = [...grading.querySelectorAll("[data-charts]")];
  if (!places.length) return;
  const { default: uPlot } = await import(grading.dataset.chartsModule);
  for (const chart of all) if (!chart.figure.isConnected) chart.remove();
  for (const place of places) if (place.isConnected) draw(uPlot, place);
}

function draw(uPlot, place) {
  const said = document.getElementById(place.dataset.charts)?.textContent;
  if (!said) return;
  const data = JSON.parse(said);
  const shape = JSON.stringify(data.panels.map(({ title, curves }) => [title, curves.map(({ style }) => style)]));
  const before = known.get(place);
  if (before?.shape === shape) {
    data.panels.forEach((panel, index) => before.charts[index].update(panel, data));
    return;
  }
  before?.charts.forEach((chart) => chart.remove());
  const charts = data.panels.map((panel) => new Chart(uPlot, place, panel, data));
  known.set(place, { shape, charts });
  const table = place.parentElement.querySelector(".points-table");
  if (!before && table?.dataset.touched === undefined) {
    table.open = false; // it stood there for readers without JavaScript
    table.dataset.touched = "";
  }
}

class Chart {
  #plot = null;

  constructor(uPlot, place, panel, data) {
    this.figure = make("div", "chart");
    this.figure.setAttribute("role", "img");
    this.figure.append(make("p", "chart-title", panel.title), make("ul", "legend small"), make("div", "plot"), make("p", "readout small soft numbers"));
    place.append(this.figure);
    this.update(panel, data);
    // A folded chart has no width: it is drawn when it is unfolded.
    this.observer = new ResizeObserver(([{ contentRect }]) => this.#fit(uPlot, Math.floor(contentRect.width)));
    this.observer.observe(this.#part("plot"));
    all.add(this);
  }

  update(panel, { unit, of }) {
    Object.assign(this, { panel, unit, of });
    this.figure.setAttribute("aria-label", panel.label);
    this.#showLegend();
    this.#plot?.setData(this.#points());
    if (!(this.#plot?.cursor.idx >= 0)) this.#read(null);
  }

  redraw() {
    this.#plot?.redraw();
  }

  remove() {
    all.delete(this);
    this.observer.disconnect();
    this.#plot?.destroy();
    this.figure.remove();
  }

  #fit(uPlot, width) {
    if (!width) return;
    if (this.#plot) this.#plot.setSize({ width, height: HEIGHT });
    else this.#plot = new uPlot(this.#options(width), this.#points(), this.#part("plot"));
  }

  #points() {
    return [this.panel.x, ...this.panel.curves.map(({ y }) => y)];
  }

  #options(width) {
    const grid = { stroke: () => this.#colour("line"), width: 1 };
    const axis = { stroke: () => this.#colour("text"), font: FONT, grid, ticks: { show: false }, gap: 4 };
    return {
      width,
      height: HEIGHT,
      legend: { show: false },
      cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
      scales: { x: { time: false, range: () => [0, this.#end()] }, y: { range: (plot, low, high) => this.#range(low, high) } },
      axes: [
        { ...axis, size: 24, space: 44, label: this.unit, labelSize: 18, labelFont: FONT, labelGap: 0, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6, 1e7] },
        { ...axis, size: (plot, ticks) => 14 + 7 * Math.max(3, ...(ticks ?? []).map((tick) => tick.length)), space: 28, values: (plot, ticks) => ticks.map((tick) => brief(tick)) },
      ],
      series: [{}, ...this.panel.curves.map(({ style }) => this.#series(style))],
      hooks: { draw: [(plot) => this.#drawBars(plot)], setCursor: [({ cursor }) => this.#read(cursor.idx)] },
    };
  }

  #series(style) {
    const stroke = () => this.#colour(style);
    const isFinal = style === "final";
    const points = { show: isFinal || style.startsWith("measured") || undefined, size: isFinal ? 11 : 6, fill: stroke };
    return { stroke, points, width: 2, dash: DASHES[style], spanGaps: true, paths: isFinal ? () => null : undefined };
  }

  #end() {
    return Math.max(this.of ?? 0, this.panel.x.at(-1) ?? 0, 1);
  }

  #range(low, high) {
    const bars = this.panel.bars.map(({ at }) => at);
    const [from, to] = [Math.min(low, ...bars), Math.max(high, ...bars)];
    if (this.panel.isShare && from >= 0 && to <= 1) return [0, 1];
    const pad = (to - from || Math.abs(to) || 1) * 0.08;
    return [from >= 0 ? Math.max(0, from - pad) : from - pad, to + pad];
  }

  #drawBars(plot) {
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.strokeStyle = this.#colour("final");
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio]);
    for (const { at } of this.panel.bars) {
      const y = Math.round(plot.valToPos(at, "y", true));
      ctx.beginPath();
      ctx.moveTo(bbox.left, y);
      ctx.lineTo(bbox.left + bbox.width, y);
      ctx.stroke();
    }
    ctx.restore();
  }

  #showLegend() {
    const { title, curves, bars } = this.panel;
    const all = [...curves, ...bars.map(({ name }) => ({ name, style: "bar" }))];
    const names = all.length === 1 && all[0].name === title ? [] : all; // a curve alone is named by the title
    const said = names.map(({ name }) => name).join("\n");
    if (said === this.legend) return;
    this.legend = said;
    this.#part("legend").replaceChildren(
      ...names.map(({ name, style }) => {
        const item = make("li", "", name);
        item.prepend(make("i", `curve curve--${style}`));
        return item;
      }),
    );
  }

  /** Say the values at a place, or the last ones. */
  #read(index) {
    const { x, curves } = this.panel;
    const isAt = (each, place) => place < x.length && each.y[place] !== null;
    const place = index ?? x.length - 1;
    const values = curves.filter((each) => isAt(each, place)).map((each) => `${each.name} ${brief(each.y[place])}`);
    this.#part("readout").textContent = x.length ? `${this.unit} ${brief(x[place])}: ${values.join(", ")}` : "";
  }

  #part(name) {
    return this.figure.querySelector(`.${name}`);
  }

  /** Return a colour of site.css as the canvas needs it; it may have changed with the theme. */
  #colour(name) {
    const probe = make("i", `curve curve--${name}`);
    this.figure.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }
}

function brief(value) {
  return String(Number(value.toPrecision(4)));
}

function make(tag, className, text = "") {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function redrawAll() {
  for (const chart of all) chart.redraw();
}

new MutationObserver(redrawAll).observe(document.documentElement, { attributeFilter: ["data-theme"] });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawAll);
