import Foundation
import House
import Page
import Server

/// Sends the requests a browser would send, in this process, as the console.
struct InProcess {
  let reception: Reception
  let actor: Actor

  /// What a write answered: its value as text, and the receipt.
  struct Written {
    let value: String
  }

  /// Sends a write, with a file where one is given.
  ///
  /// - Throws: `Fault` with the sentence the house answered.
  func send(
    _ method: Page.Method, _ path: String, file: (field: String, name: String, bytes: [UInt8])? = nil
  ) async throws -> Written {
    var request = Request(method, path, headers: ["accept": "application/json"], address: "konsol")
    if let file {
      let boundary = "bekal-\(UUID().uuidString)"
      request.headers["content-type"] = "multipart/form-data; boundary=\(boundary)"
      let name = file.name.filter { $0 != "\"" && $0 != "\r" && $0 != "\n" }
      let head =
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(name)\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n"
      request.body = Array(head.utf8) + file.bytes + Array("\r\n--\(boundary)--\r\n".utf8)
    } else {
      request.headers["content-type"] = "application/json"
      request.body = Array("{}".utf8)
    }
    let response = await reception.answer(request, as: actor)
    let body = try? JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any]
    guard (200..<300).contains(response.status) else {
      throw Fault(response.status >= 500 ? 70 : 5, body?["sentence"] as? String ?? "HTTP \(response.status)")
    }
    return Written(value: (body?["value"]).map { "\($0)" } ?? "")
  }
}
