// The AYON server, spoken to as the person whom the page is shown to.

//! Its message is for people: what went wrong, and the way out.
export class AyonError extends Error {
    constructor(message, {isPassing = false} = {}) {
        super(message);
        this.isPassing = isPassing; // the same request may succeed a moment later
    }
}

async function refusalIn(answer) {
    let detail = answer.statusText;
    try {
        detail = (await answer.json()).detail ?? detail;
    } catch {
        // Proxies answer with pages.
    }
    if (answer.status === 401)
        return new AyonError("Your session at AYON has ended. Reload the page and sign in again.");
    if (answer.status === 403)
        return new AyonError(`AYON does not allow it (${detail}). Managers and administrators may do this.`);
    return new AyonError(`AYON refused: ${detail} (${answer.status})`, {isPassing: answer.status >= 500});
}

export class Ayon {
    #server;
    #token;

    constructor(server, token) {
        this.#server = server;
        this.#token = token;
    }

    get(path) {
        return this.#send("GET", path);
    }

    post(path, body) {
        return this.#send("POST", path, body);
    }

    patch(path, body) {
        return this.#send("PATCH", path, body);
    }

    async query(text) {
        const {data, errors} = await this.post("/graphql", {query: text});
        if (errors?.length)
            throw new AyonError(`AYON could not answer: ${errors[0].message}`);
        return data;
    }

    //! All rows of a connection, page by page. Arguments are written as JSON, which GraphQL reads as its own literals.
    async rows(connection, selection, given = {}) {
        const rows = [];
        let info = {hasNextPage: true, endCursor: null};
        while (info.hasNextPage) {
            const page = {...given, first: 300, ...(info.endCursor && {after: info.endCursor})};
            const written = Object.entries(page).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
            const data = await this.query(`{ ${connection}(${written.join(", ")}) {
                pageInfo { hasNextPage endCursor } edges { node { ${selection} } } } }`);
            rows.push(...data[connection].edges.map((edge) => edge.node));
            info = data[connection].pageInfo;
        }
        return rows;
    }

    async #send(method, path, body) {
        const headers = {Authorization: `Bearer ${this.#token}`};
        if (body)
            headers["Content-Type"] = "application/json";
        let answer;
        try {
            answer = await fetch(this.#server + path, {method, headers, body: body && JSON.stringify(body)});
        } catch {
            throw new AyonError("AYON cannot be reached. Look at the network, then try again.", {isPassing: true});
        }
        if (!answer.ok)
            throw await refusalIn(answer);
        const text = await answer.text();
        return text ? JSON.parse(text) : null;
    }
}
