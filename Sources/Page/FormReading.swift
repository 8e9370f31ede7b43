import Almanac
import Foundation

/// Reads the entries of a request's body or query, whatever their coding.
package enum FormReading {
  /// A body that cannot be read at all.
  package enum Refusal: Error, Equatable {
    /// Neither urlencoded, multipart nor JSON.
    case codingUnknown
    /// Broken off, or not what its header says.
    case unreadable
    /// More than `mostEntries` entries.
    case tooMany
  }

  /// The most entries one form may have.
  package static let mostEntries = 20_000

  /// The entries of `a=1&b=2`, percent-decoded; a name given several times keeps all its values.
  package static func urlencoded(_ text: String) throws(Refusal) -> [String: FormEntry] {
    var texts: [String: [String]] = [:]
    var count = 0
    for pair in text.split(separator: "&", omittingEmptySubsequences: true) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(parts[0]), let value = decoded(parts.count == 2 ? parts[1] : "") else {
        throw .unreadable
      }
      count += 1
      guard count <= mostEntries else { throw .tooMany }
      texts[name, default: []].append(value)
    }
    return texts.mapValues { .texts($0) }
  }

  /// A text with `+` and `%41` undone; nil where that is not UTF-8.
  package static func decoded(_ text: Substring) -> String? {
    text.replacing("+", with: " ").removingPercentEncoding
  }

  /// The entries of a JSON object.
  package static func json(_ body: [UInt8]) throws(Refusal) -> [String: FormEntry] {
    guard !body.isEmpty else { return [:] }
    guard let object = try? JSONDecoder().decode([String: JSONEntry].self, from: Data(body)) else { throw .unreadable }
    return object.compactMapValues(\.entry)
  }

  /// The entries of a request: the query of a GET, else the body by its content type.
  package static func entries(of request: Request) throws(Refusal) -> [String: FormEntry] {
    if request.method == .get { return try urlencoded(request.query) }
    let type = request.headers["content-type"] ?? ""
    if request.body.isEmpty { return [:] }
    if type.hasPrefix("application/json") { return try json(request.body) }
    if type.hasPrefix("multipart/form-data") { return try Multipart.entries(of: request.body, type: type) }
    if type.hasPrefix("application/x-www-form-urlencoded") {
      guard let text = String(validating: request.body, as: UTF8.self) else { throw .unreadable }
      return try urlencoded(text)
    }
    throw .codingUnknown
  }
}

/// One value of a JSON object, as far as forms know it; null is as if it were not given.
private struct JSONEntry: Decodable {
  let entry: FormEntry?

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      entry = nil
    } else if let flag = try? value.decode(Bool.self) {
      entry = .flag(flag)
    } else if let number = try? value.decode(Int.self) {
      entry = .integer(number)
    } else if let text = try? value.decode(String.self) {
      entry = .texts([text])
    } else if let texts = try? value.decode([String].self) {
      entry = .texts(texts)
    } else {
      entry = .other
    }
  }
}

/// Reads `multipart/form-data`, as browsers send files (RFC 7578).
enum Multipart {
  static func entries(of bytes: [UInt8], type: String) throws(FormReading.Refusal) -> [String: FormEntry] {
    guard let boundary = parameter("boundary", in: type), !boundary.isEmpty, boundary.count <= 70 else {
      throw .unreadable
    }
    let body = Data(bytes)
    let delimiter = Array("--\(boundary)".utf8)
    var entries: [String: FormEntry] = [:]
    var start = try find(delimiter, in: body, from: 0)
    while true {
      start += delimiter.count
      if body[start...].starts(with: [0x2D, 0x2D]) { return entries }
      let end = try find([0x0D, 0x0A] + delimiter, in: body, from: start)
      guard entries.count < FormReading.mostEntries else { throw .tooMany }
      try add(body[start..<end], to: &entries)
      start = end + 2
    }
  }

  private static func add(_ part: Data, to entries: inout [String: FormEntry]) throws(FormReading.Refusal) {
    let bytes = Data(part)
    let gap = try find([0x0D, 0x0A, 0x0D, 0x0A], in: bytes, from: 0)
    let head = String(decoding: bytes[..<gap], as: UTF8.self)
    let content = [UInt8](bytes[(gap + 4)...])
    let lines = head.components(separatedBy: "\r\n")
    guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = parameter("name", in: disposition)
    else { throw .unreadable }
    if let file = parameter("filename", in: disposition) {
      if !(file.isEmpty && content.isEmpty) { entries[name] = .file(name: file, bytes: content) }
      return
    }
    guard let text = String(validating: content, as: UTF8.self) else { throw .unreadable }
    if case .texts(let earlier)? = entries[name] {
      entries[name] = .texts(earlier + [text])
    } else {
      entries[name] = .texts([text])
    }
  }

  private static func parameter(_ name: String, in header: String) -> String? {
    for piece in header.split(separator: ";").dropFirst() {
      let parts = piece.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].trimmingCharacters(in: .whitespaces).lowercased() == name else { continue }
      return parts[1].trimmingCharacters(in: CharacterSet(charactersIn: "\" \r\n"))
    }
    return nil
  }

  private static func find(_ needle: [UInt8], in body: Data, from: Int) throws(FormReading.Refusal) -> Int {
    guard from <= body.count else { throw .unreadable }
    let found = body.range(of: Data(needle), in: from..<body.count)?.lowerBound
    guard let found else { throw .unreadable }
    return found
  }
}
