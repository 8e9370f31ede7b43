import People

/// One thing that is asked of whoever joins; data, so that another house may ask otherwise.
package enum Prerequisite: Hashable, Sendable {
  /// At least this schooling, as offices write it: "SMP".
  case education(String)
  /// Reads and writes.
  case literacy
  case sex(Sex)
  /// The clinic has declared the person fit.
  case health
  /// At most this class of risk.
  case risk(Risk)
  case legalStatus(Standing)
  /// At least so many days still expected in the house from the start on.
  case time(days: Int)

  /// Which side of a verdict a programme is open to.
  package enum Standing: String, CaseIterable, Codable, Sendable { case convict, detainee }

  /// What is asked about, as stored.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case education, literacy, sex, health, risk
    case legalStatus = "legal_status"
    case time
  }

  /// The schooling that can be asked for, from the lowest.
  package static let schooling = ["SD", "SMP", "SMA", "D1", "D2", "D3", "S1"]

  /// What it asks about.
  package var kind: Kind {
    switch self {
    case .education: .education
    case .literacy: .literacy
    case .sex: .sex
    case .health: .health
    case .risk: .risk
    case .legalStatus: .legalStatus
    case .time: .time
    }
  }

  /// What it asks for, as stored; empty where the kind says all.
  package var value: String {
    switch self {
    case .education(let schooling): schooling
    case .literacy, .health: ""
    case .sex(let sex): sex.rawValue
    case .risk(let risk): risk.rawValue
    case .legalStatus(let standing): standing.rawValue
    case .time(let days): String(days)
    }
  }

  /// The prerequisite of a stored pair; nil where the value does not fit the kind.
  package init?(_ kind: Kind, _ value: String) {
    let read: Prerequisite? =
      switch kind {
      case .education: value.isEmpty ? nil : .education(value)
      case .literacy: .literacy
      case .sex: Sex(rawValue: value).map { .sex($0) }
      case .health: .health
      case .risk: Risk(rawValue: value).map { .risk($0) }
      case .legalStatus: Standing(rawValue: value).map { .legalStatus($0) }
      case .time: Int(value).flatMap { $0 > 0 ? .time(days: $0) : nil }
      }
    guard let read else { return nil }
    self = read
  }
}

extension Prerequisite: Codable {
  private enum Key: String, CodingKey { case kind, value }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    let (kind, value) = (try fields.decode(Kind.self, forKey: .kind), try fields.decode(String.self, forKey: .value))
    guard let read = Prerequisite(kind, value) else {
      throw DecodingError.dataCorruptedError(forKey: .value, in: fields, debugDescription: "not a \(kind): \(value)")
    }
    self = read
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(kind, forKey: .kind)
    try fields.encode(value, forKey: .value)
  }
}

extension Prerequisite: Comparable {
  package static func < (left: Prerequisite, right: Prerequisite) -> Bool {
    (left.kind.rawValue, left.value) < (right.kind.rawValue, right.value)
  }
}
