"use strict";
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));

  // What comes near is laid out only then, and may push the target out of view again.
  const bringIntoView = (target, block, frames) => {
    const { top } = target.getBoundingClientRect();
    if (frames === 10 || top < -1 || top > innerHeight) target.scrollIntoView({ block });
    if (frames) requestAnimationFrame(() => bringIntoView(target, block, frames - 1));
  };

  // A link into something that is folded up or filtered out opens it first.
  const reveal = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const target = name && document.getElementById(name);
    if (!target) return;
    if (target.hidden) reset();
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (target.tagName === "TBODY") all("details", target).forEach((one) => { one.open = true; });
    bringIntoView(target, target.tagName === "SPAN" ? "center" : "start", 10);
    const focusable = target.tagName === "TBODY" ? target.querySelector("summary") : target;
    if (focusable && (focusable.tabIndex >= 0 || focusable.hasAttribute("tabindex"))) focusable.focus({ preventScroll: true });
  };

  const form = document.querySelector("form.filters");
  let reset = () => {};
  if (form) {
    const table = document.getElementById(form.dataset.for);
    const bodies = Array.from(table.tBodies);
    const words = new Map();
    const text = (body) => {
      if (!words.has(body)) words.set(body, body.textContent.toLowerCase());
      return words.get(body);
    };
    const fits = (body, select) => {
      const kept = select.dataset.by;
      const value = body.dataset[kept];
      if (kept === "purposes") return JSON.parse(value).includes(select.value);
      return kept === "verdict" ? value.split(" ").includes(select.value) : value === select.value;
    };
    let only = null;
    const apply = () => {
      const wanted = form.querySelector("input").value.toLowerCase().split(/\s+/).filter(Boolean);
      const chosen = all("select", form).filter((select) => select.value);
      let shown = 0;
      for (const body of bodies) {
        const keep = (!only || only.has(body.id)) && chosen.every((select) => fits(body, select)) && wanted.every((word) => text(body).includes(word));
        body.hidden = !keep;
        shown += keep;
      }
      const why = only ? ", those of the arrow that was chosen" : "";
      form.querySelector(".count").textContent = `${shown} of ${bodies.length} shown${why}`;
    };
    reset = () => { only = null; form.reset(); apply(); };
    form.addEventListener("input", apply);
    form.querySelector("[data-clear]").addEventListener("click", () => reset());
    all("svg a[data-rows]").forEach((link) => link.addEventListener("click", () => {
      const rows = link.dataset.rows.split(" ");
      reset();
      only = rows.length > 1 ? new Set(rows) : null;
      apply();
    }));
    form.addEventListener("submit", (event) => event.preventDefault());
    all("[data-open]", form).forEach((button) => button.addEventListener("click", () => {
      for (const body of bodies) if (!body.hidden) all("details", body).forEach((one) => { one.open = Boolean(button.dataset.open); });
    }));
    form.hidden = false;
    apply();
  }

  // The section in view is marked in the contents.
  const links = new Map(all("nav.contents a[href^='#']").map((link) => [link.hash.slice(1), link]));
  const inView = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      links.forEach((link, name) => {
        if (name === entry.target.id) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    }
  }, { rootMargin: "-10% 0px -80% 0px" });
  all("main > section").forEach((section) => inView.observe(section));

  // On paper everything is unfolded; afterwards it is as it was.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    folded.forEach((one) => { one.open = true; });
  });
  addEventListener("afterprint", () => {
    folded.forEach((one) => { one.open = false; });
    folded = [];
  });

  addEventListener("hashchange", reveal);
  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) setTimeout(reveal);
  });
  reveal();
})();
