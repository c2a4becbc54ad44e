// On our own page, after the reader has said yes: tell the page that waits at once, and go away.
// Where the provider has cut the two off from each other, that page asks our server anyway.
const page = document.querySelector("script[data-origin]").dataset.origin;
opener?.postMessage("fairsay-granted", page);
close();
