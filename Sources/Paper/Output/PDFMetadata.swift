import CQPDF

/// What cairo cannot write into its PDF and is added afterwards: the language, the XMP metadata, the attributes of the structure, and
/// an identity that depends on the content alone.
struct PDFMetadata {
  let document: Document
  let date: TimeStamp
  let outline: [Painter.Element]

  func added(to bytes: [UInt8]) throws(PaperFault) -> [UInt8] {
    var qpdf: qpdf_data? = qpdf_init()
    defer { qpdf_cleanup(&qpdf) }
    qpdf_silence_errors(qpdf)
    let read = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        qpdf_read_memory(qpdf, "paper", characters.baseAddress, UInt64(characters.count), nil)
      }
    }
    try check(read, qpdf)
    let root = qpdf_get_root(qpdf)
    describe(root, qpdf)
    annotate(root, qpdf)
    Artifacts.mark(qpdf)
    try check(qpdf_init_write_memory(qpdf), qpdf)
    qpdf_set_object_stream_mode(qpdf, qpdf_o_generate)
    qpdf_set_deterministic_ID(qpdf, 1)
    try check(qpdf_write(qpdf), qpdf)
    guard let buffer = qpdf_get_buffer(qpdf) else { throw .refused(step: "qpdf", reason: "no bytes") }
    return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(qpdf)))
  }

  private func check(_ code: QPDF_ERROR_CODE, _ qpdf: qpdf_data?) throws(PaperFault) {
    guard code & 2 != 0 else { return }
    let reason = qpdf_get_error_full_text(qpdf, qpdf_get_error(qpdf)).map { String(cString: $0) }
    throw .refused(step: "qpdf", reason: reason ?? "code \(code)")
  }

  /// Language, window title and metadata of the document.
  private func describe(_ root: qpdf_oh, _ qpdf: qpdf_data?) {
    replace(root, "/Lang", "(\(document.language.rawValue))", qpdf)
    replace(root, "/ViewerPreferences", "<< /DisplayDocTitle true >>", qpdf)
    var metadata = Array(Metadata(document: document, date: date).xml.utf8)
    let stream = qpdf_oh_new_stream(qpdf)
    let none = qpdf_oh_new_null(qpdf)
    qpdf_oh_replace_stream_data(qpdf, stream, &metadata, metadata.count, none, none)
    let dictionary = qpdf_oh_get_dict(qpdf, stream)
    replace(dictionary, "/Type", "/Metadata", qpdf)
    replace(dictionary, "/Subtype", "/XML", qpdf)
    qpdf_oh_replace_key(qpdf, root, "/Metadata", stream)
  }

  private func replace(_ dictionary: qpdf_oh, _ key: String, _ syntax: String, _ qpdf: qpdf_data?) {
    qpdf_oh_replace_key(qpdf, dictionary, key, qpdf_oh_parse(qpdf, syntax))
  }

  /// Writes the attributes of the outline's elements into cairo's structure tree, which has the same order.
  private func annotate(_ root: qpdf_oh, _ qpdf: qpdf_data?) {
    let tree = qpdf_oh_get_key(qpdf, root, "/StructTreeRoot")
    guard qpdf_oh_is_dictionary(qpdf, tree) != 0 else { return }
    annotateChildren(of: tree, from: 0, depth: 0, ends: ends(), qpdf)
  }

  /// For each element the index after its last descendant, and whether one of them has attributes.
  private func ends() -> [(index: Int, isAnnotated: Bool)] {
    var ends = outline.indices.map { (index: $0 + 1, isAnnotated: outline[$0].attributes != nil) }
    var open: [Int] = []
    func close(at index: Int) {
      guard let last = open.popLast() else { return }
      ends[last].index = index
      if let parent = open.last, ends[last].isAnnotated { ends[parent].isAnnotated = true }
    }
    for index in outline.indices {
      while open.count > outline[index].depth { close(at: index) }
      open.append(index)
    }
    while !open.isEmpty { close(at: outline.count) }
    return ends
  }

  private func annotateChildren(
    of parent: qpdf_oh, from first: Int, depth: Int, ends: [(index: Int, isAnnotated: Bool)], _ qpdf: qpdf_data?
  ) {
    let kids = qpdf_oh_get_key(qpdf, parent, "/K")
    let isArray = qpdf_oh_is_array(qpdf, kids) != 0
    let count = isArray ? Int(qpdf_oh_get_array_n_items(qpdf, kids)) : 1
    var index = first
    for place in 0..<count {
      guard index < outline.count, outline[index].depth == depth else { return }
      let isNeeded = ends[index].isAnnotated
      let kid = isArray ? qpdf_oh_get_array_item(qpdf, kids, Int32(place)) : kids
      guard qpdf_oh_is_dictionary(qpdf, kid) != 0, qpdf_oh_has_key(qpdf, kid, "/S") != 0 else { continue }
      if isNeeded {
        if let more = outline[index].attributes { write(more, to: kid, qpdf) }
        if ends[index].index > index + 1 {
          annotateChildren(of: kid, from: index + 1, depth: depth + 1, ends: ends, qpdf)
        }
      }
      index = ends[index].index
      qpdf_oh_release(qpdf, kid)
    }
  }

  private func write(_ more: Attributes, to element: qpdf_oh, _ qpdf: qpdf_data?) {
    var table: [String] = []
    if more.isColumnHead { table.append("/Scope /Column") }
    if more.columnSpan > 1 { table.append("/ColSpan \(more.columnSpan)") }
    if more.rowSpan > 1 { table.append("/RowSpan \(more.rowSpan)") }
    if let words = more.words, more.box == nil { table.append("/Summary \(Syntax.text(words))") }
    var all = table.isEmpty ? [] : ["<< /O /Table \(table.joined(separator: " ")) >>"]
    if let numbering = more.numbering { all.append("<< /O /List /ListNumbering /\(numbering.pdfName) >>") }
    if let box = more.box {
      all.append("<< /O /Layout /Placement /Block /BBox [\(box.map(Syntax.number).joined(separator: " "))] >>")
      replace(element, "/Alt", Syntax.text(more.words ?? ""), qpdf)
    }
    if let only = all.first { replace(element, "/A", all.count == 1 ? only : "[\(all.joined(separator: " "))]", qpdf) }
  }
}

extension Document.Numbering {
  /// ISO 32000-1, table 347.
  fileprivate var pdfName: String {
    switch self {
    case .numbers: "Decimal"
    case .letters: "LowerAlpha"
    case .dashes: "Disc"
    case .plain: "None"
    }
  }
}

/// Values in the syntax of PDF.
private enum Syntax {
  /// A text string as UTF-16 in hexadecimal.
  static func text(_ words: String) -> String {
    let units = words.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "<feff\(units.joined())>"
  }

  /// A number with two decimals, never with an exponent.
  static func number(_ value: Double) -> String {
    let hundredths = Int64((abs(value) * 100).rounded())
    let decimals = hundredths % 100
    return "\(value < 0 ? "-" : "")\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
