// What may be asked for of a project, how it is asked for, and how its jobs read. No requests and no page.

const namePattern = /^[a-zA-Z0-9_]{1,32}$/;
const codePattern = /^[a-zA-Z][a-zA-Z0-9_]+$/; // AYON takes underscores, and ShotGrid's codes often have them

export const onlyManagers = "Only managers and administrators of AYON may ask for this.";

export function faultOfName(name) {
    return namePattern.test(name) ? "" : "The name has to be 1 to 32 letters, digits or underscores, without blanks.";
}

export function faultOfCode(code) {
    return codePattern.test(code)
        ? "" : "The code has to be 2 or more letters, digits or underscores, and to begin with a letter.";
}

//! What AYON's page tells the one in its frame; null when another window speaks, or of another place.
export function accessIn(message, page) {
    if (message.source !== page.parent || message.origin !== page.location.origin)
        return null;
    const {scope, accessToken, addonName, addonVersion} = message.data ?? {};
    const isComplete = [accessToken, addonName, addonVersion].every((text) => typeof text === "string" && text);
    return scope === "settings" && isComplete ? {token: accessToken, addon: addonName, version: addonVersion} : null;
}

export function projectFrom(node) {
    const attrib = JSON.parse(node.allAttrib);
    const id = String(attrib.shotgridId ?? "");
    return {
        name: node.name,
        code: node.code,
        isActive: node.active,
        shotgridId: /^[1-9][0-9]*$/.test(id) ? id : "",
        pushes: attrib.shotgridPush === true,
    };
}

export function activeByName(projects) {
    return projects.filter((project) => project.isActive)
        .sort((one, other) => one.name.toLowerCase().localeCompare(other.name.toLowerCase()));
}

export function isFoundBy(project, words) {
    const text = `${project.name} ${project.code} ${project.shotgridId}`.toLowerCase();
    return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

//! Why a button is off; empty when it is on. From ShotGrid, the project has to be one that the processor can find there.
export function refusals(project, mayAsk) {
    const known = mayAsk ? "" : onlyManagers;
    const link = project.shotgridId
        ? "" : "Not linked with ShotGrid yet: bring it below if it is there, else use AYON ► ShotGrid.";
    const fromShotgrid = known || link || faultOfName(project.name) || faultOfCode(project.code);
    return {"sync-from-shotgrid": fromShotgrid, "sync-from-ayon": known, plan: known};
}

//! What is wrong with a wish to bring a project of ShotGrid that AYON does not have, or has not linked yet.
export function faultsOfWish({name, code}, projects, mayAsk) {
    const same = projects.find((project) => project.name.toLowerCase() === name.toLowerCase());
    const other = projects.find((project) => project !== same && project.code.toLowerCase() === code.toLowerCase());
    let taken = "";
    if (same && !same.isActive)
        taken = "AYON has a project of this name, and it is not active.";
    else if (same?.shotgridId)
        taken = "AYON has this project, and it is linked: use its buttons above.";
    return {
        name: (mayAsk ? "" : onlyManagers) || faultOfName(name) || taken,
        code: faultOfCode(code) || (other ? `AYON's project ${other.name} has this code.` : ""),
    };
}

const descriptions = {
    "sync-from-shotgrid": (name) => `Synchronize Project '${name}' from Shotgrid.`,
    "sync-from-ayon": (name) => `Synchronize Project ${name} from AYON.`,
    plan: (name) => `Compare Project ${name}.`,
};

//! The processor, ours or the one before it, does what this event asks for.
export function projectEvent(action, {name, code}, codeField) {
    return {
        topic: "shotgrid.event.project.sync",
        project: name,
        description: descriptions[action](name),
        payload: {action, project_name: name, project_code: code, project_code_field: codeField},
        finished: true,
        store: true,
    };
}

export function usersEvent() {
    return {
        topic: "shotgrid.event.users.sync",
        description: "Synchronize users from Shotgrid.",
        payload: {action: "sync-users"},
        finished: true,
        store: true,
    };
}

//! Address of a project at the site, or of the site; empty when the setting is no web address.
export function shotgridAddress(site, shotgridId = "") {
    try {
        const address = new URL(shotgridId ? `/detail/Project/${shotgridId}` : "/", site);
        return ["http:", "https:"].includes(address.protocol) ? address.href : "";
    } catch {
        return "";
    }
}

//! AYON takes `_` in the name of a project that is changed for any one character, and may change another one.
export function mistakenFor(name, names) {
    const pattern = new RegExp(`^${name.replace(/[^a-zA-Z0-9]/g, ".")}$`, "i");
    return names.find((other) => other !== name && pattern.test(other)) ?? "";
}

const words = {
    pending: "Waiting", in_progress: "Working", restarted: "Waiting", finished: "Done", failed: "Failed",
    aborted: "Stopped",
};

export function isOver(job) {
    return ["finished", "failed", "aborted"].includes(job.status);
}

export function wordOf(job) {
    return words[job.status] ?? job.status;
}

//! What became of a job, as the processor says it.
export function textOf(job) {
    const retry = job.status === "failed" && job.summary?.retryAt;
    return retry ? `${job.description} It is tried again at ${timeText(retry)}.` : job.description;
}

export function timeText(time) {
    return new Date(time).toLocaleString(undefined, {dateStyle: "medium", timeStyle: "short"});
}

//! The newest job of each project, from jobs in any order.
export function newestJobs(jobs) {
    const newest = new Map();
    for (const job of jobs) {
        const known = newest.get(job.project);
        if (!known || known.createdAt < job.createdAt)
            newest.set(job.project, job);
    }
    return newest;
}
