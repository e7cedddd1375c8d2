// The page of one submission: live until it is graded, and its code in colours.
import { watch } from "./live.js";

watch(document.querySelector(".grading"), document.querySelector("[data-status]"));

const source = document.querySelector("[data-highlight-source]");
if (source) {
  const { highlighted } = await import(source.dataset.highlightSource);
  const lines = [...source.querySelectorAll("code")];
  const coloured = highlighted(lines.map((line) => line.textContent).join("\n"));
  // The colours come as one fragment; a text node of "\n" ends a line, and a string over several lines is one span.
  const rows = [document.createDocumentFragment()];
  for (const node of [...coloured.childNodes]) {
    node.textContent.split("\n").forEach((text, index) => {
      if (index > 0) rows.push(document.createDocumentFragment());
      if (!text) return;
      const piece = node.cloneNode(false);
      piece.textContent = text;
      rows.at(-1).append(piece);
    });
  }
  if (rows.length === lines.length) lines.forEach((line, index) => line.replaceChildren(rows[index]));
}
