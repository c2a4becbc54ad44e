// New opinions, announced while a thread is open in front of a reader, and shown when the reader asks: on our
// own pages (thread.js) and in the thread on other sites (the embed's element.js). Nothing that is being read
// ever moves by itself. Without this, or without a line to the server, opening the page again shows the same.

const SHOWN = 50; // As many as come in one answer; for more the thread is opened anew.
const PAUSE = 10_000; // A busy thread does not talk into a reader's ear more often than this.
const PATIENCE = 30_000; // After a refusal: the server has no room, or is being changed. Doubled each time.
const TRIES = 6;

/**
 * Follow a thread from the moment it comes into view.
 * @param {HTMLElement} section the thread's, with `data-arrived` and a live region `.news`
 * @param {object} way
 * @param {string} way.line the address of the stream, without what is asked
 * @param {{news: Record<string, string>, failed: string}} way.words
 * @param {(after: number) => Promise<{html: string, heading: string, arrived: number}>} way.ask for what is new
 * @param {() => void} way.anew open the whole thread again
 * @param {() => void} [way.shown] after new ones have come into the page
 * @param {AbortSignal} [way.signal] when to leave off
 */
export function follow(section, { line, words, ask, anew, shown, signal }) {
  const region = section.querySelector(".news");
  if (!region || !window.EventSource || !window.IntersectionObserver) return;
  let after = Number(section.dataset.arrived);
  let seen = false;
  /** @type {EventSource | null} */
  let stream = null;
  let tries = 0;
  let wait = 0;
  let later = 0;
  let told = 0;
  let news = [0];
  /** @param {number | string | undefined} id */
  const find = (id) => section.querySelector(`.said[data-opinion="${id}"]`);

  const close = () => {
    clearTimeout(wait);
    stream?.close();
    stream = null;
  };

  // A browser gives a host six connections for all its tabs: one that nobody looks at holds none.
  const open = () => {
    close();
    if (!seen || document.hidden || signal?.aborted) return;
    const current = (stream = new EventSource(`${line}?after=${after}`));
    current.onmessage = ({ data }) => {
      tries = 0;
      news = JSON.parse(data);
      clearTimeout(later);
      later = setTimeout(tell, Math.max(0, told + PAUSE - Date.now()));
    };
    // A line that broke is mended by the browser; one that was refused is not.
    current.onerror = () => {
      if (current.readyState === EventSource.CLOSED && tries < TRIES) {
        wait = setTimeout(open, PATIENCE * 2 ** tries++ * (1 + Math.random()));
      }
    };
  };

  // Those that are here already, such as the reader's own, are not news.
  const count = () => news[0] - news.slice(1).filter(find).length;

  const tell = () => {
    const many = count();
    told = Date.now();
    if (many < 1) {
      region.replaceChildren();
      return;
    }
    const form = words.news[new Intl.PluralRules(section.lang).select(many)] ?? words.news.other;
    let button =
      /** @type {HTMLButtonElement | null} */
      (region.querySelector("button"));
    if (!button) {
      button = document.createElement("button");
      button.type = "button";
      const made = button;
      button.addEventListener("click", () => show(made));
      region.append(button);
    }
    button.textContent = form.replace("#", String(many));
  };

  /** @param {HTMLButtonElement} button */
  const show = async (button) => {
    if (count() > SHOWN) return anew();
    button.disabled = true;
    try {
      put(await ask(after));
    } catch {
      button.textContent = words.failed;
      button.disabled = false;
    }
  };

  /** @param {{html: string, heading: string, arrived: number}} came */
  const put = ({ html, heading, arrived }) => {
    const came = document.createElement("template");
    came.innerHTML = html;
    let first = null;
    // The oldest of them first, so that an answer finds what it answers.
    for (const item of [...came.content.querySelectorAll(".roots > li")].reverse()) {
      const said = item.querySelector(".said");
      if (find(said.dataset.opinion)) continue;
      const answers = said.querySelector(".answers");
      const parent = find(answers?.querySelector("a")?.getAttribute("href")?.match(/(\d+)\/$/)?.[1]);
      if (parent) {
        answers.remove();
        item.className = "";
        below(parent).append(item);
      } else {
        top().prepend(item);
      }
      first = parent && first ? first : said;
    }
    section.querySelector("h2").textContent = heading;
    after = arrived;
    news = [0];
    told = 0;
    region.replaceChildren();
    shown?.();
    if (first) {
      first.tabIndex = -1;
      first.focus();
    }
    open();
  };

  /** @param {HTMLElement} parent */
  const below = (parent) => {
    let list = parent.parentElement?.querySelector(":scope > .replies");
    if (!list) {
      list = document.createElement("ol");
      list.className = "replies";
      parent.after(list);
    }
    return list;
  };

  const top = () => {
    let list = section.querySelector(".roots");
    if (!list) {
      section.querySelector(".empty")?.remove();
      list = document.createElement("ol");
      list.className = "roots";
      region.after(list);
    }
    return list;
  };

  const sight = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen = true;
    sight.disconnect();
    open();
  });
  sight.observe(section);
  document.addEventListener("visibilitychange", open, { signal });
  signal?.addEventListener("abort", () => { sight.disconnect(); clearTimeout(later); close(); });
}
