/// A signed paper of the example as a scanner would give it: one page that says what it stands for.
enum DemoScan {
  /// The page as PDF; the words in plain ASCII letters without brackets.
  static func pdf(_ words: String) -> [UInt8] {
    let drawing = "BT /F1 16 Tf 72 760 Td (\(words)) Tj ET"
    let parts = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      """
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>
      """,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream",
    ]
    var text = "%PDF-1.4\n"
    var table = "xref\n0 \(parts.count + 1)\n0000000000 65535 f \n"
    for (index, part) in parts.enumerated() {
      let place = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(part)\nendobj\n"
    }
    let start = text.utf8.count
    return Array(
      "\(text)\(table)trailer\n<< /Size \(parts.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
  }
}
