// The page: shows what was read, hands on what is asked for. Texts of others are only ever set as text.

import {Ayon} from "./ayon.js";
import * as rules from "./projects.js";
import {ask, follow, readStudio, setPush} from "./sync.js";

const pauseMs = 2000;
const patience = 10; // pauses, after which it is odd that nobody has taken an event
const actions = {"sync-from-shotgrid": "ShotGrid ► AYON", "sync-from-ayon": "AYON ► ShotGrid", plan: "Compare"};

const byId = (id) => document.getElementById(id);
const rows = new Map(); // what stands in the table, by the project's name
let access = null;
let ayon = null;
let studio = null;

function element(tag, properties = {}, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
}

function say(text, tone = "plain") {
    const message = byId("message");
    if (message.textContent !== text) // or it would be read out again
        message.textContent = text;
    message.className = tone;
}

//! Of a click: its failure is said.
async function attempt(work) {
    try {
        await work();
    } catch (error) {
        say(error.message, "bad");
    }
}

function toneOf(job) {
    return {finished: "good", failed: "bad", aborted: "bad"}[job.status] ?? "plain";
}

function showJob(name, job) {
    const cell = rows.get(name)?.job;
    if (!cell)
        return;
    if (!job) {
        cell.replaceChildren("None lately");
        return;
    }
    cell.replaceChildren(
        element("span", {className: `state ${toneOf(job)}`}, rules.wordOf(job)), " ",
        element("time", {dateTime: job.updatedAt}, rules.timeText(job.updatedAt)),
        element("p", {}, rules.textOf(job)));
}

//! Asks for it, and tells what becomes of it until it is over.
async function request(event, subject) {
    const id = await ask(ayon, event);
    let looks = 0;
    for await (const job of follow(ayon, id, () => new Promise((resume) => setTimeout(resume, pauseMs)))) {
        if (job) {
            showJob(event.project, job);
            say(`${subject}: ${rules.wordOf(job).toLowerCase()}. ${rules.textOf(job)} (event ${id})`, toneOf(job));
        } else {
            say(`${subject}: asked for, event ${id}. ` + (looks++ < patience ? "It waits for the processor …"
                : "Nobody has taken it yet: is the processor running?"));
        }
    }
}

async function requestProject(action, project) {
    await request(rules.projectEvent(action, project, studio.codeField), `${project.name}, ${actions[action]}`);
    await refresh();
}

function linkCell(project) {
    if (!project.shotgridId)
        return element("td", {}, "Not linked");
    const address = rules.shotgridAddress(studio.site, project.shotgridId);
    const text = `#${project.shotgridId}`;
    return element("td", {}, address
        ? element("a", {href: address, target: "_blank", rel: "noopener noreferrer"}, text) : text);
}

function switchCell(project) {
    const box = element("input", {id: `push-${project.name}`, type: "checkbox", checked: project.pushes, disabled: !studio.mayAsk});
    box.setAttribute("role", "switch");
    box.setAttribute("aria-label", `Changes of ${project.name} go from AYON to ShotGrid`);
    box.addEventListener("change", async () => {
        const isOn = box.checked;
        box.disabled = true;
        await attempt(async () => {
            box.checked = !isOn; // until it is so
            await setPush(ayon, project.name, isOn);
            box.checked = isOn;
            say(`Changes of ${project.name} ${isOn ? "go" : "do not go"} from AYON to ShotGrid.`, "good");
        });
        box.disabled = false;
        if (document.activeElement === document.body) // where the browser puts it when what has it is off
            box.focus();
    });
    return element("td", {}, box);
}

function buttonsCell(project) {
    const refusals = rules.refusals(project, studio.mayAsk);
    const why = element("p", {className: "fault", id: `why-${rows.size}`},
        ...new Set(Object.values(refusals).filter(Boolean)));
    const buttons = Object.entries(actions).map(([action, label]) => {
        const button = element("button", {
            id: `${action}-${project.name}`, type: "button", disabled: Boolean(refusals[action]), title: refusals[action],
        }, label);
        button.setAttribute("aria-label", `${label}, ${project.name}`);
        if (button.disabled)
            button.setAttribute("aria-describedby", why.id);
        button.addEventListener("click", () => attempt(() => requestProject(action, project)));
        return button;
    });
    return element("td", {}, element("div", {className: "buttons"}, ...buttons), why);
}

function showProjects() {
    const focused = document.activeElement.id;
    rows.clear();
    for (const project of rules.activeByName(studio.projects)) {
        const job = element("td", {className: "job"});
        const row = element("tr", {}, element("th", {scope: "row"}, project.name), element("td", {}, project.code),
            linkCell(project), switchCell(project), job, buttonsCell(project));
        rows.set(project.name, {project, row, job});
        showJob(project.name, studio.jobs.get(project.name));
    }
    byId("projects").replaceChildren(...[...rows.values()].map(({row}) => row));
    showFound();
    byId(focused)?.focus();
}

function showFound() {
    for (const {project, row} of rows.values())
        row.hidden = !rules.isFoundBy(project, byId("search").value);
    byId("none").hidden = [...rows.values()].some(({row}) => !row.hidden);
}

async function refresh() {
    studio = await readStudio(ayon, access);
    const site = rules.shotgridAddress(studio.site);
    Object.assign(byId("site"), {href: site, textContent: studio.site, hidden: !site});
    byId("users").disabled = !studio.mayAsk;
    byId("users-why").textContent = studio.mayAsk ? "" : rules.onlyManagers;
    byId("studio").hidden = false;
    showProjects();
}

//! Once more, or for the first time, with a word about what is there.
async function reload() {
    say("Reading AYON …");
    await refresh();
    const linked = [...rows.values()].filter(({project}) => project.shotgridId).length;
    const projects = rows.size === 1 ? "project" : "projects";
    say(`${rows.size} active ${projects}, ${linked} of them linked with ShotGrid.`);
}

function bring(event) {
    event.preventDefault();
    const fields = [byId("bring-name"), byId("bring-code")];
    const [name, code] = fields.map((field) => field.value.trim());
    const faults = rules.faultsOfWish({name, code}, studio.projects, studio.mayAsk);
    for (const field of fields) {
        byId(`${field.id}-fault`).textContent = faults[field.name];
        field.setAttribute("aria-invalid", Boolean(faults[field.name]));
    }
    const wrong = fields.find((field) => faults[field.name]);
    if (wrong)
        wrong.focus();
    else
        attempt(() => requestProject("sync-from-shotgrid", {name, code}));
}

byId("search").addEventListener("input", showFound);
byId("refresh").addEventListener("click", () => attempt(reload));
byId("bring").addEventListener("submit", bring);
byId("users").addEventListener("click", () => attempt(() => request(rules.usersEvent(), "Sync users")));

window.addEventListener("message", (message) => {
    const given = rules.accessIn(message, window);
    if (!given || given.token === access?.token)
        return; // said again with each selection in AYON
    access = given;
    ayon = new Ayon(window.location.origin, given.token);
    attempt(reload);
});
