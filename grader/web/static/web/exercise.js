// The exercise page: the editor, drafts, opening a file, and Run and Submit without leaving the page.
import { watch } from "./live.js";

const DRAFT_MS = 500;
const form = document.querySelector("form.editor");
const editorUrl = form?.dataset.editor;

if (form) {
  const { createEditor, highlighted } = await import(editorUrl);
  for (const code of document.querySelectorAll("[data-highlight] pre code.language-python")) {
    code.replaceChildren(highlighted(code.textContent));
  }
  work(createEditor);
}

function work(createEditor) {
  const textarea = form.querySelector("textarea");
  const sent = textarea.value;
  const draft = readDraft();
  const host = document.createElement("div");
  host.className = "editor-host";
  textarea.after(host);
  const editor = createEditor({
    host,
    doc: draft ?? sent,
    label: textarea.dataset.label,
    description: textarea.dataset.description,
    keys: { "Mod-Enter": () => send("run"), "Mod-Shift-Enter": () => send("submit") },
    onChange: keepDraftSoon,
  });
  textarea.hidden = true;
  form.querySelector("[data-keys]").hidden = false;
  form.querySelector("label.file").addEventListener("click", () => editor.focus());

  // --- drafts: what was typed and not sent survives a closed tab ---
  let saving;
  form.querySelector("[data-draft-note]").hidden = draft === null;
  form.querySelector("[data-drop-draft]").addEventListener("click", () => {
    editor.value = sent;
    forgetDraft();
    editor.focus();
  });

  function keepDraftSoon(code) {
    clearTimeout(saving);
    saving = setTimeout(() => store({ code, at: Date.now() }), DRAFT_MS);
  }

  function forgetDraft() {
    clearTimeout(saving);
    store(null);
    form.querySelector("[data-draft-note]").hidden = true;
  }

  function readDraft() {
    try {
      const kept = JSON.parse(localStorage.getItem(form.dataset.draft));
      const isNewer = kept && kept.at > Number(form.dataset.sentAt) && kept.code !== sent;
      return isNewer && !form.querySelector("[role=alert]") ? kept.code : null;
    } catch {
      return null; // storage is switched off, or holds something else
    }
  }

  function store(value) {
    try {
      if (value) localStorage.setItem(form.dataset.draft, JSON.stringify(value));
      else localStorage.removeItem(form.dataset.draft);
    } catch {
      // Full or switched off: the editor works without drafts.
    }
  }

  // --- starter code and files ---
  form.querySelector("[data-starter]").addEventListener("click", (event) => {
    event.preventDefault();
    editor.value = form.querySelector("[data-starter-code]").content.textContent;
    editor.focus();
  });
  const file = form.querySelector("input[type=file]");
  form.querySelector("[data-file]").hidden = true;
  const open = form.querySelector("[data-open-file]");
  open.hidden = false;
  open.addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    if (!file.files.length) return;
    try {
      if (file.files[0].size > Number(form.dataset.maxBytes)) throw new RangeError("too long");
      editor.value = new TextDecoder("utf-8", { fatal: true }).decode(await file.files[0].arrayBuffer());
    } catch {
      await send("run"); // cannot be shown, so it cannot be graded either: the server says why
    }
    file.value = "";
  });

  // --- Run and Submit ---
  const buttons = [...form.querySelectorAll("button[name=kind]")];
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(event.submitter?.value ?? "run");
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) send(event.shiftKey ? "submit" : "run");
  });

  async function send(kind) {
    if (buttons[0].disabled) return;
    textarea.value = editor.value;
    const body = new FormData(form);
    body.set("kind", kind);
    buttons.forEach((button) => (button.disabled = true));
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/fragment+html" } });
      show(await answer.text(), answer);
    } catch {
      showTrouble();
    } finally {
      buttons.forEach((button) => (button.disabled = false));
    }
  }

  function show(html, answer) {
    const result = document.querySelector("[data-result]");
    if (!answer.headers.get("Content-Type")?.startsWith("text/fragment+html")) return showTrouble();
    result.innerHTML = html; // our own server's template: what a student wrote is escaped there
    if (answer.ok) forgetDraft();
    const status = document.querySelector("[data-status]");
    status.textContent = "";
    watch(result.querySelector(".grading"), status);
    result.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  function showTrouble() {
    const notice = document.createElement("div");
    notice.className = "notice notice--bad";
    notice.setAttribute("role", "alert");
    notice.textContent = form.dataset.unreachable;
    document.querySelector("[data-result]").replaceChildren(notice);
  }
}
