import Language

/// A rule that held sessions break among themselves. Leaving every other session out is always allowed, so nothing
/// else can make a timetable impossible.
struct TimetableConflict: Equatable {
  enum Rule: Equatable {
    case kind, capacity, closed, cannotTeach, away, placeTaken, teacherTaken, cohort, order, person
    case perDay(Int)
    case escorts(on: Int)
  }

  let held: [Int]
  let rule: Rule

  /// The first conflict of an instance: none of its sessions can be left out.
  static func find(_ index: TimetableIndex) -> TimetableConflict? {
    let held: [(session: Int, spot: TimetableIndex.Spot)] = index.instance.sessions.indices.filter { index.isHeld[$0] }
      .compactMap { session in index.current[session].map { (session, $0) } }
    for (session, spot) in held {
      if let rule = index.ownBreach(session, spot) { return TimetableConflict(held: [session], rule: rule) }
    }
    for (place, one) in held.enumerated() {
      for other in held[(place + 1)...] {
        if let rule = index.breach(one, other) {
          return TimetableConflict(held: [one.session, other.session], rule: rule)
        }
      }
    }
    for (cohort, own) in index.cohorts.enumerated() {
      guard let most = index.perDay[cohort] else { continue }
      let days = Dictionary(grouping: held.filter { own.contains($0.session) }) { index.day[$0.spot.slot] }
      for (_, there) in days.sorted(by: { $0.key < $1.key }) where there.count > most {
        return TimetableConflict(held: there.prefix(most + 1).map(\.session), rule: .perDay(most))
      }
    }
    return escorts(index, held)
  }

  private static func escorts(
    _ index: TimetableIndex, _ held: [(session: Int, spot: TimetableIndex.Spot)]
  ) -> TimetableConflict? {
    for slot in 0..<index.slotCount {
      var kept = held.filter { $0.spot.slot == slot }.map(\.session)
      func used() -> Int { kept.reduce(0) { $0 + index.instance.sessions[$1].escorts } }
      guard used() > index.onDuty[slot] else { continue }
      for session in kept where used() - index.instance.sessions[session].escorts > index.onDuty[slot] {
        kept.removeAll { $0 == session }
      }
      return TimetableConflict(held: kept, rule: .escorts(on: index.onDuty[slot]))
    }
    return nil
  }
}

extension TimetableIndex {
  fileprivate func ownBreach(_ session: Int, _ spot: Spot) -> TimetableConflict.Rule? {
    let (entry, place) = (instance.sessions[session], instance.places[spot.place])
    if !place.kinds.contains(where: { ByteOrderedName($0) == ByteOrderedName(entry.place) }) { return .kind }
    if place.capacity < entry.members.count { return .capacity }
    if isClosed[spot.place].contains(spot.slot) { return .closed }
    if !teachers[session].contains(spot.teacher) { return .cannotTeach }
    if isAway[spot.teacher].contains(spot.slot) { return .away }
    return entry.escorts > onDuty[spot.slot] ? .escorts(on: onDuty[spot.slot]) : nil
  }

  fileprivate func breach(
    _ one: (session: Int, spot: Spot), _ other: (session: Int, spot: Spot)
  ) -> TimetableConflict.Rule? {
    let (first, second) = (instance.sessions[one.session], instance.sessions[other.session])
    let isOneCohort = ByteOrderedName(first.cohort) == ByteOrderedName(second.cohort)
    if one.spot.slot == other.spot.slot {
      if isOneCohort { return .cohort }
      if one.spot.place == other.spot.place { return .placeTaken }
      if one.spot.teacher == other.spot.teacher { return .teacherTaken }
      if shared.contains(where: { $0.contains(one.session) && $0.contains(other.session) }) { return .person }
    }
    let isWrong =
      (first.order < second.order && one.spot.slot > other.spot.slot)
      || (first.order > second.order && one.spot.slot < other.spot.slot)
    return isOneCohort && isWrong ? .order : nil
  }
}

extension TimetableConflict {
  /// The conflict as a result says it.
  func worded(_ index: TimetableIndex, in language: Language) -> TimetableResult.Conflict {
    let names = held.map { index.instance.sessions[$0].id }.sorted { ByteOrderedName($0) < ByteOrderedName($1) }
    let lesson = held.first.flatMap { session in index.current[session].map { index.lesson(session, $0) } }
    return TimetableResult.Conflict(held: names, rules: [phrase(names, lesson, index)(language)])
  }

  private func phrase(_ names: [String], _ lesson: TimetableInstance.Lesson?, _ index: TimetableIndex) -> Phrase {
    let all = names.joined(separator: ", ")
    let (slot, place, teacher) = (lesson?.slot ?? "", lesson?.place ?? "", lesson?.teacher ?? "")
    let session = index.instance.sessions[held[0]]
    switch rule {
    case .kind:
      return Phrase(id: "\(all): \(place) bukan \(session.place)", en: "\(all): \(place) is no \(session.place)")
    case .capacity:
      return Phrase(
        id: "\(all): \(place) terlalu kecil untuk \(session.members.count) orang",
        en: "\(all): \(place) is too small for \(session.members.count) people")
    case .closed:
      return Phrase(id: "\(all): \(place) tutup pada \(slot)", en: "\(all): \(place) is closed in \(slot)")
    case .cannotTeach:
      return Phrase(id: "\(all): \(teacher) bukan pengajarnya", en: "\(all): \(teacher) is none of its teachers")
    case .away:
      return Phrase(id: "\(all): \(teacher) tidak ada pada \(slot)", en: "\(all): \(teacher) is away in \(slot)")
    case .placeTaken:
      return Phrase(
        id: "\(all): \(place) hanya untuk satu sesi pada \(slot)",
        en: "\(all): \(place) serves one session in \(slot)")
    case .teacherTaken:
      return Phrase(
        id: "\(all): \(teacher) hanya mengajar satu sesi pada \(slot)",
        en: "\(all): \(teacher) gives one session in \(slot)")
    case .cohort:
      return Phrase(
        id: "\(all): kelas \(session.cohort) hanya satu sesi pada \(slot)",
        en: "\(all): cohort \(session.cohort) has one session in \(slot)")
    case .order:
      return Phrase(
        id: "\(all): urutan sesi kelas \(session.cohort) terbalik",
        en: "\(all): the sessions of cohort \(session.cohort) are out of order")
    case .person:
      return Phrase(
        id: "\(all): seorang anggota hanya dapat mengikuti satu sesi pada \(slot)",
        en: "\(all): a member takes one session in \(slot)")
    case .perDay(let most):
      return Phrase(
        id: "\(all): kelas \(session.cohort) paling banyak \(most) sesi sehari",
        en: "\(all): cohort \(session.cohort) has at most \(most) a day")
    case .escorts(let count):
      return Phrase(
        id: "\(all): hanya \(count) pengawal bertugas pada \(slot)",
        en: "\(all): only \(count) escorts are on duty in \(slot)")
    }
  }
}
