import Foundation
import Import
import Language
import Programmes

/// What `bekal import` says of offers.
enum ImportCommandWords {
  static func absent(_ file: String) -> Phrase {
    Phrase(
      id: "Berkas \(file) tidak ada atau tidak dapat dibaca.", en: "The file \(file) is not there or cannot be read.")
  }

  static func rejected(_ rejection: TableRejection, _ file: String) -> Phrase {
    ImportWords.cause(rejection, file: file)
  }

  static func applied(_ count: String) -> Phrase {
    Phrase(id: "\(count) penawaran diterapkan.", en: "\(count) offers applied.")
  }

  static func offers(_ reading: OfferReading) -> [Phrase] {
    let rows = reading.rows.map { row in
      Phrase(same: "  \(row.row)\t\(row.entry.title)\t\(row.entry.agency)")
    }
    let problems = reading.problems.map { problem in
      Phrase(same: "  \(problem.cell)\t\(problem.header)\t\(problem.value)\t\(problem.code.rawValue)")
    }
    return [
      Phrase(
        id:
          "\(reading.rowsRead) penawaran dibaca, \(reading.rowsAcceptable) dapat dipakai, \(reading.problems.count) masalah.",
        en: "\(reading.rowsRead) offers read, \(reading.rowsAcceptable) acceptable, \(reading.problems.count) problems."
      )
    ] + rows + problems
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
