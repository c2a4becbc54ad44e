// The thread in a frame of ours: the page around it is told how high it is. A height is no secret.
import "./element.js";

const tell = () => parent.postMessage({ fairsay: "height", height: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
new ResizeObserver(tell).observe(document.body);
