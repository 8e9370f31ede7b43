import People

/// Whether two names may be of one agency: written in full or short, with a slip, in old or new spelling.
package enum AgencyName {
  /// Words that letters leave out or shorten.
  private static let loose: Set<String> = ["kab", "kabupaten", "kota", "prov", "provinsi", "dan", "pt", "cv"]

  /// Whether the names differ as written and are alike all the same.
  package static func isNear(_ one: String, _ other: String) -> Bool {
    guard one != other else { return false }
    let (mine, theirs) = (words(one), words(other))
    guard !mine.isEmpty, mine.count == theirs.count else { return false }
    // Slips are forgiven word by word, both ways: a beginning alone is another name.
    return NameKey.distance(of: mine, from: theirs) != nil && NameKey.distance(of: theirs, from: mine) != nil
  }

  private static func words(_ name: String) -> [String] {
    // Doubled letters are gone in a key, so that the loose words are compared as keys.
    NameKey.words(name).filter { !folded.contains($0) }
  }
  private static let folded = Set(loose.map { NameKey.folded($0) })
}
