import Foundation
import Page

/// A page as it was served: what a person can press on it, and nothing else.
package struct ServedPage: Sendable {
  /// Path and query.
  package let address: String
  package let status: Int
  /// The page as it came.
  package let text: String
  let markup: Markup
  let visitor: Visitor

  /// Reads an answer.
  ///
  /// - Throws: `PageFault` where it is no page, or one that is not closed in order.
  package init(_ address: String, _ response: Response, for visitor: Visitor) throws {
    guard response.header("Content-Type")?.hasPrefix("text/html") == true else {
      throw PageFault(address, visitor, "is no page but \(response.header("Content-Type") ?? "nothing")")
    }
    self.address = String(address.prefix { $0 != "#" })
    self.visitor = visitor
    status = response.status
    text = String(decoding: response.body, as: UTF8.self)
    do {
      markup = try Markup(page: text)
    } catch {
      throw PageFault(address, visitor, error.description)
    }
  }

  /// The path without the query.
  package var path: String { String(address.prefix { $0 != "?" }) }

  /// What a person reads in its main part.
  package var words: String { markup.all("main").map(\.label).joined(separator: " ") }

  /// The links to pages of the house, in their order.
  package var links: [ServedLink] {
    markup.all("a").compactMap { element in
      guard let href = element.attributes["href"], !href.hasPrefix("#") else { return nil }
      return ServedLink(label: element.label, address: href, page: self)
    }
  }

  /// Addresses that the page itself asks while it stands open.
  package var watched: [String] { markup.descendants.compactMap { $0.attributes["data-progress"] } }

  /// Places on this page that links lead to and that are not there.
  package var lostPlaces: [String] {
    let places = Set(markup.descendants.compactMap { $0.attributes["id"] })
    return markup.all("a").compactMap { $0.attributes["href"] }
      .filter { $0.hasPrefix("#") && !places.contains(String($0.dropFirst())) }
  }

  /// The forms that are sent to the house, in their order.
  package var forms: [ServedForm] {
    markup.all("form").filter { $0.attributes["method"] != "dialog" }.map { ServedForm($0, on: self) }
  }

  /// The link with these words; a label that ends in … tells their beginning.
  ///
  /// - Parameter ending: how its address ends, where several have the same words.
  /// - Throws: `PageFault` where none is there, or several lead to different places.
  package func link(_ label: String, to ending: String = "") throws -> ServedLink {
    let found = links.filter { $0.label.reads(label) && $0.address.hasSuffix(ending) }
    guard let first = found.first else {
      throw fault("no link “\(label)”\(leading(ending)); there are \(listed(links.map(\.label)))")
    }
    guard Set(found.map(\.address)).count == 1 else {
      throw fault("several links “\(label)”\(leading(ending)): \(listed(found.map(\.address)))")
    }
    return first
  }

  /// The form with a button of these words; a label that ends in … tells their beginning.
  ///
  /// - Parameters:
  ///   - ending: how its address ends, where several have the same button.
  ///   - carried: what the form or its button carries unseen, likewise.
  /// - Throws: `PageFault` where none is there, or several do different things.
  package func form(_ label: String, to ending: String = "", carrying carried: [String: String] = [:]) throws
    -> ServedForm
  {
    let found = found(label, to: ending, carrying: carried)
    guard let first = found.first else {
      throw fault(
        "no form “\(label)”\(leading(ending))\(carrying(carried)); there are \(listed(forms.map { listed($0.labels) }))"
      )
    }
    guard Set(found.map(\.act)).count == 1 else {
      throw fault("several forms “\(label)”\(leading(ending))\(carrying(carried)): \(listed(found.map(\.act)))")
    }
    return first
  }

  /// Whether a form with a button of these words is there, once or more often.
  package func offers(_ label: String, to ending: String = "", carrying carried: [String: String] = [:]) -> Bool {
    !found(label, to: ending, carrying: carried).isEmpty
  }

  /// The same page as it is now.
  ///
  /// - Throws: `PageFault` where it is not there any more.
  package func again() async throws -> ServedPage { try await visitor.open(address) }

  private func found(_ label: String, to ending: String, carrying carried: [String: String]) -> [ServedForm] {
    forms.flatMap { $0.pressed(label) }.filter { form in
      form.action.hasSuffix(ending) && carried.allSatisfy { form.carries($0.key, $0.value) }
    }
  }

  private func leading(_ ending: String) -> String { ending.isEmpty ? "" : " to …\(ending)" }

  private func carrying(_ carried: [String: String]) -> String {
    carried.isEmpty ? "" : " carrying " + carried.map { "\($0)=\($1)" }.sorted().joined(separator: ", ")
  }

  /// What the same address gives to programs.
  ///
  /// - Throws: `PageFault` where it is not there, or what decoding throws.
  package func value<Value: Decodable>(_: Value.Type = Value.self) async throws -> Value {
    let response = await visitor.ask(.get, address, accept: "application/json")
    guard response.status == 200 else { throw fault("answers \(response.status) to programs") }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Value.self, from: Data(response.body))
  }

  func fault(_ what: String) -> PageFault { PageFault(address, visitor, what) }

  func listed(_ labels: [String]) -> String { labels.isEmpty ? "none" : labels.joined(separator: " | ") }
}

/// A link of a page.
package struct ServedLink: Sendable {
  package let label: String
  package let address: String
  fileprivate let page: ServedPage

  /// Opens the page it leads to.
  ///
  /// - Throws: `PageFault` where that is not there.
  package func follow() async throws -> ServedPage { try await page.visitor.open(address) }

  /// What it leads to where that is a file.
  ///
  /// - Throws: `PageFault` where that is not there.
  package func file() async throws -> Response {
    let response = await page.visitor.ask(.get, address)
    guard response.status == 200 else {
      throw page.fault("“\(label)” answers \(response.status): \(PageFault.sentence(of: response))")
    }
    return response
  }
}

extension String {
  /// Whether it is this label, or begins with one that ends in ….
  func reads(_ label: String) -> Bool { label.hasSuffix("…") ? hasPrefix(label.dropLast()) : self == label }
}
