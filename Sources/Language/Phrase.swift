/// The languages of the interface; Indonesian is the first.
package enum Language: String, CaseIterable, Codable, Sendable {
  case indonesian = "id", english = "en"
}

/// A text shown to a person, in both languages side by side: a missing translation does not compile.
package struct Phrase: Hashable, Encodable, Sendable {
  /// The Indonesian words.
  package let id: String
  /// The English words.
  package let en: String

  /// A phrase in both languages.
  package init(id: String, en: String) {
    self.id = id
    self.en = en
  }

  /// A name that is the same in both languages, such as a person's or a place's.
  package init(same text: String) { self.init(id: text, en: text) }

  /// The words in a language.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .indonesian: id
    case .english: en
    }
  }
}

/// A refusal that knows its sentence: what, where, why and the way out.
package protocol Explained: Error {
  /// The sentence shown to the person.
  var phrase: Phrase { get }
}
