import Sheet

/// What a remark in the column Ket means.
package enum RegisterNote: Equatable, Sendable {
  /// `Tamping …`: a daily post, and which.
  case dailyPost(String)
  /// `Register F`: under discipline.
  case discipline
  /// `Sakit …`: a health limit, not assessed until the clinic answers.
  case health(String)
  /// Anything else.
  case note(String)

  /// The meaning of a remark as held.
  package init(_ text: String) {
    let words = CellText.name(text)
    if let post = RegisterNote.rest(of: words, after: "tamping") {
      self = .dailyPost(post)
    } else if CellText.folded(words).hasPrefix("registerf") || CellText.folded(words) == "regf" {
      self = .discipline
    } else if let illness = RegisterNote.rest(of: words, after: "sakit") {
      self = .health(illness)
    } else {
      self = .note(text)
    }
  }

  private static func rest(of words: String, after first: String) -> String? {
    guard words.lowercased().hasPrefix(first) else { return nil }
    let rest = words.dropFirst(first.count)
    guard rest.first.map({ !$0.isLetter }) ?? true else { return nil }
    return String(rest.drop { $0.isWhitespace || ";:,-".contains($0) })
  }
}
