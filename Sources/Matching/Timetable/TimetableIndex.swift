/// An instance with its names looked up: what each session may use, by number.
struct TimetableIndex {
  /// A slot, a place and a teacher.
  struct Spot: Equatable {
    let slot: Int
    let place: Int
    let teacher: Int
  }

  let instance: TimetableInstance
  let slotCount: Int
  /// The day of each slot.
  let day: [Int]
  /// Places of the wanted kind that hold the members, open or not.
  let places: [[Int]]
  let teachers: [[Int]]
  let isClosed: [Set<Int>]
  let isAway: [Set<Int>]
  let onDuty: [Int]
  /// The sessions of each cohort, and how many of them may stand on a day.
  let cohorts: [[Int]]
  let perDay: [Int?]
  /// Sessions that some person takes part in and that are of different cohorts: never two in a slot.
  let shared: [[Int]]
  /// The members who are not busy, by session and slot.
  let presence: [[Int]]
  let current: [Spot?]
  let isHeld: [Bool]
  let wished: [Int?]

  init(_ instance: TimetableInstance) {
    self.instance = instance
    let slots = Self.numbers(instance.slots)
    let sessions = Self.numbers(instance.sessions.map(\.id))
    let placeNumbers = Self.numbers(instance.places.map(\.id))
    let teacherNumbers = Self.numbers(instance.teachers.map(\.id))
    slotCount = instance.slots.count
    let days = instance.slots.map { ByteOrderedName(TimetableInstance.day(of: $0) ?? $0) }
    let dayNumbers = Dictionary(days.enumerated().map { ($1, $0) }) { first, _ in first }
    day = days.map { dayNumbers[$0] ?? 0 }
    func within(_ names: [String]) -> Set<Int> { Set(names.compactMap { slots[ByteOrderedName($0)] }) }
    isClosed = instance.places.map { within($0.closed) }
    isAway = instance.teachers.map { within($0.away) }
    places = instance.sessions.map { session in
      instance.places.indices.filter { index in
        let place = instance.places[index]
        return place.capacity >= session.members.count
          && place.kinds.contains { ByteOrderedName($0) == ByteOrderedName(session.place) }
      }
    }
    teachers = instance.sessions.map { Set($0.teachers.compactMap { teacherNumbers[ByteOrderedName($0)] }).sorted() }
    var duty = Array(repeating: 0, count: instance.slots.count)
    for entry in instance.escorts { if let slot = slots[ByteOrderedName(entry.slot)] { duty[slot] = entry.count } }
    onDuty = duty
    cohorts = Self.groups(instance.sessions.map { [$0.cohort] })
    perDay = cohorts.map { $0.compactMap { instance.sessions[$0].atMostPerDay }.min() }
    let people = Self.groups(instance.sessions.map(\.members))
    let cohortSets = Set(cohorts.map(Set.init))
    shared = Self.largest(people.filter { own in own.count > 1 && !cohortSets.contains { $0.isSuperset(of: own) } })
    presence = Self.presence(instance, slots)
    var spots: [Spot?] = Array(repeating: nil, count: instance.sessions.count)
    for lesson in instance.current {
      guard let session = sessions[ByteOrderedName(lesson.session)], let slot = slots[ByteOrderedName(lesson.slot)],
        let place = placeNumbers[ByteOrderedName(lesson.place)],
        let teacher = teacherNumbers[ByteOrderedName(lesson.teacher)]
      else { continue }
      spots[session] = Spot(slot: slot, place: place, teacher: teacher)
    }
    current = spots
    let held = Set(instance.held.map(ByteOrderedName.init))
    isHeld = instance.sessions.map { held.contains(ByteOrderedName($0.id)) }
    var wishes: [Int?] = Array(repeating: nil, count: instance.sessions.count)
    for wish in instance.wished {
      if let session = sessions[ByteOrderedName(wish.name)] { wishes[session] = slots[ByteOrderedName(wish.slot)] }
    }
    wished = wishes
  }

  private static func presence(_ instance: TimetableInstance, _ slots: [ByteOrderedName: Int]) -> [[Int]] {
    var busy: [ByteOrderedName: Set<Int>] = [:]
    for entry in instance.busy {
      if let slot = slots[ByteOrderedName(entry.slot)] { busy[ByteOrderedName(entry.name), default: []].insert(slot) }
    }
    return instance.sessions.map { session in
      var present = Array(repeating: session.members.count, count: instance.slots.count)
      for member in session.members { for slot in busy[ByteOrderedName(member)] ?? [] { present[slot] -= 1 } }
      return present
    }
  }

  static func numbers(_ names: [String]) -> [ByteOrderedName: Int] {
    Dictionary(names.enumerated().map { (ByteOrderedName($1), $0) }) { first, _ in first }
  }

  /// The sessions of each name, in order of first mention.
  private static func groups(_ names: [[String]]) -> [[Int]] {
    var numbers: [ByteOrderedName: Int] = [:]
    var groups: [[Int]] = []
    for (session, own) in names.enumerated() {
      for name in own {
        let number = numbers[ByteOrderedName(name)] ?? groups.count
        if number == groups.count {
          numbers[ByteOrderedName(name)] = number
          groups.append([])
        }
        groups[number].append(session)
      }
    }
    return groups
  }

  /// The sets that no other set contains, each once.
  private static func largest(_ sets: [[Int]]) -> [[Int]] {
    var kept: [Set<Int>] = []
    for set in Set(sets).sorted(by: { ($1.count, $0.description) < ($0.count, $1.description) }) {
      if !kept.contains(where: { $0.isSuperset(of: set) }) { kept.append(Set(set)) }
    }
    return kept.map { $0.sorted() }
  }

  func openPlaces(_ session: Int, _ slot: Int) -> [Int] { places[session].filter { !isClosed[$0].contains(slot) } }

  func teachersThere(_ session: Int, _ slot: Int) -> [Int] { teachers[session].filter { !isAway[$0].contains(slot) } }

  /// Whether the session alone could be held in the slot.
  func fits(_ session: Int, _ slot: Int) -> Bool {
    instance.sessions[session].escorts <= onDuty[slot] && !openPlaces(session, slot).isEmpty
      && !teachersThere(session, slot).isEmpty
  }

  /// Whether the session alone could stay at this spot.
  func fits(_ session: Int, _ spot: Spot) -> Bool {
    fits(session, spot.slot) && openPlaces(session, spot.slot).contains(spot.place)
      && teachersThere(session, spot.slot).contains(spot.teacher)
  }

  func lesson(_ session: Int, _ spot: Spot) -> TimetableInstance.Lesson {
    var lesson = TimetableInstance.Lesson()
    lesson.session = instance.sessions[session].id
    lesson.slot = instance.slots[spot.slot]
    lesson.place = instance.places[spot.place].id
    lesson.teacher = instance.teachers[spot.teacher].id
    return lesson
  }

  /// The value of a measure for these spots.
  func value(of measure: TimetableInstance.Measure, _ spots: [Int: Spot]) -> Int {
    switch measure {
    case .sessions: spots.count
    case .presence: spots.reduce(0) { $0 + presence[$1.key][$1.value.slot] }
    case .unmoved: spots.count { current[$0.key] == $0.value }
    case .asOffered: spots.count { wished[$0.key] == $0.value.slot }
    }
  }
}
