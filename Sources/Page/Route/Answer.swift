import Foundation
import Language
import Store

/// What a route answers: a value with its page, a file, or the way to the next page.
package struct Answer: Sendable {
  /// The forms an answer takes.
  package enum Content: Sendable {
    /// A value for programs and the page that shows it to people.
    case page(json: @Sendable () throws -> Data, content: @Sendable (Screen) -> PageContent)
    /// A page of its own, without the frame: sign-in, papers on screen.
    case bare(json: @Sendable () throws -> Data, html: @Sendable (Screen) -> HTML)
    /// A file; `download` names it for saving, nil shows it in place.
    case file([UInt8], type: String, download: String?)
    /// What was done, and the page to see next; programs get the value and the receipt.
    case see(path: String, saying: Phrase?, json: @Sendable () throws -> Data)
  }

  package let content: Content
  package var headers: [(name: String, value: String)] = []
  /// The journal's receipt where something was written.
  package var receipt: Receipt?

  /// A value with the page that shows it.
  package static func page<Value: Encodable & Sendable>(
    _ value: Value, _ content: @escaping @Sendable (Value, Screen) -> PageContent
  ) -> Answer {
    Answer(content: .page(json: { try JSON.encode(value) }, content: { content(value, $0) }))
  }

  /// A value with a whole page of its own.
  package static func bare<Value: Encodable & Sendable>(
    _ value: Value, _ html: @escaping @Sendable (Value, Screen) -> HTML
  ) -> Answer {
    Answer(content: .bare(json: { try JSON.encode(value) }, html: { html(value, $0) }))
  }

  /// A file to save, or to show in place where `download` is nil.
  package static func file(_ bytes: [UInt8], type: String, download: String?) -> Answer {
    Answer(content: .file(bytes, type: type, download: download))
  }

  /// Goes on to another page, saying what was done.
  package static func see<Value: Codable & Sendable>(
    _ path: String, saying phrase: Phrase? = nil, _ done: Done<Value>
  ) -> Answer {
    let json: @Sendable () throws -> Data = { try JSON.encode(Written(value: done.value, receipt: done.receipt)) }
    var answer = Answer(content: .see(path: path, saying: phrase, json: json))
    answer.receipt = done.receipt
    return answer
  }

  /// Goes on to the page of a value that was worked out; programs get the value.
  package static func see<Value: Encodable & Sendable>(_ path: String, value: Value) -> Answer {
    Answer(content: .see(path: path, saying: nil, json: { try JSON.encode(value) }))
  }

  /// Goes on to another page where nothing was written in the journal, as at sign-in.
  package static func see(_ path: String, saying phrase: Phrase? = nil) -> Answer {
    Answer(content: .see(path: path, saying: phrase, json: { try JSON.encode(["see": path]) }))
  }

  /// The same answer with a further header.
  package func with(_ header: (name: String, value: String)) -> Answer {
    var copy = self
    copy.headers.append(header)
    return copy
  }
}

private struct Written<Value: Encodable>: Encodable {
  let value: Value
  let receipt: Receipt
}

/// How values become JSON: keys in snake_case and sorted, so that the same value gives the same bytes.
package enum JSON {
  /// The JSON of a value.
  ///
  /// - Throws: `EncodingError` where the value holds a number JSON cannot.
  package static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  /// A short text that is the same for the same value: tells whether what was looked at is still so.
  package static func mark(of value: some Encodable) throws -> String { Assets.mark([UInt8](try encode(value))) }
}
