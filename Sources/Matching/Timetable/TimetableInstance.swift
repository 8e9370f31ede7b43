/// When and where each session may be held: the format `bekal.timetable/1` as a value. Everything is named by id.
package struct TimetableInstance: Equatable, Sendable {
  static let format = "bekal.timetable/1"

  /// A place: what it serves for, how many people it holds, when it is closed.
  package struct Place: Equatable, Sendable {
    package var id = ""
    package var kinds: [String] = []
    package var capacity = 0
    package var closed: [String] = []

    /// A place, empty at first.
    package init() {}
  }

  /// A teacher, and the slots they are away.
  package struct Teacher: Equatable, Sendable {
    package var id = ""
    package var away: [String] = []

    /// A teacher, empty at first.
    package init() {}
  }

  /// A session of a cohort; `place` is the kind it wants, `teachers` are those who can give it.
  package struct Session: Equatable, Sendable {
    package var id = ""
    package var cohort = ""
    package var order = 0
    package var place = ""
    package var teachers: [String] = []
    package var escorts = 0
    package var members: [String] = []
    package var atMostPerDay: Int?

    /// A session, empty at first.
    package init() {}
  }

  /// A session at its slot, place and teacher.
  package struct Lesson: Equatable, Sendable {
    package var session = ""
    package var slot = ""
    package var place = ""
    package var teacher = ""

    /// A lesson, empty at first.
    package init() {}
  }

  /// A person or a session at a slot: somebody busy, or a slot wished for.
  package struct At: Equatable, Sendable {
    package var name: String
    package var slot: String

    /// That name at that slot.
    package init(_ name: String, _ slot: String) {
      self.name = name
      self.slot = slot
    }
  }

  /// What is maximised in turn.
  package enum Measure: String, CaseIterable, Codable, Sendable {
    case sessions, presence, unmoved, asOffered
  }

  /// A stage of the goals.
  package typealias Stage = StageGoal<Measure>

  package var slots: [String] = []
  package var places: [Place] = []
  package var teachers: [Teacher] = []
  package var sessions: [Session] = []
  package var busy: [At] = []
  /// Escorts on duty by slot; a slot not named has none.
  package var escorts: [(slot: String, count: Int)] = []
  package var current: [Lesson] = []
  package var wished: [At] = []
  package var held: [String] = []
  package var stages: [Stage] = []

  /// An empty instance.
  package init() {}

  package static func == (left: Self, right: Self) -> Bool { left.json == right.json }
}

extension TimetableInstance {
  /// Refuses what is declared twice or nowhere, and numbers out of range; `lines` says where an entry stands in a file.
  package func check(_ lines: [String: Int] = [:]) throws {
    func at(_ list: String, _ index: Int) -> DraftPlace {
      DraftPlace(lines["\(list)[\(index)]"], "\(list)[\(index)]")
    }
    var (slotNames, placeNames, teacherNames) = (DeclaredNames(), DeclaredNames(), DeclaredNames())
    for (index, slot) in slots.enumerated() {
      guard Self.day(of: slot) != nil else { throw at("slots", index).refusal(.notASlot(slot)) }
      try slotNames.declare(slot, as: index, .slot, at("slots", index))
    }
    for (index, place) in places.enumerated() {
      try placeNames.declare(place.id, as: index, .place, at("places", index).key("id"))
      _ = try at("places", index).key("capacity").checked(place.capacity, 0...PlacementInstance.most)
    }
    for (index, teacher) in teachers.enumerated() {
      try teacherNames.declare(teacher.id, as: index, .teacher, at("teachers", index).key("id"))
    }
    var sessionNames = DeclaredNames()
    for (index, session) in sessions.enumerated() {
      try sessionNames.declare(session.id, as: index, .session, at("sessions", index).key("id"))
      try check(session, teacherNames, at("sessions", index))
    }
    for (index, entry) in escorts.enumerated() {
      _ = try at("escorts", index).checked(entry.count, 0...PlacementInstance.most)
    }
    try checkCurrent(sessionNames, (slotNames, placeNames, teacherNames), at)
  }

  private func check(_ session: Session, _ teachers: DeclaredNames, _ at: DraftPlace) throws {
    let most = PlacementInstance.most
    guard !session.cohort.isEmpty else { throw at.key("cohort").refusal(.emptyName) }
    guard !session.place.isEmpty else { throw at.key("place").refusal(.emptyName) }
    for (index, teacher) in session.teachers.enumerated() {
      _ = try teachers.index(of: teacher, .teacher, at.key("teachers").item(index))
    }
    var members = DeclaredNames()
    for (index, member) in session.members.enumerated() {
      try members.declare(member, as: index, .member, at.key("members").item(index))
    }
    _ = try at.key("order").checked(session.order, -most...most)
    _ = try at.key("escorts").checked(session.escorts, 0...most)
    if let perDay = session.atMostPerDay { _ = try at.key("atMostPerDay").checked(perDay, 1...most) }
  }

  private func checkCurrent(
    _ sessions: DeclaredNames, _ lists: (slots: DeclaredNames, places: DeclaredNames, teachers: DeclaredNames),
    _ at: (String, Int) -> DraftPlace
  ) throws {
    var placed = DeclaredNames()
    for (index, lesson) in current.enumerated() {
      _ = try sessions.index(of: lesson.session, .session, at("current", index).key("session"))
      try placed.declare(lesson.session, as: index, .session, at("current", index).key("session"))
    }
    var wishedOnce = DeclaredNames()
    for (index, wish) in wished.enumerated() {
      _ = try sessions.index(of: wish.name, .session, at("wished", index).key("session"))
      try wishedOnce.declare(wish.name, as: index, .session, at("wished", index).key("session"))
    }
    for (index, held) in held.enumerated() {
      let place = at("held", index)
      _ = try sessions.index(of: held, .session, place)
      guard let lesson = try? current[placed.index(of: held, .session, place)],
        (try? lists.slots.index(of: lesson.slot, .slot, place)) != nil,
        (try? lists.places.index(of: lesson.place, .place, place)) != nil,
        (try? lists.teachers.index(of: lesson.teacher, .teacher, place)) != nil
      else { throw place.refusal(.heldWithoutCurrent(held)) }
    }
  }

  /// What stands before the `/` of a slot named `day/number`; nil for any other name.
  static func day(of slot: String) -> String? {
    let parts = slot.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[1].utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return String(parts[0])
  }
}
