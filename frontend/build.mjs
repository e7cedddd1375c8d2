// Bundles src/editor.js into one ES module, and puts the licences of everything in it beside it.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const target = new URL("../grader/web/static/vendor/", import.meta.url);

const result = await build({
  entryPoints: ["src/editor.js"],
  bundle: true,
  charset: "utf8",
  format: "esm",
  legalComments: "none",
  metafile: true,
  minify: true,
  outfile: new URL("codemirror.js", target).pathname,
  target: ["es2022"],
});

// "node_modules/@lezer/lr/dist/index.js" belongs to the package "@lezer/lr".
const packages = new Set(
  Object.keys(result.metafile.inputs)
    .map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
    .filter(Boolean),
);

const notices = await Promise.all(
  [...packages].sort().map(async (name) => {
    const folder = new URL(`node_modules/${name}/`, import.meta.url);
    const { version } = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
    const licence = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
    if (!licence) throw new Error(`${name}: no licence file`);
    return `${name} ${version}\n\n${(await readFile(new URL(licence, folder), "utf8")).trim()}\n`;
  }),
);
await writeFile(new URL("codemirror.LICENSES.txt", target), notices.join(`\n${"-".repeat(78)}\n\n`));
