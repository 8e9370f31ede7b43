import Almanac
import House
import Language

/// One field of a route's input: its name, what it may hold, and the words beside it. Page, decoder and OpenAPI all read it.
package struct FormField: Sendable {
  /// What a field may hold.
  package enum Kind: Sendable {
    /// Up to `max` characters; `lines` shows a box of several lines.
    case text(max: Int, lines: Bool = false)
    /// A pass phrase of up to `max` characters, never shown again.
    case secret(max: Int)
    case integer(ClosedRange<Int>)
    case day
    /// One of these keys, each with the words shown.
    case choice([Choice])
    /// Several of these keys, each at most once.
    case choices([Choice])
    /// Up to `most` texts of up to `max` characters each.
    case texts(max: Int, most: Int)
    case flag
    /// The identity of another record: 36 characters.
    case id
    /// A file of up to `maxBytes`.
    case file(maxBytes: Int)
    /// Up to `most` files, of up to `maxBytes` together.
    case files(maxBytes: Int, most: Int)
  }

  /// A key that is stored and the words shown for it.
  package struct Choice: Sendable {
    package let key: String
    package let label: Phrase

    /// A choice.
    package init(_ key: String, _ label: Phrase) {
      self.key = key
      self.label = label
    }
  }

  /// The name in HTML, JSON and OpenAPI: snake_case.
  package let name: String
  package let kind: Kind
  /// The words beside the field.
  package let label: Phrase
  /// A sentence that helps to fill it in.
  package let hint: Phrase?
  /// Whether it must be given.
  package let required: Bool

  /// A field; required unless said otherwise.
  package init(_ name: String, _ kind: Kind, _ label: Phrase, hint: Phrase? = nil, required: Bool = true) {
    self.name = name
    self.kind = kind
    self.label = label
    self.hint = hint
    self.required = required
  }
}

/// The input of a route, decoded and checked against its fields before the route sees it.
package protocol Form: Sendable {
  /// The fields, in the order a page shows them.
  static var fields: [FormField] { get }
  /// Takes the checked values.
  ///
  /// - Throws: `FormProblems` where fields contradict each other.
  init(_ input: FormInput) throws
}

/// What was typed into one field, as it came: for filling the field in again, and for the decoder.
package enum FormEntry: Sendable, Equatable {
  case texts([String])
  case integer(Int)
  case flag(Bool)
  case file(name: String, bytes: [UInt8])
  /// Several files under one name, in the order they were chosen.
  case files([SentFile])
  /// JSON that is none of the above: a fraction, an object, a list of other things.
  case other
}

/// One file of several.
package struct SentFile: Sendable, Equatable {
  package let name: String
  package let bytes: [UInt8]

  /// A file under the name it was sent with.
  package init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
}

/// The checked values of a form.
package struct FormInput: Sendable {
  package let values: [String: FormValue]

  /// Values by field name.
  package init(_ values: [String: FormValue] = [:]) { self.values = values }

  /// The text of a text, choice or secret field; empty where not given.
  package func text(_ name: String) -> String {
    if case .text(let text)? = values[name] { text } else { "" }
  }

  /// The text of a field, or nil where not given.
  package func optionalText(_ name: String) -> String? {
    let text = text(name)
    return text.isEmpty ? nil : text
  }

  /// The identity in an id field.
  ///
  /// - Throws: `Missing`, or what is said otherwise, where it is no identity: a record that cannot exist answers like one
  ///   that does not.
  package func id<Noun>(_ name: String, otherwise refusal: any Error = Missing()) throws -> ID<Noun> {
    guard let id = ID<Noun>(text(name)) else { throw refusal }
    return id
  }

  /// The identity in an id field, or nil where not given.
  ///
  /// - Throws: `Missing`, or what is said otherwise, where it is no identity.
  package func optionalID<Noun>(_ name: String, otherwise refusal: any Error = Missing()) throws -> ID<Noun>? {
    try optionalText(name).map { _ in try id(name, otherwise: refusal) }
  }

  /// The case that a choice field names.
  ///
  /// - Throws: `FormProblems` where the text names none.
  package func choice<Value: RawRepresentable<String>>(_ name: String, of _: Value.Type = Value.self) throws -> Value {
    guard let value = Value(rawValue: text(name)) else { throw FormProblems([(name, FormWords.notListed)]) }
    return value
  }

  /// The number of an integer field, or nil where not given.
  package func integer(_ name: String) -> Int? {
    if case .integer(let value)? = values[name] { value } else { nil }
  }

  /// The day of a day field, or nil where not given.
  package func day(_ name: String) -> Day? {
    if case .day(let day)? = values[name] { day } else { nil }
  }

  /// The texts of a field of several; empty where not given.
  package func texts(_ name: String) -> [String] {
    if case .texts(let texts)? = values[name] { texts } else { [] }
  }

  /// Whether a flag is set.
  package func flag(_ name: String) -> Bool {
    if case .flag(let flag)? = values[name] { flag } else { false }
  }

  /// The name and bytes of a file, or nil where not given.
  package func file(_ name: String) -> (name: String, bytes: [UInt8])? {
    if case .file(let name, let bytes)? = values[name] { (name, bytes) } else { nil }
  }

  /// The files of a field of several; empty where not given.
  package func files(_ name: String) -> [SentFile] {
    if case .files(let files)? = values[name] { files } else { [] }
  }
}

/// A checked value of one field.
package enum FormValue: Sendable, Equatable {
  case text(String), integer(Int), day(Day), texts([String]), flag(Bool), file(name: String, bytes: [UInt8])
  case files([SentFile])
}

/// What is wrong with an input, field by field.
package struct FormProblems: Error, Sendable {
  /// The field's name and the sentence.
  package let problems: [(field: String, phrase: Phrase)]

  /// Problems by field.
  package init(_ problems: [(field: String, phrase: Phrase)]) { self.problems = problems }
}
