/// How names are written, on pages and papers alike.
enum PersonName {
  /// A name that a register has in capitals alone gets one at the beginning of each word, *bin* and *binti* none, and numerals such as
  /// III stay; any other name stays as it is written.
  static func written(_ name: String) -> String {
    guard name.contains(where: \.isUppercase), !name.contains(where: \.isLowercase) else { return name }
    return name.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      if ["BIN", "BINTI"].contains(word) { return word.lowercased() }
      if word.count > 1, word.allSatisfy({ "IVX".contains($0) }) { return String(word) }
      var isBeginning = true
      return word.reduce(into: "") { written, letter in
        written += isBeginning ? String(letter) : letter.lowercased()
        // An apostrophe stands inside a word: Ja'far, Safi'i.
        isBeginning = !letter.isLetter && !"'’‘`".contains(letter)
      }
    }.joined(separator: " ")
  }
}
