/// The given cells of a row's declared columns (各栏取值), each by the place of its column.
///
/// Only those that are given are kept: a list fills a few of the many columns that a programme
/// declares, and a register holds very many rows.
package struct Figures: Hashable, Sendable {
  private struct Given: Hashable {
    let figure: Figure
    let place: Int32
  }

  /// In the order of their places.
  private var cells: [Given]

  /// By the order of the columns; nil where the cell is empty.
  package init(_ figures: [Figure?]) {
    cells = []
    cells.reserveCapacity(figures.count { $0 != nil })
    for (place, figure) in figures.enumerated() {
      if let figure { cells.append(Given(figure: figure, place: Int32(clamping: place))) }
    }
  }

  /// Those that are given, in the order of their columns.
  package var given: some Sequence<Figure> { cells.lazy.map(\.figure) }

  /// Nil where the row does not give it.
  package subscript(place: Int) -> Figure? {
    get { cells.firstIndex { $0.place == place }.map { cells[$0].figure } }
    set {
      let index = cells.firstIndex { $0.place >= place } ?? cells.endIndex
      if index < cells.endIndex, cells[index].place == place { cells.remove(at: index) }
      guard let newValue else { return }
      cells.insert(Given(figure: newValue, place: Int32(clamping: place)), at: index)
    }
  }

  /// Without the values of some fields; `columns` name the places.
  func erasing(_ fields: Set<String>, columns: [Column]) -> Figures {
    var kept = self
    for (place, column) in columns.enumerated() where fields.contains(column.name) {
      kept[place] = nil
    }
    return kept
  }
}

extension Figures: ExpressibleByArrayLiteral {
  package init(arrayLiteral figures: Figure?...) { self.init(figures) }
}
