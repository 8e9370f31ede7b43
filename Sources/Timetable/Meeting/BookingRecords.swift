import Almanac
import House
import People
import Placement
import Programmes
import Store

extension Connection {
  /// What some days hold already.
  ///
  /// - Parameter showsKinds: whether the reader may know what people are called to.
  func bookings(
    from: Day, to: Day, beside others: [Meeting], showsKinds: Bool, at facility: Facility.ID
  ) throws -> Bookings {
    let there = try meetings(from: from, to: to, at: facility)
    let ids = Array(Set((there + others).map(\.cohort))).sorted()
    let members = try members(of: ids, from: from, to: to, at: facility)
    let people = members.values.reduce(into: Set<Person.ID>()) { $0.formUnion($1.now) }
    let engagements = try people.isEmpty ? [] : engagements(from: from, until: to, at: facility)
    let called = engagements.filter { people.contains($0.person) }
    var bookings = Bookings(
      meetings: there.filter { $0.state == .published || $0.state == .held },
      cohorts: Dictionary(try cohorts(ids, at: facility).map { ($0.id, $0) }) { first, _ in first },
      members: members.mapValues { Set($0.now.map(\.text)) },
      venues: try venues(at: facility), trainers: try trainers(at: facility),
      gaps: try gaps(at: facility, from: from), days: try teachingDays(at: facility),
      hours: try hours(at: facility, closedFrom: from),
      engagements: called,
      names: try namesAndBlocks(of: Array(Set(called.map(\.person))).sorted(), at: facility).mapValues { $0.name },
      showsKinds: showsKinds,
      staffing: try staffing(from: from, to: to, at: facility))
    bookings.otherMembers = members.mapValues { $0.onDays.mapValues { Set($0.map(\.text)) } }
    bookings.exclusions = try people.isEmpty ? [] : exclusions(from: from, to: to, at: facility)
    return bookings
  }
}
