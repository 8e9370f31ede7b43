import House
import Language

/// Something found beside people: a partner, a programme, a paper.
package struct SearchHit: Encodable, Sendable {
  package let kind: Phrase
  package let title: String
  package let path: String

  private enum Key: String, CodingKey { case kind, title, path }

  /// A hit of a kind with its page.
  package init(_ kind: Phrase, _ title: String, path: String) {
    (self.kind, self.title, self.path) = (kind, title, path)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind.id, forKey: .kind)
    try container.encode(title, forKey: .title)
    try container.encode(path, forKey: .path)
  }
}

/// What the search in the header found.
struct SearchResult: Encodable, Sendable {
  /// Hits beside people that are shown.
  static let mostHits = 50

  let people: [PersonRow]
  let others: [SearchHit]

  var count: Int { people.count + others.count }
  /// The page of the only hit, or of the only person who bears the number that was typed; nil where there are none or several.
  func only(for text: String) -> String? {
    let number = RegisterNumber.key(text)
    let bearers = people.filter { RegisterNumber.key($0.registerNumber) == number }
    if bearers.count == 1 { return "/people/\(bearers[0].id)" }
    return count == 1 ? people.first.map { "/people/\($0.id)" } ?? others.first?.path : nil
  }
}

extension SearchHit {
  /// Whether every word that was typed stands in the title, however it is spelt.
  func matches(_ text: String) -> Bool {
    let (title, folded) = (title.lowercased(), NameKey.folded(title))
    return text.split(separator: " ").allSatisfy { word in
      let key = NameKey.folded(String(word))
      return title.contains(word.lowercased()) || !key.isEmpty && folded.contains(key)
    }
  }
}
