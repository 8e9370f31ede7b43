import Foundation
import Paper
import Sheet

@testable import Matching
@testable import Placement

/// What stands in the words of a document, read from its blocks.
struct PaperReading {
  let words: [String]

  init(_ document: Document) { words = document.blocks.flatMap(PaperReading.words) }

  /// All words, one text a line.
  var text: String { words.joined(separator: "\n") }

  private static func words(_ block: Document.Block) -> [String] {
    switch block {
    case .title(let lines, let number): lines + [number].compactMap(\.self)
    case .heading(let words, _): [words]
    case .paragraph(let text, _): [text.plain]
    case .list(let items, _): items.map(\.plain)
    case .clauses(let clauses): clauses.flatMap { [$0.label] + $0.points.map(\.plain) }
    case .facts(let facts): facts.flatMap { [$0.label, $0.value.plain] }
    case .table(let table):
      [table.summary] + table.columns.map(\.title)
        + (table.rows + [table.total].compactMap(\.self)).flatMap { $0.cells.map(\.text.plain) }
    case .signatures(let signers): signers.flatMap { [$0.lead, $0.office, $0.name, $0.identity] }
    case .picture(let picture): [picture.description]
    case .code(_, let caption, _): [caption.plain]
    case .attachment(let annex): [annex.name, annex.belongsTo] + annex.facts.flatMap { [$0.label, $0.value.plain] }
    case .space, .pageBreak: []
    }
  }
}

/// The tools of poppler, an independent reader of PDF, where they are installed.
enum Poppler {
  static let isInstalled = ["pdftotext", "pdfinfo"].allSatisfy { name in
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)")
  }

  /// What a tool prints about a PDF.
  static func run(_ tool: String, on bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("placement-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
    process.arguments = [file.path] + (tool == "pdftotext" ? ["-"] : [])
    let output = Pipe()
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// How many pages a PDF has, by its own count.
  static func pages(_ bytes: [UInt8]) throws -> Int? {
    let line = try run("pdfinfo", on: bytes).split(separator: "\n").first { $0.hasPrefix("Pages:") }
    return line.flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) }
  }
}

extension Row {
  /// The texts of the cells by column.
  var texts: [Int: String] {
    Dictionary(cells.compactMap { placed in placed.cell.text.map { (placed.column, $0) } }) { first, _ in first }
  }
}

extension Cell {
  /// The words of a cell of words; nil for any other.
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}
