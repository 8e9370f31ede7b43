/// Numbers in Indonesian words, as minutes write their dates: 2025 is "dua ribu dua puluh lima".
enum SpelledNumber {
  private static let digits = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
  ]

  private static let groups: [(size: Int, word: String)] = [
    (1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"), (1_000_000, "juta"), (1000, "ribu"),
  ]

  /// The words of a number whose size is below a quadrillion (10^15); nil beyond.
  ///
  /// 1. Below nought: "minus" and the rest.
  /// 2. Up to eleven: words of their own; up to nineteen: "belas"; up to ninety-nine: "puluh".
  /// 3. One hundred and one thousand are "seratus" and "seribu", not "satu ratus".
  /// 4. Each group of three digits is told with its name, from the left; a group of zeros is not told.
  static func words(_ number: Int) -> String? {
    guard number.magnitude < 1_000_000_000_000_000 else { return nil }
    if number < 0 { return "minus " + spelled(-number) }
    return spelled(number)
  }

  private static func spelled(_ number: Int) -> String {
    if number < 1000 { return small(number) }
    var parts: [String] = []
    var rest = number
    for group in groups where rest >= group.size {
      let count = rest / group.size
      parts.append(group.size == 1000 && count == 1 ? "seribu" : "\(small(count)) \(group.word)")
      rest %= group.size
    }
    if rest > 0 { parts.append(small(rest)) }
    return parts.joined(separator: " ")
  }

  /// A number from 0 to 999.
  private static func small(_ number: Int) -> String {
    switch number {
    case ..<12: digits[number]
    case ..<20: "\(digits[number - 10]) belas"
    case ..<100: "\(digits[number / 10]) puluh" + tail(number % 10)
    case ..<200: "seratus" + tail(number - 100)
    case _: "\(digits[number / 100]) ratus" + tail(number % 100)
    }
  }

  private static func tail(_ rest: Int) -> String { rest == 0 ? "" : " " + small(rest) }
}
