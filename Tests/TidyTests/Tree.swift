import Foundation
import Testing

/// Something that should not be so: where, and what.
struct Finding: CustomStringConvertible {
  let path: String
  let line: Int
  let message: String

  var description: String { "\(path):\(line): \(message)" }
}

/// One file of the project.
struct SourceFile {
  /// From the root: `Sources/People/PersonRules.swift`.
  let path: String
  let text: String
  let swift: SwiftText

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
    swift = SwiftText(path.hasSuffix(".swift") ? text : "")
  }

  /// The last part of the path.
  var name: String { path.components(separatedBy: "/").last ?? path }

  /// The folder below Sources or Tests: the module.
  var module: String {
    let parts = path.components(separatedBy: "/")
    return parts.count > 2 ? parts[1] : ""
  }

  func finding(_ line: Int, _ message: String) -> Finding { Finding(path: path, line: line, message: message) }

  /// A finding for every line of code where the pattern occurs; the message may use `$0` for what was found.
  func everyLine(of lines: [String], with pattern: Regex<AnyRegexOutput>, _ message: String) -> [Finding] {
    lines.enumerated().compactMap { index, line in
      guard let match = line.firstMatch(of: pattern) else { return nil }
      let found = line[match.range].trimmingCharacters(in: .whitespaces)
      return finding(index + 1, message.replacingOccurrences(of: "$0", with: found))
    }
  }

  /// The modules it imports, each with its line.
  var imports: [(module: String, line: Int)] {
    swift.code.enumerated().compactMap { index, line in
      let words = line.split(separator: " ").filter { !$0.hasPrefix("@") && $0 != "package" && $0 != "private" }
      guard words.count >= 2, words[0] == "import" else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
      let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      return (String(name.split(separator: ".").first ?? name), index + 1)
    }
  }
}

/// The project's files, read once.
enum Tree {
  static let root: URL? = {
    let environment = ProcessInfo.processInfo.environment["BEKAL_ROOT"].map { URL(fileURLWithPath: $0) }
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return environment ?? packageRoot(above: here.resolvingSymlinksInPath()) ?? packageRoot(above: here)
  }()

  /// Every text file below Sources, Tests, Benchmarks, docs and bin.
  static let files: [SourceFile] = {
    guard let root else { return [] }
    return ["Sources", "Tests", "Benchmarks", "docs", "bin"].flatMap { files(below: $0, of: root) }
      .sorted { $0.path < $1.path }
  }()

  static let sources = files.filter { $0.path.hasPrefix("Sources/") && $0.path.hasSuffix(".swift") }
  static let swift = files.filter { $0.path.hasSuffix(".swift") }
  /// What a browser or a paper gets besides what Swift writes.
  static let assets = files.filter { file in
    file.path.hasPrefix("Sources/") && [".js", ".css", ".html", ".svg"].contains { file.path.hasSuffix($0) }
  }

  /// The rooms in the order of Package.swift.
  static let rooms: [String] = {
    guard let root, let map = try? String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    else { return [] }
    return map.matches(of: /room\(\s*"(\w+)"/).map { String($0.output.1) }
  }()

  static let inRooms = sources.filter { rooms.contains($0.module) }

  private static func packageRoot(above folder: URL) -> URL? {
    var folder = folder
    while folder.path != "/" {
      let map = try? String(contentsOf: folder.appending(path: "Package.swift"), encoding: .utf8)
      if map?.contains("name: \"Bekal\"") == true { return folder }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  private static func files(below folder: String, of root: URL) -> [SourceFile] {
    let kinds: Set<String> = ["swift", "py", "js", "css", "html", "svg", "md", "csv", "json", "txt", "sh", ""]
    let top = root.appending(path: folder).resolvingSymlinksInPath()
    guard let walk = FileManager.default.enumerator(at: top, includingPropertiesForKeys: [.isRegularFileKey]) else {
      return []
    }
    return walk.compactMap { entry in
      guard let url = entry as? URL, kinds.contains(url.pathExtension),
        (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true,
        let text = try? String(contentsOf: url, encoding: .utf8)
      else { return nil }
      return SourceFile(folder + url.path.dropFirst(top.path.count), text)
    }
  }
}

extension String {
  /// Whether one of the words occurs: a quick look before a pattern is tried.
  func mentions(_ words: [String]) -> Bool { words.contains { contains($0) } }
}

/// Records one issue for all findings, each on its own line.
func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
  let list = findings.map(\.description).joined(separator: "\n")
  #expect(findings.isEmpty, "\(findings.count) found:\n\(list)", sourceLocation: sourceLocation)
}

/// A file of a room for trying a check: the check must find something here.
func sample(_ path: String, _ text: String) -> SourceFile { SourceFile(path, text) }

@Test func `the tree and its rooms are found`() {
  #expect(Tree.root != nil)
  #expect(Tree.sources.count > 20)
  #expect(Tree.rooms.first == "Access")
  #expect(Tree.rooms.count >= 5)
}

@Test func `the scanner tells code from comments strings and names`() {
  let text = SwiftText(
    ##"""
    let a = "x \(b("y")) // no" // comment "quoted"
    func `it's "quoted"`() { /* a /* b */ c */ run(#"raw \ " "#) }
    try db.rows("""
      SELECT "id"
      FROM t
      """)
    """##)
  #expect(text.literals.map(\.text) == ["y", "x $ // no", "raw \\ \" ", "\n  SELECT \"id\"\n  FROM t\n  "])
  #expect(text.literals.map(\.line) == [1, 1, 2, 3])
  #expect(text.literals.last?.before.hasSuffix("try db.rows(") == true)
  #expect(text.code[1].contains("run("))
  #expect(!text.code.joined().contains("quoted"))
  #expect(!text.code.joined().contains("comment"))
  #expect(text.code.map(\.utf8.count) == text.lines.map(\.utf8.count))
}
