// swift-tools-version: 6.2
// The map of the house. Rooms stand in the order of a person's journey: a room may call the rooms before it, never a later one.
import PackageDescription

let shared: [Target.Dependency] = ["House", "Almanac"]
let swift: [SwiftSetting] = [.enableUpcomingFeature("MemberImportVisibility")]
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")

/// The program keeps only what it calls, and its addresses in short: 7 MB less of it stands in memory.
let small = [
  "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
]

/// A module map of a Debian library, and nothing else.
func library(_ name: String, pkgConfig: String, apt: String) -> [Target] {
  [.systemLibrary(name: name, path: "Sources/C/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])]
}

/// Each dependency once, in the order given.
func once(_ dependencies: [Target.Dependency]) -> [Target.Dependency] {
  var seen: Set<String> = []
  return dependencies.filter { seen.insert("\($0)").inserted }
}

/// A piece of the house that rooms stand on.
func piece(
  _ name: String, on needed: [Target.Dependency] = [], resources: [Resource]? = nil,
  testing: [Target.Dependency] = []
) -> [Target] {
  let tested = once([.byName(name: name)] + shared + needed + testing)
  let tests = Target.testTarget(name: "\(name)Tests", dependencies: tested, swiftSettings: swift)
  return [.target(name: name, dependencies: needed, resources: resources, swiftSettings: swift), tests]
}

/// A domain room: values, rules, SQL, routes, pages, words and commands of one part of the journey.
func room(
  _ name: String, after earlier: [String], uses pieces: [String] = [], libraries: [Target.Dependency] = [],
  resources: [Resource]? = nil
) -> [Target] {
  let dependencies =
    shared + ["Store", "Language", "Page", arguments] + libraries
    + (earlier + pieces).map { Target.Dependency.byName(name: $0) }
  return piece(name, on: dependencies, resources: resources, testing: ["StoreTesting"])
}

let house: [[Target]] = [
  library("CPostgres", pkgConfig: "libpq", apt: "libpq-dev"),
  library("CArgon2", pkgConfig: "libargon2", apt: "libargon2-dev"),
  library("CPango", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
  library("CRsvg", pkgConfig: "librsvg-2.0", apt: "librsvg2-dev"),
  library("CQPDF", pkgConfig: "libqpdf", apt: "libqpdf-dev"),
  library("CQRCode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
  library("CXLSXWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
  library("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
  library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
  library("CExpat", pkgConfig: "expat", apt: "libexpat1-dev"),
  [.systemLibrary(name: "CMalloc", path: "Sources/C/CMalloc")],

  piece("Almanac", resources: [.copy("Data")]),
  piece("House", on: ["Almanac"], resources: [.copy("Data")]),
  piece("Language", on: ["Almanac", arguments]),
  piece(
    "Store",
    on: shared + [
      "Language", .product(name: "GRDB", package: "GRDB.swift"),
      .product(name: "GRDBSQLite", package: "GRDB.swift"), "CPostgres", "CZlib", crypto, logging,
    ],
    testing: ["StoreTesting"]),
  piece("Sheet", on: shared + ["CXLSXWriter", "CZip", "CExpat"]),
  piece("Paper", on: shared + ["CPango", "CRsvg", "CQPDF", "CQRCode"]),
  piece("Page", on: shared + ["Language", "Store"], resources: [.copy("Frame/Assets")], testing: ["StoreTesting"]),
  piece("Import", on: shared + ["Language", "Sheet", "Page"]),
  piece("Optimiser", on: shared),
  piece("Matching", on: ["Language", "Optimiser", arguments]),

  room("Access", after: [], uses: ["CArgon2", "Paper", "Sheet"], libraries: [crypto], resources: [.copy("Data")]),
  room("People", after: ["Access"], uses: ["Sheet", "Import", "Paper"]),
  room("Partners", after: ["Access", "People"], uses: ["Sheet", "Import", "Paper"]),
  room("Programmes", after: ["Access", "People", "Partners"], uses: ["Sheet", "Import", "Paper"]),
  room(
    "Placement", after: ["Access", "People", "Partners", "Programmes"],
    uses: ["Optimiser", "Matching", "Sheet", "Import", "Paper"]),
  room(
    "Timetable", after: ["Access", "People", "Partners", "Programmes", "Placement"],
    uses: ["Optimiser", "Matching", "Sheet", "Import", "Paper"]),
]

let rooms: [Target.Dependency] = ["Access", "People", "Partners", "Programmes", "Placement", "Timetable"]
let pieces: [Target.Dependency] = ["Language", "Store", "Sheet", "Import", "Paper", "Page", "Optimiser", "Matching"]
let everything: [Target.Dependency] = shared + pieces + rooms

let package = Package(
  name: "Bekal",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "bekal", targets: ["Program"]), .executable(name: "bekal-bench", targets: ["Benchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
  ],
  targets: house.flatMap(\.self) + [
    .target(name: "StoreTesting", dependencies: ["House", "Store"], swiftSettings: swift),
    .target(
      name: "Server", dependencies: shared + ["Language", "Store", "Page", "Access", hummingbird, logging],
      swiftSettings: swift),
    .target(
      name: "ServerTesting", dependencies: shared + ["Access", "Page", "Server"], swiftSettings: swift),
    .testTarget(
      name: "ServerTests", dependencies: ["Server", "ServerTesting", "StoreTesting", hummingbird] + everything,
      swiftSettings: swift),
    .target(name: "Demo", dependencies: everything + [arguments], swiftSettings: swift),
    .target(
      name: "Bekal", dependencies: ["Server", "Demo", "CMalloc", arguments, hummingbird, logging] + everything,
      swiftSettings: swift),
    .executableTarget(
      name: "Program", dependencies: ["Bekal"], swiftSettings: swift,
      linkerSettings: [.unsafeFlags(small, .when(platforms: [.linux]))]),
    .executableTarget(
      name: "Benchmarks", dependencies: ["Bekal", "Server", hummingbird, arguments, logging] + everything,
      swiftSettings: swift),
    .testTarget(
      name: "JourneyTests",
      dependencies: ["Bekal", "Server", "ServerTesting", "Demo", "StoreTesting", arguments] + everything,
      swiftSettings: swift
    ),
    .testTarget(name: "TidyTests", exclude: ["migrations.sha"], swiftSettings: swift),
  ],
  swiftLanguageModes: [.v6]
)
