// What the browser scripts know without being told: the shapes of our server's answers and forms. For
// `make types-js` alone; no browser is sent this.

// The markup is our server's own: what a script looks for is there, or is asked for with `?.`.
interface ParentNode {
  querySelector(selectors: string): HTMLElement;
  querySelectorAll(selectors: string): NodeListOf<HTMLElement>;
}

interface Element {
  closest(selectors: string): HTMLElement;
}

/** Something in a reader's hands: a press of a button, a form that is sent. */
type Press<Kind extends Event = PointerEvent> = Kind & { target: HTMLElement };

/** A form for an opinion. `key` is the next post's; `ready` when scripts send it; `busy` while they do. */
type PlaceForm = HTMLFormElement & {
  elements: HTMLFormControlsCollection & { text: HTMLTextAreaElement; parent?: HTMLInputElement };
  key: string;
  ready?: boolean;
  busy?: boolean;
};

/** What became of an opinion; `title` and `count` of its thread on other sites alone. */
interface Fate {
  id: number;
  state: "published" | "pending" | "rejected" | "deleted" | "erased";
  parent: number | null;
  again: boolean;
  html: string;
  title: string;
  count: number;
}

/** How a reader stands to an opinion, and how many do. */
interface Stand {
  id: number;
  liked: boolean;
  likes: number;
  disliked: boolean;
  dislikes: number;
}

/** A person whom the reader has hidden, or hides no longer. */
interface Hidden {
  by: string;
  hidden: boolean;
}

/** A reader's own part of a thread. `token` on our own pages alone. */
interface Own {
  name: string | null;
  token: string;
  likes: number[];
  dislikes: number[];
  hidden: string[];
  own: number[];
  may_edit: number[];
  waiting: Fate[];
}

/** Words by their names. Those that are not one sentence are named. */
type Words = { [name: string]: string };
type WriteWords = Words & { grounds: Words };
type ReadWords = { failed: string; retry: string; older: string; further: string; dir?: string; news: Words };

/** What goes up. */
type Fields = Record<string, string | number | boolean | File | undefined>;

/** An error of the server's: its word, what people are told, and the card that says it, if there is one. */
type Told = Error & { code?: string; told?: string; html?: string };

/** A thread, or what follows in it, for a page of another site. */
interface Page {
  thread: number;
  count: number;
  html: string;
  next: number | string | null;
  heading: string;
  arrived: number;
}

/** What the thread on another site's page shows to those who write in it. */
interface ThreadElement extends HTMLElement {
  box: HTMLElement;
  thread: number;
  sso?: string | (() => string | Promise<string>);
  writer: { state?: Own; show(state: Own): void } | null;
  ask(path: string, fields?: Fields): Promise<any>;
  start(): Promise<void>;
  stop(): void;
}

/** What a site's page holds of a reader who is signed in there. */
interface Tokens {
  access: string;
  refresh: string;
  name: string;
  ends: number;
  sso?: string;
}
