// What the pages do with script: keep the large type that a reader chose, and mark a window as
// ended when the day in China is past its last. Without it every page says the same.
(function () {
  "use strict";
  var root = document.documentElement;

  function isLarge() {
    try {
      return localStorage.getItem("large-type") === "1";
    } catch (error) {
      return false;
    }
  }

  function keep(large) {
    try {
      localStorage.setItem("large-type", large ? "1" : "0");
    } catch (error) {
      // The choice then holds for this page alone.
    }
  }

  // China has one zone without summer time.
  function dayInChina() {
    return new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  }

  function markAsEnded(state) {
    var card = state.closest(".card");
    var count = state.parentElement.querySelector(".day-count");
    var progress = card && card.querySelector("progress");
    state.textContent = state.dataset.after;
    state.classList.remove("mark-open");
    // What it hides keeps its place, so that nothing moves under the reader's eyes.
    if (count) count.classList.add("over");
    if (progress) progress.classList.add("over");
    if (card) card.classList.remove("card-open");
  }

  root.classList.toggle("large", isLarge());
  document.addEventListener("DOMContentLoaded", function () {
    var box = document.getElementById("large");
    if (box) {
      box.checked = isLarge();
      box.addEventListener("change", function () {
        keep(box.checked);
        root.classList.toggle("large", box.checked);
      });
    }
    document.querySelectorAll("[data-last-day]").forEach(function (state) {
      if (state.dataset.lastDay < dayInChina()) markAsEnded(state);
    });
  });
})();
