import Access
import Almanac
import House
import Page
import People
import Placement
import Store

/// What calls people away from lessons: seen by day, entered one by one or as a list, taken back.
enum EngagementRoutes {
  static let all: [Route] = [week, paste, ofPerson, record, cancel]

  private static let week: Route = .get(
    "/engagements", needs: .permission(.readEngagements), form: EngagementsQuery.self, EngagementWords.engagements
  ) { context, query in
    let from = query.from ?? context.today
    let until = from.adding(days: 6)
    let found = try await context.read { db in
      let isOpen = context.actor.may(.readCase) && context.actor.may(.readEverybody)
      let entries = try db.engagements(from: from, until: until, opening: isOpen, at: context.facility)
      return EngagementWeek(
        today: context.today, from: from, until: until,
        lines: try db.lines(entries, isOpen: isOpen, at: context.facility),
        dueDays: isOpen
          ? try db.dueDays(from: from, to: from.adding(days: DueDay.firstNotice_days), at: context.facility) : [])
    }
    return .page(found) { engagementWeekPage($0, on: $1) }
  }

  private static let paste: Route = .write(
    .post, "/engagements", needs: .permission(.writeEngagements), form: EngagementBlockForm.self, EngagementWords.paste
  ) { context, form in
    let block = EngagementBlock.read(form.lines)
    let done = try await context.write { db in
      var (faults, kept) = (block.faults, [Engagement]())
      for line in block.lines {
        let choice = try db.choice(of: line.person, inList: true, at: context.facility, on: context.today)
        guard case .one(let person) = choice else {
          if let why = choice.problem(line.person) { faults.append((line.number, .unclear(why))) }
          continue
        }
        do { kept.append(try db.enter(line.entry, of: person, in: context)) } catch let refusal as Engagement.Refusal {
          faults.append((line.number, .refused(refusal)))
        }
      }
      guard faults.isEmpty, !kept.isEmpty else {
        throw FormProblems([("lines", EngagementWords.faults(faults.sorted { $0.line < $1.line }))])
      }
      return kept.count
    }
    return .see("/engagements", saying: EngagementWords.kept(done.value), done)
  }

  private static let ofPerson: Route = .get(
    "/people/{id}/engagements", needs: .permission(.readCase), EngagementWords.ofPerson
  ) { context in
    let id = try context.id("id", of: Person.self)
    let found = try await context.read { db -> PersonEngagements? in
      let person = try db.person(id, at: context.facility).orMissing()
      if try db.asksWhy(id, context) { return nil }
      let entries = try db.engagements(
        from: context.today.adding(days: -366), until: context.today.adding(days: 366), of: id, isCancelledToo: true,
        opening: true, at: context.facility)
      return PersonEngagements(
        person: id, name: person.entry.name, today: context.today,
        lines: try db.lines(entries, isOpen: true, at: context.facility))
    }
    // The person's page asks for a reason.
    guard let found else { return .see("/people/\(id)") }
    return .page(found) { personEngagementsPage($0, on: $1) }
  }

  private static let record: Route = .write(
    .post, "/people/{id}/engagements", needs: .permission(.writeEngagements), form: EngagementForm.self,
    EngagementWords.record
  ) { context, form in
    let person = try context.id("id", of: Person.self)
    let done = try await context.write { db in try db.enter(form.entry, of: person, in: context).id.text }
    return .see("/people/\(person)/engagements", saying: EngagementWords.kept, done)
  }

  private static let cancel: Route = .write(
    .delete, "/engagements/{id}", needs: .permission(.writeEngagements), form: EngagementCancellationForm.self,
    EngagementWords.cancel
  ) { context, form in
    let id = try context.id("id", of: Engagement.self)
    let done = try await context.write { db in
      let engagement = try db.engagement(id, at: context.facility).orMissing()
      try engagement.checkCancellation(on: context.today)
      guard try db.cancel(engagement, .init(on: context.today, reason: form.reason), at: context.facility) else {
        throw Engagement.Refusal.alreadyCancelled(on: context.today)
      }
      db.state(
        Fact(
          "timetable.engagement_cancelled", about: engagement.person,
          ["engagement": .text(of: id), "reason": .sealed(under: engagement.person, form.reason)]))
      if let absence = engagement.kind.absence, engagement.from <= context.today {
        let stay = PlaceAbsence(
          person: engagement.person, absence: absence, from: engagement.from, until: context.today.adding(days: -1))
        try db.keepAbsences([stay], by: Recorder(context))
      }
      return engagement.person.text
    }
    return .see("/people/\(done.value)/engagements", saying: EngagementWords.cancelled, done)
  }
}

extension Connection {
  /// Enters something in a person's calendar, as far as the rules let it.
  fileprivate func enter(
    _ entry: Engagement.Entry, of id: Person.ID, in context: RequestContext
  ) throws -> Engagement {
    let facility = context.facility
    let person = try person(id, at: facility).orMissing()
    let engagement = Engagement(
      id: context.newID(), person: id, kind: entry.kind, from: entry.from, until: entry.until, hours: entry.hours,
      note: entry.note)
    try engagement.check(
      person.entry.name, isHere: person.state == .present, arrived: person.entry.entryDate,
      among: entry.from <= entry.until ? engagements(from: entry.from, until: entry.until, of: id, at: facility) : [])
    try keep([engagement], in: context)
    return engagement
  }

  /// Keeps entries that the rules let in, with what they change today.
  func keep(_ engagements: [Engagement], in context: RequestContext) throws {
    try insert(engagements, at: context.facility, now: context.now, by: context.actor.name)
    for entry in engagements {
      var payload: [String: FactValue] = [
        "engagement": .text(of: entry.id), "from": .text(of: entry.from), "until": .text(of: entry.until),
        "kind": .sealed(under: entry.person, entry.kind.rawValue),
        "hours": entry.hours.map { .text($0.written) } ?? .null,
      ]
      if let note = entry.note { payload["note"] = .sealed(under: entry.person, note) }
      state(Fact("timetable.engagement_entered", about: entry.person, payload))
    }
    let stays = engagements.compactMap { entry in
      entry.from <= context.today
        ? entry.kind.absence.map {
          PlaceAbsence(person: entry.person, absence: $0, from: entry.from, until: entry.until)
        } : nil
    }
    if !stays.isEmpty { try keepAbsences(stays, by: Recorder(context)) }
  }

  /// Entries with the names and cells of their people.
  fileprivate func lines(
    _ entries: [Engagement], isOpen: Bool, at facility: Facility.ID
  ) throws -> [EngagementWeek.Line] {
    let ids = Array(Set(entries.map(\.person))).sorted()
    let people = Dictionary(try people(ids, at: facility).map { ($0.id, $0) }) { first, _ in first }
    return entries.compactMap { entry in
      people[entry.person].map { person in
        let cell = [person.entry.block, person.entry.room].compactMap(\.self).joined(separator: "-")
        return EngagementWeek.Line(engagement: entry, name: person.entry.name, cell: cell, isOpen: isOpen)
      }
    }
  }
}
