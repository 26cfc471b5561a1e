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

  // The search has a script of its own, for the few readers of its page who need it. What it would
  // show first is shown already, so that nothing moves when it comes.
  function prepareSearch(form) {
    var isLoaded = false;
    var isAsking = root.classList.contains("asking");

    function part(name) {
      return document.querySelector('[data-search="' + name + '"]');
    }

    function load() {
      if (isLoaded) return;
      isLoaded = true;
      var script = document.createElement("script");
      script.src = form.dataset.script;
      script.onerror = fail;
      // What a host sends in place of a missing file may load, but is no search.
      script.onload = function () {
        if (window.gongshi) release();
        else fail();
      };
      form.addEventListener("submit", hold);
      document.head.appendChild(script);
    }

    // What is asked before the script has come waits for it: a page that was sent anew would lose the focus.
    function hold(event) {
      event.preventDefault();
      form.dataset.submitted = "";
    }

    function release() {
      form.removeEventListener("submit", hold);
    }

    // The lists stay until something is asked: that loads the page anew, and the script once more.
    function fail() {
      release();
      if ("submitted" in form.dataset) {
        form.submit();
      } else if (isAsking) {
        form.elements.q.value = form.elements.q.value || new URLSearchParams(location.search).get("q");
        part("results").setAttribute("aria-busy", "false");
        part("failed").hidden = false;
        part("retry").addEventListener("click", function () {
          location.reload();
        });
      } else {
        hint(false);
      }
    }

    function hint(canSearch) {
      part("plain").hidden = canSearch;
      part("hint").hidden = !canSearch;
    }

    hint(true);
    form.addEventListener("compositionstart", function (event) {
      event.target.dataset.composing = "";
    });
    form.addEventListener("compositionend", function (event) {
      delete event.target.dataset.composing;
    });
    form.addEventListener("focusin", load);
    if (isAsking) {
      part("browse").hidden = true;
      part("title").hidden = false;
      part("results").hidden = false;
      part("results").setAttribute("aria-busy", "true");
      load();
    }
  }

  root.classList.toggle("large", isLarge());
  // What the address asks for hides the lists before they are painted.
  root.classList.toggle("asking", /[?&](q|sort|programme|district|function|category|year|standing)=[^&]/.test(location.search));
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
    root.classList.remove("asking");
    document.querySelectorAll("[data-last-day]").forEach(function (state) {
      if (state.dataset.lastDay < dayInChina()) markAsEnded(state);
    });
  });
})();
