// What the pages do with script: keep the large type that a reader chose, mark a window as ended
// when the day in China is past its last, and load the search for those who search. Without it
// every page says the same.
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

  // The search has a script of its own, for the few readers of its page who need it.
  function prepareSearch(form) {
    var isLoaded = false;
    function load() {
      if (isLoaded) return;
      isLoaded = true;
      var script = document.createElement("script");
      script.src = form.dataset.script;
      document.head.appendChild(script);
    }
    document.querySelector('[data-search="plain"]').hidden = true;
    document.querySelector('[data-search="hint"]').hidden = false;
    form.addEventListener("focusin", load);
    if (/[?&]q=/.test(location.search)) load();
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
    var search = document.querySelector("form[data-script]");
    if (search) prepareSearch(search);
    document.querySelectorAll("[data-last-day]").forEach(function (state) {
      if (state.dataset.lastDay < dayInChina()) markAsEnded(state);
    });
  });
})();
