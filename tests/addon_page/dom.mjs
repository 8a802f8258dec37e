// As much of a browser as the page uses. It knows no markup: text is text.

const waiting = new Set();

function changed() {
    for (const look of waiting)
        look();
}

//! When it holds, at once or after a change of the page.
export function until(holds) {
    return new Promise((resolve) => {
        const look = () => holds() && (waiting.delete(look), resolve());
        waiting.add(look);
        look();
    });
}

class Element {
    children = [];
    attributes = {};
    value = "";
    #listeners = {};

    constructor(tag, id = "") {
        Object.assign(this, {tag, id});
    }

    get textContent() {
        return this.children.map((child) => child.textContent ?? child).join("");
    }

    set textContent(text) {
        this.replaceChildren(text);
    }

    append(...children) {
        this.children.push(...children);
    }

    replaceChildren(...children) {
        this.children = children;
        changed();
    }

    setAttribute(name, value) {
        this.attributes[name] = String(value);
    }

    addEventListener(type, listener) {
        this.#listeners[type] = listener;
    }

    focus() {
        document.activeElement = this;
    }

    happen(type, event = {preventDefault() {}}) {
        this.#listeners[type](event);
    }

    //! This one and all below it.
    all() {
        return [this, ...this.children.flatMap((child) => child.all?.() ?? [])];
    }
}

//! Makes the globals of a browser that shows the page of \a html at \a origin, in a frame.
export function open(html, origin) {
    const standing = [...html.matchAll(/<(\w+)[^>]* id="([^"]+)"/g)].map(([, tag, id]) => new Element(tag, id));
    const body = new Element("body");
    body.append(...standing);
    globalThis.document = {
        body,
        activeElement: body,
        createElement: (tag) => new Element(tag),
        getElementById: (id) => body.all().find((element) => element.id === id) ?? null,
    };
    for (const field of standing.filter(({tag}) => tag === "input"))
        field.name = field.id.replace("bring-", "");
    globalThis.window = Object.assign(new Element("window"), {location: {origin}, parent: {}});
}
