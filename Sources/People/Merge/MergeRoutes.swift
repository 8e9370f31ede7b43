import Access
import Almanac
import House
import Language
import Page
import Store

/// Two records of one person: asked for by one officer, done at another one's yes.
struct MergeRoutes {
  /// What each room does, in their order.
  let hooks: [MergeHook]

  var all: [Route] { [MergeRoutes.page, ask, confirm, MergeRoutes.withdraw] }

  /// Records shown for a question.
  static let foundMost = 20

  private static let page = Route.get(
    "/people/{id}/merge", needs: .permission(.writePeople), form: MergeQuery.self, MergeWords.title
  ) { context, query in
    let id = try context.id("id", of: Person.self)
    let (view, gates) = try await context.read { try $0.mergeView(of: id, query, context) }
    // Whoever may not open a record yet is asked why on its own page first.
    if let asked = gates.first(where: { $0.gate == .asked }) { return .see("/people/\(asked.person)") }
    for read in gates where read.gate == .traced {
      try await context.trace { try $0.trace(read.person, because: MergeWords.title(.indonesian), context) }
    }
    return .page(view) { mergePage($0, on: $1) }
  }

  private var ask: Route {
    .write(.post, "/people/{id}/merges", needs: .permission(.writePeople), form: MergeForm.self, MergeWords.ask) {
      [hooks] context, form in
      let id = try context.id("id", of: Person.self)
      let (merge, approval) = (context.newID(of: Merge.self), context.newID(of: Approval.self))
      let same = try await context.read { try $0.merges(of: id, at: context.facility) }
        .first { $0.kept == id && $0.former == form.other }
      // The same asked twice is the same.
      if let same { return .see("/people/\(id)/merge", value: ["value": same.id.text]) }
      let done = try await context.write { db in
        let (kept, former) = try db.records(id, form.other, context)
        let known = try db.merges(of: former.id, at: context.facility)
        try db.checkFree(former, known, context)
        try former.checkMerge(keeping: kept)
        try db.check(kept, former, hooks, context)
        let asked = Merge(
          id: merge, kept: id, former: former.id, taken: form.taken, reason: form.reason,
          approval: Approval(
            id: approval, maker: context.actor.signature, madeAt: context.now, isByOnePerson: false, beneficiary: nil),
          mergedOn: nil)
        try db.insert(asked, at: context.facility)
        db.state(
          Fact(
            "people.merge_asked", about: id,
            ["former": .text(former.id.text), "reason": .sealed(under: merge, form.reason)]))
        return merge.text
      }
      return .see("/people/\(id)/merge", saying: MergeWords.asked, done)
    }
  }

  private var confirm: Route {
    .write(
      .post, "/people/{id}/merges/{merge}/confirmation", needs: .permission(.writePeople), MergeWords.confirm
    ) { [hooks] context in
      let id = try context.id("id", of: Person.self)
      let merge = try context.id("merge", of: Merge.self)
      let asked = try await context.read { try $0.merge(merge, of: id, at: context.facility) }.orMissing()
      // Said twice it is done once.
      if asked.mergedOn != nil { return .see("/people/\(id)", value: ["value": id.text]) }
      let done = try await context.write { db in
        let asked = try db.merge(merge, of: id, at: context.facility).orMissing()
        guard asked.withdrawnOn == nil else { throw Merge.Refusal.withdrawn }
        try db.perform(asked, hooks, context)
        return id.text
      }
      return .see("/people/\(id)", saying: MergeWords.done, done)
    }
  }

  private static let withdraw = Route.write(
    .delete, "/people/{id}/merges/{merge}", needs: .permission(.writePeople), MergeWords.withdraw
  ) { context in
    let (id, merge) = (try context.id("id", of: Person.self), try context.id("merge", of: Merge.self))
    let done = try await context.write { db in
      guard try db.merge(merge, of: id, at: context.facility) != nil,
        try db.withdraw(merge, on: context.today, at: context.facility)
      else { throw Missing() }
      db.state(Fact("people.merge_withdrawn", about: id, ["merge": .text(merge.text)]))
      return id.text
    }
    return .see("/people/\(id)", saying: MergeWords.withdrawn, done)
  }
}

/// What People tells the first page of merges: those that wait for this very reader.
package func mergeItems(_ db: Connection, _ context: RequestContext) throws -> [ActionItem] {
  guard context.actor.may(.writePeople) else { return [] }
  let open = try db.waitingMerges(at: context.facility).filter { $0.isOpen(to: context.actor) }
  guard let first = open.first else { return [] }
  return [
    ActionItem(
      .today, MergeWords.waiting(open.count), reason: MergeWords.waitingWhy, verb: MergeWords.look,
      path: "/people/\(first.kept)/merge")
  ]
}

extension Connection {
  /// What a merge page shows, and whether its reader may open the records.
  fileprivate func mergeView(
    of id: Person.ID, _ query: MergeQuery, _ context: RequestContext
  ) throws -> (view: MergeView, gates: [(person: Person.ID, gate: Caseload.Gate)]) {
    let (facility, actor) = (context.facility, context.actor)
    let opening: Opening = actor.may(.readCase) ? .all : .identity
    let kept = try person(id, at: facility, opening: opening).orMissing()
    let waiting = try merges(of: id, at: facility).first { $0.kept == id && $0.isWaiting }
    let found = try query.text.map {
      try people(matching: $0, limit: MergeRoutes.foundMost, at: facility, on: context.today)
        .filter { $0.id != id && $0.state != .error }
    }
    let other = waiting?.former ?? query.other ?? (found?.count == 1 ? found?.first?.id : nil)
    let former = try other.flatMap { try person($0, at: facility, opening: opening) }
    let view = MergeView(
      kept, with: former, waiting: waiting, found: found ?? [], question: query.text ?? "", for: actor)
    let gates = try [id, former?.id].compactMap(\.self).map { person in
      (
        person,
        Caseload.gate(
          of: try caseload(of: person, at: facility), for: actor,
          hasRead: try hasRead(person, actor, now: context.now))
      )
    }
    return (view, gates)
  }

  /// Both records opened: the one to keep, and the former one.
  fileprivate func records(
    _ kept: Person.ID, _ former: Person.ID, _ context: RequestContext
  ) throws -> (kept: Person, former: Person) {
    (
      try person(kept, at: context.facility, opening: .all).orMissing(),
      try person(former, at: context.facility, opening: .all).orMissing()
    )
  }

  /// Refuses a record that is merged, or waits to be, with another one than this.
  fileprivate func checkFree(_ former: Person, _ known: [Merge], _ context: RequestContext) throws {
    guard let other = known.first(where: { $0.former == former.id || $0.isWaiting }) else { return }
    let name = try person(other.former == former.id ? other.kept : other.former, at: context.facility)?.entry.name ?? ""
    throw other.isWaiting
      ? Merge.Refusal.waitsElsewhere(name: former.entry.name, with: name)
      : Merge.Refusal.alreadyMerged(name: former.entry.name, into: name)
  }

  fileprivate func check(_ kept: Person, _ former: Person, _ hooks: [MergeHook], _ context: RequestContext) throws {
    for hook in hooks { try hook.check(self, context, MergePair(kept, former)) }
  }

  /// Does what was asked for: every room moves its part, the former record retires, and the journal tells which value came from where.
  fileprivate func perform(_ merge: Merge, _ hooks: [MergeHook], _ context: RequestContext) throws {
    let (facility, day) = (context.facility, context.today)
    try confirm(try merge.approval.confirmed(by: context.actor, at: context.now), at: facility)
    let (kept, former) = try records(merge.kept, merge.former, context)
    let pair = MergePair(kept, former)
    try former.checkMerge(keeping: kept)
    try check(kept, former, hooks, context)
    let differing = MergeField.differences(kept, former)
    try retire(former, at: facility, on: day)
    for hook in hooks { try hook.move(self, context, pair) }
    if merge.taken.contains(.assessment) { try moveAssessment(pair, at: facility) }
    let id = context.newID(of: Person.FormerStay.self)
    if kept.state == .present, former.state != .error,
      let stay = former.endedStay(id: id, closedAt: max(kept.id.madeAt, former.id.madeAt))
    {
      try insert(stay, of: kept.id, at: facility)
    }
    for record in [kept, former] { try keepNumber(of: record, under: kept.id, at: facility, on: day) }
    guard let moved = try person(kept.id, at: facility, opening: .all) else { throw Missing() }
    try put(moved.taking(merge.taken, from: former), at: facility, on: day)
    try close(merge.id, on: day, at: facility)
    let values = differing.map { field -> FactValue in
      .object([
        "field": .text(field.rawValue), "from": .text(merge.taken.contains(field) ? "former" : "kept"),
        "kept": .sealed(under: kept.id, field.shown(of: kept)),
        "former": .sealed(under: kept.id, field.shown(of: former)),
      ])
    }
    state(
      Fact(
        "people.merged", about: kept.id,
        ["former": .text(former.id.text), "merge": .text(merge.id.text), "values": .list(values)]))
    state(Fact("people.merged_into", about: former.id, ["kept": .text(kept.id.text), "merge": .text(merge.id.text)]))
  }
}

extension MergePair {
  fileprivate init(_ kept: Person, _ former: Person) {
    self.init(kept: kept.id, former: former.id, keptName: kept.entry.name, formerName: former.entry.name)
  }
}
