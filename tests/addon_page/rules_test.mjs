// The rules of the page, without a server.

import assert from "node:assert/strict";
import {test} from "node:test";
import {golden, load, names, textOf} from "./packed.mjs";

const rules = await load("projects.js");

const linked = {name: "show", code: "sho", isActive: true, shotgridId: "70", pushes: false};

test("names and codes are tested to their end", () => {
    for (const name of ["show", "SH_01", "2026", "x".repeat(32)])
        assert.equal(rules.faultOfName(name), "", name);
    for (const name of ["", "my show", "show-2", "\"show\"", "show\n", "schön", "x".repeat(33)])
        assert.match(rules.faultOfName(name), /letters, digits or underscores/, name);
    for (const code of ["sho", "s2", "my_show"])
        assert.equal(rules.faultOfCode(code), "", code);
    for (const code of ["", "s", "2x", "_x", "ab cd", "ab-cd", "ab\n"])
        assert.match(rules.faultOfCode(code), /begin with a letter/, code);
});

test("a button is off for a reason", () => {
    const why = (changes, mayAsk = true) => rules.refusals({...linked, ...changes}, mayAsk);
    const off = (refusals) => Object.keys(refusals).filter((action) => refusals[action]);
    assert.deepEqual(off(why({})), []);
    assert.match(why({shotgridId: ""})["sync-from-shotgrid"], /Not linked/);
    assert.match(why({code: ""})["sync-from-shotgrid"], /code has to/);
    assert.match(why({code: "2x"})["sync-from-shotgrid"], /code has to/);
    assert.match(why({name: "my show"})["sync-from-shotgrid"], /name has to/);
    for (const changes of [{shotgridId: ""}, {code: ""}, {name: "my show"}])
        assert.deepEqual(off(why(changes)), ["sync-from-shotgrid"]);
    assert.deepEqual(off(why({}, false)), ["sync-from-shotgrid", "sync-from-ayon", "plan"]);
    assert.match(why({}, false).plan, /managers and administrators/);
});

test("a project is brought that AYON does not have, or has not linked", () => {
    const known = [linked, {...linked, name: "new", code: "new", shotgridId: ""},
        {...linked, name: "old", code: "old", isActive: false}];
    const faults = (name, code, mayAsk = true) => rules.faultsOfWish({name, code}, known, mayAsk);
    assert.deepEqual(faults("other", "oth"), {name: "", code: ""});
    assert.deepEqual(faults("new", "new"), {name: "", code: ""});
    assert.match(faults("SHOW", "sho").name, /buttons above/);
    assert.match(faults("old", "old").name, /not active/);
    assert.match(faults("other", "SHO").code, /show has this code/);
    assert.match(faults("my show", "2x").name, /name has to/);
    assert.match(faults("my show", "2x").code, /code has to/);
    assert.match(faults("other", "oth", false).name, /Only managers/);
});

test("events are those that the processors know", () => {
    const recorded = JSON.stringify(golden("interplay/sync_requests.json"))
        .replaceAll("${topic}", "shotgrid.event.project.sync");
    for (const [action, event] of Object.entries(JSON.parse(recorded)))
        assert.deepEqual(rules.projectEvent(action, linked, "code"), event);
    const plan = rules.projectEvent("plan", linked, "sg_code");
    assert.deepEqual(plan.payload, {
        action: "plan", project_name: "show", project_code: "sho", project_code_field: "sg_code"});
    assert.equal(rules.usersEvent().payload.action, "sync-users");
    assert.match(rules.usersEvent().topic, /^shotgrid\.event/);
});

test("only AYON's own page is listened to", () => {
    const page = {parent: {}, location: {origin: "https://ayon.studio.example"}};
    const data = {scope: "settings", accessToken: "f00", context: {}, addonName: "shotgrid", addonVersion: "1.0.0"};
    const message = {source: page.parent, origin: page.location.origin, data};
    assert.deepEqual(rules.accessIn(message, page), {token: "f00", addon: "shotgrid", version: "1.0.0"});
    for (const changed of [{source: {}}, {source: null}, {origin: "https://evil.example"}, {origin: "null"}, {data: null},
        {data: "text"}, {data: {...data, scope: "project"}}, {data: {...data, accessToken: null}},
        {data: {...data, addonVersion: {}}}])
        assert.equal(rules.accessIn({...message, ...changed}, page), null);
});

test("projects are read as AYON keeps them", () => {
    const read = (attrib) => rules.projectFrom({name: "show", code: "sho", active: true, allAttrib: JSON.stringify(attrib)});
    assert.deepEqual(read({shotgridId: "70"}), linked);
    assert.deepEqual(read({shotgridId: 70, shotgridPush: true}), {...linked, pushes: true});
    for (const attrib of [{}, {shotgridId: null}, {shotgridId: "0"}, {shotgridId: "70/../x"}])
        assert.deepEqual(read(attrib), {...linked, shotgridId: ""});
});

test("active projects are listed by name, and found by words", () => {
    const of = (name, isActive = true) => ({...linked, name, isActive});
    const listed = rules.activeByName([of("beta"), of("Alpha"), of("gone", false), of("alpine")]);
    assert.deepEqual(listed.map(({name}) => name), ["Alpha", "alpine", "beta"]);
    for (const words of ["", "SHO", "show 70", " sho "])
        assert.ok(rules.isFoundBy(linked, words), words);
    assert.ok(!rules.isFoundBy(linked, "show 71"));
});

test("links lead to the site, and nowhere else", () => {
    const site = "https://studio.shotgunstudio.com/";
    assert.equal(rules.shotgridAddress(site, "70"), "https://studio.shotgunstudio.com/detail/Project/70");
    assert.equal(rules.shotgridAddress(site), site);
    for (const wrong of ["", undefined, "studio", "javascript:alert(1)", "data:text/html,x"])
        assert.equal(rules.shotgridAddress(wrong, "70"), "", wrong);
});

test("names that AYON would take for one another are told", () => {
    assert.equal(rules.mistakenFor("a_b", ["a_b", "AxB", "other"]), "AxB");
    assert.equal(rules.mistakenFor("a_b", ["a_b", "axbc", "x_b"]), "");
    assert.equal(rules.mistakenFor("axb", ["a_b", "axb"]), "");
});

test("jobs read as their worker says", () => {
    const job = (status, more = {}) => ({status, description: "2 created.", ...more});
    assert.equal(rules.wordOf(job("in_progress")), "Working");
    assert.equal(rules.wordOf(job("novel")), "novel");
    assert.deepEqual(["pending", "in_progress", "restarted", "finished", "failed", "aborted"].map((one) => rules.isOver(job(one))),
        [false, false, false, true, true, true]);
    assert.equal(rules.textOf(job("finished", {summary: {retryAt: "2026-01-31T09:30:00Z"}})), "2 created.");
    assert.match(rules.textOf(job("failed", {summary: {retryAt: "2026-01-31T09:30:00Z"}})), /tried again at .*2026/);
});

test("the newest job of each project counts", () => {
    const jobs = [["a", "2026-01-02"], ["a", "2026-01-03"], ["b", "2026-01-01"], ["a", "2026-01-01"]]
        .map(([project, createdAt]) => ({project, createdAt}));
    const newest = rules.newestJobs(jobs);
    assert.equal(newest.get("a").createdAt, "2026-01-03");
    assert.equal(newest.size, 2);
});

test("the page asks nobody but AYON, and takes no text for markup", () => {
    const policy = textOf("index.html").match(/Content-Security-Policy"\s+content="([^"]+)"/)[1];
    assert.match(policy, /default-src 'none'.*connect-src 'self'/);
    for (const name of names) {
        const text = textOf(name);
        assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/, name);
        assert.doesNotMatch(text, /https?:\/\/|secrets|client_secret|access_token/, name);
    }
});
