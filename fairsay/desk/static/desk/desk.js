// Keys for the desk. Everything also works without: each key only presses a button or follows a
// link that is on the page and marked with data-key. Single keys can be switched off (WCAG 2.1.4).

const SETTING = "fairsay-desk-keys";
const TYPING = "input:not([type=checkbox], [type=radio], [type=submit]), textarea, select, [contenteditable]";

// Looked for each time: the page is swapped for the next one in place.
const guide = () => document.getElementById("guide");

function remembered() {
  try {
    return localStorage.getItem(SETTING) !== "off";
  } catch {
    return true; // Storage may be forbidden; the keys then are on, as the guide says.
  }
}

function remember(on) {
  try {
    localStorage.setItem(SETTING, on ? "on" : "off");
  } catch {
    // Nothing to do: the choice holds for this page.
  }
}

let on = remembered();

function showKeys() {
  document.documentElement.classList.toggle("keys-off", !on);
  const box = document.querySelector("[data-keys-on]");
  if (box) box.checked = on;
}

function act(target) {
  if (target.dataset.do === "open") {
    target.open = true;
    target.querySelector("select, textarea, input:not([type=hidden])")?.focus();
  } else if ("grounds" in target.dataset) {
    target.focus();
    target.scrollIntoView({ block: "nearest" });
  } else {
    target.click();
  }
}

function pressGround(number) {
  const grounds = document.querySelector("[data-grounds]");
  if (!grounds || document.activeElement !== grounds) return false;
  const button = grounds.querySelector(`[data-ground="${number}"]`);
  if (!button) return false;
  button.click();
  return true;
}

// `g` waits for a second letter, for a moment.
let going = 0;

// The last row whose box was set by key: the beginning of a range.
let anchor = null;

function rows() {
  return [...document.querySelectorAll("[data-row]")];
}

function walk(step) {
  const all = rows();
  const here = all.indexOf(document.activeElement?.closest("[data-row]"));
  const row = all[Math.min(Math.max(here + step, 0), all.length - 1)];
  row?.querySelector("a")?.focus();
  return Boolean(row);
}

function tick(range) {
  const all = rows();
  const row = document.activeElement?.closest("[data-row]");
  const box = row?.querySelector("input[type=checkbox]");
  if (!box) return false;
  if (range && all.includes(anchor)) {
    const [from, to] = [all.indexOf(anchor), all.indexOf(row)].sort((a, b) => a - b);
    for (const one of all.slice(from, to + 1)) one.querySelector("input[type=checkbox]").checked = true;
  } else {
    box.checked = !box.checked;
  }
  anchor = row;
  return true;
}

function goOrTick(key, shift) {
  if (key && Date.now() < going) {
    going = 0;
    const link = document.querySelector(`[data-go="${key}"]`);
    link?.click();
    return Boolean(link);
  }
  if (key === "g") {
    going = Date.now() + 1500;
    return true;
  }
  if (key === "x") return tick(shift);
  if (rows().length && (key === "j" || key === "k")) return walk(key === "j" ? 1 : -1);
  return false;
}

// A ground that needs words asks for them before anything is sent.
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-needs]");
  const field = button?.form?.elements[button.dataset.needs];
  if (field && !field.value.trim()) {
    event.preventDefault();
    const box = field.closest("details");
    if (box) box.open = true;
    field.required = true;
    field.focus();
    field.reportValidity();
    field.addEventListener("input", () => (field.required = false), { once: true });
  }
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (event.key === "Escape" && event.target.matches?.(TYPING)) {
    event.target.blur();
    return;
  }
  if (!on || guide()?.open || event.target.matches?.(TYPING) || event.repeat) return;
  if (event.key === "?") {
    event.preventDefault();
    guide()?.showModal();
    return;
  }
  if (/^[1-9]$/.test(event.key)) {
    if (pressGround(event.key)) event.preventDefault();
    return;
  }
  // By the letter, or by its place on the keyboard where the letters are Cyrillic or Armenian.
  const placed = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : "";
  const key = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : placed;
  if (goOrTick(key, event.shiftKey)) {
    event.preventDefault();
    return;
  }
  const target = key && document.querySelector(`[data-key~="${key}"]`);
  if (target) {
    event.preventDefault();
    act(target);
  }
});

// A form is sent once: a second press while the first is under way would meet a changed case.
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      event.stopPropagation();
    }
    form.dataset.sent = "yes";
  },
  true,
);
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-guide]")) guide()?.showModal();
});
document.addEventListener("change", (event) => {
  if (!("keysOn" in event.target.dataset)) return;
  on = event.target.checked;
  remember(on);
  showKeys();
});

function settle() {
  showKeys();
  const opener = document.querySelector("[data-guide]");
  if (opener) opener.hidden = false;
  // On a telephone the bar is pushed sideways: to where one is.
  const bar = document.querySelector(".desk-bar nav");
  const here = bar?.querySelector("[aria-current]");
  if (here) bar.scrollLeft += here.getBoundingClientRect().left - bar.getBoundingClientRect().left;
  // The offer to undo goes when its time is over.
  const undo = document.querySelector("[data-undo]");
  if (undo) setTimeout(() => undo.querySelector("button")?.remove(), Number(undo.dataset.undo || 10) * 1000);
}
document.addEventListener("desk:arrived", settle);
settle();
