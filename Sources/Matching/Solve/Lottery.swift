/// A seeded order that can be drawn and published before a run: the same number gives the same order for ever.
///
/// The order of the file has no say: ids are sorted by bytes, then shuffled (SplitMix64, Fisher and Yates).
package struct Lottery: Sendable {
  private var state: UInt64

  /// The lottery of that number.
  package init(_ number: UInt64) { state = number }

  /// The next number of the seeded sequence.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to, not including, `limit` (1 or more); equally likely.
  package mutating func next(below limit: Int) -> Int {
    let limit = UInt64(limit)
    let fair = UInt64.max - UInt64.max % limit
    while true {
      let drawn = next()
      if drawn < fair { return Int(drawn % limit) }
    }
  }

  /// The rank of each name in the drawn order, by the place of the name in the list.
  package mutating func ranks(of names: [String]) -> [Int] {
    var order = names.indices.sorted { ByteOrderedName(names[$0]) < ByteOrderedName(names[$1]) }
    for place in order.indices.dropFirst().reversed() { order.swapAt(place, next(below: place + 1)) }
    var ranks = Array(repeating: 0, count: names.count)
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    return ranks
  }
}
