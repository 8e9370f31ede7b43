import CExpat

/// An XML part read as a stream of elements and text; it never expands an entity and never looks outside.
final class Markup {
  /// An element just begun; valid only within the handler.
  struct Element {
    /// The name without its prefix.
    let name: UnsafePointer<CChar>
    fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute, its prefix left out; nil where it is absent.
    func pointer(_ wanted: StaticString) -> UnsafePointer<CChar>? {
      guard var pair = attributes else { return nil }
      while let name = pair.pointee {
        if matches(localName(name), wanted) { return pair.successor().pointee }
        pair += 2
      }
      return nil
    }

    /// The value of an attribute as text.
    func text(_ wanted: StaticString) -> String? { pointer(wanted).map { String(cString: $0) } }

    /// The value of an attribute as a whole number.
    func integer(_ wanted: StaticString) -> Int? { text(wanted).flatMap { Int($0) } }

    /// Whether an attribute says yes.
    func isTrue(_ wanted: StaticString) -> Bool {
      guard let value = pointer(wanted) else { return false }
      return matches(value, "1") || matches(value, "true")
    }
  }

  /// Called as an element begins.
  var onStart: (Element) -> Void = { _ in }
  /// Called with the name, without its prefix, as an element ends.
  var onEnd: (UnsafePointer<CChar>) -> Void = { _ in }
  /// Called with pieces of text.
  var onText: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }

  private let parser: XML_Parser?
  private let limits: SheetLimits
  private var failure: SheetRefusal?
  private var depth = 0
  private var bytesWithoutEvent = 0

  /// A parser for one part.
  init(limits: SheetLimits) {
    self.limits = limits
    parser = XML_ParserCreate(nil)
    guard let parser else { return }
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { data, name, attributes in markup(data)?.begin(name, attributes) },
      { data, name in markup(data)?.end(name) })
    XML_SetCharacterDataHandler(parser) { data, text, count in markup(data)?.take(text, Int(count)) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in markup(data)?.fail(.xmlDoctype) }
  }

  deinit { if let parser { XML_ParserFree(parser) } }

  /// Stops the reading with a refusal.
  func fail(_ refusal: SheetRefusal) {
    if failure == nil { failure = refusal }
    if let parser { XML_StopParser(parser, 0) }
  }

  /// Takes the next bytes of the part.
  func feed(_ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(SheetRefusal) {
    guard let parser else { throw .workbookDamaged }
    bytesWithoutEvent += chunk.count
    let status = chunk.withMemoryRebound(to: CChar.self) {
      XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    if let failure { throw failure }
    // A token that never ends would be read again with every chunk.
    guard status == XML_STATUS_OK, bytesWithoutEvent <= limits.cellBytes else { throw .workbookDamaged }
  }

  private func begin(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    bytesWithoutEvent = 0
    depth += 1
    guard failure == nil, let name else { return }
    guard depth <= limits.depth else { return fail(.workbookDamaged) }
    onStart(Element(name: localName(name), attributes: attributes))
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    bytesWithoutEvent = 0
    depth -= 1
    guard failure == nil, let name else { return }
    onEnd(localName(name))
  }

  private func take(_ text: UnsafePointer<CChar>?, _ count: Int) {
    bytesWithoutEvent = 0
    guard failure == nil, let text else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: count) {
      onText(UnsafeBufferPointer(start: $0, count: count))
    }
  }
}

/// Whether a C string is exactly a word.
func matches(_ text: UnsafePointer<CChar>, _ word: StaticString) -> Bool {
  let count = word.utf8CodeUnitCount
  for index in 0..<count where UInt8(bitPattern: text[index]) != word.utf8Start[index] { return false }
  return text[count] == 0
}

private func localName(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
  var (start, next) = (name, name)
  while next.pointee != 0 {
    if next.pointee == 0x3A { start = next + 1 }
    next += 1
  }
  return start
}

private func markup(_ data: UnsafeMutableRawPointer?) -> Markup? {
  data.map { Unmanaged<Markup>.fromOpaque($0).takeUnretainedValue() }
}

/// Looks at the beginning of a part for a document type declaration; whatever is not XML is left alone.
final class Prolog {
  private let parser = XML_ParserCreate(nil)
  private var isOver = false
  private var hasDoctype = false
  private var seen = 0

  init() {
    guard let parser else { return }
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetStartElementHandler(parser) { data, _, _ in prolog(data)?.stop(doctype: false) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in prolog(data)?.stop(doctype: true) }
  }

  deinit { if let parser { XML_ParserFree(parser) } }

  /// Takes the next bytes of the part.
  ///
  /// - Throws: `xmlDoctype`.
  func look(_ chunk: UnsafeBufferPointer<UInt8>) throws(SheetRefusal) {
    guard !isOver, let parser else { return }
    seen += chunk.count
    let status = chunk.withMemoryRebound(to: CChar.self) {
      XML_Parse(parser, $0.baseAddress, Int32($0.count), 0)
    }
    if hasDoctype { throw .xmlDoctype }
    if status != XML_STATUS_OK || seen > 1 << 20 { isOver = true }
  }

  private func stop(doctype: Bool) {
    hasDoctype = doctype
    isOver = true
    if let parser { XML_StopParser(parser, 0) }
  }
}

private func prolog(_ data: UnsafeMutableRawPointer?) -> Prolog? {
  data.map { Unmanaged<Prolog>.fromOpaque($0).takeUnretainedValue() }
}
