// The demo studio in the sandbox, and the processor that works for it.

import {execFile, spawn} from "node:child_process";
import {once} from "node:events";
import {createInterface} from "node:readline";
import {promisify} from "node:util";

const programs = process.env.BRIDGE_PROGRAMS;
export const addon = {addon: "shotgrid", version: "1.0.0"};
const settingsPath = `/api/addons/${addon.addon}/${addon.version}/settings`;

export class Studio {
    #sandbox;

    static async start() {
        const studio = new Studio();
        studio.#sandbox = spawn(`${programs}/ayon-shotgrid-sandbox`,
            ["--ayon-port", "0", "--shotgrid-port", "0", "--with-parent", "--demo"], {stdio: ["ignore", "pipe", "inherit"]});
        for await (const line of createInterface({input: studio.#sandbox.stdout})) {
            Object.assign(studio, JSON.parse(line));
            break;
        }
        await studio.call("POST", settingsPath, {...await studio.call("GET", settingsPath), shotgrid_server: studio.shotgrid.url});
        return studio;
    }

    async stop() {
        if (this.#sandbox.kill())
            await once(this.#sandbox, "exit");
    }

    //! Of the service user.
    async call(method, path, body) {
        const headers = {"x-api-key": this.ayon.apiKey, "Content-Type": "application/json"};
        const answer = await fetch(this.ayon.url + path, {method, headers, body: body && JSON.stringify(body)});
        const text = await answer.text();
        if (!answer.ok)
            throw new Error(`${method} ${path}: ${answer.status} ${text}`);
        return text && JSON.parse(text);
    }

    async token(userName) {
        return (await this.call("POST", "/api/auth/sessions", {userName})).token;
    }

    async addShotgridProject(name, code) {
        const api = `${this.shotgrid.url}/api/v1`;
        const login = new URLSearchParams({
            grant_type: "client_credentials", client_id: this.shotgrid.scriptName, client_secret: this.shotgrid.apiKey});
        const {access_token: token} = await (await fetch(`${api}/auth/access_token`, {method: "POST", body: login})).json();
        const made = await fetch(`${api}/entity/projects`, {
            method: "POST", body: JSON.stringify({name, code}),
            headers: {Authorization: `Bearer ${token}`, "Content-Type": "application/json", Accept: "application/json"}});
        return (await made.json()).data.id;
    }

    //! Until there is nothing left to do.
    async process() {
        const env = {
            ...process.env, AYON_SERVER_URL: this.ayon.url, AYON_API_KEY: this.ayon.apiKey, AYON_ADDON_NAME: addon.addon,
            AYON_ADDON_VERSION: addon.version};
        await promisify(execFile)(`${programs}/ayon-shotgrid-processor`, ["--once"], {env});
    }
}
