extension TimetableInstance {
  /// Reads the text of a `bekal.timetable/1` file (UTF-8). Throws `FormatRefusal` with line and key.
  package init(json bytes: [UInt8]) throws {
    var json = StrictJSON(bytes)
    var read = TimetableInstance()
    var lines: [String: Int] = [:]
    func entries(_ json: inout StrictJSON, _ entry: (inout StrictJSON) throws -> Void) throws {
      try json.list { json in
        lines[json.key] = json.lineOfNext()
        try entry(&json)
      }
    }
    try json.object(
      ["format", "slots", "places", "teachers", "sessions", "stages"],
      optional: ["busy", "escorts", "current", "wished", "held"]
    ) { json, key in
      switch key {
      case 0: try json.format(Self.format)
      case 1: try entries(&json) { json in read.slots.append(try json.slot()) }
      case 2: try entries(&json) { json in read.places.append(try json.place()) }
      case 3: try entries(&json) { json in read.teachers.append(try json.teacher()) }
      case 4: try entries(&json) { json in read.sessions.append(try json.session()) }
      case 5: try json.list { json in read.stages.append(try json.goal()) }
      case 6: try json.list { json in read.busy.append(try json.at("person")) }
      case 7:
        try json.names { json, slot in
          read.escorts.append((slot, try json.integer(0...PlacementInstance.most)))
        }
      case 8: try entries(&json) { json in read.current.append(try json.lesson()) }
      case 9: try entries(&json) { json in read.wished.append(try json.at("session")) }
      case _: try entries(&json) { json in read.held.append(try json.name()) }
      }
    }
    try json.end()
    try read.check(lines)
    self = read
  }
}

extension StrictJSON {
  private static let most = PlacementInstance.most

  fileprivate mutating func slot() throws -> String {
    let slot = try name()
    guard TimetableInstance.day(of: slot) != nil else { throw refusal(.notASlot(slot)) }
    return slot
  }

  private mutating func list() throws -> [String] {
    var names: [String] = []
    try list { json in names.append(try json.name()) }
    return names
  }

  fileprivate mutating func place() throws -> TimetableInstance.Place {
    var place = TimetableInstance.Place()
    try object(["id", "kinds", "capacity"], optional: ["closed"]) { json, key in
      switch key {
      case 0: place.id = try json.name()
      case 1: place.kinds = try json.list()
      case 2: place.capacity = try json.integer(0...Self.most)
      case _: place.closed = try json.list()
      }
    }
    return place
  }

  fileprivate mutating func teacher() throws -> TimetableInstance.Teacher {
    var teacher = TimetableInstance.Teacher()
    try object(["id"], optional: ["away"]) { json, key in
      if key == 0 { teacher.id = try json.name() } else { teacher.away = try json.list() }
    }
    return teacher
  }

  fileprivate mutating func session() throws -> TimetableInstance.Session {
    var session = TimetableInstance.Session()
    try object(
      ["id", "cohort", "order", "place", "teachers"], optional: ["escorts", "members", "atMostPerDay"]
    ) { json, key in
      switch key {
      case 0: session.id = try json.name()
      case 1: session.cohort = try json.name()
      case 2: session.order = try json.integer(-Self.most...Self.most)
      case 3: session.place = try json.name()
      case 4: session.teachers = try json.list()
      case 5: session.escorts = try json.integer(0...Self.most)
      case 6: session.members = try json.list()
      case _: session.atMostPerDay = try json.integer(1...Self.most)
      }
    }
    return session
  }

  fileprivate mutating func at(_ noun: String) throws -> TimetableInstance.At {
    var at = TimetableInstance.At("", "")
    try object([noun, "slot"]) { json, key in
      if key == 0 { at.name = try json.name() } else { at.slot = try json.name() }
    }
    return at
  }

  mutating func lesson() throws -> TimetableInstance.Lesson {
    var lesson = TimetableInstance.Lesson()
    try object(["session", "slot", "place", "teacher"]) { json, key in
      switch key {
      case 0: lesson.session = try json.name()
      case 1: lesson.slot = try json.name()
      case 2: lesson.place = try json.name()
      case _: lesson.teacher = try json.name()
      }
    }
    return lesson
  }
}

extension TimetableInstance {
  /// The text of a `bekal.timetable/1` file: the same bytes for the same instance.
  package var json: String {
    let parts = [
      ("format", JSONText.quoted(Self.format)), ("slots", Self.row(slots)),
      ("places", JSONText.list(places.map(Self.text))),
      ("teachers", JSONText.list(teachers.map { Self.object([("id", JSONText.quoted($0.id))], [("away", $0.away)]) })),
      ("sessions", JSONText.list(sessions.map(Self.text))),
      ("busy", JSONText.list(busy.map { Self.text($0, "person") })),
      ("escorts", JSONText.object(escorts.map { ($0.slot, String($0.count)) })),
      ("current", JSONText.list(current.map(JSONText.lesson))),
      ("wished", JSONText.list(wished.map { Self.text($0, "session") })), ("held", Self.row(held)),
      ("stages", JSONText.list(stages.map(JSONText.goal))),
    ]
    return "{\n\(parts.map { "  \"\($0)\": \($1)" }.joined(separator: ",\n"))\n}\n"
  }

  private static func row(_ names: [String]) -> String {
    "[\(names.map(JSONText.quoted).joined(separator: ", "))]"
  }

  /// An object whose lists are left out where they are empty.
  private static func object(_ members: [(String, String)], _ lists: [(String, [String])]) -> String {
    JSONText.object(members + lists.filter { !$0.1.isEmpty }.map { ($0, row($1)) })
  }

  private static func text(_ place: Place) -> String {
    object(
      [
        ("id", JSONText.quoted(place.id)), ("kinds", row(place.kinds)), ("capacity", String(place.capacity)),
      ], [("closed", place.closed)])
  }

  private static func text(_ session: Session) -> String {
    let perDay = session.atMostPerDay.map { [("atMostPerDay", String($0))] } ?? []
    return object(
      [
        ("id", JSONText.quoted(session.id)), ("cohort", JSONText.quoted(session.cohort)),
        ("order", String(session.order)), ("place", JSONText.quoted(session.place)),
        ("teachers", row(session.teachers)), ("escorts", String(session.escorts)),
      ] + perDay, [("members", session.members)])
  }

  private static func text(_ at: At, _ noun: String) -> String {
    JSONText.object([(noun, JSONText.quoted(at.name)), ("slot", JSONText.quoted(at.slot))])
  }
}

extension JSONText {
  static func lesson(_ lesson: TimetableInstance.Lesson) -> String {
    object([
      ("session", quoted(lesson.session)), ("slot", quoted(lesson.slot)), ("place", quoted(lesson.place)),
      ("teacher", quoted(lesson.teacher)),
    ])
  }
}
