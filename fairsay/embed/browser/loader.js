// The one script tag. It brings the element; where the page has none, it puts one after itself and
// gives it what stands in the tag: data-site="…" becomes site="…", and so on.
import "./element.js";

const tag = [...document.scripts].find((script) => script.src === import.meta.url);
if (tag && !document.querySelector("fairsay-thread")) {
  const thread = document.createElement("fairsay-thread");
  for (const { name, value } of tag.attributes) {
    if (name.startsWith("data-")) thread.setAttribute(name.slice(5), value);
  }
  if (tag.closest("head")) document.body.append(thread);
  else tag.after(thread);
}
