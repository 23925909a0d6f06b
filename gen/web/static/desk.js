// What pages do beyond HTML: files dropped into a field, live progress, no second click. Everything works without it.
"use strict";

for (const zone of document.querySelectorAll(".drop")) {
  const field = zone.querySelector("input[type=file]");
  const over = (on) => (event) => { event.preventDefault(); zone.classList.toggle("over", on); };
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length) { field.files = event.dataTransfer.files; }
  });
}

// A form is sent once: a second click while the first is on its way does nothing.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    // What is answered with a file leaves the page as it is: the next click is a new one.
    if ("download" in form.dataset) { window.setTimeout(() => { delete form.dataset.sent; }, 3000); }
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) { delete form.dataset.sent; }
});

// Live progress: the page is shown anew when the work is done.
for (const live of document.querySelectorAll("[data-live]")) {
  const source = new EventSource(live.dataset.live);
  const bar = live.querySelector("progress");
  const words = live.querySelector("[data-words]");
  source.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    bar.max = state.total;
    bar.value = state.done;
    words.textContent = state.words;
    if (state.over) { source.close(); window.location.reload(); }
  });
}

// Pages of a document that is laid out for the first time: the first picture waits for it, then the others follow.
for (const sheets of document.querySelectorAll("[data-pages]")) {
  const first = sheets.querySelector("figure");
  fetch(sheets.dataset.pages).then((answer) => answer.json()).then((said) => {
    for (let number = 2; number <= said.pages; number += 1) {
      const next = first.cloneNode(true);
      const picture = next.querySelector("img");
      const address = `${sheets.dataset.pages}/${number}?ban=${sheets.dataset.version}`;
      next.querySelector("figcaption").textContent = `${sheets.dataset.label} ${number}`;
      next.querySelector("a").href = address;
      picture.loading = "lazy";
      picture.alt = `${sheets.dataset.label} ${number}`;
      picture.src = address;
      sheets.append(next);
    }
  }).catch(() => {});
}
