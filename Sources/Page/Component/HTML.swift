/// Markup that is safe by construction: in its interpolation a `String` is escaped, only `HTML` goes in raw.
package struct HTML: Sendable, Equatable {
  /// The markup as text.
  package private(set) var text: String

  /// Markup that is already safe; the caller answers for it.
  package init(raw text: String) { self.text = text }

  /// No markup.
  package static let empty = HTML(raw: "")

  /// Markup followed by other markup.
  package static func + (left: HTML, right: HTML) -> HTML { HTML(raw: left.text + right.text) }

  /// Markup or nothing.
  package static func when(_ condition: Bool, _ markup: @autoclosure () -> HTML) -> HTML {
    condition ? markup() : .empty
  }

  /// The markup of each element, one after the other.
  package static func each<Element>(_ elements: some Sequence<Element>, _ markup: (Element) -> HTML) -> HTML {
    HTML(raw: elements.reduce(into: "") { $0 += markup($1).text })
  }

  /// The markup of a value, or nothing where there is none.
  package static func some<Value>(_ value: Value?, _ markup: (Value) -> HTML) -> HTML { value.map(markup) ?? .empty }

  /// A text with the five characters of markup escaped.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      case _: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    case _: false
    }
  }
}

extension String {
  /// Whether a text of ASCII stands in it. By bytes: `contains` compares characters, and takes ten times as long.
  func holds(_ part: String) -> Bool {
    let (bytes, part) = (Array(utf8), Array(part.utf8))
    guard let first = part.first, bytes.count >= part.count else { return part.isEmpty }
    return (0...bytes.count - part.count).contains {
      bytes[$0] == first && bytes[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}

extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { text = value }
  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// Collects literal markup as it is and values escaped.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text: String

    package init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }
    package mutating func appendInterpolation(_ value: HTML) { text += value.text }
    package mutating func appendInterpolation(_ value: String) { text += HTML.escaped(value) }
    package mutating func appendInterpolation(_ value: Substring) { text += HTML.escaped(String(value)) }
    package mutating func appendInterpolation(_ value: Int) { text += String(value) }
    package mutating func appendInterpolation(_ value: HTML?) { text += value?.text ?? "" }
    package mutating func appendInterpolation<Element>(
      each elements: some Sequence<Element>, _ markup: (Element) -> HTML
    ) { text += HTML.each(elements, markup).text }
  }
}
