import Foundation

/// Names as they are compared: spellings of one name share a key, whatever office wrote it.
package enum NameKey {
  /// The key of a name: lower case, without marks, old and new spelling alike, no doubled letters.
  package static func folded(_ name: String) -> String {
    words(name).joined(separator: " ")
  }

  /// The folded words of a name; `bin` and `binti` are left out.
  package static func words(_ name: String) -> [String] {
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    let lower = (isPlain ? name : name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil))
      .lowercased()
    return lower.unicodeScalars.filter { !apostrophes.contains($0) }.split { !isOfWord($0) }.compactMap {
      word(Array($0))
    }
  }

  private static let apostrophes = Array("'’‘`".unicodeScalars)

  private static func isOfWord(_ letter: Unicode.Scalar) -> Bool {
    if letter.isASCII { return ("a"..."z").contains(letter) || ("0"..."9").contains(letter) }
    return letter.properties.isAlphabetic || letter.properties.numericType != nil
  }

  /// The key of a word; nil for `bin` and `binti`.
  private static func word(_ letters: [Unicode.Scalar]) -> String? {
    let written = text(letters)
    if written == "bin" || written == "binti" { return nil }
    if muhammads.contains(written) { return "muhamad" }
    let key = text(single(spellings.reduce(letters) { respelled($0, $1.old, as: $1.new) }))
    if muhammads.contains(key) { return "muhamad" }
    if ahmads.contains(key) { return "ahmad" }
    return key == "abd" ? "abdul" : assimilated(key)
  }

  /// *Abdulrahman* is spoken and mostly written *Abdurrahman*: the *l* takes the sound of the letter after it.
  private static func assimilated(_ key: String) -> String {
    guard key.hasPrefix("abdul"), let next = key.dropFirst(5).first, "rsntdz".contains(next) else { return key }
    return "abdu" + key.dropFirst(5)
  }

  private static func text(_ letters: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(letters)) }

  /// Old spelling before 1972 and sounds that offices write in two ways.
  private static let spellings: [(old: [Unicode.Scalar], new: [Unicode.Scalar])] = [
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"), ("nj", "ny"), ("ch", "kh"),
  ].map { (Array($0.unicodeScalars), Array($1.unicodeScalars)) }

  /// The letters with two of them, wherever they stand together, written in another way.
  private static func respelled(
    _ letters: [Unicode.Scalar], _ old: [Unicode.Scalar], as new: [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var place = 0
    while place < letters.count {
      if letters[place] == old[0], place + 1 < letters.count, letters[place + 1] == old[1] {
        result += new
        place += 2
      } else {
        result.append(letters[place])
        place += 1
      }
    }
    return result
  }
  private static let muhammads: Set<String> = [
    "m", "md", "moh", "muh", "mhd", "mohd", "mokh", "mukh", "mohamad", "mohamed", "muhamad", "muhamed", "mokhamad",
    "mukhamad", "muhammad", "mohammad", "mochamad", "mochammad", "mohammed", "muhammed",
  ]
  private static let ahmads: Set<String> = ["ahmad", "akhmad", "ahmed", "akhmed"]

  /// No letter twice in a row; numbers stay.
  private static func single(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.reduce(into: []) { result, letter in
      if result.last != letter || letter.properties.numericType != nil { result.append(letter) }
    }
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
