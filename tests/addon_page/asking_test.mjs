// What the page reads and asks for, over real sockets: the demo studio in the sandbox, with the processor at work.

import assert from "node:assert/strict";
import {after, test} from "node:test";
import {load} from "./packed.mjs";
import {addon, Studio} from "./studio.mjs";

const {Ayon} = await load("ayon.js");
const rules = await load("projects.js");
const {ask, follow, readStudio, setPush} = await load("sync.js");

const studio = await Studio.start();
after(() => studio.stop());
const manager = new Ayon(studio.ayon.url, await studio.token("joao"));
const artist = new Ayon(studio.ayon.url, await studio.token("odile"));

const spot = {name: "nordlys_spot", code: "nly"};
const rowOf = async (name) => (await readStudio(manager, addon)).projects.find((project) => project.name === name);

//! The job of what is asked for, as the page saw it at each look.
async function looks(event) {
    const seen = [];
    for await (const job of follow(manager, await ask(manager, event), () => studio.process()))
        seen.push(job);
    return seen;
}

test("a manager sees the projects, and no secret", async (context) => {
    const asked = [];
    const send = fetch;
    context.mock.method(globalThis, "fetch", (address, ...rest) => {
        asked.push(address);
        return send(address, ...rest);
    });
    const read = await readStudio(manager, addon);
    assert.deepEqual(read.projects, [{...spot, isActive: true, shotgridId: "", pushes: true}]);
    assert.deepEqual([read.site, read.codeField, read.mayAsk], [studio.shotgrid.url, "code", true]);
    assert.equal(asked.length, 3);
    assert.ok(asked.every((address) => address.startsWith(`${studio.ayon.url}/`) && !address.includes("secret")));
    assert.ok(!JSON.stringify(read).includes(studio.shotgrid.apiKey));
});

test("a comparison tells what a sync would do, and writes nothing", async () => {
    const seen = await looks(rules.projectEvent("plan", spot, "code"));
    assert.equal(seen[0], null);
    assert.equal(seen.at(-1).status, "finished");
    assert.match(seen.at(-1).description, /would write to \d+ entities/);
    assert.equal((await rowOf(spot.name)).shotgridId, "");
    assert.equal((await readStudio(manager, addon)).jobs.get(spot.name).description, seen.at(-1).description);
});

test("a project goes to ShotGrid, and is linked", async () => {
    const seen = await looks(rules.projectEvent("sync-from-ayon", spot, "code"));
    assert.ok(rules.isOver(seen.at(-1)));
    assert.match((await rowOf(spot.name)).shotgridId, /^\d+$/);
});

test("a project of ShotGrid comes to AYON", async () => {
    const id = await studio.addShotgridProject("pilot", "pil");
    const job = (await looks(rules.projectEvent("sync-from-shotgrid", {name: "pilot", code: "pil"}, "code"))).at(-1);
    assert.equal(job.status, "finished", job.description);
    assert.deepEqual(await rowOf("pilot"), {name: "pilot", code: "pil", isActive: true, shotgridId: String(id), pushes: false});
});

test("a project that nobody has is told so", async () => {
    const job = (await looks(rules.projectEvent("sync-from-shotgrid", {name: "nowhere", code: "now"}, "code"))).at(-1);
    assert.equal(job.status, "failed");
    assert.match(rules.textOf(job), /neither AYON nor ShotGrid/);
});

test("people are linked", async () => {
    const job = (await looks(rules.usersEvent())).at(-1);
    assert.equal(job.status, "finished");
    assert.match(job.description, /^People: \d+ linked/);
});

test("the switch is set, and read again", async () => {
    await setPush(manager, "pilot", true);
    assert.equal((await rowOf("pilot")).pushes, true);
    await setPush(manager, "pilot", false);
    assert.equal((await rowOf("pilot")).pushes, false);
});

test("the switch of another project is never set", async () => {
    for (const name of ["a_b", "axb"])
        await studio.call("POST", "/api/projects", {name, code: name});
    await assert.rejects(setPush(manager, "a_b", true), /may take a_b for axb/);
    assert.equal((await rowOf("axb")).pushes, false);
    await setPush(manager, "axb", true);
    assert.equal((await rowOf("a_b")).pushes, false);
});

test("a switch that AYON drops is told so", async (context) => {
    const send = fetch;
    context.mock.method(globalThis, "fetch", (address, request) => request.method === "PATCH"
        ? new Response(null, {status: 204}) : send(address, request)); // as until the restart that knows the attribute
    await assert.rejects(setPush(manager, "pilot", true), /restart the server/);
});

test("who may not ask is told who may", async () => {
    assert.equal((await readStudio(artist, addon)).mayAsk, false);
    await assert.rejects(ask(artist, rules.usersEvent()), /Managers and administrators/);
    await assert.rejects(setPush(artist, spot.name, true), /Managers and administrators/);
});

test("failures say what to do", async () => {
    const stranger = new Ayon(studio.ayon.url, "f".repeat(64));
    await assert.rejects(readStudio(stranger, addon), /session at AYON has ended. Reload the page/);
    const nowhere = new Ayon("http://127.0.0.1:1", "f".repeat(64));
    await assert.rejects(readStudio(nowhere, addon), /cannot be reached/);
    await assert.rejects(readStudio(manager, {...addon, version: "9.9.9"}), /9\.9\.9 does not exist \(404\)/);
    await assert.rejects(manager.query("{ nothing }"), /could not answer/);
});

test("what passes by itself ends no following", async (context) => {
    const id = await ask(manager, rules.projectEvent("plan", spot, "code"));
    const send = fetch;
    let failures = 2;
    context.mock.method(globalThis, "fetch", (...request) => failures-- > 0
        ? (failures ? Promise.reject(new TypeError("fetch failed")) : new Response("<html>", {status: 502})) : send(...request));
    const seen = [];
    for await (const job of follow(manager, id, () => failures < 0 && studio.process()))
        seen.push(job);
    assert.equal(seen.at(-1).status, "finished");
});

test("long lists are read to their end", async () => {
    const names = Array.from({length: 301}, (_, at) => `event ${at}`);
    for (const description of names)
        await studio.call("POST", "/api/events", {topic: "test.page", description});
    const read = await manager.rows("events", "description", {topics: ["test.page"]});
    assert.deepEqual(read.map(({description}) => description), names);
});
