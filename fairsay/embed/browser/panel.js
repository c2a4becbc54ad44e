// A small form under an opinion: to edit it, take it back, or report it. Built from words alone.

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} properties
 * @param {(string | Node)[]} inside
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, properties, ...inside) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside);
  return element;
}

/**
 * Put the form after `near` and move to it; `back` is where the keyboard returns to. `act` does it: where it
 * throws, what the error has `told` is shown and the form stays.
 * @param {HTMLElement} near
 * @param {HTMLElement} back
 * @param {{
 *   title: string, help?: string, go: string, stop: string, choices?: Words, legend?: string,
 *   label?: string, text?: string, required?: boolean, typed?: (text: string) => void,
 * }} ask
 * @param {(fields: Fields) => Promise<void>} act
 */
export function panel(near, back, ask, act) {
  const old = near.nextElementSibling;
  if (old?.matches(".panel")) old.remove();
  const status = make("div", { className: "outcome", role: "status" });
  const close = () => { form.remove(); back.focus(); };
  const stop = make("button", { type: "button", className: "quiet", onclick: close }, ask.stop);
  const go = make("button", { type: "submit" }, ask.go);
  const title = make("h3", { tabIndex: -1 }, ask.title);
  const form = make("form", { className: "panel" }, title);
  if (ask.choices) {
    const choices = Object.entries(ask.choices).map(([value, label]) =>
      make("label", { className: "choice" }, make("input", { type: "radio", name: "ground", value, required: true }), " ", label));
    form.append(make("fieldset", {}, make("legend", {}, ask.legend ?? ""), ...choices));
  }
  if (ask.label) {
    const area = make("textarea", { name: "text", rows: 5, dir: "auto", required: ask.required ?? false, value: ask.text ?? "" });
    area.addEventListener("input", () => ask.typed?.(area.value));
    form.append(make("label", {}, ask.label, area));
  }
  if (ask.help) form.append(make("p", { className: "help" }, ask.help));
  form.append(make("p", { className: "send" }, go, stop), status);
  form.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    go.disabled = true;
    try {
      await act(Object.fromEntries(new FormData(form)));
      form.remove();
    } catch (error) {
      const { told } =
        /** @type {Told} */
        (error);
      status.textContent = told ?? "";
      go.disabled = false;
    }
  });
  near.after(form);
  (form.querySelector("textarea[required]") ?? title).focus();
}
