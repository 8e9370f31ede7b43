import Language

/// Why a session stands where it does, and what keeps it out of each other slot.
struct TimetableExplanation: Equatable {
  /// What the best timetable with the session in a slot reaches.
  struct Price: Equatable {
    let slot: String
    let status: SearchStatus
    let now: [TimetableResult.Stage]
    let then: [TimetableResult.Stage]
    let rules: [String]
  }

  let session: String
  let lesson: TimetableInstance.Lesson?
  let isHeld: Bool
  /// What keeps it out of each slot but its own, all other sessions staying where they are.
  let barriers: [(slot: String, barrier: TimetableBarrier)]
  let price: Price?

  static func == (left: Self, right: Self) -> Bool { left.json(.english) == right.json(.english) }

  /// Explains a result; `slot` asks for the best timetable with the session there (numbers of the index).
  init(
    of result: TimetableResult, in index: TimetableIndex, session: Int, slot: Int?, by solver: PlacementSolver,
    language: Language
  ) throws {
    let entry = index.instance.sessions[session]
    self.session = entry.id
    isHeld = index.isHeld[session]
    lesson = result.schedule.first { ByteOrderedName($0.session) == ByteOrderedName(entry.id) }
    var plan = TimetablePlan(index)
    for (other, lesson) in index.numbered(result.schedule) where other != session { plan.put(other, in: lesson) }
    let own = lesson?.slot
    barriers = index.instance.slots.enumerated().filter { $0.element != own }.map { place, slot in
      (slot, plan.whyNot(session, place))
    }
    price = try slot.map { slot in
      let then = try solver.solve(index, asked: (session, slot), language: language)
      return Price(
        slot: index.instance.slots[slot], status: then.status, now: result.stages, then: then.stages,
        rules: then.conflict?.rules ?? [])
    }
  }

  func text(_ language: Language) -> String {
    var lines: [String] = []
    if let lesson {
      let held = isHeld ? Phrase(id: " (ditahan)", en: " (held)")(language) : ""
      lines.append("\(session): \(lesson.slot), \(lesson.place), \(lesson.teacher)\(held)")
    } else {
      lines.append(Phrase(id: "\(session): tidak terjadwal", en: "\(session): left out")(language))
    }
    lines.append(
      Phrase(id: "Waktu lain, bila sesi lain tetap:", en: "Other slots, the other sessions staying:")(language))
    lines += barriers.map { "  \($0.slot): \(sentence($0.barrier)(language))" }
    guard let price else { return lines.joined(separator: "\n") }
    if price.status == .infeasible {
      lines.append(
        Phrase(id: "Pada \(price.slot): tidak mungkin.", en: "In \(price.slot): impossible.")(language))
      lines += price.rules.map { "  \($0)" }
    } else {
      lines.append(
        Phrase(id: "Jadwal terbaik dengan \(price.slot):", en: "The best timetable with \(price.slot):")(language)
          + " \(PlacementWords.status(price.status, language))")
      lines += zip(price.now, price.then).map { "  \($0.measure.phrase(language)): \($0.value) → \($1.value)" }
    }
    return lines.joined(separator: "\n")
  }

  private func sentence(_ barrier: TimetableBarrier) -> Phrase {
    barrier == .other ? Phrase(id: "boleh", en: "allowed") : barrier.phrase
  }

  func json(_ language: Language) -> String {
    let slots = barriers.map {
      JSONText.object([("slot", JSONText.quoted($0.slot)), ("rule", JSONText.quoted(sentence($0.barrier)(language)))])
    }
    var members = [
      ("session", JSONText.quoted(session)), ("lesson", lesson.map(JSONText.lesson) ?? "null"),
      ("held", String(isHeld)), ("slots", JSONText.list(slots)),
    ]
    if let price {
      members.append(
        (
          "price",
          JSONText.object([
            ("slot", JSONText.quoted(price.slot)), ("status", JSONText.quoted(price.status.rawValue)),
            ("now", JSONText.list(price.now.map(JSONText.stage), indent: "    ")),
            ("then", JSONText.list(price.then.map(JSONText.stage), indent: "    ")),
          ])
        ))
    }
    return JSONText.object(members)
  }
}

extension TimetableIndex {
  /// The session and slot of each lesson whose names are known.
  func numbered(_ lessons: [TimetableInstance.Lesson]) -> [(Int, Int)] {
    let sessions = Self.numbers(instance.sessions.map(\.id))
    let slots = Self.numbers(instance.slots)
    return lessons.compactMap { lesson in
      guard let session = sessions[ByteOrderedName(lesson.session)], let slot = slots[ByteOrderedName(lesson.slot)]
      else { return nil }
      return (session, slot)
    }
  }
}
