/// The script of the bar: reloads a page once it is old, and keeps its place.
enum PreviewScript {
  static let text = #"""
    (() => {
      "use strict";
      const host = document.getElementById("gongshi-preview");
      const template = host.querySelector("template");
      // A browser that does not know shadow trees in HTML has left the template where it was.
      if (!host.shadowRoot && template) {
        host.attachShadow({ mode: "open" }).append(template.content);
      }
      const root = host.shadowRoot;
      const bar = root.getElementById("bar");
      const said = root.getElementById("said");
      const place = "gongshi-preview-place";
      const opened = "gongshi-preview-open";
      let state = host.dataset.state;
      let source = null;
      const site = (state) => state.split(" ")[0];
      const counts = () => root.getElementById("counts").textContent;

      const keep = () => sessionStorage.setItem(place, JSON.stringify({
        page: location.pathname, x: scrollX, y: scrollY, focus: root.activeElement?.id ?? "",
      }));

      const goBack = () => {
        const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
        sessionStorage.removeItem(place);
        if (kept?.page !== location.pathname) return;
        scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
        if (kept.focus) root.getElementById(kept.focus)?.focus({ preventScroll: true });
        setTimeout(() => { said.textContent = "已更新：" + counts(); }, 300);
      };

      const attend = () => {
        for (const field of root.querySelectorAll("input[name=page]")) {
          field.value = location.pathname;
        }
        for (const form of root.querySelectorAll("form")) form.addEventListener("submit", keep);
        const more = root.getElementById("more");
        if (sessionStorage.getItem(opened)) more.open = true;
        more.querySelector("summary").addEventListener("click", () => {
          if (more.open) sessionStorage.removeItem(opened);
          else sessionStorage.setItem(opened, "1");
        });
      };

      const renew = async () => {
        const answer = await fetch("/.gongshi/bar", { cache: "no-store" });
        if (!answer.ok) return;
        const focus = root.activeElement?.id;
        const draft = bar.querySelector(".draft");
        const { value, defaultValue } = root.getElementById("date");
        bar.innerHTML = await answer.text();
        if (draft) bar.prepend(draft);
        attend();
        // A day that is just being written stays.
        if (value !== defaultValue) root.getElementById("date").value = value;
        if (focus) root.getElementById(focus)?.focus({ preventScroll: true });
        said.textContent = counts();
      };

      const hear = (news) => {
        if (site(news) !== site(state)) {
          keep();
          location.reload();
        } else if (news !== state) {
          state = news;
          renew();
        }
      };

      // A browser keeps six lines to a server at most: pages that nobody sees give theirs back.
      const listen = () => {
        if (document.hidden) {
          source?.close();
          source = null;
        } else if (!source) {
          source = new EventSource("/.gongshi/events");
          source.onmessage = (event) => hear(event.data);
        }
      };

      attend();
      if (document.readyState === "complete") goBack();
      else addEventListener("load", goBack);
      document.addEventListener("visibilitychange", listen);
      addEventListener("pagehide", () => { source?.close(); source = null; });
      addEventListener("pageshow", listen);
      listen();
    })();

    """#
}
