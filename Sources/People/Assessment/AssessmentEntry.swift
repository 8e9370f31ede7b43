import Almanac
import Import
import Language

/// Whether a person reads and writes.
package enum Literacy: String, CaseIterable, Codable, Sendable {
  case yes, limited, no

  /// What offices write: Ya, Terbatas, Tidak.
  package init?(written text: String) {
    switch text.lowercased() {
    case "ya", "bisa", "dapat": self = .yes
    case "terbatas", "kurang": self = .limited
    case "tidak", "tidak bisa", "buta huruf": self = .no
    case _: return nil
    }
  }
}

/// The risk class of the placement screening (ISPN), the lowest first.
package enum Risk: String, CaseIterable, Codable, Comparable, Sendable {
  case low, medium, high

  /// What offices write: Rendah, Sedang, Tinggi.
  package init?(written text: String) {
    switch text.lowercased() {
    case "rendah", "minimum", "minimal": self = .low
    case "sedang", "medium", "menengah": self = .medium
    case "tinggi", "maksimum", "maksimal": self = .high
    case _: return nil
    }
  }

  package static func < (left: Risk, right: Risk) -> Bool {
    switch (left, right) {
    case (.low, .medium), (.low, .high), (.medium, .high): true
    case (.low, .low), (.medium, _), (.high, _): false
    }
  }
}

extension Literacy: CellValue { package var shown: Phrase { CareWords.literacy(self) } }
extension Risk: CellValue { package var shown: Phrase { CareWords.risk(self) } }

/// What an assessment list says of one person; a blank cell says nothing and stays nil.
package struct AssessmentEntry: Hashable, Sendable {
  /// As written; empty only in a row with an error.
  package var registerNumber = ""
  package var name: String?
  /// "Asma", "Tidak boleh angkat berat".
  package var limits: String?
  package var found: Person.Assessment

  /// An entry of a day that says nothing yet.
  package init(on day: Day) { found = Person.Assessment(assessedOn: day) }
}
