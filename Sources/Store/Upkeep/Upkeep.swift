import Almanac
import House

/// What keeps a house sound, as it was last done: when, and what came of it.
package struct Upkeep: Equatable, Sendable {
  /// What was done.
  package enum Kind: String, CaseIterable, Sendable {
    /// A copy of the whole database was written and read back.
    case backup
    /// The doctor looked the house over.
    case examination
    /// The journal's chain was recomputed.
    case journal
  }

  package let kind: Kind
  package let at: Moment
  /// What came of it, in a form of its kind.
  package let result: String

  /// Something done.
  package init(_ kind: Kind, at moment: Moment, _ result: String) {
    self.kind = kind
    at = moment
    self.result = result
  }
}

extension Journal.Verdict {
  /// As it is kept: `whole 1234`, or `broken 17`.
  package var kept: String {
    switch self {
    case .whole(let facts, _): "whole \(facts)"
    case .broken(let sequence, _): "broken \(sequence)"
    }
  }
}

extension Connection {
  /// Keeps what was done last; of each kind a facility has one.
  package func keep(_ upkeep: Upkeep, at facility: String) throws {
    try run(
      """
      INSERT INTO store_upkeep (facility_id, kind, done_at, result)
      VALUES (\(facility), \(upkeep.kind.rawValue), \(upkeep.at), \(upkeep.result))
      ON CONFLICT (facility_id, kind) DO UPDATE SET done_at = \(upkeep.at), result = \(upkeep.result)
      """)
  }

  /// What was done last of each kind; none of a kind that never was.
  package func upkeep(at facility: Facility.ID) throws -> [Upkeep.Kind: Upkeep] {
    let rows = try rows(
      "SELECT kind, done_at, result FROM store_upkeep WHERE facility_id = \(facility) ORDER BY kind LIMIT 10")
    return try rows.reduce(into: [:]) { found, row in
      guard let kind = Upkeep.Kind(rawValue: try row.get("kind")) else { return }
      found[kind] = Upkeep(kind, at: try row.get("done_at"), try row.get("result"))
    }
  }

  /// The path of the database's file; nil where it is on a server of its own.
  package func filePath() throws -> String? {
    guard session.dialect == .sqlite else { return nil }
    return try first("PRAGMA database_list")?.get("file")
  }
}
