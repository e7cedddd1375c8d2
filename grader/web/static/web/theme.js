// Light and dark: the page follows the system until somebody chooses; the choice is a cookie, so the server sends it at once.
const YEAR_SECONDS = 365 * 24 * 3600;
const root = document.documentElement;
const button = document.querySelector("[data-theme-toggle]");

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

if (button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  });
}

// A click anywhere else, or Escape, closes the account menu.
const menu = document.querySelector("details.menu");
document.addEventListener("click", (event) => menu?.contains(event.target) || menu?.removeAttribute("open"));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu?.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
