import Language
import Testing

@testable import Matching

@Suite struct FormatTests {
  private static let sound = """
    {
      "format": "bekal.placement/1",
      "people": [ { "id": "p1", "places": 1 }, { "id": "p2", "places": 2 } ],
      "cohorts": [ { "id": "c1", "min": 1, "max": 2, "slots": ["Mon-1"],
        "atMost": [ { "group": "g", "count": 1 } ], "atLeast": [ { "group": "g", "percent": 50 } ] } ],
      "groups": { "g": ["p1"] },
      "pairs": [ { "person": "p1", "cohort": "c1", "fit": 73, "completion": 912 } ],
      "apart": [ ["p1", "p2"] ],
      "fixed": [ { "person": "p1", "cohort": "c1" } ],
      "barred": [ { "person": "p2", "cohort": "c1" } ],
      "stages": [ { "measure": "placed", "slackPercent": 1 } ]
    }
    """

  @Test func `a sound file is read, and written as it can be read again`() throws {
    let instance = try PlacementInstance(json: Array(Self.sound.utf8))
    #expect(instance.people.map(\.id) == ["p1", "p2"])
    #expect(instance.cohorts[0].atLeast == [PlacementInstance.Share(group: 0, percent: 50)])
    #expect(try PlacementInstance(json: Array(instance.json.utf8)) == instance)
  }

  @Test(arguments: [
    ("\"places\": 1 }", "\"places\": 1.0 }", 3, "people[0].places", FormatRefusal.Cause.wrongType(.integer)),
    ("\"places\": 1 }", "\"places\": 1e1 }", 3, "people[0].places", .wrongType(.integer)),
    ("\"places\": 1 }", "\"places\": \"1\" }", 3, "people[0].places", .wrongType(.integer)),
    ("\"places\": 1 }", "\"places\": 01 }", 3, "people[0].places", .malformed),
    ("\"places\": 1 }", "\"places\": -1 }", 3, "people[0].places", .outOfRange(0...1_000_000_000)),
    ("\"places\": 1 }", "\"places\": 1000000001 }", 3, "people[0].places", .outOfRange(0...1_000_000_000)),
    (
      "\"places\": 1 }", "\"places\": 99999999999999999999 }", 3, "people[0].places", .outOfRange(0...1_000_000_000)
    ),
    ("\"places\": 1 }", "\"places\": 1, \"places\": 1 }", 3, "people[0].places", .repeatedKey),
    ("\"places\": 1 }", "\"seats\": 1 }", 3, "people[0].seats", .unknownKey),
    (", \"places\": 1 }", " }", 3, "people[0].places", .missingKey),
    ("\"id\": \"p2\"", "\"id\": \"p1\"", 3, "people[1].id", .listedTwice(.person, "p1")),
    ("\"id\": \"p2\"", "\"id\": \"\"", 3, "people[1].id", .emptyName),
    ("\"min\": 1, \"max\": 2", "\"min\": 3, \"max\": 2", 4, "cohorts[0].max", .outOfRange(3...1_000_000_000)),
    ("\"min\": 1,", "\"min\": 0,", 4, "cohorts[0].min", .outOfRange(1...1_000_000_000)),
    (
      "\"group\": \"g\", \"count\"", "\"group\": \"h\", \"count\"", 5, "cohorts[0].atMost[0].group",
      .undeclared(.group, "h")
    ),
    ("\"percent\": 50", "\"percent\": 101", 5, "cohorts[0].atLeast[0].percent", .outOfRange(0...100)),
    ("\"fit\": 73", "\"fit\": 0", 7, "pairs[0].fit", .outOfRange(1...100)),
    ("\"completion\": 912", "\"completion\": 1001", 7, "pairs[0].completion", .outOfRange(0...1000)),
    ("[\"p1\", \"p2\"]", "[\"p1\", \"p1\"]", 8, "apart[0]", .apartFromSelf("p1")),
    ("[\"p1\", \"p2\"]", "[\"p1\", \"p3\"]", 8, "apart[0][1]", .undeclared(.person, "p3")),
    ("[\"p1\", \"p2\"]", "[\"p1\"]", 8, "apart[0]", .notTwoPeople),
    (
      "\"fixed\": [ { \"person\": \"p1\"", "\"fixed\": [ { \"person\": \"p2\"", 9, "fixed[0]",
      .fixedNotListed(person: "p2", cohort: "c1")
    ),
    (
      "\"placed\"", "\"luck\"", 11, "stages[0].measure",
      .unknownMeasure("luck", known: ["placed", "expectedCompletions", "totalFit", "worstFit"])
    ),
    ("bekal.placement/1", "bekal.placement/2", 2, "format", .wrongFormat(expected: "bekal.placement/1")),
    ("{ \"g\": [\"p1\"] }", "{ \"g\": [\"p1\"], \"g\": [] }", 6, "groups.g", .repeatedKey),
  ])
  func `bad input is refused with its line and key`(
    from: String, to: String, line: Int, key: String, cause: FormatRefusal.Cause
  ) {
    let text = Self.sound.replacing(from, with: to, maxReplacements: 1)
    #expect(text != Self.sound)
    #expect(throws: FormatRefusal(line: line, key: key, cause: cause)) { try PlacementInstance(json: Array(text.utf8)) }
  }

  @Test func `what may repeat or be left out does no harm`() throws {
    let text = """
      {"format":"bekal.placement/1","people":[{"id":"p1","places":0}],"cohorts":[{"id":"c1","min":1,"max":1,
      "slots":["a","a"]}],"pairs":[],"stages":[],"groups":{"g":["p1","p1"]},"barred":[{"person":"p1","cohort":"c1"},
      {"person":"p1","cohort":"c1"}]}
      """
    let instance = try PlacementInstance(json: Array(text.utf8))
    #expect(instance.barred.count == 2)
  }

  @Test(arguments: ["", "{", "[]", "{\"format\":\"bekal.placement/1\"} x", "null"])
  func `what is not an instance at all is refused`(text: String) {
    #expect(throws: FormatRefusal.self) { try PlacementInstance(json: Array(text.utf8)) }
  }

  @Test func `names that look alike but are written in other bytes are two names`() throws {
    var draft = DeclaredInstance()
    draft.people = [
      DeclaredInstance.Person(id: "Jos\u{e9}", places: 1), DeclaredInstance.Person(id: "Jose\u{301}", places: 1),
    ]
    #expect(try PlacementInstance(draft).people.count == 2)
  }

  @Test func `escapes are read, and lone halves of a pair refused`() throws {
    var json = StrictJSON(Array(#""a\u00e9\n\ud83d\ude00""#.utf8))
    #expect(try json.text() == "a\u{e9}\n\u{1F600}")
    var broken = StrictJSON(Array(#""\ud83d""#.utf8))
    #expect(throws: FormatRefusal.self) { try broken.text() }
  }

  @Test func `a result is read as it was written`() throws {
    let result = PlacementResult(
      status: .limit, placements: [PlacementResult.Placement(person: "p\"1", cohort: "c1")],
      stages: [PlacementResult.Stage(measure: .placed, value: 1, bound: 2, proven: false)])
    #expect(try PlacementResult(json: Array(result.json.utf8)) == result)
    let refused = PlacementResult(
      status: .infeasible, placements: [], stages: [],
      conflict: PlacementResult.Conflict(fixed: result.placements, rules: ["p1 and p2 are apart"]))
    #expect(try PlacementResult(json: Array(refused.json.utf8)) == refused)
  }

  @Test func `both languages have a sentence for every cause`() {
    let causes: [FormatRefusal.Cause] = [
      .malformed, .notUTF8, .unknownKey, .missingKey, .repeatedKey, .wrongType(.integer), .wrongFormat(expected: "x"),
      .emptyName, .outOfRange(0...1), .listedTwice(.person, "p"), .undeclared(.group, "g"),
      .fixedNotListed(person: "p", cohort: "c"), .notTwoPeople, .apartFromSelf("p"),
      .unknownMeasure("m", known: ["placed"]), .notASlot("x"), .heldWithoutCurrent("s"),
      .unknownStatus("s"),
    ]
    for cause in causes {
      let refusal = FormatRefusal(line: 4, key: "k", cause: cause)
      let said = Language.allCases.map { PlacementWords.refusal(refusal, file: "f.json", $0) }
      #expect(said[0] != said[1])
      #expect(said[0].hasPrefix("f.json, baris 4, k: ") && said[0].count > 25)
      #expect(said[1].hasPrefix("f.json, line 4, k: ") && said[1].count > 25)
    }
  }
}
