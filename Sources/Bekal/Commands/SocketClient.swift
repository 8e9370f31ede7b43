import Foundation
import Page

/// Speaks HTTP to the server that holds a database, over the socket beside its file.
struct SocketClient: Sendable {
  let path: String

  /// Seconds without a sign of life after which a server counts as lost.
  static let mostSeconds = 600

  /// Nobody serves there, or the server went away before it had answered: nobody knows whether it acted.
  struct Lost: Error {}

  /// Where the server of a SQLite file listens for commands.
  static func path(of database: String) -> String { database + ".sock" }

  /// Whether somebody serves there.
  var isServed: Bool {
    guard let descriptor = try? connected() else { return false }
    Foundation.close(descriptor)
    return true
  }

  /// Sends a request and waits for its answer.
  ///
  /// - Throws: `Lost`.
  func send(_ request: Request) async throws -> Response {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try exchanged(request) }) }
    }
  }

  private func exchanged(_ request: Request) throws -> Response {
    let descriptor = try connected()
    defer { Foundation.close(descriptor) }
    try write(SocketClient.bytes(of: request), to: descriptor)
    return try SocketClient.response(of: read(from: descriptor))
  }

  private func connected() throws -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { throw Lost() }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Lost() }
    var patience = timeval(tv_sec: SocketClient.mostSeconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let size = socklen_t(MemoryLayout.size(ofValue: address))
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard status == 0 else {
      Foundation.close(descriptor)
      throw Lost()
    }
    return descriptor
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      // A server that turns a request down before it has read all of it closes: its answer is still there to read.
      guard count > 0 else { return }
      sent += count
    }
  }

  private func read(from descriptor: Int32) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &piece, piece.count, 0)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  private static func bytes(of request: Request) -> [UInt8] {
    let target = request.path + (request.query.isEmpty ? "" : "?" + request.query)
    let own = ["host": "bekal", "connection": "close", "content-length": String(request.body.count)]
    let fields = request.headers.merging(own) { $1 }.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }
    return Array("\(request.method.rawValue) \(target) HTTP/1.1\r\n\(fields.joined())\r\n".utf8) + request.body
  }

  private static func response(of bytes: [UInt8]) throws -> Response {
    guard let end = Data(bytes).range(of: Data("\r\n\r\n".utf8)) else { throw Lost() }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let start = (lines.first ?? "").split(separator: " ")
    guard start.count >= 2, let status = Int(start[1]) else { throw Lost() }
    var response = Response(status, body: Array(bytes[end.upperBound...]))
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      if parts.count == 2 { response.headers.append((parts[0], parts[1])) }
    }
    let length = response.header("content-length").flatMap { Int($0) }
    guard length == nil || length == response.body.count else { throw Lost() }
    return response
  }
}
