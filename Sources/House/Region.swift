import Foundation

/// A province (2 digits), regency or city (4) or district (6) of Kepmendagri 300.2.2-2430 of 2025.
package struct Region: Hashable, Sendable {
  /// The code of a region without dots, two digits a level: `36`, `3604`, `360401`.
  package struct Code: RawRepresentable, Hashable, Codable, Sendable {
    package let rawValue: String

    /// A code of 2, 4 or 6 digits; nil for any other text.
    package init?(rawValue: String) {
      guard [2, 4, 6].contains(rawValue.utf8.count), rawValue.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      self.rawValue = rawValue
    }

    /// A code of 2, 4 or 6 digits; nil for any other text.
    package init?(_ text: some StringProtocol) { self.init(rawValue: String(text)) }

    /// The code of a regency or city by its two numbers: 36 and 73 are `3673`.
    package init(province: Int, regency: Int) {
      rawValue = [province, regency].map { String(String(100 + $0.magnitude % 100).suffix(2)) }.joined()
    }

    /// The province that a region lies in.
    package var province: Code? { Code(rawValue.prefix(2)) }
  }

  package let code: Code
  /// The name with its kind: `Kabupaten Serang`, `Kota Serang`; districts bear the bare name.
  package let name: String
}

extension Region.Code: Comparable, CustomStringConvertible {
  package var description: String { rawValue }

  package static func < (left: Region.Code, right: Region.Code) -> Bool { left.rawValue < right.rawValue }
}

/// All regions by code and by name.
package struct Regions: Sendable {
  private let names: [Region.Code: String]
  private let regencies: [String: [Region]]

  /// What a name written by an office means.
  package enum Finding: Equatable, Sendable {
    case found(Region)
    /// Both a regency and a city bear the bare name: ask which.
    case ambiguous([Region])
    case unknown
  }

  /// An index over the regions.
  package init(_ regions: [Region]) {
    names = Dictionary(regions.map { ($0.code, $0.name) }) { first, _ in first }
    regencies = Dictionary(grouping: regions.filter { $0.code.rawValue.count == 4 }) { Regions.bare($0.name) }
  }

  /// The regions shipped with Bekal, read once a process.
  ///
  /// - Throws: a Foundation error where the shipped table cannot be read.
  package static func shipped() throws -> Regions { try loaded.get() }

  private static let loaded = Result { try read() }

  private static func read() throws -> Regions {
    guard let file = Bundle.module.url(forResource: "Data/regions", withExtension: "csv") else {
      throw CocoaError(.fileNoSuchFile)
    }
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    return Regions(
      lines.compactMap { line in
        guard let comma = line.firstIndex(of: ","), let code = Region.Code(line[..<comma]) else { return nil }
        return Region(code: code, name: String(line[line.index(after: comma)...]))
      })
  }

  /// Names of regencies and cities in lower case without their kind.
  package var bareRegencies: [String] { Array(regencies.keys) }

  /// The name of a code, or nil where no such region is known.
  package func name(of code: Region.Code) -> String? { names[code] }

  /// Whether the code of a province, regency or district is known.
  package func knows(_ code: Region.Code) -> Bool { names[code] != nil }

  /// Finds a regency or city as offices write it: "Kab. Serang", "Kota Cilegon", "Jakarta Barat"; bare "Serang" is ambiguous.
  package func regency(named text: String) -> Finding {
    let words = text.lowercased().split { $0 == " " || $0 == "." || $0 == "\n" }.map(String.init)
    let kind: String? =
      switch words.first {
      case "kab", "kabupaten": "kabupaten"
      case "kota", "kotamadya", "kodya": "kota"
      case _: nil
      }
    let bare = (kind == nil ? words : Array(words.dropFirst())).joined(separator: " ")
    let bearers = regencies[Regions.bare(bare)] ?? []
    let fitting = kind.map { kind in bearers.filter { $0.name.lowercased().hasPrefix(kind + " ") } } ?? bearers
    if fitting.count == 1, let only = fitting.first { return .found(only) }
    return fitting.isEmpty ? .unknown : .ambiguous(fitting)
  }

  private static func bare(_ name: String) -> String {
    var words = name.lowercased().split(separator: " ").map(String.init)
    let kinds: Set<String> = ["kabupaten", "kota", "administrasi", "adm", "adm."]
    while let first = words.first, kinds.contains(first), words.count > 1 { words.removeFirst() }
    return words.joined(separator: " ")
  }
}
