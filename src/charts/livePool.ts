const SVG = "http://www.w3.org/2000/svg";

/** An element that remembers what it was told: an attribute is written only where it changes. */
export class LiveNode<Name extends "path" | "text"> {
  readonly element: SVGElementTagNameMap[Name];
  readonly #attributes = new Map<string, string>();
  readonly #styles = new Map<string, string>();

  constructor(element: SVGElementTagNameMap[Name]) {
    this.element = element;
  }

  set(name: string, value: string): void {
    if (this.#attributes.get(name) === value) return;
    this.#attributes.set(name, value);
    this.element.setAttribute(name, value);
  }

  style(name: string, value: string): void {
    if (this.#styles.get(name) === value) return;
    this.#styles.set(name, value);
    this.element.style.setProperty(name, value);
  }

  /** Whether this is news under a name of the caller's own. */
  remember(name: string, value: string): boolean {
    if (this.#attributes.get(name) === value) return false;
    this.#attributes.set(name, value);
    return true;
  }
}

/** As many elements of one kind as a picture has at present, used again from one picture to the next. */
export class LivePool<Name extends "path" | "text"> {
  readonly #group: SVGGElement;
  readonly #name: Name;
  readonly #nodes: LiveNode<Name>[] = [];
  #used = 0;

  constructor(group: SVGGElement, name: Name) {
    this.#group = group;
    this.#name = name;
  }

  next(): LiveNode<Name> {
    let node = this.#nodes[this.#used];
    if (!node) {
      node = new LiveNode(document.createElementNS(SVG, this.#name));
      this.#nodes.push(node);
    }
    if (!node.element.isConnected) this.#group.append(node.element);
    this.#used++;
    return node;
  }

  /** Takes away what this picture has not used, and begins the next. */
  finish(): void {
    for (const node of this.#nodes.splice(this.#used)) node.element.remove();
    this.#used = 0;
  }
}
