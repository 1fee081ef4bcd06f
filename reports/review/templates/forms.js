"use strict";
// Sends forms without leaving the page: what is refused stays as it was typed, what was saved comes back in its place,
// and what is being typed into other forms is carried over. Without this script every form works as a plain one.
(() => {
  const GONE = "The server in the terminal does not answer any more. Nothing was written, and what you typed is still " +
    "here. Start the review again in the terminal, and open the new address that it shows.";
  const LEAVE = "What you changed here is not saved yet. Leave it?";
  const fields = (form) => [...form.elements].filter((one) => one.matches("input:not([type=hidden]), select, textarea"));
  const hidden = (form, name) => form.querySelector(`input[type=hidden][name=${name}]`)?.value ?? "";
  const touched = (one) =>
    one instanceof HTMLSelectElement ? [...one.options].some((option) => option.selected !== option.defaultSelected) && one.selectedIndex > 0
      : one.type === "checkbox" ? one.checked !== one.defaultChecked || one.closest(".added") !== null
        : one.value !== one.defaultValue;
  const isDirty = (form) => form.method === "post" && fields(form).some(touched);
  // What tells a form from others whatever was typed into it; places in lists shift, so they do not count.
  const signature = (form) => JSON.stringify([
    form.getAttribute("action"), hidden(form, "category"), hidden(form, "recipient"), hidden(form, "statement"),
    fields(form).filter((one) => !one.closest(".added")).map((one) => [one.name, one.defaultValue ?? "", one.defaultChecked ?? false]),
  ]);
  const units = (form) => [...new Set(fields(form).map((one) => one.closest("fieldset.picker") ?? one))];
  const shown = () => location.pathname + location.search;
  let here = shown(), leaving = false;

  const carried = (old, page, sent) => {
    const fresh = new Map([...page.forms].map((form) => [signature(form), form]));
    for (const form of [...document.forms].filter((one) => one !== sent && isDirty(one))) {
      const there = fresh.get(signature(form));
      if (!there || units(there).length !== units(form).length) continue;
      const same = (name) => sent && hidden(sent, name) !== "" && hidden(sent, name) === hidden(form, name);
      const sameFile = same("category") || same("at") || (sent && [sent, form].every((one) => one.getAttribute("action") === "/recipient"));
      const state = there.querySelector("input[name=state]");
      // A form about another file is still about that file as it was when it was opened.
      if (!sameFile && state) state.value = hidden(form, "state");
      const into = units(there);
      units(form).forEach((unit, at) => {
        for (const one of [unit, ...unit.querySelectorAll("[form]")]) if (one.hasAttribute("form")) one.setAttribute("form", there.id);
        into[at].replaceWith(unit);
      });
    }
  };

  const placed = (element) => element?.closest("section[id], details[id], form[id], tr[id]")?.id ?? "";
  const show = (page, address, sent, pressed) => {
    const id = placed(sent);
    const top = id ? document.getElementById(id)?.getBoundingClientRect().top : undefined;
    const names = sent ? [pressed?.name, pressed?.value] : [];
    const open = [...document.querySelectorAll("main details[open][id]")].map((one) => one.id);
    carried(document, page, sent);
    document.title = page.title;
    for (const part of ["header", "main", "#lists"]) document.querySelector(part)?.replaceWith(document.adoptNode(page.querySelector(part)));
    for (const one of open) if (document.getElementById(one)) document.getElementById(one).open = true;
    const url = new URL(address);
    if (url.pathname + url.search !== here) history.pushState(null, "", url.pathname + url.search);
    here = shown();
    const there = id && document.getElementById(id);
    if (there && top !== undefined) scrollBy(0, there.getBoundingClientRect().top - top);
    const again = there && [...there.querySelectorAll("button")].find((one) => one.name === names[0] && one.value === names[1]);
    dispatchEvent(new CustomEvent("shown"));
    if (again && !document.querySelector(".panel [data-focus]")) again.focus({ preventScroll: true });
  };

  const tell = (form, nodes) => {
    document.querySelectorAll(".told").forEach((one) => one.remove());
    const box = document.createElement("div");
    box.className = "told";
    box.tabIndex = -1;
    box.append(...nodes);
    const row = form.closest("tr");
    if (row) {
      const line = row.ownerDocument.createElement("tr"), cell = line.insertCell();
      line.className = "told";
      cell.colSpan = row.cells.length;
      cell.append(box);
      row.after(line);
    } else form.after(box);
    box.focus();
    box.scrollIntoView({ block: "nearest" });
  };
  const said = (text) => Object.assign(document.createElement("p"), { className: "notice refused", role: "alert", textContent: text });
  const refused = (form, page) => {
    const nodes = [...page.querySelectorAll("main > .notice")];
    if ((page.querySelector("input[name=state]")?.value ?? "") !== hidden(form, "state")) {
      const link = Object.assign(document.createElement("a"), { href: hidden(form, "back") || here, textContent: "Show it as it stands now" });
      nodes.push(link);
    }
    tell(form, nodes.length ? nodes : [said("Nothing was written.")]);
  };

  const ask = async (address, how, form, pressed) => {
    document.body.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, how), text = await answer.text();
      const page = new DOMParser().parseFromString(text, "text/html");
      leaving = answer.ok && !(document.querySelector("header") && page.querySelector("header"));
      if (leaving) location.assign(answer.url);
      else if (answer.ok) show(page, answer.url, form, pressed);
      else if (form) page.querySelector("main") ? refused(form, page) : tell(form, [said(text)]);
    } catch {
      const about = form ?? document.querySelector("main form") ?? document.querySelector("main").lastElementChild;
      tell(about, [said(GONE)]);
    } finally {
      document.body.removeAttribute("aria-busy");
    }
  };

  addEventListener("submit", (event) => {
    const form = event.target, pressed = event.submitter;
    if (form.method !== "post") return;
    event.preventDefault();
    if (document.body.hasAttribute("aria-busy")) return;
    const all = new FormData(form), body = form.enctype.startsWith("multipart") ? all : new URLSearchParams(all);
    if (pressed?.name) body.append(pressed.name, pressed.value);
    ask(form.getAttribute("action"), { method: "POST", body }, form, pressed);
  });
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("main a[href^='/']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button || link.closest(".told")) return;
    const to = link.getAttribute("href");
    if (!to.startsWith(`/${document.body.dataset.view}?`) || to.includes("#")) return;
    event.preventDefault();
    if (document.body.hasAttribute("aria-busy")) return;
    const left = [...document.querySelectorAll(".panel form")].some(isDirty);
    if (!left || confirm(LEAVE)) ask(link.href, {}, null, null);
  });
  addEventListener("popstate", () => { if (shown() !== here) location.reload(); });
  addEventListener("beforeunload", (event) => {
    if (!leaving && [...document.forms].some(isDirty)) event.preventDefault();
  });
})();
