import Almanac
import Language
import Page
import Testing

/// Decodes one field.
private func decode(
  _ kind: FormField.Kind, _ entry: FormEntry?, required: Bool = false
) throws -> FormValue? {
  let field = FormField("x", kind, Phrase(id: "Isian", en: "Field"), required: required)
  let entries = entry.map { ["x": $0] } ?? [:]
  return try FormDecoder.decode(entries, fields: [field], strict: true).values["x"]
}

/// The English sentence that turns an entry down; nil where it is taken.
private func refusal(_ kind: FormField.Kind, _ entry: FormEntry?, required: Bool = false) -> String? {
  do {
    _ = try decode(kind, entry, required: required)
    return nil
  } catch {
    return (error as? FormProblems)?.problems.first?.phrase.en
  }
}

private func typed(_ text: String) -> FormEntry { .texts([text]) }

private let colours: [FormField.Choice] = [.init("red", Phrase(same: "Red")), .init("blue", Phrase(same: "Blue"))]

/// Every kind with an entry that it takes.
private let kinds: [(FormField.Kind, FormEntry)] = [
  (.text(max: 10), typed("a")), (.secret(max: 10), typed("a")), (.integer(1...9), typed("7")),
  (.day, typed("2025-05-07")), (.choice(colours), typed("red")), (.choices(colours), .texts(["red", "blue"])),
  (.texts(max: 5, most: 3), .texts(["a", "b"])), (.flag, typed("true")),
  (.id, typed("01968b1e-0000-7000-8000-000000000001")), (.file(maxBytes: 4), .file(name: "a.csv", bytes: [1, 2])),
  (.files(maxBytes: 4, most: 2), .files([.init(name: "a.csv", bytes: [1, 2]), .init(name: "b.csv", bytes: [3])])),
]

private func takesFiles(_ kind: FormField.Kind) -> Bool {
  switch kind {
  case .file, .files: true
  case .text, .secret, .integer, .day, .choice, .choices, .texts, .flag, .id: false
  }
}

@Suite struct FormDecoderTests {
  @Test(arguments: kinds.indices) func `what must be given and is missing is named`(_ index: Int) throws {
    let (kind, entry) = kinds[index]
    #expect(refusal(kind, nil, required: true) == "Field is missing.")
    #expect(try decode(kind, nil) == nil)
    #expect(try decode(kind, entry, required: true) != nil)
  }

  @Test(arguments: kinds.indices) func `an empty entry counts as not given`(_ index: Int) throws {
    let kind = kinds[index].0
    if takesFiles(kind) { return #expect(refusal(kind, typed("")) == "Field: choose a file.") }
    if case .texts = kind { return #expect(try decode(kind, .texts([])) == nil) }
    #expect(try decode(kind, typed("")) == nil)
    #expect(refusal(kind, typed(""), required: true) == "Field is missing.")
  }

  @Test(arguments: kinds.indices) func `what JSON cannot mean is turned down in every kind`(_ index: Int) {
    #expect(refusal(kinds[index].0, .other) != nil)
    if takesFiles(kinds[index].0) { return }
    #expect(refusal(kinds[index].0, .file(name: "x", bytes: [])) != nil)
  }

  @Test func `several texts for a field of one are turned down`() {
    for kind in [.text(max: 9), .secret(max: 9), .integer(0...9), .day, .choice(colours), .flag, .id]
      as [FormField.Kind]
    {
      #expect(refusal(kind, .texts(["1", "1"])) != nil)
    }
  }

  @Test func `a text is trimmed, composed and measured in characters`() throws {
    #expect(try decode(.text(max: 4), typed("  Re\u{301}né \n")) == .text("R\u{E9}n\u{E9}"))
    guard case .text(let text)? = try decode(.text(max: 4), typed("Re\u{301}ne")) else { return #expect(Bool(false)) }
    #expect(text.unicodeScalars.count == 4)
    #expect(refusal(.text(max: 4), typed("abcde")) == "Field holds at most 4 characters; it now has 5.")
    #expect(try decode(.text(max: 1), typed("\u{1F469}\u{1F3FD}\u{200D}\u{1F527}")) != nil)
  }

  @Test func `marks piled on one character do not pass for one character`() {
    #expect(refusal(.text(max: 60), typed("a" + String(repeating: "\u{301}", count: 5000))) != nil)
  }

  @Test(arguments: ["\u{0}", "\t", "\u{1F}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{FEFF}"])
  func `an invisible character inside a text is turned down`(_ character: String) {
    let words = "Field holds invisible characters; type it again."
    #expect(refusal(.text(max: 9), typed("a\(character)b")) == words)
    #expect(refusal(.text(max: 9, lines: true), typed("a\(character)b")) == words)
    #expect(refusal(.secret(max: 9), typed("a\(character)b")) == words)
    #expect(refusal(.texts(max: 9, most: 2), .texts(["a\(character)b"])) == words)
  }

  @Test func `lines may break only where a text has lines`() throws {
    #expect(refusal(.text(max: 9), typed("a\r\nb")) != nil)
    #expect(try decode(.text(max: 9, lines: true), typed("a\r\nb")) == .text("a\r\nb"))
  }

  @Test func `a secret is taken as it is, blanks and all`() throws {
    #expect(try decode(.secret(max: 20), typed("  Re\u{301} ")) == .text("  Re\u{301} "))
    guard case .text(let text)? = try decode(.secret(max: 20), typed("e\u{301}")) else { return #expect(Bool(false)) }
    #expect(text.unicodeScalars.count == 2)
    #expect(refusal(.secret(max: 3), typed("abcd")) != nil)
  }

  @Test(arguments: ["0", "10", "-1", "1.0", "1e1", "1,5", "٣", "0x1", "99999999999999999999", "satu", "1 2"])
  func `a number that is not whole or out of range is turned down with the range`(_ text: String) {
    #expect(refusal(.integer(1...9), typed(text)) == "Field must be a whole number from 1 to 9.")
  }

  @Test func `a number comes as text or as a JSON number`() throws {
    #expect(try decode(.integer(1...9), typed(" 7 ")) == .integer(7))
    #expect(try decode(.integer(1...9), .integer(9)) == .integer(9))
    #expect(refusal(.integer(1...9), .integer(10)) != nil)
    #expect(refusal(.text(max: 9), .integer(7)) != nil)
  }

  @Test(arguments: [
    "7/5/2025", "07/05/2025", "2025-05-07", "7-5-2025", "07.05.2025", "7 5 2025", " 7/5/2025 ", "7 Mei 2025",
  ])
  func `a day is taken day first, or as ISO`(_ text: String) throws {
    #expect(try decode(.day, typed(text)) == .day(Day(number: 20_215)))
  }

  @Test(arguments: [
    "05/31/2025", "31/04/2025", "29/02/2025", "7/5", "7/5/2025/1", "2025-5-7", "2025-05-32", "hari ini",
    "7/5/25", "0/0/0", "-7/5/2025/", "99999999999999999999/5/2025", "7//5/x", "7/5/10000",
  ])
  func `a text that is no day, or month first, is turned down with an example`(_ text: String) {
    #expect(refusal(.day, typed(text))?.contains("07/05/2025") == true)
  }

  @Test func `a choice is one of its keys`() throws {
    #expect(try decode(.choice(colours), typed("red")) == .text("red"))
    #expect(refusal(.choice(colours), typed("green")) == "Field: choose from Red, Blue.")
    #expect(refusal(.choice(colours), typed("RED")) != nil)
  }

  @Test func `several choices are known ones, each once`() throws {
    #expect(try decode(.choices(colours), .texts(["blue", "", "red"])) == .texts(["blue", "red"]))
    #expect(refusal(.choices(colours), .texts(["red", "red"])) != nil)
    #expect(refusal(.choices(colours), .texts(["red", "green"])) != nil)
  }

  @Test func `several texts are counted and measured`() throws {
    #expect(try decode(.texts(max: 2, most: 2), .texts([" a ", "bc"])) == .texts(["a", "bc"]))
    #expect(refusal(.texts(max: 2, most: 2), .texts(["a", "b", "c"])) == "Field: at most 2 entries.")
    #expect(refusal(.texts(max: 2, most: 2), .texts(["abc"])) != nil)
  }

  @Test func `a flag is true or false in the words of forms and of JSON`() throws {
    for text in ["true", "on", "1"] { #expect(try decode(.flag, typed(text)) == .flag(true)) }
    for text in ["false", "off", "0"] { #expect(try decode(.flag, typed(text)) == .flag(false)) }
    #expect(try decode(.flag, .flag(true)) == .flag(true))
    #expect(refusal(.flag, typed("ya")) != nil)
  }

  @Test func `an identity has 36 characters of ASCII`() {
    #expect(refusal(.id, typed("x")) != nil)
    #expect(refusal(.id, typed(String(repeating: "é", count: 18))) != nil)
    #expect(refusal(.id, typed(String(repeating: "x", count: 37))) != nil)
  }

  @Test func `a file is measured, and only the end of a long name is kept`() throws {
    #expect(refusal(.file(maxBytes: 4), .file(name: "a", bytes: [1, 2, 3, 4, 5])) != nil)
    let long = String(repeating: "a", count: 500) + ".xlsx"
    guard case .file(let name, _)? = try decode(.file(maxBytes: 4), .file(name: long, bytes: [1])) else {
      return #expect(Bool(false))
    }
    #expect(name.count == 200 && name.hasSuffix(".xlsx"))
  }

  @Test func `several files keep their order, and are measured together`() throws {
    let (one, two) = (SentFile(name: "a", bytes: [1, 2]), SentFile(name: "b", bytes: [3, 4, 5]))
    #expect(try decode(.files(maxBytes: 5, most: 2), .files([two, one])) == .files([two, one]))
    #expect(try decode(.files(maxBytes: 5, most: 2), .file(name: "a", bytes: [1, 2])) == .files([one]))
    #expect(refusal(.files(maxBytes: 4, most: 2), .files([one, two])) != nil)
    #expect(refusal(.files(maxBytes: 9, most: 1), .files([one, two])) == "Field: at most 1 files at once.")
    #expect(refusal(.file(maxBytes: 9), .files([one, two])) == "Field: choose a file.")
  }

  @Test func `every field at fault is named at once; a program's unknown field is one of them`() {
    let fields = [FormField("a", .integer(1...2), Phrase(same: "A")), FormField("b", .day, Phrase(same: "B"))]
    let entries: [String: FormEntry] = ["a": typed("9"), "c": typed("1"), "<script>": typed("2")]
    #expect {
      try FormDecoder.decode(entries, fields: fields, strict: true)
    } throws: { error in
      (error as? FormProblems)?.problems.map(\.field) == ["a", "b", "<script>", "c"]
    }
    #expect {
      try FormDecoder.decode(entries, fields: fields, strict: false)
    } throws: { error in
      (error as? FormProblems)?.problems.map(\.field) == ["a", "b"]
    }
  }
}
