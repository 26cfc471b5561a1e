import Files
import Publishing

/// Watches the folders and the day, and tells every page what became of it.
struct PreviewUpdates: Sendable {
  let source: PreviewSource
  let content: PreviewContent
  let events: PreviewEvents
  let token: String

  private static let moment = Duration.milliseconds(50)
  /// A program that writes for longer is not waited for.
  private static let longestWait = 20
  private static let momentsPerPulse = 300

  /// Runs until the task is cancelled.
  func run() async {
    var watch = FolderWatch(source.folders())
    var search: Task<Void, Never>?
    var (label, site, moments) = ("", 0, 0)
    defer { search?.cancel() }
    while !Task.isCancelled {
      if watch.hasChanged() {
        // What looks for changes and faults of the old site takes time from the new one. Where that
        // has errors, it looks again.
        search?.cancel()
        site = 0
        await settle(&watch)
        await content.becameStale()
      }
      let state = await content.current()
      if state.label(token) != label {
        label = state.label(token)
        events.send(PreviewEvents.message(label))
        watch.watch(source.folders())
      }
      if let shown = state.site, shown.number != site {
        site = shown.number
        search?.cancel()
        search = Task.detached(priority: .utility) { [content] in
          let found = shown.site.schedule { !Task.isCancelled }
          guard !Task.isCancelled else { return }
          await content.found(found, for: shown.number)
          guard let inspected = shown.site.inspection({ !Task.isCancelled }) else { return }
          await content.found(inspected, for: shown.number)
        }
      }
      moments += 1
      if moments % Self.momentsPerPulse == 0 { events.send(PreviewEvents.pulse) }
      try? await Task.sleep(for: Self.moment)
    }
  }

  /// Waits for the end of what an editor or a copy does in several steps.
  private func settle(_ watch: inout FolderWatch) async {
    for _ in 0..<Self.longestWait {
      try? await Task.sleep(for: Self.moment)
      if !watch.hasChanged() { return }
    }
  }
}
