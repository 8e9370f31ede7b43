import Almanac
import House
import Language
import Page
import Partners
import People
import Programmes
import Store

/// What was done: with how many meetings, and the week to look at.
struct MeetingsDone: Codable, Sendable {
  let count: Int
  let week: Day
}

extension RequestContext {
  /// What some days hold already, as far as whoever asks may know it.
  func bookings(from: Day, to: Day, beside others: [Meeting] = [], _ db: Connection) throws -> Bookings {
    try db.bookings(
      from: from, to: to, beside: others, showsKinds: actor.may(.readCase) && actor.may(.readEverybody), at: facility)
  }

  /// The meetings that a form names, as they were seen.
  ///
  /// - Throws: `Meeting.Refusal.changedMeanwhile` naming those that somebody else changed since, and how they are now.
  private func chosen(_ form: TicketsForm, _ db: Connection) throws -> [Meeting] {
    guard !form.tickets.isEmpty else { throw Meeting.Refusal.nothingChosen }
    let found = try db.meetings(form.tickets.map(\.id), at: facility)
    guard found.count == Set(form.tickets.map(\.id)).count else { throw Missing() }
    let seen = Dictionary(form.tickets.map { ($0.id, $0.version) }) { first, _ in first }
    let changed = found.filter { seen[$0.id] != $0.version }
    guard changed.isEmpty else { throw Meeting.Refusal.changedMeanwhile(try standing(changed, db)) }
    for meeting in found { try meeting.checkOpen(on: today) }
    return found
  }

  /// How meetings stand now.
  func standing(_ meetings: [Meeting], _ db: Connection) throws -> [Meeting.Now] {
    let titles = Dictionary(
      try db.cohorts(Array(Set(meetings.map(\.cohort))), at: facility).map { ($0.id, $0.programme.title) }
    ) { first, _ in first }
    return meetings.map {
      Meeting.Now(title: titles[$0.cohort] ?? "", day: $0.day, state: $0.state, by: $0.changedBy)
    }
  }

  /// Publishes drafts: all of them, or none where one collides.
  func publish(_ form: TicketsForm, _ db: Connection) throws -> MeetingsDone {
    let drafts = try chosen(form, db)
    guard drafts.allSatisfy({ $0.state == .draft }) else { throw Meeting.Refusal.notDraft }
    let (from, to) = (drafts.map(\.day).min() ?? today, drafts.map(\.day).max() ?? today)
    let bookings = try bookings(from: from, to: to, beside: drafts, db)
    for draft in drafts {
      let title = bookings.title(draft.cohort)
      guard draft.venue != nil, !draft.trainers.isEmpty else { throw Meeting.Refusal.incomplete(title, draft.day) }
      let clashes = bookings.clashes(of: draft, beside: drafts)
      if clashes.contains(where: \.isFirm) || (!clashes.isEmpty && form.why == nil) {
        throw Meeting.Refusal.clashes(title, draft.day, clashes)
      }
    }
    return try keep(drafts, as: .published, because: form.why, charging: nil, db)
  }

  /// Cancels meetings that are still ahead; the reason says whether a commitment is charged.
  func cancel(_ form: TicketsForm, _ db: Connection) throws -> MeetingsDone {
    let (open, reason) = (try chosen(form, db), try form.reason())
    guard open.allSatisfy(\.isOpen) else { throw Meeting.Refusal.cancelledAlready }
    if let commitment = form.commitment {
      let owner = try db.commitments(at: facility).first { $0.id == commitment }.orMissing().agency
      for cohort in try db.cohorts(Array(Set(open.map(\.cohort))), at: facility)
      where owner == nil || cohort.agency?.id != owner {
        throw Meeting.Refusal.commitmentOfOthers(cohort.programme.title)
      }
    }
    return try keep(open, as: .cancelled, because: reason, charging: form.commitment, db)
  }

  /// Makes drafts of cancelled meetings again.
  func restore(_ form: TicketsForm, _ db: Connection) throws -> MeetingsDone {
    let (cancelled, reason) = (try chosen(form, db), try form.reason())
    guard cancelled.allSatisfy({ $0.state == .cancelled }) else { throw Meeting.Refusal.notCancelled }
    return try keep(cancelled, as: .draft, because: reason, charging: nil, db)
  }

  private func keep(
    _ meetings: [Meeting], as state: Meeting.State, because reason: String?, charging commitment: Commitment.ID?,
    _ db: Connection
  ) throws -> MeetingsDone {
    let after = meetings.map { before in
      var after = before
      (after.state, after.commitment) = (state, commitment)
      after.reason = state == .draft ? nil : reason ?? before.reason
      return after
    }
    try db.update(after, by: actor.name, at: facility)
    for before in meetings {
      let moved = Difference(field: "state", before: before.state.rawValue, after: state.rawValue)
      try db.keep(revisions([moved], because: reason ?? Words.name(state)(language)), of: before.id, at: facility)
      db.state(
        Fact(
          "timetable.meeting_\(state.rawValue)", about: before.id,
          [
            "cohort": .text(of: before.cohort), "day": .text(of: before.day),
            "reason": reason.map { .text($0) } ?? .null, "commitment": commitment.map { .text(of: $0) } ?? .null,
          ]))
    }
    try db.renumber(meetings.map(\.cohort), at: facility)
    return MeetingsDone(count: meetings.count, week: meetings.first?.day ?? today)
  }

  /// Arranges a meeting anew: day, hours, place, trainers. What it collides with is named at its field before anything is
  /// saved; a reason lets it go on where nothing is taken twice.
  func change(_ form: MeetingForm, _ db: Connection) throws -> Meeting.ID {
    let before = try db.meetings([id("id")], at: facility).first.orMissing()
    try before.checkOpen(on: today)
    if before.version != form.seen { throw Meeting.Refusal.changedMeanwhile(try standing([before], db)) }
    guard before.isOpen else { throw Meeting.Refusal.cancelledAlready }
    guard form.day >= today else { throw FormProblems([("day", Meeting.Refusal.over(form.day).phrase)]) }
    var after = before
    (after.day, after.from, after.until) = (form.day, form.from, form.until)
    (after.venue, after.trainers, after.escorts) = (form.venue, Set(form.trainers).sorted(), form.escorts)
    if let kind = form.kind {
      let isTest = kind == .assessment
      (after.kind, after.assessor, after.testSite) = (kind, isTest ? form.assessor : nil, isTest ? form.testSite : nil)
    }
    if before.isTestMoved(to: after), form.why == nil { throw FormProblems([("why", Words.assessmentMoved)]) }
    let bookings = try bookings(from: form.day, to: form.day, beside: [before], db)
    let known = Set(bookings.trainers.map(\.id))
    guard after.trainers.allSatisfy(known.contains) else { throw Missing() }
    if let venue = after.venue, !bookings.venues.contains(where: { $0.id == venue }) { throw Missing() }
    try check(after, in: bookings, form)
    after.reason = form.why ?? before.reason
    let differences = before.differences(to: after, in: bookings)
    guard !differences.isEmpty || form.isForFollowing else { throw Venue.Refusal.unchanged }
    try keep(before, after, differences, form, db)
    if form.isForFollowing { try follow(after, db) }
    try db.renumber([before.cohort], at: facility)
    return before.id
  }

  private func check(_ meeting: Meeting, in bookings: Bookings, _ form: MeetingForm) throws {
    let clashes = bookings.clashes(of: meeting)
    if let first = clashes.first(where: \.isFirm) {
      throw FormProblems([(first.field, Words.wayOut(clashes.filter(\.isFirm)))])
    }
    guard form.why == nil else { return }
    if let first = clashes.first { throw FormProblems([(first.field, Words.wayOut(clashes))]) }
    guard meeting.state == .draft else { throw FormProblems([("why", Words.whyMissing)]) }
  }

  private func keep(
    _ before: Meeting, _ after: Meeting, _ differences: [Difference], _ form: MeetingForm, _ db: Connection
  ) throws {
    if before.state == .published, after.venue == nil || after.trainers.isEmpty {
      throw FormProblems([(after.venue == nil ? "venue" : "trainers", Words.wholeNeeded)])
    }
    try db.update([after], by: actor.name, at: facility)
    let reason = form.why ?? Words.changedDraft(language)
    try db.keep(revisions(differences, because: reason), of: before.id, at: facility)
    db.state(
      Fact(
        "timetable.meeting_changed", about: before.id,
        [
          "day": .text(of: after.day), "hours": .text(after.hours), "place": after.venue.map { .text(of: $0) } ?? .null,
          "trainers": .list(after.trainers.map { .text(of: $0) }), "escorts": .integer(Int64(after.escorts)),
          "reason": form.why.map { .text($0) } ?? .null,
        ]))
  }

  /// Gives the place and the trainers of a meeting to the later drafts of its class.
  private func follow(_ model: Meeting, _ db: Connection) throws {
    let later = try db.meetings(of: [model.cohort], at: facility)
      .filter { $0.state == .draft && $0.kind == .lesson && $0.day > model.day && $0.day >= today }
    let followed = later.map { draft in
      var draft = draft
      (draft.venue, draft.trainers, draft.escorts) = (model.venue, model.trainers, model.escorts)
      return draft
    }
    try db.update(followed, by: actor.name, at: facility)
  }
}

extension Meeting {
  /// What another version of the meeting says differently.
  func differences(to other: Meeting, in bookings: Bookings) -> [Difference] {
    func place(_ meeting: Meeting) -> String { bookings.venues.first { $0.id == meeting.venue }?.name ?? "" }
    func teachers(_ meeting: Meeting) -> String {
      bookings.trainers.filter { meeting.trainers.contains($0.id) }.map(\.name).joined(separator: ", ")
    }
    return Difference.between([
      ("day", day.description, other.day.description), ("from", hours, other.hours),
      ("venue", place(self), place(other)), ("trainers", teachers(self), teachers(other)),
      ("escorts", String(escorts), String(other.escorts)),
      ("kind", Words.name(kind).id, Words.name(other.kind).id), ("assessor", assessor ?? "", other.assessor ?? ""),
      ("test_site", testSite ?? "", other.testSite ?? ""),
    ])
  }
}
