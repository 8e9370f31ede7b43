import House
import Matching
import People
import Programmes

/// What people and cohorts of a plan are called in the files it leaves: `p` and `c` with the row of the office's own sheet, and the
/// number of the sheet before it where there are several. Everything else knows them by identities.
struct PlanNames {
  private let people: [String: String]
  private let cohorts: [String: String]

  /// Names of one width, so that they sort as the rows stand.
  init(_ inputs: PlanInputs) {
    let width = String(inputs.lastRow).count
    people = PlanNames.named("p", width, inputs.people.map { ($0.candidate.id.text, $0.sheet, $0.row) })
    cohorts = PlanNames.named("c", width, inputs.offers.map { ($0.opening.id.text, $0.sheet, $0.row) })
  }

  /// The instance under these names.
  func named(_ instance: PlacementInstance) -> PlacementInstance {
    var instance = instance
    instance.people = instance.people.map { .init(id: name(ofPerson: $0.id), places: $0.places) }
    instance.cohorts = instance.cohorts.map {
      .init(
        id: name(ofCohort: $0.id), min: $0.min, max: $0.max, slots: $0.slots, atMost: $0.atMost, atLeast: $0.atLeast)
    }
    return instance
  }

  /// The result under these names.
  func named(_ result: PlacementResult) -> PlacementResult {
    PlacementResult(
      status: result.status, placements: result.placements.map(named), stages: result.stages,
      conflict: result.conflict.map { .init(fixed: $0.fixed.map(named), rules: $0.rules) })
  }

  private func named(_ placement: PlacementResult.Placement) -> PlacementResult.Placement {
    .init(person: name(ofPerson: placement.person), cohort: name(ofCohort: placement.cohort))
  }

  private func name(ofPerson id: String) -> String { people[id] ?? id }
  private func name(ofCohort id: String) -> String { cohorts[id] ?? id }

  private static func named(
    _ letter: String, _ width: Int, _ places: [(id: String, sheet: Int, row: Int)]
  ) -> [String: String] {
    let isOneSheet = Set(places.map(\.sheet)).count < 2
    return Dictionary(
      places.map { id, sheet, row in
        let (sheet, digits) = (isOneSheet ? "" : "\(sheet + 1).", String(row))
        return (id, letter + sheet + String(repeating: "0", count: max(0, width - digits.count)) + digits)
      }
    ) { first, _ in first }
  }
}
