import Sheet

/// Sentences as they stand in cells (import policy, point 13).
enum SentenceText {
  /// Reads tidied text such as "1 Thn 6 Bln", "2 (dua) tahun 3 bulan 10 hari", "18 bulan", "Seumur hidup".
  ///
  /// Nil for any other: a fine, a bare number or a word too many is never guessed away.
  static func read(_ text: String) -> Sentence? {
    let plain = text.lowercased().replacing(/\([^()]*\)/, with: " ")
    let words = plain.replacing(/[0-9]+/) { " \($0.0) " }
      .split { $0.isWhitespace || ".,;".contains($0) }.map(String.init).filter { $0 != "dan" }
    if words == ["seumur", "hidup"] { return .life }
    guard !words.isEmpty, words.count.isMultiple(of: 2) else { return nil }
    var (months, days, last) = (0, 0, 0)
    for index in stride(from: 0, to: words.count, by: 2) {
      guard let count = Int(words[index]), (0...9999).contains(count), let unit = Unit(words[index + 1]),
        unit.rawValue > last
      else { return nil }
      last = unit.rawValue
      switch unit {
      case .year: months += 12 * count
      case .month: months += count
      case .day: days += count
      }
    }
    return .term(months: months, days: days)
  }

  /// Reads the cell of one part: a whole number, or the number with its own unit.
  static func part(_ cell: Cell, _ unit: Unit) -> Sentence? {
    switch cell {
    case .number(let digits):
      guard let value = Double(digits), value.rounded() == value, (0...9999).contains(value) else { return nil }
      return unit.sentence(Int(value))
    case .text(let text):
      let tidied = CellText.tidy(text)
      if let count = Int(tidied), (0...9999).contains(count) { return unit.sentence(count) }
      guard let sentence = read(tidied) else { return nil }
      if sentence == .life { return .life }
      let pieces = tidied.split { !$0.isNumber }.compactMap { Int($0) }
      return pieces.count == 1 && unit.sentence(pieces[0]) == sentence ? sentence : nil
    case .date, .boolean, .error, .formulaWithoutValue: return nil
    }
  }

  /// Years, months or days, in the order they are written.
  enum Unit: Int {
    case year = 1, month, day

    init?(_ word: String) {
      switch word {
      case "tahun", "thn", "th": self = .year
      case "bulan", "bln", "bl": self = .month
      case "hari", "hr": self = .day
      case _: return nil
      }
    }

    func sentence(_ count: Int) -> Sentence {
      switch self {
      case .year: .term(months: 12 * count, days: 0)
      case .month: .term(months: count, days: 0)
      case .day: .term(months: 0, days: count)
      }
    }
  }
}
