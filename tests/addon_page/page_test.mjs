// The page itself: what it shows of the demo studio, and what its buttons do.

import assert from "node:assert/strict";
import {after, before, test} from "node:test";
import {open, until} from "./dom.mjs";
import {load, textOf} from "./packed.mjs";
import {Studio} from "./studio.mjs";

const hostile = "<img src=x onerror=alert(1)>";
const deadline = {timeout: 60_000};

const studio = await Studio.start();
after(() => studio.stop());

const byId = (id) => document.getElementById(id);
const says = (pattern) => until(() => pattern.test(byId("message").textContent));
const rows = () => byId("projects").children;
const rowOf = (name) => rows().find((row) => row.children[0].textContent === name);

async function tell(login, changes = {}) {
    const accessToken = await studio.token(login);
    const data = {scope: "settings", accessToken, context: {}, addonName: "shotgrid", addonVersion: "1.0.0"};
    window.happen("message", {source: window.parent, origin: window.location.origin, data, ...changes});
}

before(async () => {
    open(textOf("index.html"), studio.ayon.url);
    await load("shotgrid-addon.js");
});

test("strangers are not listened to", async () => {
    await tell("joao", {source: {}});
    await tell("joao", {origin: "https://evil.example"});
    assert.equal(rows().length, 0);
});

test("people without rights see why the buttons are off", deadline, async () => {
    await tell("odile");
    await says(/active project/);
    const buttons = rowOf("nordlys_spot").all().filter(({tag}) => tag === "button");
    assert.equal(buttons.length, 3);
    for (const button of buttons) {
        assert.ok(button.disabled);
        assert.match(button.title, /Only managers/);
        assert.match(byId(button.attributes["aria-describedby"]).textContent, /Only managers/);
    }
    assert.ok(byId("push-nordlys_spot").disabled && byId("users").disabled);
});

test("a manager sees the projects, and texts of others as they are", deadline, async () => {
    const job = {topic: "shotgrid.proc", project: "nordlys_spot", description: hostile};
    await studio.call("POST", "/api/events", job);
    await tell("joao");
    await says(/1 active project, 0 of them linked/);
    const cells = rowOf("nordlys_spot").children.map((cell) => cell.textContent);
    assert.deepEqual(cells.slice(0, 3), ["nordlys_spot", "nly", "Not linked"]);
    assert.match(cells[4], /^Done /);
    assert.ok(cells[4].endsWith(hostile));
    assert.ok(byId("push-nordlys_spot").checked);
    assert.ok(byId("sync-from-shotgrid-nordlys_spot").disabled);
});

test("a click is followed to its end, and keeps the focus", deadline, async () => {
    const button = byId("plan-nordlys_spot");
    button.focus();
    button.happen("click");
    await says(/nordlys_spot, Compare: asked for, event [0-9a-f]{32}/);
    await studio.process();
    await says(/nordlys_spot, Compare: done\. A sync would write/);
    assert.equal(byId("message").className, "good");
    assert.match(rowOf("nordlys_spot").children[4].textContent, /^Done .*A sync would write/);
    await until(() => byId("plan-nordlys_spot") !== button);
    assert.equal(document.activeElement, byId("plan-nordlys_spot"));
});

test("a wish with faults is not sent", deadline, async () => {
    byId("bring-name").value = "my show";
    byId("bring-code").value = "2x";
    byId("bring").happen("submit");
    assert.match(byId("bring-name-fault").textContent, /name has to/);
    assert.match(byId("bring-code-fault").textContent, /code has to/);
    assert.equal(byId("bring-code").attributes["aria-invalid"], "true");
    assert.equal(document.activeElement, byId("bring-name"));
});

test("a project that is not there fails in words", deadline, async () => {
    byId("bring-name").value = " nowhere ";
    byId("bring-code").value = "now";
    byId("bring").happen("submit");
    assert.equal(byId("bring-code").attributes["aria-invalid"], "false");
    await says(/nowhere, ShotGrid ► AYON: asked for/);
    await studio.process();
    await says(/nowhere, ShotGrid ► AYON: failed\. .*neither AYON nor ShotGrid/);
    assert.equal(byId("message").className, "bad");
});

test("people are synced", deadline, async () => {
    byId("users").happen("click");
    await says(/Sync users: asked for/);
    await studio.process();
    await says(/Sync users: done\. People: \d+ linked/);
});

test("the switch shows what AYON has", deadline, async () => {
    const box = byId("push-nordlys_spot");
    byId("search").focus();
    box.checked = false; // as the browser does before it tells
    box.happen("change");
    await says(/do not go from AYON to ShotGrid/);
    assert.equal(box.checked, false);
    assert.equal(document.activeElement, byId("search"));
    assert.equal((await studio.call("GET", "/api/projects/nordlys_spot")).attrib.shotgridPush, false);
});

test("the search hides what does not fit", () => {
    byId("search").value = "nothing like it";
    byId("search").happen("input");
    assert.ok(rowOf("nordlys_spot").hidden);
    assert.equal(byId("none").hidden, false);
    byId("search").value = "NORD";
    byId("search").happen("input");
    assert.ok(!rowOf("nordlys_spot").hidden && byId("none").hidden);
});

test("a failure is said, and takes nothing away", deadline, async () => {
    await studio.stop();
    byId("users").happen("click");
    await says(/cannot be reached/);
    assert.equal(byId("message").className, "bad");
    assert.equal(rows().length, 1);
});
