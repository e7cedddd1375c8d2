// Bundles each file of src into one ES module, and puts the licences of everything in it beside it.
import { copyFile, readFile, readdir, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const target = new URL("../grader/web/static/vendor/", import.meta.url);

await bundle("src/editor.js", "codemirror");
await bundle("src/charts.js", "uplot");
await copyFile(new URL("node_modules/uplot/dist/uPlot.min.css", import.meta.url), new URL("uplot.css", target));

async function bundle(source, name) {
  const result = await build({
    entryPoints: [source],
    bundle: true,
    charset: "utf8",
    format: "esm",
    legalComments: "none",
    metafile: true,
    minify: true,
    outfile: new URL(`${name}.js`, target).pathname,
    target: ["es2022"],
  });
  const notices = await Promise.all(packagesOf(result).map(noticeOf));
  await writeFile(new URL(`${name}.LICENSES.txt`, target), notices.join(`\n${"-".repeat(78)}\n\n`));
}

/** Return the names of the packages in a bundle: "node_modules/@lezer/lr/dist/index.js" belongs to "@lezer/lr". */
function packagesOf(result) {
  const names = Object.keys(result.metafile.inputs)
    .map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
    .filter(Boolean);
  return [...new Set(names)].sort();
}

async function noticeOf(name) {
  const folder = new URL(`node_modules/${name}/`, import.meta.url);
  const { version } = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
  const licence = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  if (!licence) throw new Error(`${name}: no licence file`);
  return `${name} ${version}\n\n${(await readFile(new URL(licence, folder), "utf8")).trim()}\n`;
}
