import House

extension Venue {
  /// Why a place cannot be recorded so.
  package enum Refusal: House.Refusal, Equatable {
    /// Nothing differs from what is recorded.
    case unchanged
  }

  /// What another version of the place says differently.
  func differences(to other: Venue) -> [Difference] {
    Difference.between([
      ("name", name, other.name), ("kinds", kinds.joined(separator: ", "), other.kinds.joined(separator: ", ")),
      ("capacity", String(capacity), String(other.capacity)),
      ("openings", WeekSlot.written(openings), WeekSlot.written(other.openings)),
    ])
  }

  /// What the journal keeps of it.
  var particulars: [String: FactValue] {
    [
      "name": .text(name), "kinds": .list(kinds.map { .text($0) }), "capacity": .integer(Int64(capacity)),
      "openings": .text(WeekSlot.written(openings)),
    ]
  }

  /// The kinds of some places and those that are usual, by name.
  static func kinds(of venues: [Venue]) -> [String] {
    Set(usualKinds + venues.flatMap(\.kinds)).sorted()
  }
}
