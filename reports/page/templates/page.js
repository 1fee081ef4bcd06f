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
    if (target.hidden) keepShown(target);
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (target.tagName === "TBODY") all("details", target).forEach((one) => { one.open = true; });
    bringIntoView(target, target.tagName === "SPAN" ? "center" : "start", 10);
    const focusable = target.tagName === "TBODY" ? target.querySelector("summary") : target;
    if (focusable && (focusable.tabIndex >= 0 || focusable.hasAttribute("tabindex"))) focusable.focus({ preventScroll: true });
  };

  const form = document.querySelector("form.filters");
  let reset = () => {};
  let keepShown = () => {};
  let markForPrint = () => {};
  if (form) {
    const table = document.getElementById(form.dataset.for);
    const search = form.querySelector("input");
    const count = form.querySelector(".count");
    const inOrder = Array.from(table.tBodies);
    const heads = all("thead th", table);
    const name = (head) => head.textContent.trim().toLowerCase();

    // What a row says, and its cells as they go into a spreadsheet: read once, while nobody waits.
    const words = new Map();
    const text = (body) => {
      let said = words.get(body);
      if (said === undefined) words.set(body, said = body.textContent.toLowerCase());
      return said;
    };
    const read = (from) => {
      const end = performance.now() + 8;
      while (from < inOrder.length && performance.now() < end) text(inOrder[from++]);
      if (from < inOrder.length) setTimeout(read, 4, from);
    };
    const cells = (body) => JSON.parse(body.dataset.cells);

    // A table of thousands of rows is laid out for seconds, so the screen gets as many as it needs. Those that fit but
    // have not been asked for yet are hidden all the same; only when it is printed are those marked that do not fit.
    const STEP = 40;
    let bodies = inOrder;
    let fitting = inOrder;
    let limit = STEP;
    let pinned = null;
    let onScreen = new Set(inOrder);
    const more = document.createElement("p");
    more.className = "more";
    const all_ = document.createElement("button");
    all_.type = "button";
    more.append(all_);
    table.parentElement.after(more);
    // While somebody searches, what comes after must not come into view each time that few rows are left: to style and
    // lay it out takes seconds. So the section keeps its height, and those after it wait until they go on.
    const section = form.parentElement;
    const searching = (yes) => {
      section.style.minHeight = yes ? `${Math.max(section.offsetHeight, 1.5 * innerHeight)}px` : "";
      section.classList.toggle("searching", yes);
    };
    if (inOrder.length > 200) {
      form.addEventListener("focusin", () => { if (!section.classList.contains("searching")) searching(true); });
      form.addEventListener("focusout", () => setTimeout(() => { if (!form.contains(document.activeElement)) searching(false); }, 300));
    }
    const lay = () => {
      const next = new Set(fitting.slice(0, limit));
      if (pinned) next.add(pinned);
      for (const body of onScreen) if (!next.has(body)) body.hidden = true;
      for (const body of next) if (body.hidden) body.hidden = false;
      onScreen = next;
      more.hidden = limit >= fitting.length;
      all_.textContent = `Show ${Math.min(STEP, fitting.length - limit)} more of ${fitting.length - limit}`;
    };
    const grow = () => { limit += STEP; lay(); };
    all_.addEventListener("click", grow);
    new IntersectionObserver((entries) => { if (entries.some((one) => one.isIntersecting) && limit < fitting.length) grow(); }, { rootMargin: "400px" }).observe(more);
    keepShown = (body) => { if (!fitting.includes(body)) reset(); pinned = body; lay(); };
    markForPrint = () => {
      const kept = new Set(fitting);
      for (const body of inOrder) body.classList.toggle("out", !kept.has(body));
    };

    const fits = (body, select) => {
      const kept = select.dataset.by;
      const value = body.dataset[kept];
      if (kept === "purposes") return JSON.parse(value).includes(select.value);
      return kept === "verdict" ? value.split(" ").includes(select.value) : value === select.value;
    };
    let only = null;
    const chosen = () => all("select", form).filter((select) => select.value);
    const apply = () => {
      const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const by = chosen();
      fitting = bodies;
      if (only) fitting = fitting.filter((body) => only.has(body.id));
      for (const select of by) fitting = fitting.filter((body) => fits(body, select));
      for (const word of wanted) fitting = fitting.filter((body) => text(body).includes(word));
      limit = STEP;
      pinned = null;
      lay();
      const why = only ? ", those of the arrow that was chosen" : "";
      count.textContent = `${fitting.length} of ${bodies.length} shown${why}`;
      const said = by.map((select) => `${select.labels[0].textContent}: ${select.selectedOptions[0].textContent}`);
      if (search.value.trim()) said.unshift(`Search: ${search.value.trim()}`);
      form.nextElementSibling.textContent = fitting.length < bodies.length ? `${count.textContent}. ${said.join("; ")}` : "";
      remember();
    };

    // Where the table stands is kept in the address, so that it can be sent to somebody and comes back.
    let sorted = "";
    const remember = () => {
      const said = new URLSearchParams();
      if (search.value) said.set("search", search.value);
      for (const select of chosen()) said.set(select.dataset.by, select.value);
      if (sorted) said.set("sort", sorted);
      const query = said.toString();
      if (query === location.search.slice(1)) return;
      try { history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash); } catch { /* not allowed here */ }
    };
    const recall = () => {
      const said = new URLSearchParams(location.search);
      search.value = said.get("search") || "";
      for (const select of all("select", form)) select.value = said.get(select.dataset.by) || "";
      for (const select of all("select", form)) if (select.selectedIndex < 0) select.value = "";
      const [head, falling] = (said.get("sort") || "").split(/ (?=falling$)/);
      const found = heads.find((one) => name(one) === head);
      if (found) sort(found, falling ? "descending" : "ascending");
    };

    const collator = new Intl.Collator("en", { numeric: true });
    const sort = (head, way) => {
      const column = Number(head.dataset.cell);
      const key = new Map(inOrder.map((body) => [body, String(cells(body)[column])]));
      bodies = way === "none" ? inOrder : [...inOrder].sort((a, b) => collator.compare(key.get(a), key.get(b)) * (way === "descending" ? -1 : 1));
      for (const one of heads) one.setAttribute("aria-sort", one === head ? way : "none");
      sorted = way === "none" ? "" : name(head) + (way === "descending" ? " falling" : "");
      for (const body of onScreen) body.hidden = true;
      onScreen = new Set();
      table.append(...bodies);
    };
    const next = { none: "ascending", ascending: "descending", descending: "none" };
    for (const head of heads) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sorts";
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => { sort(head, next[head.getAttribute("aria-sort")]); apply(); });
    }

    // By RFC 4180; what a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV Injection).
    const quoted = (cell) => {
      const said = String(cell);
      const safe = /^[=+\-@\t\r＝＋－＠]/.test(said) ? `'${said}` : said;
      return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    form.querySelector("[data-download]").addEventListener("click", () => {
      const rows = [JSON.parse(table.dataset.columns), ...fitting.map(cells)];
      const content = rows.map((row) => row.map(quoted).join(",") + "\r\n").join("");
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["\ufeff", content], { type: "text/csv;charset=utf-8" }));
      link.download = "disclosures.csv";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    });

    reset = () => { only = null; form.reset(); for (const select of all("select", form)) select.value = ""; search.value = ""; apply(); };
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
      const open = Boolean(button.dataset.open);
      for (const body of fitting) all("details", body).forEach((one) => { one.open = open; });
    }));
    form.hidden = false;
    recall();
    apply();
    setTimeout(read, 50, 0);
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

  // Paper shows what the screen shows, and why whatever is printed of the register is not justified.
  let folded = [];
  addEventListener("beforeprint", () => {
    markForPrint();
    folded = all("tbody.fails:not(.out) details:not([open])");
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
