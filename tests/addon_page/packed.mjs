// The page as `./dev package` packs it, which changes the links among its files.

import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "addon-page-"));
process.on("exit", () => rmSync(folder, {recursive: true}));

const python = (...words) => execFileSync(process.env.BRIDGE_PYTHON ?? "python3", words, {encoding: "utf8"}).trim();
python("-m", "zipfile", "-e", python(join(root, "installer/make_package.py"), folder), folder);
writeFileSync(join(folder, "package.json"), '{"type": "module"}');

export const textOf = (name) => readFileSync(join(folder, "frontend/dist", name), "utf8");
export const names = readdirSync(join(folder, "frontend/dist"));

const [stamp] = textOf("index.html").match(/\?ts=\w+/);
export const load = (name) => import(join(folder, "frontend/dist", name) + stamp);

export const golden = (name) => JSON.parse(readFileSync(join(root, "tests/golden", name), "utf8"));
