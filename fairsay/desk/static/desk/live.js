// What goes on meanwhile: the numbers in the bar, and how the open case stands: who else has it, what was
// decided. Asked for only while the page is looked at; without this script both are as the page came.

const NUMBERS = 15_000;
const CASE = 3_000; // Whoever has the same case open learns of a decision at once, as far as people go.

const bar = () => document.querySelector("[data-numbers]");
const note = () => document.querySelector("[data-lease]");

async function refresh() {
  if (!bar()) return;
  const response = await fetch(bar().dataset.numbers, { headers: { Accept: "application/json" } });
  if (!response.ok) return;
  const numbers = await response.json();
  for (const place of document.querySelectorAll("[data-number]")) {
    const number = String(numbers[place.dataset.number]);
    if (place.textContent !== number) place.textContent = number;
  }
}

function form(fields) {
  const body = new URLSearchParams(fields);
  body.set("csrfmiddlewaretoken", document.querySelector("input[name=csrfmiddlewaretoken]")?.value ?? "");
  return body;
}

async function renew() {
  const asked = note();
  if (!asked) return;
  const response = await fetch(asked.dataset.lease, {
    method: "POST",
    body: form({ seen: asked.dataset.seen }),
    headers: { Accept: "application/json" },
  });
  if (!response.ok) return;
  const { words } = await response.json();
  if (asked.textContent === words) return;
  asked.textContent = words;
  asked.hidden = !words;
  await refresh();
}

// Whoever leaves the page leaves the case.
let open = "";

function leave() {
  if (open) navigator.sendBeacon(open, form({ close: "1" }));
  open = "";
}

function arrive() {
  const here = note()?.dataset.lease ?? "";
  if (here !== open) leave();
  open = here;
}

// A request that fails is made again the next time: nothing depends on it.
function every(milliseconds, call) {
  const look = () => {
    if (document.visibilityState === "visible") call().catch(() => {});
  };
  setInterval(look, milliseconds);
  document.addEventListener("visibilitychange", look);
}

every(NUMBERS, refresh);
every(CASE, renew);
window.addEventListener("pagehide", leave);
window.addEventListener("pageshow", (event) => {
  arrive();
  if (event.persisted) renew().catch(() => {});
});
document.addEventListener("desk:arrived", arrive);
arrive();
