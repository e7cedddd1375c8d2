// Keeps a grading on the page up to date: by server-sent events, or by asking every few seconds where these do not get through.
import { drawCharts } from "./charts.js";
import { rememberFolds, updateParts } from "./parts.js";
import { runClock } from "./progress.js";

const ASK_MS = 1500;
const SILENCE_MS = 8000; // the server sends something at least every few seconds

/** Watch `grading`, an element with data-events and data-state; what changes is also said in `status`. */
export function watch(grading, status) {
  if (!grading) return;
  drawCharts(grading);
  if (!grading.hasAttribute("data-live")) return;
  rememberFolds(grading);
  const tick = runClock(grading);
  offerCancel(grading, show);
  const source = new EventSource(grading.dataset.events);
  let silence = setTimeout(fallBack, SILENCE_MS);

  function show({ html, finished }) {
    if (!grading.hasAttribute("data-live")) return; // the end is shown: this answer was overtaken by it
    const fresh = document.createElement("div");
    fresh.innerHTML = html; // our own server's template: what a student wrote is escaped there
    updateParts(grading, fresh);
    drawCharts(grading);
    tick();
    say(status, grading.querySelector("[data-announcement]").textContent);
    if (finished) {
      stop();
      grading.removeAttribute("data-live");
      grading.dispatchEvent(new CustomEvent("finished", { bubbles: true }));
    }
  }

  function stop() {
    clearTimeout(silence);
    source.close();
  }

  function fallBack() {
    stop();
    ask();
  }

  async function ask() {
    try {
      const answer = await fetch(grading.dataset.state, { headers: { Accept: "application/json" } });
      if (answer.status === 404) return;
      if (answer.ok && !answer.redirected) show(await answer.json());
    } catch {
      // The network is away for a moment; the next question comes anyway.
    }
    if (grading.hasAttribute("data-live") && grading.isConnected) setTimeout(ask, ASK_MS);
  }

  function hear() {
    clearTimeout(silence);
    silence = setTimeout(fallBack, SILENCE_MS);
    if (!grading.isConnected) stop();
    return grading.isConnected;
  }

  source.onmessage = (event) => hear() && show(JSON.parse(event.data));
  source.addEventListener("tick", hear); // nothing new
  source.onerror = () => source.readyState === EventSource.CLOSED && fallBack();
}

/** Let the button cancel without leaving the page; without this script it is a plain form. */
function offerCancel(grading, show) {
  document.querySelector("#cancel-form")?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = event.submitter;
    button.disabled = true;
    try {
      const form = event.target;
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(answer.statusText);
      grading.tabIndex = -1;
      grading.focus({ preventScroll: true }); // the button is about to go
      show(await answer.json());
    } catch {
      button.disabled = false;
      button.nextElementSibling.textContent = grading.dataset.unreachable;
    }
  });
}

function say(status, words) {
  const said = words.replace(/\s+/g, " ").trim();
  if (status.textContent !== said) status.textContent = said;
}
