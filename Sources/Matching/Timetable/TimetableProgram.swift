import Optimiser

/// An instance as an integer program, and the way back from its columns to a timetable.
///
/// A column for each session and slot; one more for staying at the current slot, place and teacher. Sessions that may
/// use the same places, or the same teachers, share columns for them: who gets which is matched afterwards.
package struct TimetableProgram {
  typealias Term = IntegerProgram.Term
  typealias Row = IntegerProgram.Row

  /// The program to solve.
  package private(set) var program = IntegerProgram(columns: [], rows: [], stages: [], searchesAll: true)
  let index: TimetableIndex
  /// The column of each session in each slot, free in place and teacher; and where it stays as it is.
  private var free: [[Int?]]
  private var stay: [Int?]
  /// The shared columns: by kind of demand and slot, the column of each place or teacher.
  private var shares: [(sessions: [Int], slot: Int, columns: [(resource: Int, column: Int)], isPlace: Bool)] = []

  /// Builds the program; `asked` is a session that must be held in a slot.
  package init(_ instance: TimetableInstance) { self.init(TimetableIndex(instance)) }

  init(_ index: TimetableIndex, asked: (session: Int, slot: Int)? = nil) {
    self.index = index
    free = index.instance.sessions.map { _ in Array(repeating: nil, count: index.slotCount) }
    stay = index.instance.sessions.map { _ in nil }
    addColumns(asked)
    bindCohorts()
    bindSlots()
    bindResources(isPlace: true, index.places, index.openPlaces, \.place)
    bindResources(isPlace: false, index.teachers, index.teachersThere, \.teacher)
    program.stages = index.instance.stages.map(stage)
    if asked == nil { program.start = values(of: TimetablePlan.start(index)) }
  }

  private mutating func addColumn(lower: Int = 0) -> Int {
    program.columns.append(IntegerProgram.Column(lower: lower, upper: 1))
    return program.columns.count - 1
  }

  private mutating func addColumns(_ asked: (session: Int, slot: Int)?) {
    for session in index.instance.sessions.indices {
      let isAsked = asked?.session == session
      let allowed = (0..<index.slotCount).filter { !isAsked || $0 == asked?.slot }
      if let spot = index.current[session], allowed.contains(spot.slot),
        index.isHeld[session] || index.fits(session, spot)
      {
        stay[session] = addColumn(lower: index.isHeld[session] ? 1 : 0)
      }
      guard !index.isHeld[session] else { continue }
      for slot in allowed where index.fits(session, slot) { free[session][slot] = addColumn() }
      let own = allowed.flatMap { columns(session, $0) }
      if isAsked || own.count > 1 {
        program.rows.append(Row(lower: isAsked ? 1 : nil, upper: 1, own.map { Term($0, 1) }))
      }
    }
  }

  /// The columns by which a session stands in a slot.
  private func columns(_ session: Int, _ slot: Int) -> [Int] {
    let staying = index.current[session]?.slot == slot ? [stay[session]] : []
    return ([free[session][slot]] + staying).compactMap(\.self)
  }

  private func terms(_ sessions: [Int], _ slots: some Sequence<Int>, weight: (Int) -> Int = { _ in 1 }) -> [Term] {
    slots.flatMap { slot in
      sessions.flatMap { session in columns(session, slot).map { Term($0, weight(session)) } }
    }.filter { $0.weight != 0 }
  }

  private mutating func atMost(_ limit: Int, _ terms: [Term], seldom: Bool = false) {
    guard terms.reduce(0, { $0 + $1.weight }) > limit else { return }
    program.rows.append(Row(upper: limit, terms, seldomBinds: seldom))
  }

  /// Order, one session at a time, and so many a day.
  private mutating func bindCohorts() {
    let slots = Array(0..<index.slotCount)
    let days = Set(index.day).sorted().map { day in slots.filter { index.day[$0] == day } }
    for (cohort, own) in index.cohorts.enumerated() {
      let most = index.perDay[cohort]
      // Where a day holds one session, order is between days: fewer rows, and each says more.
      let steps = most == 1 ? days : slots.map { [$0] }
      for step in steps { atMost(1, terms(own, step)) }
      bindOrder(own, steps)
      guard let most, most > 1 else { continue }
      for day in days { atMost(most, terms(own, day)) }
    }
  }

  /// No later session of a cohort in an earlier step, or in the same one.
  private mutating func bindOrder(_ own: [Int], _ steps: [[Int]]) {
    let order = index.instance.sessions.map(\.order)
    for first in own {
      for second in own where order[first] < order[second] {
        for step in steps.indices {
          let late = terms([first], steps[step...].joined())
          let early = terms([second], steps[...step].joined())
          if !late.isEmpty, !early.isEmpty { atMost(1, late + early) }
        }
      }
    }
  }

  /// People and escorts, slot by slot.
  private mutating func bindSlots() {
    let all = Array(index.instance.sessions.indices)
    for slot in 0..<index.slotCount {
      for own in index.shared { atMost(1, terms(own, [slot])) }
      atMost(index.onDuty[slot], terms(all, [slot]) { index.instance.sessions[$0].escorts })
    }
  }

  /// Each place, each teacher serves one session at a time; like sessions share the columns.
  private mutating func bindResources(
    isPlace: Bool, _ sets: [[Int]], _ there: (Int, Int) -> [Int], _ path: KeyPath<TimetableIndex.Spot, Int>
  ) {
    let alike = Dictionary(grouping: index.instance.sessions.indices) { sets[$0] }.sorted { $0.value[0] < $1.value[0] }
    for slot in 0..<index.slotCount {
      var users: [Int: [Term]] = [:]
      for session in index.instance.sessions.indices {
        guard let column = stay[session], let spot = index.current[session], spot.slot == slot else { continue }
        users[spot[keyPath: path], default: []].append(Term(column, 1))
      }
      for (_, sessions) in alike {
        let own = sessions.compactMap { free[$0][slot] }.map { Term($0, 1) }
        let choices = there(sessions[0], slot)
        guard !own.isEmpty else { continue }
        if choices.count == 1 {
          users[choices[0], default: []] += own
          continue
        }
        var columns: [(resource: Int, column: Int)] = []
        for choice in choices {
          let column = addColumn()
          columns.append((choice, column))
          users[choice, default: []].append(Term(column, 1))
        }
        program.rows.append(Row(upper: 0, own + columns.map { Term($0.column, -1) }))
        shares.append((sessions, slot, columns, isPlace))
      }
      for (_, terms) in users.sorted(by: { $0.key < $1.key }) { atMost(1, terms) }
    }
  }
}

extension TimetableProgram {
  private func stage(_ stage: TimetableInstance.Stage) -> IntegerProgram.Stage {
    let all = Array(index.instance.sessions.indices)
    let most = all.reduce(0) { $0 + best($1, stage.measure) }
    return IntegerProgram.Stage(.sum(terms(of: stage.measure)), slackPercent: stage.slackPercent, atMost: most)
  }

  private func weight(_ session: Int, _ slot: Int, stays: Bool, _ measure: TimetableInstance.Measure) -> Int {
    switch measure {
    case .sessions: 1
    case .presence: index.presence[session][slot]
    case .unmoved: stays ? 1 : 0
    case .asOffered: index.wished[session] == slot ? 1 : 0
    }
  }

  private func terms(of measure: TimetableInstance.Measure) -> [Term] {
    index.instance.sessions.indices.flatMap { session in
      (0..<index.slotCount).flatMap { slot in
        columns(session, slot).map { Term($0, weight(session, slot, stays: $0 == stay[session], measure)) }
      }
    }.filter { $0.weight != 0 }
  }

  /// The most one session can give to a measure.
  private func best(_ session: Int, _ measure: TimetableInstance.Measure) -> Int {
    (0..<index.slotCount).flatMap { slot in
      columns(session, slot).map { weight(session, slot, stays: $0 == stay[session], measure) }
    }.max() ?? 0
  }

  /// The timetable of a solution.
  func plan(_ values: [Int]) -> TimetablePlan {
    var plan = TimetablePlan(index)
    for session in index.instance.sessions.indices {
      if let column = stay[session], values[column] > 0, let spot = index.current[session] {
        plan.put(session, in: spot.slot, bound: true)
      }
      for slot in 0..<index.slotCount {
        if let column = free[session][slot], values[column] > 0 { plan.put(session, in: slot) }
      }
    }
    return plan
  }

  /// The values of all columns for a timetable; nil if places or teachers do not suffice.
  func values(of plan: TimetablePlan) -> [Int]? {
    guard let spots = plan.spots() else { return nil }
    var values = Array(repeating: 0, count: program.columns.count)
    for (session, spot) in spots {
      guard let column = plan.isBound[session] ? stay[session] : free[session][spot.slot] else { return nil }
      values[column] = 1
    }
    for share in shares {
      for session in share.sessions where !plan.isBound[session] {
        guard let spot = spots[session], spot.slot == share.slot else { continue }
        let resource = share.isPlace ? spot.place : spot.teacher
        for entry in share.columns where entry.resource == resource { values[entry.column] = 1 }
      }
    }
    return values
  }
}
