// <fairsay-count site="…" story="…"></fairsay-count>: how many opinions a story has. One request for all on
// the page. Without `story`, that of the link around it; without `site`, the script tag's data-site.

const HOME = new URL(".", import.meta.url);
const MOST = 100; // As many as our server answers for at once.
const tag = [...document.scripts].find((script) => script.src === import.meta.url);
/** @type {Map<string, Map<string, HTMLElement[]>>} */
const waiting = new Map();

class FairsayCount extends HTMLElement {
  connectedCallback() {
    const site = this.getAttribute("site") ?? tag?.dataset.site ?? "";
    const story = this.getAttribute("story") ?? this.closest("a[href]")?.getAttribute("href");
    if (!story) return;
    // All that stand on the page by now go together.
    if (!waiting.size) setTimeout(ask);
    if (!waiting.has(site)) waiting.set(site, new Map());
    const stories = waiting.get(site) ?? new Map();
    const address = new URL(story, location.href).href;
    stories.set(address, [...(stories.get(address) ?? []), this]);
  }
}

function ask() {
  for (const [site, stories] of waiting) {
    const all = [...stories];
    while (all.length) fill(site, new Map(all.splice(0, MOST)));
  }
  waiting.clear();
}

/**
 * @param {string} site
 * @param {Map<string, HTMLElement[]>} stories
 */
async function fill(site, stories) {
  const address = new URL("counts", HOME);
  address.searchParams.set("site", site);
  for (const story of stories.keys()) address.searchParams.append("story", story);
  const response = await fetch(address, { credentials: "omit" });
  const answer = await response.json();
  if (!response.ok) {
    console.warn(`fairsay: ${answer.error.message}`);
    return;
  }
  const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined);
  for (const [story, elements] of stories) {
    for (const element of elements) element.textContent = numbers.format(answer.counts[story]);
  }
}

if (!customElements.get("fairsay-count")) customElements.define("fairsay-count", FairsayCount);
