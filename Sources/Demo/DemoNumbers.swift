import Matching

/// Numbers that are the same for the same seed on every machine: those of the lottery.
struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var sequence: Lottery

  /// Numbers from a seed.
  init(_ seed: UInt64) { sequence = Lottery(seed) }

  /// The next number.
  mutating func next() -> UInt64 { sequence.next() }

  /// Whether something that happens so often in a thousand does.
  mutating func happens(_ perMille: Int) -> Bool { Int(next() % 1000) < perMille }

  /// A whole number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// One of a list; nil of an empty one.
  mutating func one<Element>(of list: [Element]) -> Element? {
    list.isEmpty ? nil : list[number(0...list.count - 1)]
  }

  /// One of some words, each as often as its weight says; empty where there are none.
  mutating func word(_ weighted: [(String, Int)]) -> String {
    var left = number(1...max(1, weighted.reduce(0) { $0 + $1.1 }))
    for (word, weight) in weighted {
      left -= weight
      if left <= 0 { return word }
    }
    return ""
  }

  /// The same elements in another order.
  mutating func mixed<Element>(_ list: [Element]) -> [Element] {
    var list = list
    for index in list.indices.dropFirst().reversed() { list.swapAt(index, number(0...index)) }
    return list
  }
}
