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
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "%") }) else { return String(text) }
    return text.replacing("+", with: " ").removingPercentEncoding
  }

  /// The entries of a JSON object.
  package static func json(_ body: [UInt8]) throws(Refusal) -> [String: FormEntry] {
    guard !body.isEmpty else { return [:] }
    guard let object = try? JSONDecoder().decode([String: JSONEntry].self, from: Data(body)) else { throw .unreadable }
    guard object.values.reduce(0, { $0 + ($1.entry?.count ?? 1) }) <= mostEntries else { throw .tooMany }
    return object.compactMapValues(\.entry)
  }

  /// The entries of a request: the query of a GET, else the body by its content type.
  package static func entries(of request: Request) throws(Refusal) -> [String: FormEntry] {
    if request.method == .get { return try urlencoded(request.query) }
    if request.body.isEmpty { return [:] }
    switch request.contentType {
    case "application/json": return try json(request.body)
    case "multipart/form-data":
      return try Multipart.entries(of: request.body, type: request.headers["content-type"] ?? "")
    case "application/x-www-form-urlencoded":
      guard let text = String(validating: request.body, as: UTF8.self) else { throw .unreadable }
      return try urlencoded(text)
    case _: throw .codingUnknown
    }
  }
}

extension FormEntry {
  /// How many entries it counts for: a text of several counts each.
  fileprivate var count: Int { if case .texts(let texts) = self { max(1, texts.count) } else { 1 } }
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
