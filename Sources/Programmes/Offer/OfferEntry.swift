import Almanac
import House
import Import
import People

/// A course an agency offers, as a row of its list says.
package struct OfferEntry: Hashable, Sendable {
  /// The kind of training as the ministry's system has it.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case manufacture, service, agribusiness

    /// What offices write: Manufaktur, Jasa, Agribisnis.
    package init?(written text: String) {
      switch text.lowercased() {
      case "manufaktur": self = .manufacture
      case "jasa": self = .service
      case "agribisnis": self = .agribusiness
      case _: return nil
      }
    }
  }

  /// How far the course leads.
  package enum Level: String, CaseIterable, Codable, Sendable {
    case beginner, advanced, expert

    /// What offices write: Pemula, Lanjutan, Mahir.
    package init?(written text: String) {
      switch text.lowercased() {
      case "pemula", "dasar": self = .beginner
      case "lanjutan", "lanjut": self = .advanced
      case "mahir": self = .expert
      case _: return nil
      }
    }
  }

  /// The share of places for residents of one regency or city.
  package struct Quota: Hashable, Sendable {
    /// 0 to 100.
    package let percent: Int
    /// Four digits; nil where the head's name is unknown or could be two.
    package let regencyCode: Region.Code?
    /// As the head has it: "Kab. Serang".
    package let regency: String

    /// A share of 0 to 100 percent for a regency.
    package init(percent: Int, regencyCode: Region.Code?, regency: String) {
      self.percent = percent
      self.regencyCode = regencyCode
      self.regency = regency
    }
  }

  package var agency = ""
  package var title = ""
  /// The field of training, the word in which interests are told.
  package var field: String?
  package var kind: Kind?
  package var level: Level?
  /// The day from which the first meeting may be held.
  package var start: Day?
  /// Meetings, from 1.
  package var days: Int?
  /// Lesson hours (JP), from 1.
  package var lessonHours: Int?
  /// Participants without whom it is not held.
  package var minimum: Int?
  /// Participants at most.
  package var maximum: Int?
  /// As written: "SMP"; nil where none is asked.
  package var minimumEducation: String?
  /// Nil where both may join.
  package var sex: Sex?
  /// Nil where every class may join.
  package var maximumRisk: Risk?
  package var quota: Quota?
  package var pattern: WeekPattern?

  /// An offer that says nothing yet.
  package init() {}
}

extension OfferEntry.Kind: CellValue {}
extension OfferEntry.Level: CellValue {}
