import Almanac
import House

/// One order that holds somebody in detention: whose, from when and until when.
struct DetentionOrder: Encodable, Equatable, Sendable {
  typealias ID = House.ID<DetentionOrder>

  /// What an order does to its stage.
  enum Kind: String, CaseIterable, Codable, Sendable {
    /// Begins the stage.
    case first
    /// Lengthens it.
    case extended
    /// Lengthens it for a special case (UU 20/2025 article 107, UU 8/1981 article 29).
    case special
  }

  /// Where its end comes from.
  enum End: Equatable, Sendable {
    /// As written in the order.
    case written(Day)
    /// No end is written: the longest that a law allows.
    case statutory(DetentionLaw.Code)
  }

  let id: ID
  let registerClass: RegisterClass
  let kind: Kind
  let from: Day
  let end: End
  /// Days that do not count: in hospital (pembantaran, article 111) or suspended (penangguhan, article 110).
  let uncountedDays: Int
  /// Whether the register said so, rather than an officer.
  let isFromRegister: Bool

  /// An order as it is written.
  init(
    id: ID, _ registerClass: RegisterClass, _ kind: Kind = .first, from: Day, _ end: End, uncountedDays: Int = 0,
    isFromRegister: Bool = false
  ) {
    (self.id, self.registerClass, self.kind, self.from, self.end) = (id, registerClass, kind, from, end)
    (self.uncountedDays, self.isFromRegister) = (uncountedDays, isFromRegister)
  }

  /// The written end; nil where none is.
  var until: Day? { if case .written(let day) = end { day } else { nil } }
  /// The law that the end follows; nil where it is written.
  var law: DetentionLaw.Code? { if case .statutory(let code) = end { code } else { nil } }

  enum CodingKeys: String, CodingKey {
    case id, registerClass, kind, from, days, until, uncountedDays, lastDay, law, isFromRegister
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(registerClass, forKey: .registerClass)
    try values.encode(kind, forKey: .kind)
    try values.encode(from, forKey: .from)
    try values.encode(days, forKey: .days)
    try values.encode(until, forKey: .until)
    try values.encode(uncountedDays, forKey: .uncountedDays)
    try values.encode(lastDay, forKey: .lastDay)
    try values.encode(law, forKey: .law)
    try values.encode(isFromRegister, forKey: .isFromRegister)
  }
}
