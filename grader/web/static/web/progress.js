// Lets the clock of a training run between two reports of the server.
const LITTLE_SECONDS = 5;

/** Keep the clock of `grading` going while it is live; call what is returned whenever its HTML has changed. */
export function runClock(grading) {
  let pace = null; // the element whose numbers were read at `readAt`
  let readAt = 0;

  function tick() {
    const now = grading.querySelector("[data-pace]");
    if (now !== pace) [pace, readAt] = [now, performance.now()];
    if (pace) show(pace, (performance.now() - readAt) / 1000);
  }

  const timer = setInterval(() => {
    if (grading.isConnected && grading.hasAttribute("data-live")) tick();
    else clearInterval(timer);
  }, 1000);
  tick();
  return tick;
}

function show(pace, since) {
  const elapsed = Number(pace.dataset.elapsed) + since;
  pace.querySelector("[data-clock]").textContent = clock(elapsed);
  const bar = pace.querySelector("progress[data-by-time]");
  if (bar) bar.value = elapsed;
  const seconds = secondsLeft(pace.dataset);
  const left = pace.querySelector("[data-left]");
  left.hidden = seconds === null;
  if (seconds !== null) left.textContent = words(seconds - since, pace.dataset);
}

/** Return how long the present training goes on if it keeps its pace; null if nobody can know. */
function secondsLeft({ step, of, runSeconds }) {
  if (!(Number(step) > 0)) return null;
  return (Number(runSeconds) / Number(step)) * (Number(of) - Number(step));
}

function words(seconds, { leftSeconds, leftMinutes, leftLittle }) {
  if (seconds < LITTLE_SECONDS) return leftLittle;
  if (seconds < 90) return leftSeconds.replace("{}", 5 * Math.ceil(seconds / 5));
  return leftMinutes.replace("{}", Math.round(seconds / 60));
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}
