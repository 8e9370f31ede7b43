import Foundation
import Testing

/// A migration as its file states it: the name and all its statements, blanks folded.
struct ShippedMigration: Equatable {
  let name: String
  let statements: [String]

  /// The text whose SHA-256 stands in migrations.sha.
  var text: String { ([name] + statements).joined(separator: "\n") + "\n" }

  /// `Migration("…", a + b)` and the lists `a` and `b` that stand in the same file.
  static func all(in file: SourceFile) -> [ShippedMigration] {
    file.swift.code.enumerated().compactMap { index, line in
      guard line.contains(/\bMigration\(/), let end = closing(file, from: index) else { return nil }
      let inside = file.swift.literals.filter { (index + 1...end + 1).contains($0.line) }.map(\.text)
      guard let name = inside.first else { return nil }
      let code = file.swift.code[index...end].joined(separator: " ")
      let named = code.matches(of: /\b[a-z]\w*\b(?!\s*[:(])/).map { String($0.output) }
      return ShippedMigration(
        name: name, statements: (inside.dropFirst() + named.flatMap { list(named: $0, in: file) }).map(folded))
    }
  }

  private static func list(named name: String, in file: SourceFile) -> [String] {
    guard let start = file.swift.code.firstIndex(where: { $0.contains("let \(name):") || $0.contains("let \(name) ") }),
      !file.swift.code[start].contains("Migration("), let end = closing(file, from: start)
    else { return [] }
    return file.swift.literals.filter { (start + 1...end + 1).contains($0.line) }.map(\.text)
  }

  /// The line (from 0) on which all brackets that open from a line on are closed again.
  private static func closing(_ file: SourceFile, from index: Int) -> Int? {
    var depth = 0
    for number in index..<file.swift.code.count {
      for character in file.swift.code[number] {
        if "([{".contains(character) { depth += 1 }
        if ")]}".contains(character) { depth -= 1 }
      }
      if depth <= 0 { return number }
    }
    return nil
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// What migrations.sha lists and what the files say now, compared.
func edited(
  _ listed: [(name: String, hash: String)], among migrations: [ShippedMigration], hash: (String) throws -> String
) rethrows -> [String] {
  try listed.compactMap { name, shipped in
    guard let migration = migrations.first(where: { $0.name == name }) else { return "\(name) is gone" }
    return try hash(migration.text) == shipped ? nil : "\(name) was edited: add the next migration instead"
  }
}

private func sha256(_ text: String) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
  let (input, output) = (Pipe(), Pipe())
  process.standardInput = input
  process.standardOutput = output
  try process.run()
  input.fileHandleForWriting.write(Data(text.utf8))
  try input.fileHandleForWriting.close()
  let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return String(answer.prefix(64))
}

private let migrations = Tree.sources.filter { $0.name.hasSuffix("Migrations.swift") }.flatMap(ShippedMigration.all)

/// A release adds the lines that `BEKAL_LIST_MIGRATIONS=1 bin/test --filter shipped` prints.
@Test func `a migration that has shipped is never edited`() throws {
  let root = try #require(Tree.root)
  let file = root.appending(path: "Tests/TidyTests/migrations.sha")
  let listed = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
    let words = line.split(separator: " ").map(String.init)
    return (name: try #require(words.first), hash: try #require(words.last))
  }
  #expect(try edited(listed, among: migrations, hash: sha256) == [])
  if ProcessInfo.processInfo.environment["BEKAL_LIST_MIGRATIONS"] != nil {
    for migration in migrations { print(migration.name, try sha256(migration.text)) }
  }
}

@Test func `migration names are used once`() {
  let names = migrations.map(\.name)
  #expect(names.count == Set(names).count)
}

@Test func `an edited or lost migration is found`() throws {
  let text = """
    package static let all = [Migration("a-1", first + second)]
    private static let first: [SQL] = [
      "CREATE TABLE a (id  text)",
    ]
    private static let second: [SQL] = ["CREATE INDEX b ON a (id)"]
    """
  let found = ShippedMigration.all(in: sample("Sources/People/Migrations.swift", text))
  #expect(found == [.init(name: "a-1", statements: ["CREATE TABLE a (id text)", "CREATE INDEX b ON a (id)"])])
  let shipped = try sha256("a-1\nCREATE TABLE a (id text)\nCREATE INDEX b ON a (id)\n")
  #expect(try edited([("a-1", shipped)], among: found, hash: sha256) == [])
  let changed = [ShippedMigration(name: "a-1", statements: ["CREATE TABLE a (id bigint)"])]
  #expect(try edited([("a-1", shipped)], among: changed, hash: sha256).count == 1)
  #expect(try edited([("a-1", shipped)], among: [], hash: sha256) == ["a-1 is gone"])
  #expect(try sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
}
