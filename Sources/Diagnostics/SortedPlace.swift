extension RandomAccessCollection where Index == Int {
  /// The place of the element with a key, in a collection in the order of its keys; nil where none has
  /// it.
  @inlinable package func place<Key: Comparable>(of key: Key, by keyOf: (Element) -> Key) -> Int? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if keyOf(self[middle]) < key { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && keyOf(self[low]) == key ? low : nil
  }
}
