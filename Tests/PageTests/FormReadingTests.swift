import Foundation
import Language
import Page
import Testing

private func post(_ type: String, _ body: [UInt8]) -> Request {
  Request(.post, "/x", headers: ["content-type": type], body: body)
}

private func multipart(_ text: String) throws -> [String: FormEntry] {
  try FormReading.entries(of: post("multipart/form-data; boundary=\"b\"", Array(text.utf8)))
}

private func json(_ text: String) throws -> [String: FormEntry] { try FormReading.json(Array(text.utf8)) }

private func part(_ name: String, _ content: String, file: String? = nil) -> String {
  let named = file.map { "; filename=\"\($0)\"" } ?? ""
  return "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\(named)\r\n\r\n\(content)\r\n"
}

@Suite struct FormReadingTests {
  // MARK: urlencoded

  @Test func `urlencoded entries are decoded and repeated names keep all their values`() throws {
    let read = try FormReading.urlencoded("a=1&b=x+y%2Bz&a=2&c&d=%C3%A9&=e&&f=g=h")
    #expect(
      read == [
        "a": .texts(["1", "2"]), "b": .texts(["x y+z"]), "c": .texts([""]), "d": .texts(["é"]),
        "": .texts(["e"]), "f": .texts(["g=h"]),
      ])
    #expect(try FormReading.urlencoded("").isEmpty)
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "%E9=1", "a=%C3"])
  func `a broken escape is unreadable`(_ text: String) {
    #expect(throws: FormReading.Refusal.unreadable) { try FormReading.urlencoded(text) }
  }

  @Test func `twenty thousand entries are read, one more is too many`() throws {
    let most = String(repeating: "a=1&", count: FormReading.mostEntries)
    #expect(try FormReading.urlencoded(most)["a"] == .texts(Array(repeating: "1", count: FormReading.mostEntries)))
    #expect(throws: FormReading.Refusal.tooMany) { try FormReading.urlencoded(most + "b=1") }
  }

  // MARK: JSON

  @Test func `JSON values become entries; null is as if it were not given`() throws {
    let read = try json(#"{"a":"x","b":7,"c":true,"d":["x","y"],"e":null,"f":1.5,"g":{"h":1},"i":[1],"j":[]}"#)
    #expect(
      read == [
        "a": .texts(["x"]), "b": .integer(7), "c": .flag(true), "d": .texts(["x", "y"]), "f": .other,
        "g": .other, "i": .other, "j": .texts([]),
      ])
  }

  @Test(arguments: ["[]", "1", "\"x\"", "{", "{\"a\":}", "{\"a\":1}x", "nul", "{'a':1}", "\u{FEFF}"])
  func `a body that is no JSON object is unreadable`(_ text: String) {
    #expect(throws: FormReading.Refusal.unreadable) { try json(text) }
  }

  @Test func `numbers too large and values nested without end are refused, not trapped on`() {
    #expect(throws: Never.self) { try? json(#"{"a":1e999,"b":99999999999999999999}"#) }
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: FormReading.Refusal.unreadable) { try json("{\"a\":\(deep)}") }
  }

  @Test func `a repeated key gives one value of the two`() throws {
    let read = try json(#"{"a":1,"a":2}"#)["a"]
    #expect(read == .integer(1) || read == .integer(2))
  }

  @Test func `JSON counts its texts too`() {
    let texts = Array(repeating: "\"\"", count: FormReading.mostEntries + 1).joined(separator: ",")
    #expect(throws: FormReading.Refusal.tooMany) { try json("{\"a\":[\(texts)]}") }
  }

  // MARK: multipart

  @Test func `multipart fields and files are read`() throws {
    let read = try multipart(
      part("a", "1") + part("a", "2\r\n") + part("register", "No,Nama\r\n--xb\r\n", file: "re;gis=ter.csv")
        + part("empty", "", file: "") + "--b--\r\n")
    #expect(
      read == [
        "a": .texts(["1", "2\r\n"]),
        "register": .file(name: "re;gis=ter.csv", bytes: Array("No,Nama\r\n--xb\r\n".utf8)),
      ])
  }

  @Test func `several files of one name stay in their order`() throws {
    let read = try multipart(part("file", "1", file: "b.csv") + part("file", "2", file: "a.csv") + "--b--\r\n")
    let files = [SentFile(name: "b.csv", bytes: Array("1".utf8)), SentFile(name: "a.csv", bytes: Array("2".utf8))]
    #expect(read == ["file": .files(files)])
  }

  @Test(arguments: [
    "", "--b", "--b\r\n", "--b\r\n\r\nx\r\n--b--", "--c--", part("a", "1"), part("a", "1") + "--b",
    "--b\r\nX: y\r\n\r\nz\r\n--b--",
    "--b\r\nContent-Disposition: form-data\r\n\r\nz\r\n--b--",
    "--b\r\nContent-Disposition: form-data; name=\"a\"\r\nz\r\n--b--",
    "--bContent-Disposition: form-data; name=a\r\n\r\nz\r\n--b--",
  ])
  func `a multipart body that breaks off is unreadable`(_ text: String) {
    let request = post("multipart/form-data; boundary=b", Array(text.utf8) + (text.isEmpty ? [0x0D] : []))
    #expect(throws: FormReading.Refusal.unreadable) { try FormReading.entries(of: request) }
  }

  @Test(arguments: ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\""])
  func `a boundary that is missing or too long is unreadable`(_ type: String) {
    let long = "multipart/form-data; boundary=" + String(repeating: "x", count: 71)
    for type in [type, long] {
      #expect(throws: FormReading.Refusal.unreadable) { try FormReading.entries(of: post(type, Array("--".utf8))) }
    }
  }

  @Test func `many parts of one name are counted, in linear time`() {
    let body = Array((String(repeating: part("a", "1"), count: FormReading.mostEntries + 1) + "--b--").utf8)
    let began = ContinuousClock.now
    #expect(throws: FormReading.Refusal.tooMany) {
      try FormReading.entries(of: post("multipart/form-data; boundary=b", body))
    }
    #expect(ContinuousClock.now - began < .seconds(20))
  }

  // MARK: the request

  @Test func `the coding is the one the header names, in any case`() throws {
    let body = Array("a=1".utf8)
    let expected: [String: FormEntry] = ["a": .texts(["1"])]
    #expect(try FormReading.entries(of: post("Application/X-WWW-Form-Urlencoded; charset=UTF-8", body)) == expected)
    #expect(try FormReading.entries(of: post("APPLICATION/JSON", Array(#"{"a":"1"}"#.utf8))) == expected)
    #expect(try FormReading.entries(of: Request(.get, "/x", query: "a=1")) == expected)
    #expect(try FormReading.entries(of: Request(.post, "/x")).isEmpty)
    for type in ["", "text/plain", "application/jsonp", "application/json-patch+json", "multipart/mixed; boundary=b"] {
      #expect(throws: FormReading.Refusal.codingUnknown) { try FormReading.entries(of: post(type, body)) }
    }
    #expect(throws: FormReading.Refusal.unreadable) {
      try FormReading.entries(of: post("application/x-www-form-urlencoded", [0xFF]))
    }
  }

  @Test func `random bytes are read or refused, never trapped on`() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "--b", "\r\n", "\r\n\r\n", "--", "Content-Disposition: form-data; name=", "\"", "=", "&", "%", "{", "[", "\\u",
      ";",
    ]
    var outcomes = [0, 0]
    for round in 0..<4000 {
      var body: [UInt8] = []
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        if Bool.random(using: &random) {
          body += Array((pieces.randomElement(using: &random) ?? "").utf8)
        } else {
          body += (0..<Int.random(in: 0...6, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
      }
      let types = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b"]
      let request = post(types[round % 3], body)
      do throws(FormReading.Refusal) {
        let read = try FormReading.entries(of: request)
        _ = try? FormDecoder.decode(read, fields: [FormField("a", .day, Phrase(same: "A"))], strict: true)
        outcomes[0] += 1
      } catch {
        outcomes[1] += 1
      }
    }
    #expect(outcomes[0] > 0 && outcomes[1] > 0)
  }
}
