import Testing

/// What a file of a room may import, by the end of its name.
enum Layer {
  /// Module names that only files with one of these endings may import.
  static let doors: [(module: String, endings: [String])] = [
    ("Store", ["Records", "Routes", "Commands", "Jobs", "Panels", "Migrations", "Founding"]),
    ("Page", ["Page", "Routes", "Commands", "Panels", "Words", "Permissions", "Form", "Forms"]),
    ("ArgumentParser", ["Commands"]),
  ]

  /// Libraries and the only modules that may know them.
  static let owners: [(library: String, modules: [String])] = [
    ("GRDB", ["Store"]), ("CPostgres", ["Store"]), ("CArgon2", ["Access"]),
    ("CPango", ["Paper"]), ("CRsvg", ["Paper"]), ("CQPDF", ["Paper"]), ("CQRCode", ["Paper"]),
    ("CXLSXWriter", ["Sheet"]), ("CZip", ["Sheet"]), ("CExpat", ["Sheet"]),
    ("Hummingbird", ["Server", "Bekal"]), ("HummingbirdTesting", []),
  ]

  static func ending(of file: SourceFile) -> String { String(file.name.dropLast(".swift".count)) }

  static func rules(_ file: SourceFile) -> [Finding] {
    guard file.name.hasSuffix("Rules.swift") else { return [] }
    return file.imports.filter { ["Store", "Page", "ArgumentParser", "Sheet", "Paper"].contains($0.module) }
      .map { file.finding($0.line, "a rules file imports \($0.module): give it the value it asks for") }
  }

  static func pages(_ file: SourceFile) -> [Finding] {
    guard file.name.hasSuffix("Page.swift") else { return [] }
    return file.imports.filter { $0.module == "Store" }
      .map { file.finding($0.line, "a page imports Store: the value it is given already holds what is shown") }
  }

  static func rooms(_ file: SourceFile) -> [Finding] {
    file.imports.compactMap { used in
      guard let door = doors.first(where: { $0.module == used.module }),
        !door.endings.contains(where: { ending(of: file).lowercased().hasSuffix($0.lowercased()) })
      else { return nil }
      let allowed = door.endings.map { "…\($0).swift" }.joined(separator: ", ")
      return file.finding(used.line, "only \(allowed) import \(used.module)")
    }
  }

  static func libraries(_ file: SourceFile) -> [Finding] {
    file.imports.compactMap { used in
      guard let owner = owners.first(where: { $0.library == used.module }), !owner.modules.contains(file.module)
      else { return nil }
      return file.finding(used.line, "\(used.module) is known to \(owner.modules.joined(separator: ", ")) only")
    }
  }

  static func clocks(_ file: SourceFile) -> [Finding] {
    guard file.name.hasSuffix("Rules.swift") || file.module == "House" || file.module == "Almanac" else { return [] }
    let reading = try? Regex(
      #"\b(Date|UUID)\(\)|\b(Date|Moment|Clock|ContinuousClock|SuspendingClock)\.now\b|(^|[\s(,=])\.now\b|\.random\((?!.*using:)|SystemRandomNumberGenerator"#
    )
    guard let reading else { return [file.finding(1, "the check's own pattern does not compile")] }
    return file.everyLine(of: file.swift.code, with: reading, "$0: time, ids and randomness are given, never fetched")
  }
}

@Test func `a rules file imports neither Store nor Page`() {
  expectNone(Tree.sources.flatMap(Layer.rules))
  #expect(Layer.rules(sample("Sources/People/PersonRules.swift", "import House\nimport Store\n")).count == 1)
  #expect(Layer.rules(sample("Sources/People/PersonRules.swift", "import House\n// import Store\n")).isEmpty)
}

@Test func `a page imports no store`() {
  expectNone(Tree.inRooms.flatMap(Layer.pages))
  #expect(Layer.pages(sample("Sources/People/PersonPage.swift", "import Page\nimport Store")).count == 1)
}

@Test func `in a room the import line is the layer`() {
  expectNone(Tree.inRooms.flatMap(Layer.rooms))
  #expect(Layer.rooms(sample("Sources/People/Person.swift", "import Store\nimport Page")).count == 2)
  #expect(Layer.rooms(sample("Sources/People/PersonRoutes.swift", "import Store\nimport ArgumentParser")).count == 1)
  #expect(Layer.rooms(sample("Sources/People/PersonRoutes.swift", "import Store\nimport Page")).isEmpty)
}

@Test func `a library is known to one module`() {
  expectNone(Tree.sources.flatMap(Layer.libraries))
  #expect(Layer.libraries(sample("Sources/People/PersonRoutes.swift", "import Hummingbird")).count == 1)
  #expect(Layer.libraries(sample("Sources/People/A.swift", "@preconcurrency import GRDB")).count == 1)
  #expect(Layer.libraries(sample("Sources/Store/A.swift", "import struct GRDB.Row")).isEmpty)
}

@Test func `rules read no clock and draw no lots`() {
  expectNone(Tree.sources.flatMap(Layer.clocks))
  let bad = "let a = Date()\nlet b: Moment = .now\nlet c = Moment.now\nlet d = Int.random(in: 0...1)"
  #expect(Layer.clocks(sample("Sources/People/PersonRules.swift", bad)).count == 4)
  let good = "let a = visit.now // .now\nlet b = now\nlet c = Int.random(in: 0...1, using: &random)"
  #expect(Layer.clocks(sample("Sources/People/PersonRules.swift", good)).isEmpty)
}
