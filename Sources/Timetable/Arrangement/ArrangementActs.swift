import Almanac
import Crypto
import Foundation
import House
import Language
import Matching
import Page
import Programmes
import Store

extension Arrangement {
  /// Why weeks are not arranged, or an arrangement is neither changed nor published.
  enum Refusal: House.Refusal, Equatable {
    /// The weeks are over.
    case weeksOver(Day)
    /// No meeting of these classes is left to be placed in these weeks.
    case nothingToArrange
    case noPlaces, noTrainers
    /// It is computing, failed, or published already.
    case notReady(State)
    /// It would change nothing.
    case nothingChanges
    /// So many of its meetings are in no schedule any more.
    case meetingsGone(Int)
  }
}

extension RequestContext {
  /// Freezes what an arrangement is made from, states it and puts its computation on the list of jobs.
  func arrange(_ form: ArrangementForm, as id: Arrangement.ID, _ db: Connection) throws -> String {
    guard form.until >= today else { throw Arrangement.Refusal.weeksOver(form.until) }
    let bookings = try bookings(from: form.from, to: form.until, db)
    guard !bookings.venues.isEmpty else { throw Arrangement.Refusal.noPlaces }
    guard !bookings.trainers.isEmpty else { throw Arrangement.Refusal.noTrainers }
    let time = now.time(in: zone)
    let meetings = try db.meetings(from: form.from, to: form.until, at: facility).filter { $0.state != .cancelled }
    let facts = ArrangementFacts(
      meetings: meetings, chosen: form.classes.isEmpty ? Set(meetings.map(\.cohort)) : form.classes,
      bookings: bookings, from: form.from, until: form.until, today: today, minute: time.hour * 60 + time.minute,
      aim: form.aim, movesTests: form.movesTests)
    guard !facts.open.isEmpty else { throw Arrangement.Refusal.nothingToArrange }
    let (instance, frozen) = facts.frozen()
    let text = instance.json
    let hash = hexadecimal(SHA256.hash(data: Data(text.utf8)))
    let arrangement = Arrangement(
      id: id, from: form.from, until: form.until, aim: form.aim, state: .computing, instanceHash: hash, note: nil,
      isProven: nil, madeAt: now, madeBy: actor.name)
    try db.insert(arrangement, instance: text, frozen: frozen, at: facility)
    try Jobs.enqueue(ArrangementJobs.job(id, at: facility), db)
    db.state(
      Fact(
        "timetable.arrangement_asked", about: id,
        [
          "from": .text(of: form.from), "until": .text(of: form.until), "aim": .text(form.aim.rawValue),
          "instance": .text(hash),
        ]))
    return id.text
  }

  /// An arrangement that may still be changed, with its meetings as they are now.
  ///
  /// - Throws: a refusal where it is not ready, or where somebody changed one of its meetings since.
  private func ready(_ db: Connection) throws -> (Arrangement, [Arrangement.Line], [Meeting]) {
    let arrangement = try db.arrangement(id("id"), at: facility).orMissing()
    guard arrangement.state == .ready else { throw Arrangement.Refusal.notReady(arrangement.state) }
    let lines = try db.lines(of: arrangement.id, at: facility)
    let meetings = try db.meetings(lines.map(\.meeting), at: facility)
    let seen = Dictionary(lines.map { ($0.meeting, $0.version) }) { first, _ in first }
    let changed = meetings.filter { seen[$0.id] != $0.version }
    guard changed.isEmpty else { throw Meeting.Refusal.changedMeanwhile(try standing(changed, db)) }
    guard meetings.count == lines.count else {
      throw Arrangement.Refusal.meetingsGone(lines.count - meetings.count)
    }
    return (arrangement, lines, meetings)
  }

  /// Puts a meeting of an arrangement elsewhere. What it collides with is named at its field before anything is saved.
  func move(_ form: LineForm, _ db: Connection) throws -> String {
    let wanted: Meeting.ID = try id("meeting")
    guard try db.lines(of: try id("id"), at: facility).contains(where: { $0.meeting == wanted }) else {
      throw Missing()
    }
    let (arrangement, lines, meetings) = try ready(db)
    guard var line = lines.first(where: { $0.meeting == wanted }),
      let meeting = meetings.first(where: { $0.id == wanted })
    else { throw Missing() }
    let bookings = try bookings(from: arrangement.from, to: arrangement.until, db).after(lines, of: meetings)
    guard bookings.venues.contains(where: { $0.id == form.venue }),
      form.trainers.allSatisfy({ trainer in bookings.trainers.contains { $0.id == trainer } })
    else { throw Missing() }
    guard (max(today, arrangement.from)...arrangement.until).contains(form.slot.day) else {
      throw FormProblems([("slot", ArrangementWords.slotUnknown)])
    }
    let (from, until) =
      meeting.windows.count == 2 ? (meeting.from, meeting.until) : bookings.hours(of: meeting, in: form.slot)
    let spot = Arrangement.Spot(
      day: form.slot.day, from: from, until: until, venue: form.venue, trainers: form.trainers,
      escorts: line.after?.escorts ?? max(1, line.before.escorts))
    let clashes = bookings.clashes(of: meeting.published(at: spot))
    if let first = clashes.first(where: \.isFirm) {
      throw FormProblems([(LineForm.field(of: first), Words.wayOut(clashes.filter(\.isFirm)))])
    }
    if form.why == nil, let first = clashes.first {
      throw FormProblems([(LineForm.field(of: first), Words.wayOut(clashes))])
    }
    (line.after, line.rule, line.why, line.isByHand) = (spot, nil, form.why, true)
    try db.keep([line], of: arrangement.id, at: facility)
    db.state(
      Fact(
        "timetable.arrangement_moved", about: arrangement.id,
        [
          "meeting": .text(of: wanted), "slot": .text(form.slot.name), "place": .text(of: form.venue),
          "trainers": .list(form.trainers.map { .text(of: $0) }), "reason": form.why.map { .text($0) } ?? .null,
        ]))
    return arrangement.id.text
  }

  /// Publishes an arrangement: all of it, or nothing where a meeting was changed since or something is taken twice. A published one
  /// for which no time was found becomes a draft again.
  func publishArrangement(_ form: PublicationForm, _ db: Connection) throws -> MeetingsDone {
    let (arrangement, lines, meetings) = try ready(db)
    let known = Dictionary(meetings.map { ($0.id, $0) }) { first, _ in first }
    let bookings = try bookings(from: arrangement.from, to: arrangement.until, db).after(lines, of: meetings)
    let changed = lines.filter { [.new, .moved, .withdrawn].contains($0.change) }
    guard !changed.isEmpty else { throw Arrangement.Refusal.nothingChanges }
    let after = try changed.compactMap { line -> Meeting? in
      guard let before = known[line.meeting] else { return nil }
      try before.checkOpen(on: today)
      guard let spot = line.after else {
        var draft = before
        (draft.state, draft.reason) = (.draft, nil)
        return draft
      }
      var meeting = before.published(at: spot)
      try meeting.checkOpen(on: today)
      let (clashes, title) = (bookings.clashes(of: meeting), bookings.title(line.cohort))
      let why = line.why ?? form.why
      if clashes.contains(where: \.isFirm) || (!clashes.isEmpty && why == nil) {
        throw Meeting.Refusal.clashes(title, spot.day, clashes)
      }
      meeting.reason = clashes.isEmpty ? line.why : why
      return meeting
    }
    guard try db.markPublished(arrangement.id, at: facility) else {
      throw Arrangement.Refusal.notReady(.published)
    }
    try db.update(after, by: actor.name, at: facility)
    for meeting in after {
      guard let before = known[meeting.id] else { continue }
      try keepArranged(before, meeting, of: arrangement, in: bookings, because: form.why, db)
    }
    try db.renumber(after.map(\.cohort), at: facility)
    db.state(
      Fact(
        "timetable.arrangement_published", about: arrangement.id,
        [
          "meetings": .list(after.map { .text(of: $0.id) }), "instance": .text(arrangement.instanceHash),
          "reason": form.why.map { .text($0) } ?? .null,
        ]))
    return MeetingsDone(count: after.count { $0.state == .published }, week: max(arrangement.from, today.monday))
  }

  private func keepArranged(
    _ before: Meeting, _ after: Meeting, of arrangement: Arrangement, in bookings: Bookings, because why: String?,
    _ db: Connection
  ) throws {
    let moved = Difference(field: "state", before: before.state.rawValue, after: after.state.rawValue)
    let differences = before.differences(to: after, in: bookings) + (before.state == after.state ? [] : [moved])
    let reason = after.reason ?? why ?? ArrangementWords.name(arrangement.aim)(language)
    try db.keep(revisions(differences, because: reason), of: before.id, at: facility)
    db.state(
      Fact(
        "timetable.meeting_arranged", about: before.id,
        [
          "state": .text(after.state.rawValue), "day": .text(of: after.day), "hours": .text(after.hours),
          "place": after.venue.map { .text(of: $0) } ?? .null,
          "trainers": .list(after.trainers.map { .text(of: $0) }), "arrangement": .text(of: arrangement.id),
        ]))
  }
}
