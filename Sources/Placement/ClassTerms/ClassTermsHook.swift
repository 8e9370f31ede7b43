import Almanac
import House
import Page
import People
import Programmes
import Store

extension CohortHook {
  /// What Placement knows of the people of a class, and does when its terms change or it is cancelled.
  package static let placement = CohortHook(
    impact: { db, context, before, after in try db.impact(of: before, becoming: after, in: context) },
    willChange: { db, context, before, after in try db.prepare(before, becoming: after, in: context) },
    willCancel: { db, context, cohort, day in
      try db.endPlaces(in: cohort.id, on: day, by: Recorder(context))
      try db.markDecided(offering: cohort.id, at: context.facility, now: context.now)
    },
    reinstated: { db, context, cohort in
      try db.reopenPlaces(in: cohort.id, by: Recorder(context))
      try db.markDecided(offering: cohort.id, at: context.facility, now: context.now)
    },
    freed: { db, context, cohort in try db.freed(by: cohort, in: context) },
    counts: { db, facility in try db.peopleByClass(at: facility) },
    members: { db, context, cohort in
      guard context.actor.may(.readPlacement) else { return nil }
      return try db.classList(of: cohort, in: context).people.map {
        CohortMember(
          name: $0.person.name, cell: $0.person.cell, since: $0.since, state: EnrolmentWords.sentence($0.state),
          path: "/enrolments/\($0.enrolment)")
      }
    })
}

extension Connection {
  /// Whom other terms of a class touch: those who have a place, and those the board approved.
  fileprivate func impact(
    of before: Cohort, becoming after: Cohort, in context: RequestContext
  ) throws -> CohortImpact {
    let facility = context.facility
    let live = Set(try liveEnrolments(in: [before.id], at: facility).map(\.person))
    let ids = live.union(try approved(for: before.id, at: facility)).sorted()
    guard !ids.isEmpty else { return .none }
    let teaching = try teachingDays(at: facility)
    let (old, new) = (Opening(before, isOpen: teaching.isOpen), Opening(after, isOpen: teaching.isOpen))
    let elsewhere = try liveEnrolments(of: ids, at: facility).filter { $0.cohort != before.id }
    let promised = try approvedElsewhere(ids, than: before.id, at: facility)
    let others = Dictionary(
      try cohorts(Set(elsewhere.map(\.cohort) + promised.map(\.cohort)).sorted(), at: facility).map {
        ($0.id, Opening($0, isOpen: teaching.isOpen))
      }
    ) { first, _ in first }
    let held = elsewhere.map { ($0.person, $0.cohort, $0.until) } + promised.map { ($0.person, $0.cohort, Day?.none) }
    let places = held.reduce(into: [Person.ID: [Candidate.Hold]]()) { places, one in
      if let other = others[one.1] { places[one.0, default: []].append(.init(place: other, until: one.2)) }
    }
    let waived = Dictionary(
      grouping: try waivers(at: facility).filter { $0.cohort == before.id }, by: \.person)
    let names = try names(of: ids, at: facility)
    let people = try people(ids, at: facility, opening: .all).map { person in
      let candidate = Candidate(person, on: context.today, places: places[person.id] ?? [])
      let causes = ClassImpactRules.causes(
        of: candidate, from: old, to: new, on: context.today, waived: waived[person.id]?.map(\.criterion) ?? [])
      return (person: person, home: candidate.residence, causes: causes)
    }
    let short = ClassImpactRules.shortfall(
      of: people.map { (home: $0.home, stays: $0.causes.isEmpty) }, from: old, to: new)
    let regions = try Regions.shipped()
    return CohortImpact(
      people: people.map {
        .init(
          person: $0.person.id, name: $0.person.entry.name, cell: names[$0.person.id]?.cell ?? "",
          isEnrolled: live.contains($0.person.id),
          causes: $0.causes.map(ReasonWords.obstacle))
      }, shortfalls: [short].compactMap { $0.map { ClassChoiceWords.shortfall($0, regions) } },
      decrees: try line(before, isOpen: teaching.isOpen).detail == line(after, isOpen: teaching.isOpen).detail
        ? [] : decrees(naming: before.id, at: facility).map(\.number))
  }

  /// Before the terms of a class change: what papers of earlier say of it is kept, people move from seats that go, open minutes
  /// are to be signed again, plans to be computed again, and decrees that name the terms are to be amended.
  fileprivate func prepare(_ before: Cohort, becoming after: Cohort, in context: RequestContext) throws {
    let facility = context.facility
    try markDecided(offering: before.id, at: facility, now: context.now)
    let live = try liveEnrolments(in: [before.id], at: facility)
    for (place, seat) in ClassImpactRules.moves(of: live, into: after.seats) {
      let moved = Enrolment(
        id: place.id, cohort: place.cohort, seat: seat, person: place.person, decree: place.decree, from: place.from,
        isLive: true, until: place.until, ending: place.ending)
      guard try keep(moved, from: place, at: facility) else { throw Enrolment.Refusal.changedMeanwhile }
    }
    let teaching = try teachingDays(at: facility)
    let (old, new) = try (line(before, isOpen: teaching.isOpen), line(after, isOpen: teaching.isOpen))
    guard old != new else { return }
    try keep(old, of: before.id, until: context.now, at: facility)
    for hearing in try openHearings(decidingOn: before.id, at: facility) {
      _ = try clearSignatures(of: hearing, at: facility)
    }
    guard old.detail != new.detail else { return }
    let from = after.pastPatterns == before.pastPatterns ? nil : after.pastPatterns.last?.until
    let current = new.detail + (from.map { ", jadwal ini sejak \(PaperWords.day($0))" } ?? "")
    for decree in try decrees(naming: before.id, at: facility) {
      try owe(
        decree.id, for: before.id, from: old.detail, to: current, as: context.newID(), at: facility, now: context.now)
    }
  }

  /// Whom the cancellation of a class freed: who sat in it, and who was approved for it; those who have left need not be told.
  fileprivate func freed(by cohort: Cohort.ID, in context: RequestContext) throws -> [CohortImpact.Line] {
    let seated = try freedFromPlaces(in: cohort, at: context.facility)
    let approved = try approvedWithoutPlace(for: cohort, at: context.facility)
    let present = try present(seated + approved, at: context.facility)
    let names = try names(of: present.sorted(), at: context.facility)
    return names.values.map {
      .init(person: $0.id, name: $0.name, cell: $0.cell, isEnrolled: seated.contains($0.id))
    }.sorted { ($0.name, $0.person) < ($1.name, $1.person) }
  }

  private func line(_ cohort: Cohort, isOpen: (Day) -> Bool) throws -> CohortLine {
    CohortLine(Opening(cohort, isOpen: isOpen), pattern: cohort.pattern, regions: try Regions.shipped())
  }

  /// Ends every place of a class that goes on on a day or begins later; none ends before it began.
  fileprivate func endPlaces(in cohort: Cohort.ID, on day: Day, by recorder: Recorder) throws {
    let places = try everyone(in: cohort, at: recorder.facility)
    let known = try events(of: places, at: recorder.facility)
    let open = places.filter { place in Enrolment.end(in: known[place.id] ?? []).map { $0.day > day } ?? true }
    try add(
      open.map {
        (recorder.event(.ended(.classCancelled), of: $0.id, on: max(day, $0.from), .cancellation), $0)
      }, to: known, by: recorder)
  }

  /// Takes those ends back, where the person sits in no other class of that time.
  fileprivate func reopenPlaces(in cohort: Cohort.ID, by recorder: Recorder) throws {
    let places = try everyone(in: cohort, at: recorder.facility)
    let known = try events(of: places, at: recorder.facility)
    let reopened = places.flatMap { place in
      Enrolment.standingEnds(in: known[place.id] ?? []).filter { $0.source == .cancellation }.map { end in
        (recorder.event(.reopened(end.id), of: place.id, on: recorder.today, .cancellation), place)
      }
    }
    try add(reopened, to: known, by: recorder)
  }
}
