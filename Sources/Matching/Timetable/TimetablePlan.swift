/// A timetable being put together: sessions in slots, some of them bound to their current place and teacher; places
/// and teachers of the others are found by matching.
struct TimetablePlan {
  let index: TimetableIndex
  /// The slot of each session; nil where it is left out.
  private(set) var slot: [Int?]
  /// Whether it stays at its current spot.
  private(set) var isBound: [Bool]
  private var inSlot: [[Int]]

  init(_ index: TimetableIndex) {
    self.index = index
    slot = Array(repeating: nil, count: index.instance.sessions.count)
    isBound = Array(repeating: false, count: index.instance.sessions.count)
    inSlot = Array(repeating: [], count: index.slotCount)
  }

  mutating func put(_ session: Int, in place: Int, bound: Bool = false) {
    slot[session] = place
    isBound[session] = bound
    inSlot[place].append(session)
  }

  /// Keeps what can stay of the current timetable, then puts in each other session where most can be present.
  static func start(_ index: TimetableIndex) -> TimetablePlan {
    var plan = TimetablePlan(index)
    let sessions = index.instance.sessions.indices
    for session in sessions where index.isHeld[session] {
      if let spot = index.current[session] { plan.put(session, in: spot.slot, bound: true) }
    }
    for session in sessions where !index.isHeld[session] {
      guard let spot = index.current[session], index.fits(session, spot) else { continue }
      if plan.allows(session, spot.slot), plan.hasRoom(session, spot.slot, bound: true) {
        plan.put(session, in: spot.slot, bound: true)
      }
    }
    let sorted = sessions.map { session in
      let own = (0..<index.slotCount).filter { index.fits(session, $0) }
      return (session: session, order: index.instance.sessions[session].order, slots: own)
    }.filter { plan.slot[$0.session] == nil }.sorted {
      ($0.order, $0.slots.count, $0.session) < ($1.order, $1.slots.count, $1.session)
    }
    for entry in sorted {
      let wish = index.wished[entry.session]
      let best = entry.slots.filter { plan.allows(entry.session, $0) && plan.hasRoom(entry.session, $0) }
        .min { ($0 == wish ? 0 : 1, $0) < ($1 == wish ? 0 : 1, $1) }
      if let best { plan.put(entry.session, in: best) }
    }
    return plan
  }

  /// Why the session cannot go to the slot beside what stands; nil where only places and teachers remain to be asked.
  func barrier(_ session: Int, _ place: Int) -> TimetableBarrier? {
    let entry = index.instance.sessions[session]
    for own in index.cohorts.enumerated() where own.element.contains(session) {
      var onDay = 0
      for other in own.element where other != session {
        guard let taken = slot[other] else { continue }
        if taken == place { return .cohort }
        let order = index.instance.sessions[other].order
        if (order < entry.order && taken > place) || (order > entry.order && taken < place) { return .order }
        if index.day[taken] == index.day[place] { onDay += 1 }
      }
      if let most = index.perDay[own.offset], onDay >= most { return .perDay }
    }
    let there = inSlot[place].filter { $0 != session }
    if index.shared.contains(where: { own in own.contains(session) && own.contains(where: there.contains) }) {
      return .person
    }
    let used = there.reduce(entry.escorts) { $0 + index.instance.sessions[$1].escorts }
    return used > index.onDuty[place] ? .escorts : nil
  }

  func allows(_ session: Int, _ place: Int) -> Bool { barrier(session, place) == nil }

  /// Whether places and teachers suffice for the session beside those of the slot.
  func hasRoom(_ session: Int, _ place: Int, bound: Bool = false) -> Bool {
    var trial = self
    trial.put(session, in: place, bound: bound)
    return trial.matched(place, \.place, index.openPlaces) != nil
      && trial.matched(place, \.teacher, index.teachersThere) != nil
  }

  func hasPlace(_ session: Int, _ place: Int) -> Bool {
    var trial = self
    trial.put(session, in: place)
    return trial.matched(place, \.place, index.openPlaces) != nil
  }

  /// A place, or a teacher, for each session of a slot; nil if they do not suffice (Kuhn's augmenting paths).
  func matched(
    _ place: Int, _ bound: KeyPath<TimetableIndex.Spot, Int>, _ choices: (Int, Int) -> [Int]
  ) -> [Int: Int]? {
    var taker: [Int: Int] = [:]
    for session in inSlot[place] where isBound[session] {
      guard let spot = index.current[session], taker.updateValue(session, forKey: spot[keyPath: bound]) == nil else {
        return nil
      }
    }
    let options = Dictionary(uniqueKeysWithValues: inSlot[place].map { ($0, choices($0, place)) })
    for session in inSlot[place].sorted() where !isBound[session] {
      var tried: Set<Int> = []
      func augment(_ one: Int) -> Bool {
        for choice in options[one] ?? [] where tried.insert(choice).inserted {
          let holder = taker[choice]
          if holder.map({ !isBound[$0] && augment($0) }) ?? true {
            taker[choice] = one
            return true
          }
        }
        return false
      }
      guard augment(session) else { return nil }
    }
    return Dictionary(uniqueKeysWithValues: taker.map { ($1, $0) })
  }

  /// The spot of each scheduled session; nil if places or teachers do not suffice.
  func spots() -> [Int: TimetableIndex.Spot]? {
    var spots: [Int: TimetableIndex.Spot] = [:]
    for place in 0..<index.slotCount where !inSlot[place].isEmpty {
      guard let places = matched(place, \.place, index.openPlaces),
        let teachers = matched(place, \.teacher, index.teachersThere)
      else { return nil }
      for session in inSlot[place] {
        guard let room = places[session], let teacher = teachers[session] else { return nil }
        spots[session] = TimetableIndex.Spot(slot: place, place: room, teacher: teacher)
      }
    }
    return spots
  }
}

/// What keeps a session out of a slot.
enum TimetableBarrier: CaseIterable {
  case noPlace, noTeacher, noEscorts, cohort, order, perDay, person, escorts, places, teachers, other
}

extension TimetablePlan {
  /// What keeps a session out of a slot, its own rules first; `other` where nothing but another goal does.
  func whyNot(_ session: Int, _ place: Int) -> TimetableBarrier {
    if index.openPlaces(session, place).isEmpty { return .noPlace }
    if index.teachersThere(session, place).isEmpty { return .noTeacher }
    if index.instance.sessions[session].escorts > index.onDuty[place] { return .noEscorts }
    if let barrier = barrier(session, place) { return barrier }
    if !hasPlace(session, place) { return .places }
    return hasRoom(session, place) ? .other : .teachers
  }
}
