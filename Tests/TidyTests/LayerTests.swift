import Testing

/// What a file of a room may import: told by what stands in it, never by the end of its name.
enum Layer {
  /// A module that only files of some kinds may import: the file shows its kind by one of the words.
  static let doors: [(module: String, kind: String, words: String)] = [
    (
      "Store", "records, migrations, routes and panels",
      #"\b(Connection|Store|RequestContext|Migration|Route|StoreError|Job|JobHandler|NightlyJob)\b"#
    ),
    (
      "Page", "pages, forms, routes and panels",
      #"\b(HTML|PageContent|Screen|Form|FormInput|FormField|FormProblems|Route|RequestContext|ActionItem|Figure|MenuEntry|FirstStep|Missing|JSON|Station|Chart\w*|DataTable)\b"#
    ),
    ("ArgumentParser", "commands and their options", #"\b(Async)?Parsable(Command|Arguments)\b"#),
  ]

  /// Libraries and the only modules that may know them.
  static let owners: [(library: String, modules: [String])] = [
    ("GRDB", ["Store"]), ("GRDBSQLite", ["Store"]), ("CPostgres", ["Store"]), ("CArgon2", ["Access"]),
    ("CPango", ["Paper"]), ("CRsvg", ["Paper"]), ("CQPDF", ["Paper"]), ("CQRCode", ["Paper"]),
    ("CXLSXWriter", ["Sheet"]), ("CZip", ["Sheet"]), ("CExpat", ["Sheet"]),
    ("Hummingbird", ["Server", "Benchmarks"]), ("HummingbirdTesting", []),
  ]

  static func rules(_ file: SourceFile) -> [Finding] {
    guard file.name.hasSuffix("Rules.swift") else { return [] }
    return file.imports.filter { ["Store", "Page", "ArgumentParser", "Sheet", "Import", "Paper"].contains($0.module) }
      .map { file.finding($0.line, "a rules file imports \($0.module): give it the value it asks for") }
  }

  /// A page is a function of a value: it asks no database.
  static func pages(_ file: SourceFile) -> [Finding] {
    let isPage = file.swift.code.contains { $0.contains(/^func \w+Page\(/) || $0.contains(/-> PageContent\b/) }
    guard isPage else { return [] }
    return file.imports.filter { $0.module == "Store" }
      .map { file.finding($0.line, "a page imports Store: the value it is given already holds what is shown") }
  }

  /// A file with SQL decides nothing about what a person sees.
  static func records(_ file: SourceFile) -> [Finding] {
    guard !file.statements.isEmpty, !file.name.hasSuffix("Migrations.swift") else { return [] }
    return file.imports.filter { ["Page", "Paper", "ArgumentParser"].contains($0.module) }
      .map { file.finding($0.line, "a file with SQL imports \($0.module): show the values elsewhere") }
  }

  static func rooms(_ file: SourceFile) -> [Finding] {
    file.imports.compactMap { used in
      guard let door = doors.first(where: { $0.module == used.module }),
        let words = try? Regex(door.words).wordBoundaryKind(.simple),
        !file.swift.code.contains(where: { !$0.hasPrefix("import ") && $0.contains(words) })
      else { return nil }
      return file.finding(used.line, "only \(door.kind) import \(used.module)")
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
  let page = "import Page\nimport Store\nfunc personPage(_ person: Person, on screen: Screen) -> PageContent {}"
  #expect(Layer.pages(sample("Sources/People/Person/Anything.swift", page)).count == 1)
  #expect(Layer.pages(sample("Sources/People/Person/Anything.swift", "import Store")).isEmpty)
}

@Test func `a file with SQL shows nothing`() {
  expectNone(Tree.inRooms.flatMap(Layer.records))
  let records = "import Page\nimport Store\nlet a = try db.rows(\"SELECT id FROM people_person\")"
  #expect(Layer.records(sample("Sources/People/Person/PersonRecords.swift", records)).count == 1)
}

@Test func `in a room a file imports what its kind needs`() {
  expectNone(Tree.inRooms.flatMap(Layer.rooms))
  #expect(Layer.rooms(sample("Sources/People/Person/Person.swift", "import Store\nimport Page")).count == 2)
  let command = "import ArgumentParser\nstruct A: ParsableCommand {}"
  #expect(Layer.rooms(sample("Sources/People/Intake/Anything.swift", command)).isEmpty)
  #expect(Layer.rooms(sample("Sources/People/Intake/Anything.swift", "import ArgumentParser")).count == 1)
  let routes = "import Store\nimport Page\nlet all: [Route] = []"
  #expect(Layer.rooms(sample("Sources/People/Person/PersonRoutes.swift", routes)).isEmpty)
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
  let good = "let a = context.now // .now\nlet b = now\nlet c = Int.random(in: 0...1, using: &random)"
  #expect(Layer.clocks(sample("Sources/People/PersonRules.swift", good)).isEmpty)
}
