// Brings a part of the page up to date with fresh HTML, and leaves alone what is equal: so drawings, the focus, what is
// folded and the reader's place stay.

/** Remember what the reader folds and unfolds by hand: that stays, whatever the server says next. */
export function rememberFolds(root) {
  root.addEventListener("click", (event) => {
    const details = event.target.closest("summary")?.parentElement;
    if (details) details.dataset.touched = "";
  });
}

/** Make the children of `known` like those of `fresh`, one by one; each has an id. */
export function updateParts(known, fresh) {
  const old = new Map([...known.children].map((child) => [child.id, child]));
  const wanted = [...fresh.children].map((child) => {
    const same = old.get(child.id);
    old.delete(child.id);
    return same ? updated(same, child) : child;
  });
  for (const gone of old.values()) gone.remove();
  let place = known.firstElementChild;
  for (const child of wanted) {
    if (child === place) place = place.nextElementSibling;
    else known.insertBefore(child, place);
  }
}

/** Return what stands there now: the same element, or the fresh one in its place. */
function updated(known, fresh) {
  if (known.hasAttribute("data-drawn")) return known; // a script owns what is in it
  for (const details of [fresh, ...fresh.querySelectorAll("details[id]")]) keepFold(counterpart(known, details), details);
  if (known.isEqualNode(fresh)) return known;
  if (!fresh.hasAttribute("data-parts")) return replaced(known, fresh);
  for (const { name } of [...known.attributes]) if (!fresh.hasAttribute(name)) known.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (known.getAttribute(name) !== value) known.setAttribute(name, value);
  updateParts(known, fresh);
  return known;
}

function keepFold(known, fresh) {
  if (known?.dataset.touched === undefined) return;
  fresh.dataset.touched = "";
  fresh.open = known.open;
}

function replaced(known, fresh) {
  const focused = known.contains(document.activeElement) && document.activeElement.id;
  const scrolled = [known, ...known.querySelectorAll("[id]")].map((each) => [each, each.scrollLeft, each.scrollTop]);
  known.replaceWith(fresh);
  for (const [each, left, top] of scrolled) if (left || top) counterpart(fresh, each)?.scrollTo(left, top);
  if (focused) counterpart(fresh, { id: focused })?.focus({ preventScroll: true });
  return fresh;
}

/** Return the element with the same id as `element` in or at `root`. */
function counterpart(root, { id }) {
  return root.id === id ? root : root.querySelector(`#${CSS.escape(id)}`);
}
