// The exercise page: the editor, drafts, opening a file, and Run and Submit without leaving the page.
import { Draft } from "./drafts.js";
import { watch } from "./live.js";

const FRAGMENT = "text/fragment+html";
const form = document.querySelector("form.editor");

if (form) {
  const { createEditor, highlighted } = await import(form.dataset.editor);
  for (const code of document.querySelectorAll("[data-highlight] pre code.language-python")) {
    code.replaceChildren(highlighted(code.textContent));
  }
  work(createEditor);
}

function work(createEditor) {
  const textarea = form.querySelector("textarea");
  const file = form.querySelector("input[type=file]");
  const buttons = [...form.querySelectorAll("button[name=kind]")];
  const result = document.querySelector("[data-result]");
  const draftNote = form.querySelector("[data-draft-note]");

  // --- the editor takes the place of the text field ---
  const draft = new Draft(form.dataset.draft, Number(form.dataset.sentAt));
  const isRefused = form.querySelector("[role=alert]") !== null; // then the text field holds the newest
  const kept = isRefused ? null : draft.read();
  const host = document.createElement("div");
  host.className = "editor-host";
  textarea.after(host);
  const editor = createEditor({
    host,
    doc: kept ?? textarea.value,
    label: textarea.dataset.label,
    description: textarea.dataset.description,
    keys: { "Mod-Enter": () => send("run"), "Mod-Shift-Enter": () => send("submit") },
    onChange: (code) => draft.keepSoon(code),
  });
  textarea.hidden = true;
  draftNote.hidden = kept === null || kept === textarea.value;
  form.querySelector("[data-keys]").hidden = false;
  form.querySelector("label.file").addEventListener("click", () => editor.focus());
  form.querySelector("[data-drop-draft]").addEventListener("click", () => {
    put(textarea.defaultValue);
    forgetDraft();
  });

  function put(code) {
    editor.value = code;
    editor.focus();
  }

  function forgetDraft() {
    draft.forget();
    draftNote.hidden = true;
  }

  // --- starter code and files ---
  form.querySelector("[data-starter]").addEventListener("click", (event) => {
    event.preventDefault();
    put(form.querySelector("[data-starter-code]").content.textContent);
  });
  form.querySelector("[data-file]").hidden = true;
  const open = form.querySelector("[data-open-file]");
  open.hidden = false;
  open.addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    if (!file.files.length) return;
    try {
      if (file.files[0].size > Number(form.dataset.maxBytes)) throw new RangeError("too long");
      put(new TextDecoder("utf-8", { fatal: true }).decode(await file.files[0].arrayBuffer()));
    } catch {
      await send("run"); // what cannot be shown cannot be graded either: the server says why
    }
    file.value = "";
  });

  // --- Run and Submit ---
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(event.submitter?.value ?? "run");
  });
  document.addEventListener("keydown", (event) => {
    const isAsked = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.defaultPrevented;
    if (isAsked) send(event.shiftKey ? "submit" : "run");
  });

  async function send(kind) {
    if (buttons[0].disabled) return;
    textarea.value = editor.value;
    const body = new FormData(form);
    body.set("kind", kind);
    buttons.forEach((button) => (button.disabled = true));
    try {
      await show(await fetch(form.action, { method: "POST", body, headers: { Accept: FRAGMENT } }));
    } catch {
      showTrouble();
    } finally {
      buttons.forEach((button) => (button.disabled = false));
    }
  }

  async function show(answer) {
    if (!answer.headers.get("Content-Type")?.startsWith(FRAGMENT)) return showTrouble();
    result.innerHTML = await answer.text(); // our own server's template: what a student wrote is escaped there
    if (answer.ok) forgetDraft();
    watch(result.querySelector(".grading"), document.querySelector("[data-status]"));
    result.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  function showTrouble() {
    const notice = document.createElement("div");
    notice.className = "notice notice--bad";
    notice.setAttribute("role", "alert");
    notice.textContent = form.dataset.unreachable;
    result.replaceChildren(notice);
  }
}
