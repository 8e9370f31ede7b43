import Almanac
import House
import People
import Programmes
import Store

extension MergeHook {
  /// What Placement does: places, waivers and answers to seats move with their sealed words; what was computed, decided and signed stays,
  /// for papers print the same bytes, and is read for the kept record too. Plans that wait are computed again.
  package static let placement = MergeHook(
    columns: [
      "placement_enrolment.person_id": .moves, "placement_waiver.person_id": .moves,
      "placement_seat_answer.person_id": .moves, "placement_application.person_id": .moves,
      "placement_objection.person_id": .moves, "placement_outcome.person_id": .stays,
      "placement_decision.person_id": .stays, "placement_verdict.person_id": .stays,
      "placement_reserve.person_id": .stays, "placement_held.person_id": .stays,
    ],
    check: { db, context, pair in
      let facility = Recorder(context).facility
      if let hearing = try db.openHearing(of: pair.former, at: facility) {
        throw Merge.Refusal.isHeard(name: pair.formerName, hearing: hearing)
      }
      if let (first, second) = try db.clash(of: pair, at: facility) {
        throw Merge.Refusal.hasPlaces(name: pair.keptName, first: first, second: second)
      }
    },
    move: { db, context, pair in try db.movePlaces(pair, by: Recorder(context)) })
}

extension Connection {
  /// The titles of two live places that one person cannot hold at once; nil where there are none.
  fileprivate func clash(of pair: MergePair, at facility: Facility.ID) throws -> (first: String, second: String)? {
    let live = try liveEnrolments(of: [pair.kept, pair.former], at: facility)
    let (mine, theirs) = (live.filter { $0.person == pair.kept }, live.filter { $0.person == pair.former })
    guard !mine.isEmpty, !theirs.isEmpty else { return nil }
    let teaching = try teachingDays(at: facility)
    let openings = try cohorts(Array(Set(live.map(\.cohort))).sorted(), at: facility).map {
      Opening($0, isOpen: teaching.isOpen)
    }
    let classes = Dictionary(openings.map { ($0.id, $0) }) { first, _ in first }
    for one in mine {
      for other in theirs {
        guard let first = classes[one.cohort], let second = classes[other.cohort] else { continue }
        if one.cohort == other.cohort || one.days(in: first).overlaps(other.days(in: second)) {
          return (first.title, second.title)
        }
      }
    }
    return nil
  }
}

extension Enrolment {
  /// The days on which the place takes its holder's time.
  fileprivate func days(in opening: Opening) -> ClosedRange<Day> {
    let first = max(from, opening.meetings.first ?? from)
    let last = opening.end ?? first
    return first...max(first, until.map { min(last, $0.adding(days: -1)) } ?? last)
  }
}
