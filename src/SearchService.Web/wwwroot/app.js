// Makes the pages nicer; every page does all it can without this file.
(() => {
  "use strict";
  const keysOff = "keys-off";

  // Suggestions as a combobox with a list.
  function suggest(box) {
    const list = document.createElement("ul");
    list.id = `${box.id}-suggestions`;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.dataset.suggestLabel);
    const status = document.createElement("span");
    status.className = "unseen";
    status.setAttribute("role", "status");
    box.after(list, status);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", list.id);
    let chosen = -1;
    let request = null;
    let timer = 0;

    function choose(index) {
      chosen = index;
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
      if (index < 0) {
        box.removeAttribute("aria-activedescendant");
        return;
      }
      box.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    }

    function close() {
      clearTimeout(timer);
      request?.abort();
      list.hidden = true;
      box.setAttribute("aria-expanded", "false");
      choose(-1);
    }

    function take(item) {
      if (item.dataset.url) {
        location.assign(item.dataset.url);
        return;
      }
      box.value = item.dataset.text;
      close();
      box.form.requestSubmit();
    }

    function line(suggestion, i) {
      const item = document.createElement("li");
      item.id = `${list.id}-${i}`;
      item.setAttribute("role", "option");
      item.dataset.text = suggestion.text;
      if (suggestion.url) {
        item.dataset.url = suggestion.url;
      }
      const text = document.createElement("span");
      text.lang = suggestion.lang;
      text.textContent = suggestion.text;
      const side = document.createElement("span");
      side.className = "count";
      side.textContent = suggestion.count > 0 ? String(suggestion.count) : suggestion.lang;
      item.append(text, side);
      item.addEventListener("mousedown", event => { event.preventDefault(); take(item); });
      return item;
    }

    function show(suggestions) {
      list.replaceChildren(...suggestions.map(line));
      choose(-1);
      list.hidden = suggestions.length === 0;
      box.setAttribute("aria-expanded", String(!list.hidden));
      status.textContent = list.hidden ? box.dataset.suggestNone : box.dataset.suggestSome.replace("8", String(suggestions.length));
    }

    async function ask() {
      const typed = box.value.trim();
      if (typed.length < 2 || document.activeElement !== box) {
        close();
        return;
      }
      const own = request = new AbortController();
      try {
        const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(typed)}&size=8`, { signal: own.signal });
        const suggestions = answer.ok ? (await answer.json()).suggestions : [];
        if (!own.signal.aborted) {
          show(suggestions);
        }
      } catch {
        // Without an answer there are no suggestions; the search itself does not need them.
      }
    }

    box.addEventListener("input", () => {
      clearTimeout(timer);
      request?.abort();
      timer = setTimeout(ask, 150);
    });
    box.addEventListener("blur", close);
    box.addEventListener("keydown", event => {
      const last = list.children.length - 1;
      if (list.hidden) {
        return;
      }
      if (event.key === "ArrowDown") {
        choose(chosen >= last ? -1 : chosen + 1);
      } else if (event.key === "ArrowUp") {
        choose(chosen < 0 ? last : chosen - 1);
      } else if (event.key === "Escape") {
        close();
      } else if (event.key === "Enter" && chosen >= 0) {
        take(list.children[chosen]);
      } else {
        return;
      }
      event.preventDefault();
    });
  }

  function copyButton(button) {
    if (!navigator.clipboard) {
      return;
    }
    const words = button.querySelector("span");
    const before = words.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      words.textContent = button.dataset.done;
      setTimeout(() => { words.textContent = before; }, 2000);
    });
  }

  // j and k go through hits, or through highlights where there are no hits.
  let at = -1;
  function step(by) {
    const hits = document.querySelectorAll(".hit-link");
    const places = hits.length > 0 ? hits : document.querySelectorAll("main mark");
    if (places.length === 0) {
      return;
    }
    at = Math.min(Math.max(at + by, 0), places.length - 1);
    if (hits.length === 0) {
      places[at].tabIndex = -1;
    }
    places[at].focus();
    places[at].scrollIntoView({ block: "center" });
  }

  function shortcut(event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || localStorage.getItem(keysOff)) {
      return;
    }
    // By the place of the key, so that it works in every keyboard layout.
    const actions = {
      Slash: () => document.getElementById("q")?.select(),
      KeyJ: () => step(1),
      KeyK: () => step(-1),
      KeyN: () => document.querySelector("main a[rel=next]")?.click(),
      KeyP: () => document.querySelector("main a[rel=prev]")?.click(),
    };
    const act = actions[event.key === "/" ? "Slash" : event.code];
    if (act && (!event.shiftKey || event.key === "/")) {
      event.preventDefault();
      act();
    }
  }

  function keysSwitch(button) {
    const label = () => { button.textContent = localStorage.getItem(keysOff) ? button.dataset.on : button.dataset.off; };
    label();
    button.hidden = false;
    button.addEventListener("click", () => {
      if (localStorage.getItem(keysOff)) {
        localStorage.removeItem(keysOff);
      } else {
        localStorage.setItem(keysOff, "1");
      }
      label();
    });
  }

  document.querySelectorAll("[data-suggest]").forEach(suggest);
  document.querySelectorAll("[data-copy]").forEach(copyButton);
  document.querySelectorAll("#keys-switch").forEach(keysSwitch);
  document.addEventListener("keydown", shortcut);
})();
