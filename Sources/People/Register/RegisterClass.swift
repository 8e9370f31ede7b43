import Import
import Language

/// The sex of a person as the register has it.
package enum Sex: String, Codable, CaseIterable, Sendable {
  case male, female

  /// What offices write: L, P, LK, PR, Laki-laki, Perempuan, Pria, Wanita in any case.
  package init?(written text: String) {
    switch text.lowercased().filter({ !$0.isWhitespace && !"-.".contains($0) }) {
    case "l", "lk", "lakilaki", "pria": self = .male
    case "p", "pr", "perempuan", "wanita": self = .female
    case _: return nil
    }
  }
}

/// The register a person is entered in: detainees A by the authority that holds them, convicts B by length of sentence.
package enum RegisterClass: String, Codable, CaseIterable, Sendable {
  case ai = "AI"
  case aii = "AII"
  case aiii = "AIII"
  case aiv = "AIV"
  case av = "AV"
  case bi = "BI"
  case biia = "BIIa"
  case biib = "BIIb"
  case biii = "BIII"

  /// A class as offices write it: `BIIa`, `B.II.a`, `b iia`.
  package init?(written text: String) {
    let key = text.uppercased().filter { !$0.isWhitespace && !".-".contains($0) }
    guard let found = RegisterClass.allCases.first(where: { $0.rawValue.uppercased() == key }) else { return nil }
    self = found
  }

  /// The class a register number begins with: `BIIa.12/2025`.
  package init?(prefixOf number: String) {
    self.init(written: String(RegisterNumber.key(number).prefix { $0.isASCII && $0.isLetter }))
  }

  /// Whether a verdict stands: a convict.
  package var isConvict: Bool {
    switch self {
    case .ai, .aii, .aiii, .aiv, .av: false
    case .bi, .biia, .biib, .biii: true
    }
  }
}

/// Register numbers, compared without case, blanks and dots.
package enum RegisterNumber {
  /// What two spellings of one number share.
  package static func key(_ number: String) -> String {
    let bytes = number.utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return number.uppercased().filter { !$0.isWhitespace && $0 != "." }
    }
    let kept = bytes.lazy.filter { $0 > 0x20 && $0 != 0x2E }
    return String(decoding: kept.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
  }
}

/// How long a sentence is: whole months (a year is 12) and days, or for life.
package enum Sentence: Codable, Hashable, Sendable {
  case life
  case term(months: Int, days: Int)

  /// Nil for life.
  var months: Int? { if case .term(let months, _) = self { months } else { nil } }
  /// The days beside the whole months; nil for life.
  var days: Int? { if case .term(_, let days) = self { days } else { nil } }

  /// `1 tahun 3 bulan`.
  var words: Phrase {
    switch self {
    case .life: CareWords.life
    case .term(let months, let days): CareWords.sentence(months: months, days: days)
    }
  }
}

extension Sex: CellValue {
  package var shown: Phrase {
    switch self {
    case .male: Phrase(id: "laki-laki", en: "male")
    case .female: Phrase(id: "perempuan", en: "female")
    }
  }
}

extension RegisterClass: CellValue { package var shown: Phrase { Words.status(self) } }
