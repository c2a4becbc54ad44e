// What goes on meanwhile: the numbers in the bar, and who else has the open case. Asked for only
// while the page is looked at; without this script the numbers are those of when the page was opened.

const NUMBERS = 15_000;
const RENEW = 45_000; // A lease lasts two minutes: two requests may fail before it is lost.

const bar = document.querySelector("[data-numbers]");
const note = document.querySelector("[data-lease]");
const token = document.querySelector("input[name=csrfmiddlewaretoken]")?.value;

async function refresh() {
  const response = await fetch(bar.dataset.numbers, { headers: { Accept: "application/json" } });
  if (!response.ok) return;
  const numbers = await response.json();
  for (const place of document.querySelectorAll("[data-number]")) {
    const number = String(numbers[place.dataset.number]);
    if (place.textContent !== number) place.textContent = number;
  }
}

function form(fields) {
  const body = new URLSearchParams(fields);
  body.set("csrfmiddlewaretoken", token);
  return body;
}

async function renew() {
  const body = form({ seen: note.dataset.seen });
  const response = await fetch(note.dataset.lease, {
    method: "POST",
    body,
    headers: { Accept: "application/json" },
  });
  if (!response.ok) return;
  const { words } = await response.json();
  if (note.textContent !== words) note.textContent = words;
  note.hidden = !words;
}

// A request that fails is made again the next time: nothing depends on it.
function every(milliseconds, call) {
  const look = () => {
    if (document.visibilityState === "visible") call().catch(() => {});
  };
  setInterval(look, milliseconds);
  document.addEventListener("visibilitychange", look);
}

if (bar) every(NUMBERS, refresh);
if (note && token) {
  every(RENEW, renew);
  // Whoever leaves the page leaves the case.
  window.addEventListener("pagehide", () => {
    navigator.sendBeacon(note.dataset.lease, form({ close: "1" }));
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) renew().catch(() => {});
  });
}
