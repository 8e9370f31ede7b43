import Foundation
import House

/// Whether people try a password first: words of two lists, regencies, runs on the keyboard, the owner's name, years and digits around them.
enum CommonPasswords {
  /// 1. Case, blanks, signs and digits hide nothing. 2. Fewer than five different characters, or hardly a letter, is no sentence.
  /// 3. Nor is one known word, however often repeated, or two of them.
  static func hold(_ password: String, of names: [String]) -> Bool {
    let folded = password.lowercased().filter { $0.isLetter || $0.isNumber }
    let letters = folded.filter(\.isLetter)
    guard Set(folded).count >= 5, letters.count >= 4 else { return true }
    let names = Set(names.flatMap(parts))
    let isKnown = { (piece: Substring) in
      let word = String(piece)
      return names.contains(word) || words.contains(word) || isRun(word)
    }
    return isKnown(folded[...]) || isKnown(once(letters)) || isPair(letters, of: isKnown)
  }

  /// The unit that a text repeats; else the text.
  private static func once(_ text: String) -> Substring {
    let length = text.count
    for size in 1...max(1, length / 2) where length.isMultiple(of: size) {
      let unit = text.prefix(size)
      if text == String(repeating: String(unit), count: length / size) { return unit }
    }
    return text[...]
  }

  private static func isPair(_ text: String, of isKnown: (Substring) -> Bool) -> Bool {
    guard text.count >= 6 else { return false }
    return (3...(text.count - 3)).contains { isKnown(text.prefix($0)) && isKnown(text.dropFirst($0)) }
  }

  private static func isRun(_ word: String) -> Bool {
    word.count >= 4 && rows.contains { $0.contains(word) || $0.contains(String(word.reversed())) }
  }

  /// A name as it may be typed: whole, and its words.
  private static func parts(_ name: String) -> [String] {
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    return (words + [words.joined()]).filter { $0.count >= 3 }
  }

  /// The keyboard along its rows and down its columns, and the alphabet.
  private static let rows = ["qwertyuiopasdfghjklzxcvbnm", "qazwsxedcrfvtgbyhnujmikolp", "abcdefghijklmnopqrstuvwxyz"]

  /// The words of both lists and the names of regencies, read once a process; a list that is not there must not open the door.
  private static let words: Set<String> = {
    let regencies = (try? Regions.shipped().bareRegencies) ?? []
    let listed = ["passwords", "passwords-indonesian"].flatMap { name in
      guard let file = Bundle.module.url(forResource: "Data/\(name)", withExtension: "txt"),
        let text = try? String(contentsOf: file, encoding: .utf8)
      else { return [Substring]() }
      return text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("# ") }.flatMap { $0.split(separator: " ") }
    }
    return Set((listed.map(String.init) + regencies).map { $0.filter { $0.isLetter || $0.isNumber } })
  }()
}
