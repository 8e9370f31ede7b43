import Foundation

@testable import Paper

/// What stands on the pages of a document, read from its layout.
struct Reading {
  /// The texts of each page from top to bottom; heads are among them on every page they stand on.
  let pages: [[String]]
  /// The strips of each page.
  let stacked: [[Stacked]]
  let measure: PageMeasure

  init(_ document: Document) throws {
    measure = PageMeasure(document.sheet, document.orientation)
    let canvas = try Canvas(width: measure.width, height: measure.height)
    stacked = try Setting(document, on: canvas, measure: measure).pages
    pages = stacked.map { page in page.flatMap { $0.strip.placed.compactMap(\.ink.words) } }
  }

  /// How many rows of a table stand on a page.
  func rows(onPage page: Int) -> Int { stacked[page].count { $0.strip.head != nil } }

  /// The lowest edge of all strips in points from the top.
  var lowest: Double { stacked.flatMap { $0 }.map { $0.y + $0.strip.height }.max() ?? 0 }

  /// The first page that bears a text.
  func page(of words: String) -> Int? { pages.firstIndex { $0.contains(words) } }
}

extension Ink {
  /// The words of a text.
  var words: String? {
    guard case .text(let box, let lines) = self else { return nil }
    let bytes = lines.flatMap { box.lines[$0].runs.flatMap(\.words) }
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespaces)
  }
}

/// The tools of poppler, an independent reader of PDF, where they are installed.
enum Poppler {
  static let isInstalled = ["pdftotext", "pdfinfo"].allSatisfy { name in
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)")
  }

  /// What a tool prints about a PDF.
  static func run(_ tool: String, _ arguments: [String] = [], on bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("paper-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
    process.arguments = arguments + [file.path] + (tool == "pdftotext" ? ["-"] : [])
    let output = Pipe()
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
