// The charts of training curves. How they look is in grader/web/static/web/charts.js, with colours of site.css.
export { default } from "uplot";
