import Almanac
import House
import Matching
import People
import Programmes
import Store

extension Connection {
  /// Everything a placement needs of a facility on a day: people present, cohorts planned, who sits in them, pairs kept apart, the
  /// policy in force.
  func frozenStudy(at facility: Facility.ID, on day: Day) throws -> FrozenStudy {
    let teaching = try teachingDays(at: facility)
    let people = try people(at: facility, opening: .all)
    let cohorts = try cohorts(at: facility)
    let live = try liveEnrolments(at: facility)
    let seated = Dictionary(grouping: live, by: \.cohort).mapValues { $0.map(\.person) }
    let openings = cohorts.map {
      (cohort: $0, opening: Opening($0, seated: seated[$0.id] ?? [], isOpen: teaching.isOpen))
    }
    let classes = Dictionary(openings.map { ($0.opening.id, $0.opening) }) { first, _ in first }
    let places = Dictionary(grouping: live, by: \.person).mapValues { held in
      held.compactMap { place in classes[place.cohort].map { Candidate.Hold(place: $0, until: place.until) } }
    }
    let placed = try lastPlaced(at: facility)
    let asked = Dictionary(grouping: try openApplications(at: facility), by: \.application.person)
    return FrozenStudy(
      day: day,
      // In the order in which the house recorded them, that of the rows of their file: whoever came first is served first.
      people: people.sorted { $0.id < $1.id }.map {
        Candidate(
          $0, on: day, places: places[$0.id] ?? [], asking: asked[$0.id] ?? [],
          isPlacedBefore: $0.isOfPresentStay(placed[$0.id]))
      },
      openings: openings.filter { $0.cohort.isOnOffer && $0.opening.free > 0 }.map(\.opening)
        .filter { $0.isAhead(of: day) },
      policy: try policy(at: facility, on: day)?.policy ?? .draft,
      apart: try separations(at: facility).map { [$0.first, $0.second] },
      waivers: try waivers(at: facility))
  }

  /// The end of the facility's journal: as every change moves it, it names the state of all that the house keeps.
  func chainEnd(at facility: Facility.ID) throws -> String {
    try first("SELECT hash FROM store_head WHERE facility_id = \(facility)")?.get("hash") ?? ""
  }

  /// The waivers granted at a facility.
  package func waivers(at facility: Facility.ID) throws -> [Waiver] {
    try rows(
      """
      SELECT person_id, cohort_id, criterion FROM placement_waiver
      WHERE facility_id = \(facility) ORDER BY person_id, cohort_id, criterion LIMIT 10000
      """
    ).map {
      Waiver(person: try $0.get("person_id"), cohort: try $0.get("cohort_id"), criterion: try $0.get("criterion"))
    }
  }

  /// The requirements waived for a person and a cohort.
  func waived(_ person: Person.ID, for cohort: Cohort.ID, at facility: Facility.ID) throws -> [Criterion.Kind] {
    try rows(
      """
      SELECT criterion FROM placement_waiver
      WHERE facility_id = \(facility) AND person_id = \(person) AND cohort_id = \(cohort) ORDER BY criterion LIMIT 100
      """
    ).map { try $0.get("criterion") }
  }

  /// Keeps a waiver with its reason, sealed; a later reason takes the place of the one before.
  func keep(_ waiver: Waiver, because reason: String, at facility: Facility.ID, by actor: Actor, now: Moment) throws {
    let box = try vault(of: facility).seal(reason, of: waiver.person, at: waiver.place)
    _ = try run(
      """
      INSERT INTO placement_waiver (facility_id, person_id, cohort_id, criterion, reason, made_at, made_by)
      VALUES
        (\(facility), \(waiver.person), \(waiver.cohort), \(waiver.criterion.rawValue), \(box), \(now),
         \(actor.signature))
      ON CONFLICT (facility_id, person_id, cohort_id, criterion)
        DO UPDATE SET reason = \(box), made_at = \(now), made_by = \(actor.signature)
      """)
  }
}

extension Waiver {
  /// Where its reason stands.
  var place: Place { Place("placement_waiver", "reason", row: "\(person)/\(cohort)/\(criterion.rawValue)") }
}
