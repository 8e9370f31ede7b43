import House

/// What somebody typed to find a person: words of a name, a father after *bin*, or a part of a register number or cell.
struct NameQuestion: Sendable {
  /// Folded words of the name, six at most.
  let words: [String]
  /// The folded name of the father; nil where none was named.
  let father: String?
  /// What a number or cell must begin with; nil where no digit was typed.
  let number: String?

  init(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    let mark = parts.firstIndex { ["bin", "binti", "b."].contains($0.lowercased()) }
    let name = mark.map { parts[..<$0] } ?? parts[...]
    words = Array(NameKey.words(name.joined(separator: " ")).prefix(6))
    father = mark.map { NameKey.folded(parts[($0 + 1)...].joined(separator: " ")) }.flatMap { $0.isEmpty ? nil : $0 }
    number = text.contains(where: \.isNumber) ? RegisterNumber.key(text) : nil
  }

  private init(words: [String], father: String?) {
    (self.words, self.father, number) = (words, father, nil)
  }

  /// What else may be meant: a blank forgotten or set between two parts of a name, and the *j* and *y* of the spelling before 1972.
  var otherwise: [NameQuestion] {
    let respelled = [("j", "y"), ("y", "j")].map { old, new in words.map { $0.replacing(old, with: new) } }
    let ways = [words] + respelled.filter { $0 != words }
    return (ways.dropFirst() + ways.flatMap(NameQuestion.takenApart) + ways.flatMap(NameQuestion.joined)).map {
      NameQuestion(words: $0, father: father)
    }
  }

  /// The words with one long word taken apart.
  private static func takenApart(_ words: [String]) -> [[String]] {
    words.enumerated().filter { $0.element.count >= 5 }.flatMap { place, word in
      (2...(word.count - 2)).map { length in
        words[..<place] + [String(word.prefix(length)), String(word.dropFirst(length))] + words[(place + 1)...]
      }
    }
  }

  /// The words with two neighbours joined.
  private static func joined(_ words: [String]) -> [[String]] {
    words.indices.dropLast().map { place in
      words[..<place] + NameKey.words(words[place] + words[place + 1]) + words[(place + 2)...]
    }
  }
}

extension NameKey {
  /// The words under which somebody is found: of name and alias, of every number borne, and of the cell.
  static func terms(of person: Person) -> Set<String> {
    let names = words(person.entry.name) + (person.entry.alias.map(words) ?? [])
    let numbers = ([person.entry.registerNumber] + person.earlierNumbers).map(RegisterNumber.key).flatMap(beginnings)
    let cell = [person.entry.block, person.entry.room].compactMap(\.self).joined(separator: "-")
    return Set(names + numbers + [RegisterNumber.key(cell)]).subtracting([""])
  }

  /// Name and alias as one key: what a question is held against, and the order of the list.
  static func full(_ person: Person) -> String {
    folded([person.entry.name, person.entry.alias].compactMap(\.self).joined(separator: " "))
  }

  /// A number as people say it: whole, from its first digit, and without leading zeros.
  private static func beginnings(_ number: String) -> [String] {
    let digits = number.drop { !$0.isNumber }
    return [number, String(digits), String(digits.drop { $0 == "0" })]
  }

  /// Whether a term is a word of a name, whose spelling may slip, rather than a number.
  static func isSpelled(_ term: String) -> Bool { !term.contains(where: \.isNumber) }

  /// The first and the last two letters: one slip leaves one of them as it was, unless two neighbours are swapped.
  static func ends(of word: String) -> (head: String, tail: String) { (String(word.prefix(2)), String(word.suffix(2))) }

  /// The word with each pair of neighbours swapped.
  static func swaps(of word: String) -> [String] {
    let letters = Array(word)
    return letters.indices.dropLast().map { index in
      var other = letters
      other.swapAt(index, index + 1)
      return String(other)
    }
  }
}
