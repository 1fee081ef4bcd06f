"use strict";
(() => {
  const typing = (node) => node instanceof HTMLElement && node.matches("input:not([type=checkbox]), select, textarea");
  const current = document.querySelector(".s[aria-current]");
  if (current) current.scrollIntoView({ block: "center" });

  const press = (selector) => {
    const found = document.querySelector(selector);
    if (found) found.click();
  };
  const KEYS = { k: "button[value=keep]", s: "button[value=silent]", n: "a[data-key=n]", j: "a[data-key=j]", p: "a[data-key=p]" };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && typing(event.target)) event.target.blur();
    if (typing(event.target)) return;
    const onControl = event.target instanceof Element && event.target.closest("a, button, summary, input");
    if (event.key === "Enter" && !onControl) press("button[value=keep-next]");
    else if (KEYS[event.key]) { event.preventDefault(); press(KEYS[event.key]); }
  });

  for (const form of document.querySelectorAll("form[data-live]")) {
    let asked = 0;
    const ask = async () => {
      const mine = ++asked;
      const answer = await fetch("/try", { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (mine === asked && answer.ok) form.querySelector("[data-findings]").innerHTML = await answer.text();
    };
    form.addEventListener("change", ask);
  }
  // Enter in a picker adds the term and saves nothing yet.
  for (const input of document.querySelectorAll("form[data-live] .picker input[list]")) {
    const take = () => {
      const value = input.value.trim();
      if (!value) return;
      const chip = document.createElement("label");
      chip.className = "chip";
      const box = document.createElement("input");
      box.type = "checkbox"; box.name = input.name; box.value = value; box.checked = true;
      chip.append(box, " ", value);
      input.before(chip);
      input.value = "";
      input.form.dispatchEvent(new Event("change"));
    };
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && input.value.trim()) { event.preventDefault(); take(); }
    });
    input.addEventListener("change", (event) => { event.stopPropagation(); take(); });
  }
  const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (place instanceof HTMLDetailsElement) place.open = true;
  addEventListener("hashchange", () => {
    const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (there instanceof HTMLDetailsElement) there.open = true;
  });
})();
