import Almanac
import Foundation
import Language

/// Checks entries against fields: one problem a field, all of them at once.
package enum FormDecoder {
  /// The checked values.
  ///
  /// - Parameter strict: whether an unknown name is a problem, as for programs; a browser's extra fields are passed over.
  /// - Throws: `FormProblems` naming every field that cannot be taken.
  package static func decode(
    _ entries: [String: FormEntry], fields: [FormField], strict: Bool
  ) throws(FormProblems) -> FormInput {
    var values: [String: FormValue] = [:]
    var problems: [(field: String, phrase: Phrase)] = []
    for field in fields {
      do throws(Problem) {
        if let entry = entries[field.name], let value = try value(of: entry, for: field) {
          values[field.name] = value
        } else if field.required {
          problems.append((field.name, FormWords.missing(field)))
        }
      } catch {
        problems.append((field.name, error.phrase))
      }
    }
    if strict {
      let known = Set(fields.map(\.name))
      for name in entries.keys.sorted() where !known.contains(name) {
        problems.append((name, FormWords.unknown(name)))
      }
    }
    guard problems.isEmpty else { throw FormProblems(problems) }
    return FormInput(values)
  }

  private struct Problem: Error { let phrase: Phrase }

  /// The value of one entry; nil where it is empty, which counts as not given.
  private static func value(of entry: FormEntry, for field: FormField) throws(Problem) -> FormValue? {
    switch field.kind {
    case .text(let max, let lines): try text(entry, field, max: max, lines: lines, trims: true)
    case .secret(let max): try text(entry, field, max: max, lines: false, trims: false)
    case .integer(let range): try integer(entry, field, range)
    case .day: try day(entry, field)
    case .choice(let choices): try choice(entry, field, choices)
    case .choices(let choices): try several(entry, field, choices)
    case .texts(let max, let most): try texts(entry, field, max: max, most: most)
    case .flag: try flag(entry, field)
    case .id: try id(entry, field)
    case .file(let maxBytes): try file(entry, field, maxBytes)
    case .files(let maxBytes, let most): try files(entry, field, maxBytes, most: most)
    }
  }

  private static func single(_ entry: FormEntry, _ field: FormField) throws(Problem) -> String {
    guard case .texts(let texts) = entry, texts.count <= 1 else { throw Problem(phrase: FormWords.wrongKind(field)) }
    return texts.first ?? ""
  }

  private static func text(
    _ entry: FormEntry, _ field: FormField, max: Int, lines: Bool, trims: Bool
  ) throws(Problem) -> FormValue? {
    let raw = try single(entry, field)
    let text = trims ? tidied(raw) : raw
    try check(text, field, max: max, lines: lines)
    return text.isEmpty ? nil : .text(text)
  }

  private static func tidied(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
  }

  /// The most scalars of one character: enough for every script, too few to pile marks up without end.
  private static let mostScalars = 8

  private static func check(_ text: String, _ field: FormField, max: Int, lines: Bool) throws(Problem) {
    guard text.count <= max, text.unicodeScalars.count <= max * mostScalars else {
      let has = text.count > max ? text.count : text.unicodeScalars.count
      throw Problem(phrase: FormWords.tooLong(field, most: max, has: has))
    }
    guard !text.unicodeScalars.contains(where: { isUnseen($0, lines: lines) }) else {
      throw Problem(phrase: FormWords.controls(field))
    }
  }

  /// Control characters, and those that turn the direction of writing, with which a name can look like another one.
  private static func isUnseen(_ scalar: Unicode.Scalar, lines: Bool) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D: !lines
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    case _: false
    }
  }

  private static func integer(
    _ entry: FormEntry, _ field: FormField, _ range: ClosedRange<Int>
  ) throws(Problem) -> FormValue? {
    let number: Int?
    if case .integer(let value) = entry {
      number = value
    } else {
      let text = try single(entry, field).trimmingCharacters(in: .whitespaces)
      if text.isEmpty { return nil }
      number = Int(text)
    }
    guard let number, range.contains(number) else { throw Problem(phrase: FormWords.notInRange(field, range)) }
    return .integer(number)
  }

  private static func day(_ entry: FormEntry, _ field: FormField) throws(Problem) -> FormValue? {
    let text = try single(entry, field).trimmingCharacters(in: .whitespaces)
    if text.isEmpty { return nil }
    guard let day = Format.day(printed: text) ?? typed(text) else {
      throw Problem(phrase: FormWords.notADay(field, text))
    }
    return .day(day)
  }

  /// `7/5/2025`, `07-05-2025`, `7.5.2025`: day first, always.
  private static func typed(_ text: String) -> Day? {
    let parts = text.split(whereSeparator: { "/-. ".contains($0) }).map { Int($0) }
    let isBare = text.first?.isNumber == true && text.last?.isNumber == true
    guard isBare, parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 31 else {
      return nil
    }
    return Day(year: year < 100 ? year + 2000 : year, month: month, day: day)
  }

  private static func choice(
    _ entry: FormEntry, _ field: FormField, _ choices: [FormField.Choice]
  ) throws(Problem) -> FormValue? {
    let key = try single(entry, field)
    if key.isEmpty { return nil }
    guard choices.contains(where: { $0.key == key }) else {
      throw Problem(phrase: FormWords.notAChoice(field, choices))
    }
    return .text(key)
  }

  private static func several(
    _ entry: FormEntry, _ field: FormField, _ choices: [FormField.Choice]
  ) throws(Problem) -> FormValue? {
    guard case .texts(let keys) = entry else { throw Problem(phrase: FormWords.wrongKind(field)) }
    let known = Set(choices.map(\.key))
    let given = keys.filter { !$0.isEmpty }
    guard given.allSatisfy(known.contains), Set(given).count == given.count else {
      throw Problem(phrase: FormWords.notAChoice(field, choices))
    }
    return given.isEmpty ? nil : .texts(given)
  }

  private static func texts(_ entry: FormEntry, _ field: FormField, max: Int, most: Int) throws(Problem) -> FormValue? {
    guard case .texts(let texts) = entry else { throw Problem(phrase: FormWords.wrongKind(field)) }
    guard texts.count <= most else { throw Problem(phrase: FormWords.tooManyTexts(field, most: most)) }
    let tidy = texts.map(tidied)
    for text in tidy { try check(text, field, max: max, lines: false) }
    return tidy.isEmpty ? nil : .texts(tidy)
  }

  private static func flag(_ entry: FormEntry, _ field: FormField) throws(Problem) -> FormValue? {
    if case .flag(let flag) = entry { return .flag(flag) }
    switch try single(entry, field) {
    case "": return nil
    case "true", "on", "1": return .flag(true)
    case "false", "off", "0": return .flag(false)
    case _: throw Problem(phrase: FormWords.wrongKind(field))
    }
  }

  private static func id(_ entry: FormEntry, _ field: FormField) throws(Problem) -> FormValue? {
    let text = try single(entry, field)
    if text.isEmpty { return nil }
    guard text.utf8.count == 36, text.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw Problem(phrase: FormWords.wrongKind(field))
    }
    return .text(text)
  }

  private static func file(_ entry: FormEntry, _ field: FormField, _ maxBytes: Int) throws(Problem) -> FormValue? {
    guard case .file(let name, let bytes) = entry else { throw Problem(phrase: FormWords.notAFile(field)) }
    guard bytes.count <= maxBytes else { throw Problem(phrase: FormWords.fileTooLarge(field, maxBytes)) }
    return .file(name: String(name.suffix(200)), bytes: bytes)
  }

  private static func files(
    _ entry: FormEntry, _ field: FormField, _ maxBytes: Int, most: Int
  ) throws(Problem) -> FormValue? {
    let files: [SentFile]
    switch entry {
    case .file(let name, let bytes): files = [SentFile(name: name, bytes: bytes)]
    case .files(let several): files = several
    case .texts, .integer, .flag, .other: throw Problem(phrase: FormWords.notAFile(field))
    }
    guard files.count <= most else { throw Problem(phrase: FormWords.tooManyFiles(field, most: most)) }
    guard files.reduce(0, { $0 + $1.bytes.count }) <= maxBytes else {
      throw Problem(phrase: FormWords.fileTooLarge(field, maxBytes))
    }
    return .files(files.map { SentFile(name: String($0.name.suffix(200)), bytes: $0.bytes) })
  }
}
