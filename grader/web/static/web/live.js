// Keeps a grading on the page up to date: by server-sent events, or by asking every few seconds where these do not get through.
const ASK_MS = 1500;
const SILENCE_MS = 8000; // the server sends something at least every few seconds

/** Watch `grading`, an element with data-events and data-state; what changes is also said in `status`. */
export function watch(grading, status) {
  if (!grading?.hasAttribute("data-live")) return;
  const source = new EventSource(grading.dataset.events);
  let silence = setTimeout(fallBack, SILENCE_MS);

  function show({ html, finished }) {
    replaceParts(grading, html);
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

  source.onmessage = (event) => {
    clearTimeout(silence);
    silence = setTimeout(fallBack, SILENCE_MS);
    if (!grading.isConnected) return stop();
    show(JSON.parse(event.data));
  };
  source.onerror = () => source.readyState === EventSource.CLOSED && fallBack();
}

/** Put in the parts of `html` that differ, so that the rest keeps its open details and the reader's place. */
function replaceParts(grading, html) {
  const fresh = document.createElement("div");
  fresh.innerHTML = html; // our own server's template: what a student wrote is escaped there
  const parts = [...fresh.querySelectorAll("[data-part]")];
  const known = parts.map((part) => grading.querySelector(`#${CSS.escape(part.id)}`));
  if (known.includes(null) || known.length !== grading.querySelectorAll("[data-part]").length) {
    grading.replaceChildren(...fresh.childNodes);
    return;
  }
  parts.forEach((part, index) => part.isEqualNode(known[index]) || known[index].replaceWith(part));
  grading.querySelector("[data-announcement]").replaceWith(fresh.querySelector("[data-announcement]"));
}

function say(status, words) {
  const said = words.replace(/\s+/g, " ").trim();
  if (status.textContent !== said) status.textContent = said;
}
