/// One element of a page, read strictly: what a browser would have to guess is a fault.
package struct Markup: Sendable {
  /// What stands inside an element.
  enum Node: Sendable {
    case text(String)
    case element(Markup)
  }

  /// Why a page cannot be read.
  package struct Fault: Error, Equatable, CustomStringConvertible {
    package let description: String

    /// A fault in these words.
    package init(description: String) { self.description = description }
  }

  /// The name in lower case; empty for the whole document.
  let name: String
  let attributes: [String: String]
  private(set) var nodes: [Node] = []

  /// Reads a whole page.
  ///
  /// - Throws: `Fault` where elements are not closed in order, an attribute stands twice, or a sign is not escaped.
  package init(page text: String) throws(Fault) {
    var reader = MarkupReader(text)
    self = try reader.document()
  }

  init(_ name: String, _ attributes: [String: String] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  mutating func add(_ node: Node) { nodes.append(node) }

  /// The elements inside it, in the order in which they begin, whatever their depth.
  var descendants: [Markup] {
    nodes.flatMap { node -> [Markup] in
      if case .element(let element) = node { [element] + element.descendants } else { [] }
    }
  }

  /// All elements of a name inside it.
  func all(_ name: String) -> [Markup] { descendants.filter { $0.name == name } }

  /// The text inside it as it stands.
  var text: String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// What a person reads on it: its text with single blanks, else what is read aloud.
  var label: String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? attributes["aria-label"] ?? "" : words
  }
}

/// Reads markup byte by byte.
struct MarkupReader {
  /// Elements that hold nothing and are never closed.
  private static let void: Set<String> = ["base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]
  private static let signs: [String: Character] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{a0}"]

  private let bytes: [UInt8]
  private var at = 0
  private var open: [Markup] = [Markup("")]

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func document() throws(Markup.Fault) -> Markup {
    while at < bytes.count {
      guard take("<") else {
        open[open.count - 1].add(.text(try text(until: "<")))
        continue
      }
      if take("!") { skip(past: take("--") ? "-->" : ">") } else { try tag() }
    }
    guard open.count == 1 else { throw fault("<\(open[open.count - 1].name)> is never closed") }
    return open[0]
  }

  private mutating func tag() throws(Markup.Fault) {
    if take("/") {
      let name = word()
      guard take(">"), open.count > 1, open[open.count - 1].name == name else {
        throw fault("</\(name)> closes <\(open[open.count - 1].name)>")
      }
      return close()
    }
    let name = word().lowercased()
    guard !name.isEmpty else { throw fault("a < that is not escaped") }
    if name == "form" || name == "a", open.contains(where: { $0.name == name }) {
      throw fault("<\(name)> inside <\(name)>")
    }
    open.append(Markup(name, try attributes()))
    if take("/>") || MarkupReader.void.contains(name) {
      _ = take(">")
      close()
    } else if !take(">") {
      throw fault("<\(name) has no end")
    }
  }

  private mutating func close() {
    let element = open.removeLast()
    open[open.count - 1].add(.element(element))
  }

  private mutating func attributes() throws(Markup.Fault) -> [String: String] {
    var found: [String: String] = [:]
    while true {
      skipBlanks()
      let name = word().lowercased()
      guard !name.isEmpty else { return found }
      var value = ""
      if take("=") {
        guard take("\"") else { throw fault("\(name)= without quotes") }
        value = try text(until: "\"")
        at += 1
      }
      guard found.updateValue(value, forKey: name) == nil else { throw fault("\(name)= stands twice") }
    }
  }

  /// The text up to a sign, with what was escaped.
  private mutating func text(until end: Character) throws(Markup.Fault) -> String {
    let start = at
    while at < bytes.count, bytes[at] != end.asciiValue { at += 1 }
    let raw = String(decoding: bytes[start..<at], as: UTF8.self)
    guard raw.utf8.contains(UInt8(ascii: "&")) else { return raw }
    var parts = raw.split(separator: "&", omittingEmptySubsequences: false)[...]
    var text = String(parts.removeFirst())
    for part in parts {
      let halves = part.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let sign = MarkupReader.sign(String(halves[0])) else {
        throw fault("&\(part.prefix(12)) is no sign")
      }
      text.append(sign)
      text += halves[1]
    }
    return text
  }

  private static func sign(_ name: String) -> Character? {
    guard name.hasPrefix("#") else { return signs[name] }
    return UInt32(name.dropFirst()).flatMap(UnicodeScalar.init).map(Character.init)
  }

  /// The name of an element or attribute.
  private mutating func word() -> String {
    let start = at
    while at < bytes.count, !" \n\t=/>\"<".utf8.contains(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func skipBlanks() { while at < bytes.count, " \n\t".utf8.contains(bytes[at]) { at += 1 } }

  private mutating func skip(past end: String) { while at < bytes.count, !take(end) { at += 1 } }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[at...].starts(with: text.utf8) else { return false }
    at += text.utf8.count
    return true
  }

  private func fault(_ what: String) -> Markup.Fault {
    let line = bytes.prefix(at).count { $0 == UInt8(ascii: "\n") } + 1
    return Markup.Fault(description: "line \(line): \(what)")
  }
}
