// Pages of the desk come in place: htmx asks for what a link or a form leads to, and puts the new body in.
// Here is what a browser does by itself when it opens a page: where the focus goes, what is read out, what
// a failed request shows. Without scripts the same links and forms open pages.

function isDesk(address) {
  return new URL(address, location.href).pathname.startsWith("/desk/");
}

// A polite live region that outlives the swaps: one that comes with its words is often not read out.
function tell() {
  const spoken = document.getElementById("spoken");
  const told = document.querySelectorAll("main [data-tell], main [role=status]:not([hidden])");
  const words = [...told].map((one) => one.textContent.trim().replace(/\s+/g, " ")).join(" ");
  if (!spoken) return;
  spoken.textContent = "";
  // A moment later, so that the same words twice are two announcements.
  if (words) setTimeout(() => (spoken.textContent = words), 50);
}

// To what was refused, to what was just saved, or else to the title: from there Tab leads into the page.
function focusOn() {
  const told = document.querySelector("main [role=alert]:not([hidden])");
  const saved = document.querySelector("main [data-arrive]");
  const place = told ?? saved ?? document.querySelector("main h1");
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: place !== saved });
}

function arrive() {
  focusOn();
  tell();
  document.dispatchEvent(new CustomEvent("desk:arrived"));
}

// The article, the reader's own page, the sign-in page have other styles and scripts: they are opened.
document.addEventListener("htmx:beforeRequest", (event) => {
  const { requestConfig, pathInfo } = event.detail;
  if (requestConfig.verb === "get" && !isDesk(pathInfo.finalRequestPath)) {
    event.preventDefault();
    location.assign(pathInfo.finalRequestPath);
  }
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  const page = xhr.getResponseHeader("Content-Type")?.startsWith("text/html");
  if (!page || !isDesk(xhr.responseURL)) {
    event.detail.shouldSwap = false;
    location.assign(xhr.responseURL);
  }
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target === document.body) arrive();
});
document.addEventListener("htmx:historyRestore", arrive);

// No answer at all: nothing was changed on the page, and what was typed still stands in it.
for (const failure of ["htmx:sendError", "htmx:timeout", "htmx:historyCacheMissLoadError"]) {
  document.addEventListener(failure, () => {
    const note = document.querySelector("[data-unreachable]");
    if (note) note.hidden = false;
    for (const form of document.forms) delete form.dataset.sent;
  });
}
