import Almanac
import House
import Page
import Store

/// What a room does where two records become one. Every column of the schema that names a person is in one of these lists: a
/// test asks both databases.
package struct MergeHook: Sendable {
  /// What becomes of a column that names a person.
  package enum Fate: Sendable {
    /// Its rows name the kept record from then on.
    case moves
    /// What was decided, signed or computed of a day stays as it was; readers follow `people_merge`.
    case stays
  }

  /// `table.column` and its fate.
  package let columns: [String: Fate]
  /// Refuses by name what must be settled first.
  let check: @Sendable (Connection, RequestContext, MergePair) throws -> Void
  /// Moves the rows.
  let move: @Sendable (Connection, RequestContext, MergePair) throws -> Void

  /// What a room does.
  package init(
    columns: [String: Fate], check: @escaping @Sendable (Connection, RequestContext, MergePair) throws -> Void,
    move: @escaping @Sendable (Connection, RequestContext, MergePair) throws -> Void
  ) {
    (self.columns, self.check, self.move) = (columns, check, move)
  }

  /// What People does, with the reads that Access keeps.
  package static let people = MergeHook(
    columns: [
      "people_number.person_id": .moves, "people_claim.person_id": .moves, "people_word.person_id": .moves,
      "people_interest.person_id": .moves, "people_skill.person_id": .moves, "people_limit.person_id": .moves,
      "people_post.person_id": .moves, "people_apart.first_id": .moves, "people_apart.second_id": .moves,
      "people_note.person_id": .moves, "people_correction.person_id": .moves,
      "people_expectation.person_id": .moves, "people_caseload.person_id": .moves,
      "people_data_request.person_id": .moves, "people_stay.person_id": .moves, "people_detention.person_id": .moves,
      "people_merge.kept_id": .moves,
      "access_read.subject": .moves, "people_merge.former_id": .stays,
    ],
    check: { db, context, pair in
      guard try !db.areApart(pair.kept, pair.former, at: context.facility) else {
        throw Merge.Refusal.keptApart(pair.keptName, pair.formerName)
      }
    },
    move: { db, context, pair in try db.moveBelongings(pair, at: context.facility, on: context.today) })
}
