import Foundation

/// One SQL text in the sources.
struct Statement {
  let file: SourceFile
  let line: Int
  let text: String
  /// The function it is handed to: `rows` in `db.rows("…")`; empty where it stands alone.
  let caller: String

  func finding(_ message: String) -> Finding { file.finding(line, message) }

  func contains(_ pattern: String) -> Bool {
    text.range(of: pattern, options: [.regularExpression, .caseInsensitive]) != nil
  }

  /// The first group of every match.
  func all(_ pattern: String) -> [String] {
    guard let expression = try? Regex(pattern).ignoresCase() else { return ["pattern does not compile: \(pattern)"] }
    return text.matches(of: expression).compactMap { match in match.output[1].substring.map(String.init) }
  }

  /// The tables it changes rows of.
  var written: [String] {
    all(#"\b(?:INSERT\s+INTO|DELETE\s+FROM)\s+(\w+)"#) + all(#"\bUPDATE\s+(\w+)\s+(?:AS\s+\w+\s+)?SET\b"#)
  }

  /// The tables whose shape it changes.
  var shaped: [String] {
    all(#"\b(?:CREATE|ALTER|DROP)\s+TABLE\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+)?(\w+)"#)
  }

  /// The tables it reads or writes.
  var touched: [String] { written + all(#"\b(?:FROM|JOIN)\s+(\w+)"#) }

  /// The tables it creates, each with what stands between its brackets.
  var created: [(table: String, body: String)] {
    guard let expression = try? Regex(#"\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)\s*\("#) else { return [] }
    return text.matches(of: expression).map { match in
      var depth = 1
      let body = text[match.range.upperBound...].prefix { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth > 0
      }
      return (String(match.output[1].substring ?? ""), String(body))
    }
  }
}

extension SourceFile {
  /// Strings that begin as SQL does.
  var statements: [Statement] {
    swift.literals.compactMap { literal in
      guard literal.text.mentions(["SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "WITH"]) else {
        return nil
      }
      let starts =
        #"^\s*(SELECT\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+(AS\s+\w+\s+)?SET\s|DELETE\s+FROM\s|"#
        + #"(CREATE|ALTER|DROP)\s+(TABLE|INDEX|UNIQUE\s+INDEX)\s|WITH\s+(RECURSIVE\s+)?\w+[^;]*\sAS\s+(MATERIALIZED\s+)?\()"#
      guard literal.text.range(of: starts, options: .regularExpression) != nil else { return nil }
      return Statement(file: self, line: literal.line, text: literal.text, caller: caller(of: literal))
    }
  }

  /// The name before the last open bracket: `rows` in `try db.rows(`.
  private func caller(of literal: SwiftText.Literal) -> String {
    let before = literal.before.trimmingCharacters(in: .whitespacesAndNewlines)
    guard before.hasSuffix("(") else { return "" }
    let name = before.dropLast().reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return String(name.reversed())
  }
}
