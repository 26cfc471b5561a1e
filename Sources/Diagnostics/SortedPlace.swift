extension RandomAccessCollection where Index == Int {
  /// The place of the element with a key, in a collection in the order of its keys; nil where none has
  /// it.
  @inlinable package func place<Key: Comparable>(of key: Key, by keyOf: (Element) -> Key) -> Int? {
    let first = firstPlace(notBefore: key, by: keyOf)
    return first < endIndex && keyOf(self[first]) == key ? first : nil
  }

  /// The place of the first element that has a key or a later one, in a collection in the order of its
  /// keys; the end where none has.
  @inlinable package func firstPlace<Key: Comparable>(
    notBefore key: Key,
    by keyOf: (Element) -> Key
  ) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if keyOf(self[middle]) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
