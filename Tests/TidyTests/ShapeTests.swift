import Foundation
import Testing

/// The shape of the code: lengths, names, words of the language that trap or hide.
enum Shape {
  static let linesPerFile = 300
  static let linesPerFunction = 50
  static let filesPerFolder = 25

  static func longFiles(_ file: SourceFile) -> [Finding] {
    let count = file.text.hasSuffix("\n") ? file.swift.lines.count - 1 : file.swift.lines.count
    return count <= linesPerFile ? [] : [file.finding(linesPerFile + 1, "\(count) lines: it holds more than one thing")]
  }

  /// A `switch` over an enum of ours names each case: it is as long as the enum, and does not count.
  static func longFunctions(_ file: SourceFile) -> [Finding] {
    file.functions.filter { $0.bodyLines > linesPerFunction }.compactMap { function in
      let count = function.bodyLines - file.exhaustiveLines(in: function.lines)
      return count <= linesPerFunction
        ? nil : file.finding(function.lines.lowerBound, "\(function.name) has \(count) lines")
    }
  }

  static func fullFolders(_ files: [SourceFile]) -> [Finding] {
    let folders = Dictionary(grouping: files) { $0.path.components(separatedBy: "/").dropLast().joined(separator: "/") }
    return folders.sorted { $0.key < $1.key }.filter { $0.value.count > filesPerFolder }
      .map { Finding(path: $0.key, line: 1, message: "\($0.value.count) files: make a folder per noun") }
  }

  static func emptyNames(_ file: SourceFile) -> [Finding] {
    let names = #"(Util|Utils|Utilities|Helper|Helpers|Manager|Managers|Service|Services|Extensions)"#
    let inPath = file.path.range(of: "\(names)(/|\\.swift$|\\+)", options: .regularExpression)
    let declared = #"\b(struct|class|enum|actor|protocol|typealias)\s+\w*"# + names + #"\b"#
    let words = ["Util", "Helper", "Manager", "Service", "Extension"]
    let types = file.swift.code.enumerated().filter {
      $1.mentions(words) && $1.range(of: declared, options: .regularExpression) != nil
    }
    .map { file.finding($0.offset + 1, "a name that says nothing; find the noun") }
    return types + (inPath == nil ? [] : [file.finding(1, "a file name that says nothing; find the noun")])
  }

  static func traps(_ file: SourceFile) -> [Finding] {
    let words =
      #"\btry!|\bas!|\bfatalError\(|\bpreconditionFailure\(|\bunsafelyUnwrapped\b|^\s*(public|open\s+(class|func|var))\s|\bpublic\(set\)"#
    return file.swift.code.enumerated().compactMap { index, line in
      guard line.mentions(["!", "fatal", "Failure", "unsafely", "public", "open"]),
        let found = line.range(of: words, options: .regularExpression)
      else { return nil }
      return file.finding(index + 1, "\(line[found].trimmingCharacters(in: .whitespaces)) is not used here")
    }
  }

  static func promises(_ file: SourceFile) -> [Finding] {
    let words = ["TO" + "DO", "FIX" + "ME", "X" + "XX", "not imple" + "mented", "HA" + "CK"]
    return file.text.components(separatedBy: "\n").enumerated().compactMap { index, line in
      words.first { line.contains($0) && line.range(of: "\\b\($0)\\b", options: .regularExpression) != nil }
        .map { file.finding(index + 1, "\($0): a promise not kept") }
    }
  }

  /// Kinds that need a summary; stored properties speak by their names, members of a conformance by the protocol.
  static func undocumented(_ file: SourceFile, demanded: Set<String> = []) -> [Finding] {
    let declared =
      #"^package\s+((static|final|mutating|nonisolated|indirect|consuming)\s+)*(func|struct|class|enum|actor|protocol|subscript|init|static\s+(let|var))\b"#
    let answered =
      #"static\s+let\s+configuration\b|func\s+(run|validate|hash|encode|callAsFunction)\(|init\(from |init\(string(Literal|Interpolation)|init\(literalCapacity|func\s+append(Literal|Interpolation)|=\s*Phrase\(|var\s+description\b|static\s+func\s+[^\w\s]"#
    let conformances = file.conformances
    return file.swift.code.enumerated().compactMap { index, line in
      guard line.contains("package ") else { return nil }
      let code = line.trimmingCharacters(in: .whitespaces)
      guard code.range(of: declared, options: .regularExpression) != nil,
        code.range(of: answered, options: .regularExpression) == nil,
        !conformances.contains(where: { $0.contains(index + 1) && $0.lowerBound != index + 1 }),
        !demanded.contains(signature(code)), !file.isDocumented(index)
      else { return nil }
      return file.finding(index + 1, "no summary: \(code.prefix(60))")
    }
  }

  /// What the project's own protocols demand: whoever answers need not repeat their summaries.
  static func demanded(by files: [SourceFile]) -> Set<String> {
    Set(
      files.flatMap { file in
        file.swift.code.indices.filter {
          file.swift.code[$0].contains("protocol ") && file.swift.code[$0].contains(/\bprotocol\s+\w+/)
        }
        .flatMap { file.block(from: $0).components(separatedBy: "\n").dropFirst().map(signature) }
      }
    ).subtracting([""])
  }

  /// `init(_ input: Input)` or `fields`: what a declaration and the demand it answers have in common.
  private static func signature(_ code: String) -> String {
    if let call = code.firstMatch(of: /(func\s+\w+|init)\s*\([^)]*\)?/) { return String(call.output.0) }
    return code.firstMatch(of: /\b(?:let|var)\s+(\w+)/).map { String($0.output.1) } ?? ""
  }

  /// A protocol with one implementation, or none, is a type.
  static func lonelyProtocols(_ files: [SourceFile]) -> [Finding] {
    let heads = files.flatMap { file in
      file.swift.code.filter {
        $0.contains(":")
          && $0.range(of: #"\b(struct|class|enum|actor|extension)\s"#, options: .regularExpression) != nil
      }
    }
    return files.flatMap { file in
      file.swift.code.enumerated().compactMap { index, line -> Finding? in
        guard line.contains("protocol "),
          let match = line.firstMatch(of: /^\s*(?:package\s+|private\s+)?protocol\s+(\w+)/)
        else { return nil }
        let name = String(match.output.1)
        let conforming = heads.filter { $0.range(of: ":.*\\b\(name)\\b", options: .regularExpression) != nil }.count
        return conforming >= 2 ? nil : file.finding(index + 1, "protocol \(name) has \(conforming) implementations")
      }
    }
  }
}

extension SourceFile {
  /// Whether a documentation comment stands above a line (from 0), attributes between them aside.
  func isDocumented(_ index: Int) -> Bool {
    var above = index - 1
    while above >= 0, swift.lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("@") { above -= 1 }
    guard above >= 0 else { return false }
    let line = swift.lines[above].trimmingCharacters(in: .whitespaces)
    return line.hasPrefix("///") || line.hasSuffix("*/")
  }
}

private func code(_ text: String, at path: String = "Sources/People/Person.swift") -> SourceFile { sample(path, text) }

@Test func `no file is longer than 300 lines`() {
  expectNone(Tree.swift.flatMap(Shape.longFiles))
  #expect(Shape.longFiles(code(String(repeating: "a\n", count: 301))).count == 1)
  #expect(Shape.longFiles(code(String(repeating: "a\n", count: 300))).isEmpty)
}

@Test func `no function is longer than 50 lines`() {
  expectNone(Tree.swift.flatMap(Shape.longFunctions))
  func lines(_ count: Int) -> String {
    "func `a \"name\"`(_ body: () -> Void = {}) -> Int {\n" + String(repeating: "if a { b() }\n", count: count) + "}\n"
  }
  #expect(Shape.longFunctions(code(lines(51))).count == 1)
  #expect(Shape.longFunctions(code(lines(50))).isEmpty)
  #expect(code(lines(3) + lines(4)).functions.map(\.bodyLines) == [3, 4])
}

@Test func `a switch that names every case may be as long as its enum`() {
  func function(_ last: String) -> String {
    let cases = (1...60).map { "  case .number\($0): \($0)\n" }.joined()
    return "func name() -> Int {\n  let a = 1\n  switch b {\n\(cases)\(last)  }\n}\n"
  }
  #expect(Shape.longFunctions(code(function(""))).isEmpty)
  #expect(Shape.longFunctions(code(function("  default: 0\n"))).count == 1)
  #expect(Shape.longFunctions(code(function("  case _: 0\n"))).count == 1)
}

@Test func `no folder holds more than 25 files`() {
  expectNone(Shape.fullFolders(Tree.swift))
  let files = (1...26).map { code("", at: "Tests/PeopleTests/Person/A\($0).swift") }
  #expect(Shape.fullFolders(files).map(\.path) == ["Tests/PeopleTests/Person"])
  #expect(Shape.fullFolders(Array(files.dropFirst())).isEmpty)
}

@Test func `no name says nothing`() {
  expectNone(Tree.swift.flatMap(Shape.emptyNames))
  #expect(Shape.emptyNames(code("struct RollHelper {}\nfinal class DayManager {}\nstruct Servicing {}")).count == 2)
  #expect(Shape.emptyNames(code("", at: "Sources/People/StringExtensions.swift")).count == 1)
  #expect(Shape.emptyNames(code("", at: "Sources/Utils/Text.swift")).count == 1)
}

@Test func `nothing traps and nothing is public`() {
  expectNone(Tree.swift.flatMap(Shape.traps))
  let bad = "let a = try! b()\nlet c = d as! E\nfatalError(\"\")\npublic struct F {}\n  public let g = 1"
  #expect(Shape.traps(code(bad)).count == 5)
  #expect(Shape.traps(code("let a = \"public try! fatalError()\" // try!")).isEmpty)
}

@Test func `the formatter refuses forced unwrapping`() throws {
  let root = try #require(Tree.root)
  let settings = try String(contentsOf: root.appending(path: ".swift-format"), encoding: .utf8)
  for rule in ["NeverForceUnwrap", "NeverUseForceTry", "NeverUseImplicitlyUnwrappedOptionals"] {
    #expect(settings.range(of: "\"\(rule)\"\\s*:\\s*true", options: .regularExpression) != nil, "\(rule) is off")
  }
}

@Test func `no promise is left in a comment`() {
  expectNone(Tree.files.flatMap(Shape.promises))
  #expect(Shape.promises(code("// TO" + "DO: later\n// FIX" + "ME\n// todo list of the head")).count == 2)
}

@Test func `every package declaration has a summary`() {
  let demanded = Shape.demanded(by: Tree.sources)
  expectNone(Tree.sources.flatMap { Shape.undocumented($0, demanded: demanded) })
  let bad = "package struct A {\n  package let b: Int\n  package func c() {}\n  package static let d = 1\n}"
  #expect(Shape.undocumented(code(bad)).count == 3)
  let good =
    "/// A thing.\n@frozen\npackage struct A {\n  package var description: String { b }\n}\n"
    + "extension A: P {\n  package func demanded() {}\n}"
  #expect(Shape.undocumented(code(good)).isEmpty)
  let answer = code(
    "package protocol P {\n  init(_ a: A)\n}\n/// B.\npackage struct B: P {\n  package init(_ a: A) {}\n}")
  #expect(Shape.undocumented(answer, demanded: Shape.demanded(by: [answer])).count == 1)
}

@Test func `a protocol has more than one implementation`() {
  expectNone(Shape.lonelyProtocols(Tree.sources))
  let one = code("package protocol Bird {}\nstruct Duck: Bird {}")
  #expect(Shape.lonelyProtocols([one]).count == 1)
  #expect(Shape.lonelyProtocols([one, code("extension Goose: Bird {}")]).isEmpty)
}
