/// The style of the bar, which stands at the foot of the page and sticks to that of the window, so
/// that nothing of the page is ever below it for good.
enum PreviewStyle {
  static let text = """
    :host {
      all: initial;
      display: block;
      position: sticky;
      bottom: 0;
      z-index: 1000;
      color-scheme: light dark;
      --ground: #f6f3ea;
      --text: #1d1b16;
      --link: #0b4a8f;
      --error: #a3131b;
      --warning: #7a4a00;
      --line: #8a8475;
      font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
      color: var(--text);
    }
    #bar {
      box-sizing: border-box;
      padding: 4px 16px;
      border-top: 3px solid var(--line);
      background: var(--ground);
    }
    .days, form {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
    }
    .days { gap: 4px 28px; }
    p, h2, ul { margin: 4px 0; }
    h2 { font-size: 16px; }
    ul { padding-left: 22px; }
    li { overflow-wrap: anywhere; }
    button, input {
      box-sizing: border-box;
      min-height: 32px;
      padding: 2px 10px;
      border: 1px solid var(--line);
      border-radius: 3px;
      background: transparent;
      color: inherit;
      font: inherit;
    }
    button, summary { cursor: pointer; }
    summary { padding: 4px 0; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
    .room { max-height: 38vh; overflow: auto; }
    .draft, .broken { font-weight: bold; color: var(--warning); }
    .error { color: var(--error); }
    .warning { color: var(--warning); }
    .kind { margin-left: 8px; font-size: 13px; }
    a { color: var(--link); }
    #said {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (prefers-color-scheme: dark) {
      :host {
        --ground: #23221e;
        --text: #f1eee6;
        --link: #a8cbf5;
        --error: #ff9d96;
        --warning: #f3c06b;
        --line: #8d887c;
      }
    }
    @media print { :host { display: none; } }

    """
}
