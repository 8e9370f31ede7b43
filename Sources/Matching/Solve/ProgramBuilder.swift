import Optimiser

/// Puts the columns and rows of an instance together.
///
/// A column for every pair that is not barred; one for a cohort with a `min` above 1 (is it open?); one for a person
/// who may hold several places (have they one?), if people are counted.
struct ProgramBuilder {
  typealias Term = IntegerProgram.Term
  typealias Row = IntegerProgram.Row

  let instance: PlacementInstance
  /// The pair of each of the first columns.
  private(set) var pairs: [Int] = []
  private(set) var columns: [IntegerProgram.Column] = []
  private(set) var rows: [Row] = []
  private var columnsOfPerson: [[Int]]
  private var columnsOfCohort: [[Int]]
  private var openColumn: [Int?]
  private var hasPlaceColumn: [Int?]
  private var countsOnce: [Bool]
  /// The cohorts that share a slot with each cohort.
  private let clashing: [Set<Int>]
  private let personOrder: [Int]
  private let cohortOrder: [Int]

  init(_ instance: PlacementInstance, lottery number: UInt64) {
    self.instance = instance
    var lottery = Lottery(number)
    personOrder = lottery.ranks(of: instance.people.map(\.id))
    cohortOrder = lottery.ranks(of: instance.cohorts.map(\.id))
    clashing = Self.clashing(instance.cohorts)
    columnsOfPerson = Array(repeating: [], count: instance.people.count)
    columnsOfCohort = Array(repeating: [], count: instance.cohorts.count)
    openColumn = Array(repeating: nil, count: instance.cohorts.count)
    hasPlaceColumn = Array(repeating: nil, count: instance.people.count)
    countsOnce = Array(repeating: false, count: instance.people.count)
  }

  private static func clashing(_ cohorts: [PlacementInstance.Cohort]) -> [Set<Int>] {
    var bySlot: [ByteOrderedName: Set<Int>] = [:]
    for (index, cohort) in cohorts.enumerated() {
      for slot in cohort.slots { bySlot[ByteOrderedName(slot), default: []].insert(index) }
    }
    return cohorts.map { cohort in
      cohort.slots.reduce(into: []) { $0.formUnion(bySlot[ByteOrderedName($1)] ?? []) }
    }
  }

  mutating func build() {
    addPairs()
    let people = instance.people.indices.sorted { personOrder[$0] < personOrder[$1] }
    let cohorts = instance.cohorts.indices.sorted { cohortOrder[$0] < cohortOrder[$1] }
    for person in people { bind(person: person) }
    for cohort in cohorts { bind(cohort: cohort) }
    for cohort in cohorts { bindGroups(of: cohort) }
    bindApart()
  }

  private mutating func addPairs() {
    let barred = Set(instance.barred)
    let fixed = Set(instance.fixed)
    var sizes = Array(repeating: 0, count: instance.cohorts.count)
    for pair in instance.pairs where !barred.contains(pair.choice) { sizes[pair.choice.cohort] += 1 }
    pairs = instance.pairs.indices.filter { index in
      let choice = instance.pairs[index].choice
      if fixed.contains(choice) { return true }
      let canOpen = sizes[choice.cohort] >= instance.cohorts[choice.cohort].min
      return canOpen && !barred.contains(choice) && instance.people[choice.person].places > 0
    }
    pairs.sort { left, right in
      let (one, other) = (instance.pairs[left].choice, instance.pairs[right].choice)
      return (personOrder[one.person], cohortOrder[one.cohort]) < (personOrder[other.person], cohortOrder[other.cohort])
    }
    for (column, index) in pairs.enumerated() {
      let choice = instance.pairs[index].choice
      columns.append(
        IntegerProgram.Column(lower: fixed.contains(choice) ? 1 : 0, upper: barred.contains(choice) ? 0 : 1))
      columnsOfPerson[choice.person].append(column)
      columnsOfCohort[choice.cohort].append(column)
    }
  }

  /// A person takes at most `places` cohorts, and never two that share a slot.
  private mutating func bind(person: Int) {
    let own = columnsOfPerson[person]
    let clashes = clashes(among: own)
    let places = instance.people[person].places
    countsOnce[person] = places <= 1 || own.count <= 1 || clashes == [own]
    if countsOnce[person] {
      if own.count > min(places, 1) { rows.append(Row(upper: min(places, 1), own.map { Term($0, 1) })) }
      return
    }
    if own.count > places { rows.append(Row(upper: places, own.map { Term($0, 1) })) }
    for clash in clashes { rows.append(Row(upper: 1, clash.map { Term($0, 1) }, seldomBinds: true)) }
  }

  /// Sets of columns of which any two share a slot; every two that do stand together in one of them.
  ///
  /// Three cohorts that clash two by two are one set even where no slot is common to all: the relaxation is tighter.
  private func clashes(among own: [Int]) -> [[Int]] {
    func clash(_ one: Int, _ other: Int) -> Bool {
      clashing[cohort(of: one)].contains(cohort(of: other))
    }
    var sets: [[Int]] = []
    for (place, one) in own.enumerated() {
      for other in own[(place + 1)...] where clash(one, other) {
        if sets.contains(where: { $0.contains(one) && $0.contains(other) }) { continue }
        sets.append(
          own.reduce(into: [one, other]) { set, next in
            if set.allSatisfy({ $0 != next && clash($0, next) }) { set.append(next) }
          }.sorted())
      }
    }
    return sets
  }

  /// A cohort stays closed or takes `min` to `max` people.
  private mutating func bind(cohort index: Int) {
    let cohort = instance.cohorts[index]
    let own = columnsOfCohort[index]
    let most = min(cohort.max, own.count)
    guard cohort.min > 1 else {
      if own.count > cohort.max { rows.append(Row(upper: cohort.max, own.map { Term($0, 1) })) }
      return
    }
    guard !own.isEmpty else { return }
    let isForced = own.contains { columns[$0].lower > 0 }
    let least = min(cohort.min, own.count + 1)
    openColumn[index] = columns.count
    let open = columns.count
    columns.append(IntegerProgram.Column(lower: isForced ? 1 : 0, upper: 1, decidesFirst: true))
    rows.append(Row(upper: 0, own.map { Term($0, 1) } + [Term(open, -most)]))
    rows.append(Row(lower: 0, own.map { Term($0, 1) } + [Term(open, -least)]))
  }

  /// At most `count` of a group, at least `percent` of another.
  private mutating func bindGroups(of index: Int) {
    let cohort = instance.cohorts[index]
    let own = columnsOfCohort[index]
    for limit in cohort.atMost {
      let inside = members(own, of: limit.group)
      guard inside.count > limit.count else { continue }
      let terms = inside.map { Term($0, 1) }
      if let open = openColumn[index] {
        rows.append(Row(upper: 0, terms + [Term(open, -limit.count)]))
      } else {
        rows.append(Row(upper: limit.count, terms))
      }
    }
    for share in cohort.atLeast where share.percent > 0 {
      let inside = Set(members(own, of: share.group))
      let least = openColumn[index] == nil ? 0 : cohort.min
      for edge in share.edges(from: least, to: min(cohort.max, own.count)) {
        let terms = own.map { Term($0, inside.contains($0) ? -edge.rise : edge.run - edge.rise) }
        let open = openColumn[index].map { [Term($0, -edge.rest)] } ?? []
        rows.append(Row(upper: open.isEmpty ? edge.rest : 0, terms.filter { $0.weight != 0 } + open))
      }
    }
  }

  private func members(_ own: [Int], of group: Int) -> [Int] {
    let members = Set(instance.groups[group].members)
    return own.filter { members.contains(instance.pairs[pairs[$0]].choice.person) }
  }

  /// Two people apart are never in one cohort.
  private mutating func bindApart() {
    let order = Set(instance.apart).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    for two in order {
      for one in columnsOfPerson[two.first] {
        guard let other = columnsOfPerson[two.second].first(where: { cohort(of: $0) == cohort(of: one) }) else {
          continue
        }
        let terms = [Term(one, 1), Term(other, 1)]
        if let open = openColumn[cohort(of: one)] {
          rows.append(Row(upper: 0, terms + [Term(open, -1)], seldomBinds: true))
        } else {
          rows.append(Row(upper: 1, terms, seldomBinds: true))
        }
      }
    }
  }

  private func cohort(of column: Int) -> Int { instance.pairs[pairs[column]].choice.cohort }
}

extension ProgramBuilder {
  /// A stage of the instance as a stage of the program.
  mutating func stage(_ stage: PlacementInstance.Stage) -> IntegerProgram.Stage {
    switch stage.measure {
    case .placed:
      let seats = instance.cohorts.reduce(0) { min($0 + $1.max, PlacementInstance.most * 2) }
      let people = columnsOfPerson.count { !$0.isEmpty }
      return IntegerProgram.Stage(.sum(placed()), slackPercent: stage.slackPercent, atMost: min(seats, people))
    case .expectedCompletions:
      return IntegerProgram.Stage(.sum(terms { $0.completion }), slackPercent: stage.slackPercent)
    case .totalFit:
      return IntegerProgram.Stage(.sum(terms { $0.fit }), slackPercent: stage.slackPercent)
    case .worstFit:
      let fits = terms { $0.fit }
      return IntegerProgram.Stage(.worst(fits, guide: fits), slackPercent: stage.slackPercent)
    }
  }

  private func terms(_ weight: (PlacementInstance.Pair) -> Int) -> [Term] {
    pairs.enumerated().map { Term($0, weight(instance.pairs[$1])) }.filter { $0.weight != 0 }
  }

  private mutating func placed() -> [Term] {
    var terms: [Term] = []
    let people = instance.people.indices.sorted { personOrder[$0] < personOrder[$1] }
    for person in people where !columnsOfPerson[person].isEmpty {
      let own = columnsOfPerson[person]
      if countsOnce[person] {
        terms += own.map { Term($0, 1) }
      } else if let column = hasPlaceColumn[person] {
        terms.append(Term(column, 1))
      } else {
        let column = columns.count
        columns.append(.binary)
        rows.append(Row(upper: 0, own.map { Term($0, -1) } + [Term(column, 1)]))
        hasPlaceColumn[person] = column
        terms.append(Term(column, 1))
      }
    }
    return terms
  }

  /// The values of all columns when just these pairs are chosen.
  func values(of chosen: Set<Int>) -> [Int] {
    var values = Array(repeating: 0, count: columns.count)
    for (column, pair) in pairs.enumerated() where chosen.contains(pair) {
      let choice = instance.pairs[pair].choice
      values[column] = 1
      if let open = openColumn[choice.cohort] { values[open] = 1 }
      if let placed = hasPlaceColumn[choice.person] { values[placed] = 1 }
    }
    return values
  }
}
