import House

/// Where lessons are held: a classroom, a workshop, a pond; for how many, in which windows of a week.
package struct Venue: Encodable, Equatable, Sendable {
  package typealias ID = House.ID<Venue>

  package let id: ID
  package let name: String
  /// What it is, in the house's own words.
  package let kinds: [String]
  /// The most people at a lesson, 1 to 1000.
  package let capacity: Int
  /// The windows in which it may be used, in order.
  package let openings: [WeekSlot]

  /// A place.
  package init(id: ID, name: String, kinds: [String], capacity: Int, openings: [WeekSlot]) {
    self.id = id
    self.name = name
    self.kinds = kinds
    self.capacity = capacity
    self.openings = Set(openings).sorted()
  }

  /// The kinds that are offered before a house has named its own.
  package static let usualKinds = ["ruang kelas", "bengkel", "kebun", "kolam", "dapur", "aula"]

  /// The most people that a place can be for.
  package static let capacityMaximum = 1000
}

/// A place with the days on which it is closed.
struct VenueLine: Encodable, Sendable {
  let venue: Venue
  let closures: [Gap]
}

/// One place with all that belongs to it.
struct VenueFile: Encodable, Sendable {
  let line: VenueLine
  let revisions: [Revision]
  /// The kinds that a form offers.
  let kinds: [String]
}

/// All places.
struct VenueList: Encodable, Sendable {
  let places: [VenueLine]
  let kinds: [String]
}
