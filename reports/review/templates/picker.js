"use strict";
// Terms looked up as people call them: what is typed is searched in names and synonyms; with nothing typed, the terms
// are a tree from the broadest down. Arrows walk and open, Enter takes. Without this script the browser's own list serves.
(() => {
  const MOST = 12;
  const list = Object.assign(document.createElement("ul"), { id: "choices", hidden: true });
  list.setAttribute("role", "tree");
  list.setAttribute("aria-label", "Terms");
  document.body.append(list);
  let field = null, opened = new Set(), active = -1;

  const selects = new WeakMap();
  const termsOf = (input) => selects.has(input) ? optionsOf(selects.get(input)) : [...(document.getElementById(input.dataset.list)?.options ?? [])].map((one) => ({
    id: one.dataset.id ?? "", label: one.value, hint: one.textContent, also: (one.dataset.also ?? "").toLowerCase(),
    broader: (one.dataset.broader ?? "").split(" ").filter(Boolean),
  }));
  const optionsOf = (select) => [...select.options].filter((one) => one.value).map((one) => ({
    id: one.value, label: one.textContent, hint: one.parentElement.label ?? "", also: (one.parentElement.label ?? "").toLowerCase(), broader: [],
  }));
  const isPicker = (input) => input.closest("fieldset.picker") !== null;
  // A cell of a table names several terms, parted by commas: the last is the one being typed.
  const part = (input) => (isPicker(input) || input.dataset.one !== undefined ? input.value : input.value.split(/[,;]/).pop()).trim();
  const rank = (term, typed) => {
    const name = term.label.toLowerCase(), all = `${name} ${term.id} ${term.also}`;
    if (!typed.split(/\s+/).every((word) => all.includes(word))) return 9;
    return name === typed ? 0 : name.startsWith(typed) ? 1 : term.also.split("|").includes(typed) ? 2 : name.includes(typed) ? 3 : 4;
  };

  const rows = (input) => {
    const terms = termsOf(input), typed = part(input).toLowerCase(), known = new Set(terms.map((one) => one.id));
    const under = (id) => terms.filter((one) => one.broader.includes(id));
    const walk = (term, level) => [{ term, level, more: under(term.id).length > 0 },
      ...(opened.has(term.id) && level < 8 ? under(term.id).flatMap((one) => walk(one, level + 1)) : [])];
    const found = typed
      ? terms.map((one) => [rank(one, typed), one]).filter(([at]) => at < 9).sort((a, b) => a[0] - b[0]).slice(0, MOST).map(([, one]) => one)
      : terms.filter((one) => !one.broader.some((id) => known.has(id)));
    return found.flatMap((one) => walk(one, 1));
  };
  const close = () => {
    list.hidden = true;
    active = -1;
    field?.setAttribute("aria-expanded", "false");
    field?.removeAttribute("aria-activedescendant");
  };
  const draw = () => {
    const found = rows(field);
    list.replaceChildren(...found.map(({ term, level, more }, at) => {
      const item = Object.assign(document.createElement("li"), { id: `choice-${at}` });
      item.setAttribute("role", "treeitem");
      item.setAttribute("aria-level", level);
      item.setAttribute("aria-selected", at === active);
      if (more) item.setAttribute("aria-expanded", opened.has(term.id));
      item.dataset.id = term.id; item.dataset.label = term.label; item.dataset.level = Math.min(level, 5);
      const sign = Object.assign(document.createElement("span"), { className: "sign", textContent: more ? (opened.has(term.id) ? "▾" : "▸") : "" });
      sign.setAttribute("aria-hidden", "true");
      item.append(sign, Object.assign(document.createElement("b"), { textContent: term.label }), " ",
        Object.assign(document.createElement("span"), { className: "small", textContent: term.hint }));
      return item;
    }));
    if (!found.length) return close();
    const at = field.getBoundingClientRect();
    list.hidden = false;
    list.style.top = `${at.bottom + scrollY + 2}px`;
    list.style.left = `${Math.max(4, Math.min(at.left, innerWidth - list.offsetWidth - 20))}px`;
    field.setAttribute("aria-expanded", "true");
    if (active >= 0) {
      field.setAttribute("aria-activedescendant", `choice-${active}`);
      list.children[active].scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const chip = (input, value, label) => {
    const made = Object.assign(document.createElement("label"), { className: "chip added" });
    const box = Object.assign(document.createElement("input"), { type: "checkbox", name: input.name, value, checked: true });
    made.append(box, " ", label);
    input.before(made);
    input.value = "";
    box.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const take = (input, id, label) => {
    if (selects.has(input)) { selects.get(input).value = id; input.value = label; }
    else if (isPicker(input)) chip(input, id || label, label);
    else if (input.dataset.one !== undefined) input.value = label;
    else input.value = [...input.value.split(/[,;]/).slice(0, -1).map((one) => one.trim()), label].filter(Boolean).join(", ");
    if (!isPicker(input)) input.dispatchEvent(new Event("change", { bubbles: true }));
    close();
  };
  const typedIn = (input) => {
    const typed = input.value.trim();
    if (typed && isPicker(input)) {
      const exact = termsOf(input).find((one) => rank(one, typed.toLowerCase()) === 0);
      chip(input, exact?.id || typed, exact?.label ?? typed);
    }
  };

  // A long list of choices becomes one to search in; the list itself still holds what is sent.
  const searchable = () => {
    for (const select of document.querySelectorAll("select[data-search]:not([hidden])")) {
      if (select.options.length <= MOST) continue;
      const input = Object.assign(document.createElement("input"), { autocomplete: "off", placeholder: select.options[0].textContent });
      if (select.selectedIndex > 0) input.value = input.defaultValue = select.selectedOptions[0].textContent;
      Object.assign(input.dataset, { list: "", one: "" });
      selects.set(input, select);
      select.before(input);
      select.hidden = true;
    }
  };
  const isField = (node) => node instanceof HTMLInputElement && (node.hasAttribute("list") || node.dataset.list !== undefined);
  addEventListener("focusin", (event) => {
    const input = event.target;
    if (!isField(input)) return;
    if (!input.hasAttribute("role")) {
      if (input.hasAttribute("list")) input.dataset.list = input.getAttribute("list");
      input.removeAttribute("list");
      for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "tree", "aria-controls": "choices", "aria-expanded": "false" })) input.setAttribute(name, value);
    }
    field = input;
    opened = new Set();
    active = -1;
  });
  addEventListener("focusout", (event) => {
    if (event.target !== field || !isField(event.target)) return;
    typedIn(event.target);
    const select = selects.get(event.target);
    if (select) event.target.value = select.selectedIndex > 0 ? select.selectedOptions[0].textContent : "";
    close();
  });
  addEventListener("input", (event) => { if (event.target === field) { active = part(field) ? 0 : -1; draw(); } });
  addEventListener("click", (event) => { if (event.target === field && list.hidden) draw(); });
  addEventListener("keydown", (event) => {
    if (event.target !== field || event.isComposing) return;
    const at = list.hidden ? null : list.children[active], id = at?.dataset.id;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const count = list.hidden ? 0 : list.children.length;
      active = list.hidden ? 0 : (active + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
      draw();
    } else if (event.key === "ArrowRight" && at?.getAttribute("aria-expanded") === "false") {
      event.preventDefault(); opened.add(id); draw();
    } else if (event.key === "ArrowLeft" && at?.getAttribute("aria-expanded") === "true") {
      event.preventDefault(); opened.delete(id); draw();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault(); event.stopPropagation(); close();
    } else if (event.key === "Enter" && (id || field.value.trim())) {
      if (id) { event.preventDefault(); take(field, id, at.dataset.label); }
      else if (isPicker(field)) { event.preventDefault(); typedIn(field); close(); }
    }
  }, true);
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const item = event.target.closest("li[data-id]");
    if (!item) return;
    if (event.target.closest(".sign") && item.hasAttribute("aria-expanded")) {
      if (!opened.delete(item.dataset.id)) opened.add(item.dataset.id);
      draw();
    } else take(field, item.dataset.id, item.dataset.label);
  });
  addEventListener("shown", () => { close(); searchable(); });
  searchable();
})();
