import Almanac
import House
import Import

/// A value of a record that may differ between two.
struct MergeField: Hashable, Sendable, RawRepresentable, Codable {
  let rawValue: String

  static let assessment = MergeField(known: "assessment")
  /// What of a record is compared, in the order of a register.
  static let all: [MergeField] =
    RegisterColumn.allCases.filter { $0.described.keeping != .elsewhere }.map { MergeField(known: $0.rawValue) } + [
      MergeField(known: RegisterColumn.sentenceMonths.rawValue), assessment,
    ]

  private init(known name: String) { rawValue = name }

  init?(rawValue: String) {
    guard let known = MergeField.all.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  /// The column of a register; nil for the assessment.
  var column: RegisterColumn? { RegisterColumn(rawValue: rawValue) }
}

extension MergeField {
  /// The value as a page shows it and a report keeps it.
  func shown(of person: Person) -> String {
    guard let column else {
      guard let found = person.assessment else { return "" }
      return ([found.assessedOn.description] + found.interests).joined(separator: ", ")
    }
    return person.entry.shown(column)
  }

  /// The fields in which two records differ.
  static func differences(_ kept: Person, _ former: Person) -> [MergeField] {
    all.filter { field in
      let value = field.shown(of: former)
      return !value.isEmpty && value != field.shown(of: kept)
    }
  }
}

extension Person {
  /// This record with what is taken from another one of the same person.
  func taking(_ fields: [MergeField], from other: Person) -> Person {
    var person = self
    for field in fields {
      if let column = field.column {
        column.described.take(&person.entry, other.entry)
      } else {
        person.assessment = other.assessment
      }
    }
    return person
  }
}
