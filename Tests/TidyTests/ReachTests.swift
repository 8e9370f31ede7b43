import Foundation
import Testing

/// What other modules may see: a type that nobody outside its module uses is not `package`.
enum Reach {
  /// Types that are `package` though no other module names them, and no `package` declaration of their own stands on them.
  ///
  /// A test that imports the module with `@testable` sees everything, so that it is nobody outside.
  static func needless(in sources: [SourceFile], tests: [SourceFile]) -> [Finding] {
    let modules = Dictionary(grouping: sources, by: \.module)
    let words = Dictionary((sources + tests).map { ($0.path, $0.words) }) { first, _ in first }
    return modules.sorted { $0.key < $1.key }.flatMap { module, own in
      let testable = "@testable import \(module)"
      let others = sources.filter { $0.module != module } + tests.filter { !$0.text.contains(testable) }
      var (outside, needed): (Set<String>, [String: Int]) = ([], [:])
      for file in others { outside.formUnion(words[file.path] ?? []) }
      for word in own.flatMap(\.signatures).flatMap(\.self) { needed[word, default: 0] += 1 }
      // A declaration names its own type once.
      return own.flatMap { file in
        file.packageTypes.filter { !outside.contains($0.name) && needed[$0.name, default: 0] < 2 }
          .map { file.finding($0.line, "\($0.name) is used in \(module) only: leave the word package out") }
      }
    }
  }
}

extension SourceFile {
  /// The types that other modules may see, each with its line.
  fileprivate var packageTypes: [(name: String, line: Int)] {
    swift.code.enumerated().compactMap { index, line in
      guard line.contains("package "),
        let match = line.firstMatch(
          of: /^\s*package\s+(?:(?:final|indirect)\s+)*(?:struct|class|enum|actor|protocol)\s+(\w+)/)
      else { return nil }
      return (String(match.output.1), index + 1)
    }
  }

  /// The words of its code.
  fileprivate var words: Set<String> { Set(swift.code.flatMap(SourceFile.words)) }

  private static func words(_ line: String) -> [String] {
    line.utf8.split { byte in
      !(0x61...0x7A).contains(byte) && !(0x41...0x5A).contains(byte) && !(0x30...0x39).contains(byte) && byte != 0x5F
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The words of every declaration that other modules may see, up to its body; and of the cases of enums.
  fileprivate var signatures: [[String]] {
    swift.code.enumerated().compactMap { index, line in
      let head = line.drop { $0 == " " }
      guard head.hasPrefix("package ") || head.hasPrefix("case ") else { return nil }
      var (words, depth): ([String], Int) = ([], 0)
      for (at, line) in zip(index..., swift.code[index...].prefix(16)) {
        let end = line.firstIndex { sign in
          depth += sign == "(" || sign == "[" ? 1 : sign == ")" || sign == "]" ? -1 : 0
          return sign == "{" && depth == 0
        }
        words += SourceFile.words(String(line[..<(end ?? line.endIndex)]))
        if end != nil || depth <= 0 && !goesOn(below: at) { break }
      }
      return words
    }
  }

  /// Whether the line below still belongs to a declaration.
  private func goesOn(below index: Int) -> Bool {
    guard index + 1 < swift.code.count else { return false }
    let next = swift.code[index + 1].drop { $0 == " " }
    return ["->", "async", "throws", "where"].contains { next.hasPrefix($0) }
  }
}

@Test func `no type is package that only its own module uses`() {
  expectNone(Reach.needless(in: Tree.sources, tests: Tree.swift.filter { $0.path.hasPrefix("Tests/") }))
  let ours = sample(
    "Sources/People/Person.swift",
    """
    package struct Person {}
    package struct Name {}
    package enum Told {
      case person(Age)
    }
    package struct Age {}
    package struct Lost {}
    package func told(
      _ name: Name
    ) -> Int { Lost() }
    """)
  let theirs = sample("Sources/Placement/Place.swift", "import People\nlet a: [Person] = told() + [Told]() // Lost")
  let tests = sample("Tests/PeopleTests/A.swift", "@testable import People\nlet a = Lost()")
  #expect(Reach.needless(in: [ours, theirs], tests: [tests]).map(\.line) == [7])
}
