import Almanac
import House
import Partners

extension OfferPlan {
  /// What is recorded already.
  package struct Known: Sendable {
    package let programmes: [Programme]
    package let cohorts: [Cohort]
    package let agencies: [Agency]
    package let teachingDays: TeachingDays
    /// The names in which lists call the house itself.
    package let houseNames: [String]
    /// How many people of each cohort have a place or the board's approval.
    package let people: [Cohort.ID: Int]

    /// What is recorded of a facility.
    package init(
      programmes: [Programme], cohorts: [Cohort], agencies: [Agency], teachingDays: TeachingDays, houseNames: [String],
      people: [Cohort.ID: Int] = [:]
    ) {
      self.programmes = programmes
      self.cohorts = cohorts
      self.agencies = agencies
      self.teachingDays = teachingDays
      self.houseNames = houseNames
      self.people = people
    }
  }

  /// Compares a file with what is recorded.
  ///
  /// 1. A row without what a cohort needs is held back. 2. A programme is known by title and level. 3. A cohort is
  /// known by programme,
  /// partner and start. 4. The same again is unchanged. 5. What differs is shown, and held back once people were
  /// promised it.
  package init(_ rows: [(row: Int, entry: OfferEntry)], known: Known, newID: () -> String) {
    var seen: [(row: Int, cohort: Cohort)] = []
    var steps: [Step] = []
    for (row, entry) in rows {
      let step = Step.of(entry, row: row, known: known, seen: seen, newID: newID)
      if let cohort = step.cohort { seen.append((row, cohort)) }
      steps.append(step)
    }
    self.steps = steps
  }
}

extension OfferPlan.Step {
  fileprivate static func of(
    _ entry: OfferEntry, row: Int, known: OfferPlan.Known, seen: [(row: Int, cohort: Cohort)], newID: () -> String
  ) -> OfferPlan.Step {
    let draft: OfferDraft
    do throws(OfferDraft.Gap) {
      draft = try OfferDraft(entry, houseNames: known.houseNames)
    } catch {
      return held(entry, row, OfferPlan.Reason(error))
    }
    let earlier = seen.first { draft.isOf($0.cohort.programme) }
    let recorded = known.programmes.first { draft.isOf($0) }
    guard let programme = draft.programme(as: earlier?.cohort.programme ?? recorded, newID: newID) else {
      return held(entry, row, .incomplete([]))
    }
    if let earlier {
      let contradictions = earlier.cohort.programme.differences(to: programme)
      if !contradictions.isEmpty { return held(entry, row, .contradicts(row: earlier.row, contradictions)) }
    }
    if let twin = seen.first(where: { draft.isTwin(of: $0.cohort) }) {
      return held(entry, row, .repeats(row: twin.row))
    }
    return compared(
      draft, programme, recorded: recorded, isFirst: earlier == nil, row: row, known: known, newID: newID)
  }

  private static func compared(
    _ draft: OfferDraft, _ programme: Programme, recorded: Programme?, isFirst: Bool, row: Int,
    known: OfferPlan.Known, newID: () -> String
  ) -> OfferPlan.Step {
    let standing = known.cohorts.first { $0.programme.id == programme.id && draft.isTwin(of: $0) }
    guard let cohort = draft.cohort(of: programme, as: standing, agencies: known.agencies, newID: newID) else {
      return held(title: draft.title, agency: draft.agency, row, .incomplete([]))
    }
    let programmeChanges = recorded?.differences(to: programme) ?? []
    let begun = Programme.promising(known.cohorts.filter { $0.programme.id == programme.id }, people: known.people)
    if begun > 0, let recorded, recorded.isPromised(programmeChanges) {
      return held(title: draft.title, agency: draft.agency, row, .programmeBegun(begun))
    }
    let outcome: OfferPlan.Outcome
    if let standing {
      let changes = standing.differences(to: cohort) + programmeChanges
      if !changes.isEmpty, let reason = OfferPlan.Reason.keeping(standing, people: known.people) {
        return held(title: draft.title, agency: draft.agency, row, reason)
      }
      outcome = changes.isEmpty ? .unchanged : .changed(changes)
    } else {
      outcome = .added
    }
    let schedule = cohort.schedule(isOpen: known.teachingDays.isOpen)
    return OfferPlan.Step(
      row: row, title: draft.title, agency: cohort.agency?.name, outcome: outcome, cohort: cohort,
      addsProgramme: recorded == nil && isFirst, programmeChanges: programmeChanges, offeredEnd: schedule.offeredEnd,
      end: schedule.end)
  }

  private static func held(_ entry: OfferEntry, _ row: Int, _ reason: OfferPlan.Reason) -> OfferPlan.Step {
    held(title: entry.title, agency: entry.agency, row, reason)
  }

  private static func held(
    title: String, agency: String?, _ row: Int, _ reason: OfferPlan.Reason
  ) -> OfferPlan.Step {
    OfferPlan.Step(
      row: row, title: title, agency: agency, outcome: .heldBack(reason), cohort: nil, addsProgramme: false,
      programmeChanges: [], offeredEnd: nil, end: nil)
  }
}

extension OfferPlan.Reason {
  /// Why a cohort stays as it is recorded, whatever a list says; nil where it may change.
  fileprivate static func keeping(_ cohort: Cohort, people: [Cohort.ID: Int]) -> OfferPlan.Reason? {
    if let cancellation = cohort.cancellation { return .cancelled(cancellation.day) }
    if cohort.status != .planned { return .begun(cohort.status) }
    return people[cohort.id].map { .inUse($0) }
  }

  fileprivate init(_ gap: OfferDraft.Gap) {
    switch gap {
    case .columns(let columns): self = .incomplete(columns)
    case .quotaRegion(let name): self = .quotaRegion(name)
    }
  }
}

extension OfferDraft {
  /// Whether the draft is of a programme: the same title, however it is spaced and cased, and the same level.
  fileprivate func isOf(_ programme: Programme) -> Bool {
    Programme.key(programme.title) == Programme.key(title) && programme.level == level
  }

  /// Whether a cohort is the one offered: the same programme, partner and start.
  fileprivate func isTwin(of cohort: Cohort) -> Bool {
    isOf(cohort.programme) && cohort.start == start
      && Programme.key(cohort.agency?.name ?? "") == Programme.key(agency ?? "")
  }

  /// The programme as the draft says; what a list of offers cannot know stays as it is recorded.
  fileprivate func programme(as known: Programme?, newID: () -> String) -> Programme? {
    guard let id = known?.id ?? Programme.ID(newID()[...]) else { return nil }
    return Programme(
      id: id, title: known?.title ?? title, field: field, kind: kind, level: level, lessonHours: lessonHours,
      minutesPerLesson: known?.minutesPerLesson ?? CohortSchedule.minutesPerLesson,
      theoryPercent: known?.theoryPercent ?? 25, site: known?.site, tools: known?.tools ?? [],
      source: known?.source ?? "", prerequisites: known?.prerequisites ?? [],
      modules: known?.modules ?? [])
  }

  /// The cohort as the draft says; a partner not yet known gets a new identity.
  fileprivate func cohort(
    of programme: Programme, as standing: Cohort?, agencies: [Agency], newID: () -> String
  ) -> Cohort? {
    guard let id = standing?.id ?? Cohort.ID(newID()[...]) else { return nil }
    let host = agency.flatMap { name -> Cohort.Host? in
      if let standing = standing?.agency { return standing }
      let known = agencies.first { Programme.key($0.name) == Programme.key(name) }
      return (known?.id ?? AgencyID(newID())).map { Cohort.Host(id: $0, name: known?.name ?? name) }
    }
    guard (host == nil) == (agency == nil) else { return nil }
    return Cohort(
      id: id, programme: programme, agency: host, start: start, days: days, pattern: pattern, min: min, seats: seats,
      quota: quota, status: standing?.status ?? .planned, ownPrerequisites: prerequisites,
      venue: standing?.venue ?? "", pastPatterns: standing?.pastPatterns ?? [])
  }
}
