import Foundation

/// Names as they are compared: spellings of one name share a key, whatever office wrote it.
package enum NameKey {
  /// The key of a name: lower case, without marks, old and new spelling alike, no doubled letters.
  package static func folded(_ name: String) -> String {
    words(name).joined(separator: " ")
  }

  /// The folded words of a name; `bin` and `binti` are left out.
  package static func words(_ name: String) -> [String] {
    let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
    let bare = plain.filter { !"'’‘`".contains($0) }
    let split = bare.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return split.filter { $0 != "bin" && $0 != "binti" }.map(word)
  }

  private static func word(_ written: String) -> String {
    if muhammads.contains(written) { return "muhamad" }
    var text = written
    for (old, new) in spellings { text = text.replacing(old, with: new) }
    text = single(text)
    if muhammads.contains(text) { return "muhamad" }
    return ahmads.contains(text) ? "ahmad" : text
  }

  /// Old spelling before 1972 and sounds that offices write in two ways.
  private static let spellings = [
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"), ("nj", "ny"), ("ch", "kh"),
  ]
  private static let muhammads: Set<String> = [
    "m", "md", "moh", "muh", "mhd", "mohd", "mokh", "mukh", "mohamad", "mohamed", "muhamad", "muhamed", "mokhamad",
    "mukhamad", "muhammad", "mohammad", "mochamad", "mochammad", "mohammed", "muhammed",
  ]
  private static let ahmads: Set<String> = ["ahmad", "akhmad", "ahmed", "akhmed"]

  private static func single(_ text: String) -> String {
    var result = ""
    for character in text where result.last != character || character.isNumber { result.append(character) }
    return result
  }
}

extension NameKey {
  /// How far a question is from a name: 0 the same words, more for beginnings and slips of the pen; nil for no match.
  package static func distance(of question: [String], from words: [String]) -> Int? {
    guard !question.isEmpty else { return nil }
    var total = 0
    for asked in question {
      guard let best = words.compactMap({ distance(asked, $0) }).min() else { return nil }
      total += best
    }
    return total
  }

  /// Slips forgiven in a word: none in a short one.
  static func slipsAllowed(in word: String) -> Int { word.count >= 7 ? 2 : word.count >= 4 ? 1 : 0 }

  /// Between two folded words.
  private static func distance(_ asked: String, _ word: String) -> Int? {
    if asked == word { return 0 }
    if word.hasPrefix(asked) { return 1 }
    let allowed = slipsAllowed(in: asked)
    guard allowed > 0, abs(asked.count - word.count) <= allowed else { return nil }
    // Folded names are ASCII almost without exception.
    let slips = slips(Array(asked.utf8), Array(word.utf8))
    return slips <= allowed ? 2 + slips : nil
  }

  /// Letters left out, added, changed or swapped with their neighbour.
  static func slips<Letter: Equatable>(_ one: [Letter], _ other: [Letter]) -> Int {
    var before: [Int] = []
    var above = Array(0...other.count)
    for row in 0..<one.count {
      var line = [row + 1]
      for column in 0..<other.count {
        let changed = above[column] + (one[row] == other[column] ? 0 : 1)
        var least = min(changed, above[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, before[column - 1] + 1)
        }
        line.append(least)
      }
      (before, above) = (above, line)
    }
    return above[other.count]
  }
}
