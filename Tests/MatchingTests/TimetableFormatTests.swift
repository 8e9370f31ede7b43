import Language
import Testing

@testable import Matching

@Suite struct TimetableFormatTests {
  static let sound = """
    {
      "format": "bekal.timetable/1",
      "slots": ["d1/1", "d1/2"],
      "places": [ { "id": "r1", "kinds": ["room"], "capacity": 2, "closed": ["d9/9"] } ],
      "teachers": [ { "id": "t1", "away": [] }, { "id": "t2" } ],
      "sessions": [
        { "id": "s1", "cohort": "c1", "order": 1, "place": "room", "teachers": ["t1"], "members": ["p1"] },
        { "id": "s2", "cohort": "c1", "order": 2, "place": "room", "teachers": ["t2"], "escorts": 1, "atMostPerDay": 2 }
      ],
      "busy": [ { "person": "p1", "slot": "d1/2" } ],
      "escorts": { "d1/2": 1 },
      "current": [ { "session": "s1", "slot": "d1/1", "place": "r1", "teacher": "t1" } ],
      "wished": [ { "session": "s1", "slot": "d1/1" } ],
      "held": [],
      "stages": [ { "measure": "sessions" }, { "measure": "asOffered", "slackPercent": 1 } ]
    }
    """

  @Test func `a sound timetable is read, and written as it can be read again`() throws {
    let instance = try TimetableInstance(json: Array(Self.sound.utf8))
    #expect(instance.sessions[1].escorts == 1 && instance.sessions[0].atMostPerDay == nil)
    #expect(instance.places[0].closed == ["d9/9"] && instance.teachers[1].away.isEmpty)
    #expect(try TimetableInstance(json: Array(instance.json.utf8)) == instance)
  }

  @Test(arguments: [
    ("\"d1/1\", \"d1/2\"", "\"d1/1\", \"d1\"", 3, "slots[1]", FormatRefusal.Cause.notASlot("d1")),
    ("\"d1/1\", \"d1/2\"", "\"d1/1\", \"d1/1\"", 3, "slots[1]", .listedTwice(.slot, "d1/1")),
    ("\"capacity\": 2", "\"capacity\": -1", 4, "places[0].capacity", .outOfRange(0...1_000_000_000)),
    ("\"capacity\": 2", "\"capacity\": 2.0", 4, "places[0].capacity", .wrongType(.integer)),
    ("\"capacity\": 2, ", "", 4, "places[0].capacity", .missingKey),
    ("{ \"id\": \"t2\" }", "{ \"id\": \"t1\" }", 5, "teachers[1].id", .listedTwice(.teacher, "t1")),
    (
      "\"members\": [\"p1\"]", "\"members\": [\"p1\", \"p1\"]", 7, "sessions[0].members[1]", .listedTwice(.member, "p1")
    ),
    ("\"members\": [\"p1\"]", "\"people\": [\"p1\"]", 7, "sessions[0].people", .unknownKey),
    ("\"teachers\": [\"t2\"]", "\"teachers\": [\"t3\"]", 8, "sessions[1].teachers[0]", .undeclared(.teacher, "t3")),
    ("\"atMostPerDay\": 2", "\"atMostPerDay\": 0", 8, "sessions[1].atMostPerDay", .outOfRange(1...1_000_000_000)),
    ("\"id\": \"s2\"", "\"id\": \"s1\"", 8, "sessions[1].id", .listedTwice(.session, "s1")),
    ("{ \"d1/2\": 1 }", "{ \"d1/2\": 1, \"d1/2\": 1 }", 11, "escorts.d1/2", .repeatedKey),
    ("{ \"d1/2\": 1 }", "{ \"d1/2\": -1 }", 11, "escorts.d1/2", .outOfRange(0...1_000_000_000)),
    (
      "[ { \"session\": \"s1\", \"slot\": \"d1/1\", \"p", "[ { \"session\": \"s9\", \"slot\": \"d1/1\", \"p", 12,
      "current[0].session", .undeclared(.session, "s9")
    ),
    ("\"held\": []", "\"held\": [\"s2\"]", 14, "held[0]", .heldWithoutCurrent("s2")),
    ("\"held\": []", "\"held\": [\"s3\"]", 14, "held[0]", .undeclared(.session, "s3")),
    (
      "[ { \"session\": \"s1\", \"slot\": \"d1/1\" } ]", "[ { \"session\": \"s9\", \"slot\": \"d1/1\" } ]", 13,
      "wished[0].session", .undeclared(.session, "s9")
    ),
    (
      "\"asOffered\"", "\"luck\"", 15, "stages[1].measure",
      .unknownMeasure("luck", known: ["sessions", "presence", "unmoved", "asOffered"])
    ),
  ])
  func `a fault is refused with its line and key`(
    from: String, to: String, line: Int, key: String, cause: FormatRefusal.Cause
  ) throws {
    let text = Self.sound.replacing(from, with: to, maxReplacements: 1)
    #expect(text != Self.sound)
    #expect(throws: FormatRefusal(line: line, key: key, cause: cause)) { try TimetableInstance(json: Array(text.utf8)) }
  }

  @Test func `a held session whose place is not in the lists is refused`() {
    let text = Self.sound.replacing("\"held\": []", with: "\"held\": [\"s1\"]")
      .replacing("\"place\": \"r1\", \"teacher\"", with: "\"place\": \"r7\", \"teacher\"")
    #expect(throws: FormatRefusal(line: 14, key: "held[0]", cause: .heldWithoutCurrent("s1"))) {
      try TimetableInstance(json: Array(text.utf8))
    }
  }

  @Test func `a file cut anywhere is refused, and never read in part`() {
    let bytes = Array(Self.sound.utf8)
    for end in bytes.indices {
      #expect(throws: FormatRefusal.self) { try TimetableInstance(json: Array(bytes[..<end])) }
    }
  }

  private func lesson(_ session: String, _ slot: String, _ place: String, _ teacher: String) -> TimetableInstance.Lesson
  {
    var lesson = TimetableInstance.Lesson()
    (lesson.session, lesson.slot, lesson.place, lesson.teacher) = (session, slot, place, teacher)
    return lesson
  }

  private func breaches(_ lessons: [TimetableInstance.Lesson], values: [Int]) throws -> [String] {
    let instance = try TimetableInstance(json: Array(Self.sound.utf8))
    var result = TimetableResult()
    result.schedule = lessons
    result.stages = zip(instance.stages, values).map {
      ReachedStage(measure: $0.measure, value: $1, bound: $1, proven: true)
    }
    let named = Set(lessons.map(\.session))
    result.unscheduled = instance.sessions.map(\.id).filter { !named.contains($0) }.map {
      TimetableResult.LeftOut(session: $0, rule: "x")
    }
    return TimetableChecker.breaches(of: result, against: instance).map { $0(.english) }
  }

  @Test func `the checker sees each rule broken, and nothing in a sound schedule`() throws {
    let first = lesson("s1", "d1/1", "r1", "t1")
    #expect(try breaches([first, lesson("s2", "d1/2", "r1", "t2")], values: [2, 1]).isEmpty)
    #expect(
      try breaches([first, lesson("s2", "d1/1", "r1", "t2")], values: [2, 1]) == [
        "r1 is in two sessions in d1/1: s1, s2", "c1 is in two sessions in d1/1: s1, s2", "s1 must come before s2",
        "d1/1: 1 escorts used, 0 on duty",
      ])
    #expect(try breaches([lesson("s1", "d1/1", "r1", "t2")], values: [1, 1]) == ["s1: t2 is none of its teachers"])
    #expect(
      try breaches([first], values: [2, 1]) == ["stage 1: the schedule reaches 1, it says 2 (at least 2)"])
    #expect(
      try breaches([lesson("s2", "d1/2", "r1", "t2"), first], values: [2, 1]) == ["s1 stands twice or out of order"])
  }
}
