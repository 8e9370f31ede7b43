import Foundation

/// The style sheet and the script, read once from the program's resources and addressed by their content.
package struct Assets: Sendable {
  /// A resource that the program was shipped without.
  struct Absent: Error {
    /// The file's name.
    let name: String
  }

  /// One file as it is sent.
  struct File: Sendable {
    let path: String
    let type: String
    let bytes: [UInt8]
    /// Changes with the content, so that browsers may keep the file for a year.
    let tag: String

    /// The path with the content's mark: a new file has a new address.
    var address: String { "\(path)?v=\(tag)" }
  }

  let style: File
  let script: File

  private static let loaded = Result { try Assets() }

  /// The files of this program.
  ///
  /// - Throws: `Absent` where a file is missing from the installation.
  package static func shipped() throws -> Assets { try loaded.get() }

  private init() throws {
    style = try Assets.read("bekal.css", type: "text/css; charset=utf-8")
    script = try Assets.read("bekal.js", type: "text/javascript; charset=utf-8")
  }

  /// What the head of every document needs: the script first, so that the chosen theme stands before anything is painted.
  package var links: HTML {
    "<script src=\"\(script.address)\"></script>\n<link rel=\"stylesheet\" href=\"\(style.address)\">\n"
  }

  /// The answer to a request for one of the files; nil for every other request.
  package func response(to request: Request) -> Response? {
    guard request.method == .get, let file = [style, script].first(where: { $0.path == request.path }) else {
      return nil
    }
    let kept = request.query == "v=\(file.tag)"
    let headers: [(name: String, value: String)] = [
      ("Content-Type", file.type), ("ETag", "\"\(file.tag)\""), ("X-Content-Type-Options", "nosniff"),
      ("Cache-Control", kept ? "public, max-age=31536000, immutable" : "no-cache"),
    ]
    let known = request.headers["if-none-match"] == "\"\(file.tag)\""
    return known ? Response(304, headers: headers) : Response(200, headers: headers, body: file.bytes)
  }

  private static func read(_ name: String, type: String) throws -> File {
    guard let url = Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Assets") else {
      throw Absent(name: name)
    }
    let bytes = [UInt8](try Data(contentsOf: url))
    return File(path: "/assets/\(name)", type: type, bytes: bytes, tag: mark(bytes))
  }

  /// FNV-1a, 64 bits: tells contents apart, keeps no secrets.
  static func mark(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(hash, radix: 36)
  }
}
