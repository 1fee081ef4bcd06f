"use strict";
// Keys, and what a statement would come to as it is changed.
(() => {
  const typing = (node) => node instanceof HTMLElement && node.matches("input:not([type=checkbox]), select, textarea");
  const press = (selector) => document.querySelector(selector)?.click();
  const KEYS = { k: "button[data-key=k]", s: "button[value=silent]", n: "a[data-key=n]", j: "a[data-key=j]", p: "a[data-key=p]" };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && typing(event.target)) event.target.blur();
    if (typing(event.target)) return;
    const onControl = event.target instanceof Element && event.target.closest("a, button, summary, input");
    if (event.key === "Enter" && !onControl) press("button[data-key=Enter]");
    else if (KEYS[event.key]) { event.preventDefault(); press(KEYS[event.key]); }
  });

  let asked = 0;
  addEventListener("change", async (event) => {
    const form = event.target instanceof HTMLElement && event.target.closest("form[data-live]");
    if (!form) return;
    const mine = ++asked, told = form.querySelector("[data-findings]");
    const waiting = setTimeout(() => { if (mine === asked) told.textContent = "Checking …"; }, 400);
    try {
      const answer = await fetch("/try", { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (mine === asked && answer.ok) told.innerHTML = await answer.text();
      const words = told.querySelector("[data-words]");
      if (words) form.querySelector(".words").textContent = words.textContent;
    } catch {
      if (mine === asked) told.textContent = "The server in the terminal does not answer any more.";
    } finally { clearTimeout(waiting); }
  });

  // With a sentence chosen, the panel has the focus: the next Tab is in it, and not in a hundred sentences before it.
  const arrive = () => {
    const panel = document.querySelector(".panel[data-focus]");
    if (panel) {
      panel.focus({ preventScroll: true });
      const current = document.querySelector(".s[aria-current]"), at = current?.getBoundingClientRect();
      if (at && (at.top < 130 || at.bottom > innerHeight - 40)) current.scrollIntoView({ block: "center" });
    }
    openNamed();
  };
  const openNamed = () => {
    const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (place instanceof HTMLDetailsElement) place.open = true;
  };
  addEventListener("hashchange", openNamed);
  addEventListener("shown", arrive);
  arrive();
})();
