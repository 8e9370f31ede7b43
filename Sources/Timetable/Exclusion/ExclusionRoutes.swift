import Almanac
import House
import Language
import Page
import People
import Placement
import Programmes
import Store

/// Who stays away from which lessons of a class, as a form.
struct ExclusionForm: Form {
  static let fields = [
    FormField("person", .id, ExclusionWords.person), VenueForm.openings(ExclusionWords.slots),
    FormField("from", .day, Words.gapFrom, hint: ExclusionWords.fromHint),
    FormField("until", .day, Words.gapUntil, hint: Words.gapUntilHint, required: false),
    FormField("reason", .text(max: 200), ExclusionWords.reason),
  ]
  let person: Person.ID
  let slots: [WeekSlot]
  let from: Day
  let until: Day?
  let reason: String

  init(_ input: FormInput) throws {
    guard let from = input.day("from") else { throw FormProblems([("from", Words.gapFrom)]) }
    (person, slots) = (try input.optionalID("person").orMissing(), input.slots.sorted())
    (self.from, until, reason) = (from, input.day("until"), input.text("reason"))
  }
}

/// The exclusions of a class: seen, recorded, ended.
enum ExclusionRoutes {
  static let all: [Route] = [list, record, end]

  private static let list: Route = .get(
    "/cohorts/{id}/exclusions", needs: .permission(.readTimetable), ExclusionWords.title
  ) { context in
    let found = try await context.read { db in
      let cohort = try db.cohort(context.id("id"), at: context.facility).orMissing()
      let opens = context.actor.may(.readCase) && context.actor.may(.readEverybody)
      let all = try db.exclusions(of: cohort.id, at: context.facility)
      let members = try db.liveEnrolments(in: [cohort.id], at: context.facility).map(\.person)
      let names = try db.namesAndBlocks(of: Set(members + all.map(\.person)).sorted(), at: context.facility)
      let lines = all.map { exclusion in
        var shown = exclusion
        if !opens { shown.reason = nil }
        return ClassExclusions.Line(exclusion: shown, name: names[exclusion.person]?.name ?? "")
      }
      return ClassExclusions(
        cohort: cohort.id, title: cohort.programme.title, today: context.today,
        lines: lines.filter { !$0.exclusion.isOver(on: context.today) }
          + lines.filter { $0.exclusion.isOver(on: context.today) },
        members: members.compactMap { id in names[id].map { .init(id: id.text, name: $0.name) } }
          .sorted { ($0.name, $0.id) < ($1.name, $1.id) })
    }
    return .page(found) { exclusionsPage($0, on: $1) }
  }

  private static let record: Route = .write(
    .post, "/cohorts/{id}/exclusions", needs: .permission(.writeTimetable), form: ExclusionForm.self,
    ExclusionWords.record
  ) { context, form in
    let id: Exclusion.ID = context.newID()
    let done = try await context.write { db in
      let cohort = try db.cohort(context.id("id"), at: context.facility).orMissing()
      let members = Set(try db.liveEnrolments(in: [cohort.id], at: context.facility).map(\.person.text))
      let days: DayRange
      do {
        days = try Exclusion.days(
          from: form.from, until: form.until, slots: form.slots, of: form.person, among: members,
          beside: db.exclusions(of: cohort.id, at: context.facility), on: context.today)
      } catch let refusal as Exclusion.Refusal { throw FormProblems([(refusal.field, refusal.phrase)]) }
      let exclusion = Exclusion(
        id: id, cohort: cohort.id, person: form.person, slots: form.slots, days: days, reason: form.reason,
        madeAt: context.now, officer: context.actor.name)
      try db.insert(exclusion, at: context.facility)
      db.state(
        Fact(
          "timetable.exclusion_recorded", about: form.person,
          [
            "exclusion": .text(of: id), "cohort": .text(of: cohort.id), "slots": .text(WeekSlot.written(form.slots)),
            "from": .text(of: days.from), "until": days.until.map { .text(of: $0) } ?? .null,
            "reason": .sealed(under: form.person, form.reason),
          ]))
      return id.text
    }
    return .see("/cohorts/\(try context.id("id", of: Cohort.self))/exclusions", saying: ExclusionWords.recorded, done)
  }

  private static let end: Route = .write(
    .delete, "/cohorts/{id}/exclusions/{exclusion}", needs: .permission(.writeTimetable), ExclusionWords.end
  ) { context in
    let cohort = try context.id("id", of: Cohort.self)
    let done = try await context.write { db in
      let id: Exclusion.ID = try context.id("exclusion")
      let exclusion = try db.exclusions(of: cohort, at: context.facility).first { $0.id == id }.orMissing()
      let last = try exclusion.lastDay(endedOn: context.today)
      try db.end(id, on: last, at: context.facility)
      db.state(
        Fact(
          "timetable.exclusion_ended", about: exclusion.person,
          ["exclusion": .text(of: id), "until": last.map { .text(of: $0) } ?? .null]))
      return id.text
    }
    return .see("/cohorts/\(cohort)/exclusions", saying: ExclusionWords.ended, done)
  }
}
