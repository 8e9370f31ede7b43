import House
import Store

/// Whose prerequisites: a programme's, or those that one cohort of it adds.
struct Asked: Hashable {
  let programme: Programme.ID
  let cohort: Cohort.ID?
}

extension Connection {
  /// The prerequisites of programmes and of their cohorts, by whom they belong to.
  func prerequisites(of programmes: [Programme.ID], at facility: Facility.ID) throws -> [Asked: [Prerequisite]] {
    let found = try programmes.batches().flatMap {
      try rows(
        """
        SELECT programme_id, cohort_id, kind, value FROM programmes_prerequisite
        WHERE facility_id = \(facility) AND programme_id IN \(list: $0)
        ORDER BY programme_id, cohort_id, kind LIMIT 20000
        """)
    }
    return try found.reduce(into: [:]) { all, row in
      let cohort: String = try row.get("cohort_id")
      let value: String = try row.get("value")
      guard let prerequisite = Prerequisite(try row.get("kind"), value) else { return }
      all[Asked(programme: try row.get("programme_id"), cohort: Cohort.ID(cohort[...])), default: []]
        .append(prerequisite)
    }
  }

  /// Writes the prerequisites of a programme, or those a cohort adds, anew: one of a kind.
  func set(
    _ prerequisites: [Prerequisite], of programme: Programme.ID, cohort: Cohort.ID?, at facility: Facility.ID
  ) throws {
    let owner = cohort?.text ?? ""
    _ = try run(
      """
      DELETE FROM programmes_prerequisite
      WHERE facility_id = \(facility) AND programme_id = \(programme) AND cohort_id = \(owner)
      """)
    for prerequisite in prerequisites {
      _ = try run(
        """
        INSERT INTO programmes_prerequisite (facility_id, programme_id, cohort_id, kind, value)
        VALUES (\(facility), \(programme), \(owner), \(prerequisite.kind), \(prerequisite.value))
        """)
    }
  }
}
