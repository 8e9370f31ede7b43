import CQPDF
import Foundation

/// Marks what a painter draws before the first element of a page (rules, backgrounds, the footer, repeated table heads) as
/// an artifact (ISO 32000-1, 14.8.2.2), so that it is not read aloud; cairo 1.16 leaves it without a mark.
enum Artifacts {
  static func mark(_ qpdf: qpdf_data?) {
    for number in 0..<max(0, qpdf_get_num_pages(qpdf)) {
      let page = qpdf_get_page_n(qpdf, Int(number))
      let stream = qpdf_oh_get_key(qpdf, page, "/Contents")
      guard qpdf_oh_is_stream(qpdf, stream) != 0 else { continue }
      var buffer: UnsafeMutablePointer<UInt8>?
      var length = 0
      let code = qpdf_oh_get_page_content_data(qpdf, page, &buffer, &length)
      guard code & 2 == 0, let buffer else { continue }
      let marked = marked(UnsafeBufferPointer(start: buffer, count: length))
      free(buffer)
      let none = qpdf_oh_new_null(qpdf)
      qpdf_oh_replace_stream_data(qpdf, stream, marked, marked.count, none, none)
    }
  }

  /// The content with its part before the first element between `/Artifact BMC` and `EMC`; all of it where there is
  /// no element. cairo writes the operator that opens an element on a line of its own, and ends text before it.
  static func marked(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let first = firstElement(in: content) ?? content.count
    var marked: [UInt8] = []
    marked.reserveCapacity(content.count + 24)
    marked += "/Artifact BMC\n".utf8
    marked += content[..<first]
    marked += "\nEMC\n".utf8
    marked += content[first...]
    return marked
  }

  private static func firstElement(in content: UnsafeBufferPointer<UInt8>) -> Int? {
    let end = Array(" << /MCID 0 >> BDC".utf8)
    var lineStart = 0
    for index in content.indices where content[index] == 0x0A {
      let line = content[lineStart..<index]
      if line.first == 0x2F, line.count < 40, line.suffix(end.count).elementsEqual(end) { return lineStart }
      lineStart = index + 1
    }
    return nil
  }
}
