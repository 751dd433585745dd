// Marks the counterparts of the sentence that is pointed at or has the focus; the page reads the same without this file.
(() => {
  "use strict";
  const rows = document.querySelector(".rows");
  const sentences = [...rows?.querySelectorAll(".sentence[data-group]") ?? []];
  if (sentences.length === 0) {
    return;
  }

  const columnOf = sentence => sentence.closest(".cell").lang;
  const groupOf = sentence => sentences.filter(other => other.dataset.group === sentence.dataset.group);
  let marked = [];

  function mark(sentence) {
    marked.forEach(other => other.classList.remove("pointed", "counterpart"));
    marked = sentence ? groupOf(sentence) : [];
    marked.forEach(other => other.classList.add(columnOf(other) === columnOf(sentence) ? "pointed" : "counterpart"));
  }

  // One stop of the Tab key for the whole text; the arrows go on from there.
  function stopAt(sentence) {
    sentences.forEach(other => { other.tabIndex = other === sentence ? 0 : -1; });
  }

  function beside(sentence, by) {
    const cells = [...sentence.closest(".row").children];
    for (let at = cells.indexOf(sentence.closest(".cell")) + by; cells[at]; at += by) {
      const found = groupOf(sentence).find(other => cells[at].contains(other));
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  function along(sentence, by) {
    const column = sentences.filter(other => columnOf(other) === columnOf(sentence));
    return column[column.indexOf(sentence) + by];
  }

  sentences.forEach(sentence => {
    const counterparts = groupOf(sentence).filter(other => columnOf(other) !== columnOf(sentence)).map(other => other.id);
    if (counterparts.length > 0) {
      sentence.setAttribute("aria-describedby", counterparts.join(" "));
    }
  });
  stopAt(sentences[0]);
  document.getElementById("sentence-hint").hidden = false;

  rows.addEventListener("mouseover", event => mark(event.target.closest(".sentence[data-group]") ?? document.activeElement.closest(".sentence")));
  rows.addEventListener("mouseleave", () => mark(document.activeElement.closest(".sentence")));
  rows.addEventListener("focusin", event => {
    const sentence = event.target.closest(".sentence[data-group]");
    if (sentence) {
      stopAt(sentence);
      mark(sentence);
    }
  });
  rows.addEventListener("focusout", () => mark(null));
  rows.addEventListener("click", event => {
    // A touch has no pointer to hover with; a selection of text is left alone.
    const sentence = event.target.closest(".sentence[data-group]");
    if (sentence && getSelection().isCollapsed) {
      sentence.focus({ preventScroll: true });
    }
  });
  rows.addEventListener("keydown", event => {
    const sentence = event.target.closest(".sentence[data-group]");
    if (!sentence || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const ways = {
      ArrowDown: () => along(sentence, 1),
      ArrowUp: () => along(sentence, -1),
      ArrowRight: () => beside(sentence, 1),
      ArrowLeft: () => beside(sentence, -1),
    };
    const next = ways[event.key]?.();
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === "Escape") {
      mark(null);
      sentence.blur();
    }
  });
})();
