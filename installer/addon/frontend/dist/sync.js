// What the page reads of AYON, asks of the processor, and sees of its jobs.

import {AyonError} from "./ayon.js";
import {isOver, mistakenFor, newestJobs, projectFrom} from "./projects.js";

const jobsRead = 300; // of all projects, each has many in a day

//! Everything that is shown, in three requests that run at once; no secret is among it.
export async function readStudio(ayon, {addon, version}) {
    const [settings, projects, {me, events}] = await Promise.all([
        ayon.get(`/api/addons/${encodeURIComponent(addon)}/${encodeURIComponent(version)}/settings`),
        ayon.rows("projects", "name code active allAttrib"),
        ayon.query(`{ me { isAdmin isManager isService }
            events(topics: ["shotgrid.proc"], last: ${jobsRead}) { edges { node { project status description createdAt updatedAt } } } }`),
    ]);
    return {
        site: settings.shotgrid_server,
        codeField: settings.shotgrid_project_code_field,
        mayAsk: me.isAdmin || me.isManager || me.isService,
        projects: projects.map(projectFrom),
        jobs: newestJobs(events.edges.map((edge) => edge.node)),
    };
}

//! Id of the event.
export async function ask(ayon, event) {
    return (await ayon.post("/api/events", event)).id;
}

//! Null while nobody has taken the event.
async function jobOf(ayon, eventId) {
    const asked = await ayon.get(`/api/events/${eventId}`);
    const since = {topics: ["shotgrid.proc"], newerThan: asked.createdAt};
    const jobs = await ayon.rows("events", "id dependsOn", since);
    const job = jobs.find(({dependsOn}) => dependsOn === eventId);
    return job ? ayon.get(`/api/events/${job.id}`) : null;
}

//! The job that the processor makes of an event, as it is at each look, until it is over. What passes ends nothing.
export async function* follow(ayon, eventId, pause) {
    let job = null;
    for (;;) {
        try {
            job = job ? await ayon.get(`/api/events/${job.id}`) : await jobOf(ayon, eventId);
            yield job;
        } catch (error) {
            if (!error.isPassing)
                throw error;
        }
        if (job && isOver(job))
            return;
        await pause();
    }
}

//! Whether what happens in AYON goes to ShotGrid by itself.
export async function setPush(ayon, name, isOn) {
    const {projects} = await ayon.get("/api/projects");
    const other = mistakenFor(name, projects.map((project) => project.name));
    if (other)
        throw new AyonError(`AYON may take ${name} for ${other}, and switch that. One of them needs another name first.`);
    const path = `/api/projects/${encodeURIComponent(name)}`;
    await ayon.patch(path, {attrib: {shotgridPush: isOn}});
    const {attrib} = await ayon.get(path);
    if ((attrib.shotgridPush === true) !== isOn)
        throw new AyonError("AYON has not kept the switch: restart the server once, so that it knows the addon's attributes.");
}
