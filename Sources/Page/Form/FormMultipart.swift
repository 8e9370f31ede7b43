import Foundation

/// `multipart/form-data`, as browsers send files (RFC 7578).
package enum Multipart {
  /// The longest boundary (RFC 2046, 5.1.1).
  static let longestBoundary = 70

  /// The type and the body of a request that carries fields and one file, under the name `file`.
  package static func encoded(
    _ fields: [String: String], file: (name: String, bytes: [UInt8])
  ) -> (type: String, body: [UInt8]) {
    let boundary = "bekal-\(UUID().uuidString)"
    let texts = fields.sorted { $0.key < $1.key }.map { field in
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.key)\"\r\n\r\n\(field.value)\r\n"
    }
    let name = file.name.filter { $0 != "\"" && $0 != "\r" && $0 != "\n" }
    let head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n"
    let body = Array((texts.joined() + head).utf8) + file.bytes + Array("\r\n--\(boundary)--\r\n".utf8)
    return ("multipart/form-data; boundary=\(boundary)", body)
  }

  static func entries(of bytes: [UInt8], type: String) throws(FormReading.Refusal) -> [String: FormEntry] {
    guard let boundary = parameters(of: type)["boundary"], (1...longestBoundary).contains(boundary.utf8.count) else {
      throw .unreadable
    }
    let body = Data(bytes)
    let delimiter = Array("--\(boundary)".utf8)
    var parts = Parts()
    var start = try find(delimiter, in: body, from: 0)
    while true {
      start += delimiter.count
      if body[start...].starts(with: [0x2D, 0x2D]) { return parts.entries }
      guard body[start...].starts(with: [0x0D, 0x0A]) else { throw .unreadable }
      let end = try find([0x0D, 0x0A] + delimiter, in: body, from: start)
      try parts.add(Data(body[start..<end]))
      start = end + 2
    }
  }

  /// The parts read so far; each counts, whatever its name. Files of one name stay in their order.
  private struct Parts {
    private var texts: [String: [String]] = [:]
    private var files: [String: [SentFile]] = [:]
    private var count = 0

    var entries: [String: FormEntry] {
      files.mapValues { $0.count == 1 ? .file(name: $0[0].name, bytes: $0[0].bytes) : .files($0) }
        .merging(texts.mapValues { .texts($0) }) { file, _ in file }
    }

    mutating func add(_ part: Data) throws(FormReading.Refusal) {
      count += 1
      guard count <= FormReading.mostEntries else { throw .tooMany }
      let gap = try find([0x0D, 0x0A, 0x0D, 0x0A], in: part, from: 0)
      let content = [UInt8](part[(gap + 4)...])
      let head = String(decoding: part[..<gap], as: UTF8.self)
      let disposition = head.components(separatedBy: "\r\n").first {
        $0.lowercased().hasPrefix("content-disposition:")
      }
      let parameters = parameters(of: disposition ?? "")
      guard let name = parameters["name"] else { throw .unreadable }
      if let file = parameters["filename"] {
        if !(file.isEmpty && content.isEmpty) { files[name, default: []].append(SentFile(name: file, bytes: content)) }
      } else {
        guard let text = String(validating: content, as: UTF8.self) else { throw .unreadable }
        texts[name, default: []].append(text)
      }
    }
  }

  /// The parameters behind a header's value; in quotes a `;` is a character like any other.
  static func parameters(of header: String) -> [String: String] {
    var pieces = [""]
    var isQuoted = false
    for character in header {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    var found: [String: String] = [:]
    for piece in pieces.dropFirst() {
      let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let name = parts[0].trimmingCharacters(in: .whitespaces).lowercased()
      if found[name] == nil { found[name] = parts[1].trimmingCharacters(in: .whitespacesAndNewlines) }
    }
    return found
  }

  private static func find(_ needle: [UInt8], in body: Data, from: Int) throws(FormReading.Refusal) -> Int {
    guard from <= body.count, let found = body.range(of: Data(needle), in: from..<body.count)?.lowerBound else {
      throw .unreadable
    }
    return found
  }
}
