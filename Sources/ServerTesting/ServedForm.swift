import Foundation
import Page

/// A form of a page with one of its buttons: filled in as a person does, sent as a browser does.
package struct ServedForm: Sendable {
  /// What can be put into a field, and what stands in it.
  enum Control: Sendable {
    case hidden(String)
    case text(String)
    case one(of: [String], chosen: String?)
    case several(of: [String], chosen: [String])
    case file
  }

  /// The method that the house sees.
  package let method: Page.Method
  /// Path and query that it is sent to, unless its button says another.
  private let address: String
  /// Path and query that it is sent to.
  package var action: String { button?.attributes["formaction"] ?? address }
  /// Every path that one of its buttons sends it to.
  package var actions: [String] { [address] + buttons.compactMap { $0.attributes["formaction"] } }
  /// The words of its buttons.
  package let labels: [String]
  private var controls: [(name: String, control: Control)] = []
  private let buttons: [Markup]
  /// The button that is pressed.
  private var button: Markup?
  private let isMultipart: Bool
  private let isPost: Bool
  private let page: ServedPage

  init(_ element: Markup, on page: ServedPage) {
    self.page = page
    address = element.attributes["action"] ?? page.address
    isPost = element.attributes["method"] == "post"
    isMultipart = element.attributes["enctype"] == "multipart/form-data"
    // A control may stand anywhere on the page and name its form.
    let id = element.attributes["id"]
    let elsewhere = id == nil ? [] : page.markup.descendants.filter { $0.attributes["form"] == id }
    let own = element.descendants.filter { $0.attributes["form"] == nil } + elsewhere
    buttons = own.filter { $0.name == "button" && $0.attributes["type"] != "button" }
    // The box for searching has no button: it is sent with Enter.
    labels = buttons.isEmpty ? element.all("input").compactMap { $0.attributes["aria-label"] } : buttons.map(\.label)
    button = buttons.first
    let given = element.all("input").first { $0.attributes["name"] == "_method" }?.attributes["value"]
    method = given.flatMap(Page.Method.init(rawValue:)) ?? (isPost ? .post : .get)
    for control in own { add(control) }
  }

  private mutating func add(_ element: Markup) {
    guard let name = element.attributes["name"] else { return }
    let value = element.attributes["value"] ?? ""
    let isChosen = element.attributes["checked"] != nil
    switch (element.name, element.attributes["type"] ?? "text") {
    case ("input", "hidden"): controls.append((name, .hidden(value)))
    case ("input", "file"): controls.append((name, .file))
    case ("input", "radio"):
      guard case let (index, .one(offered, chosen))? = known(name) else {
        return controls.append((name, .one(of: [value], chosen: isChosen ? value : nil)))
      }
      controls[index].control = .one(of: offered + [value], chosen: isChosen ? value : chosen)
    case ("input", "checkbox"):
      guard case let (index, .several(offered, chosen))? = known(name) else {
        return controls.append((name, .several(of: [value], chosen: isChosen ? [value] : [])))
      }
      controls[index].control = .several(of: offered + [value], chosen: chosen + (isChosen ? [value] : []))
    case ("input", _): controls.append((name, .text(value)))
    case ("textarea", _): controls.append((name, .text(String(element.text.trimmingPrefix("\n")))))
    case ("select", _):
      let options = element.all("option")
      let chosen = options.first { $0.attributes["selected"] != nil } ?? options.first
      controls.append(
        (name, .one(of: options.map { $0.attributes["value"] ?? $0.label }, chosen: chosen?.attributes["value"])))
    case _: return
    }
  }

  private func known(_ name: String) -> (Int, Control)? {
    controls.lastIndex { $0.name == name }.map { ($0, controls[$0].control) }
  }

  /// The form once for each of its buttons that has these words.
  func pressed(_ label: String) -> [ServedForm] {
    if buttons.isEmpty { return labels.contains { $0.reads(label) } ? [self] : [] }
    return buttons.filter { $0.label.reads(label) }.map { button in
      var form = self
      form.button = button
      return form
    }
  }

  /// Whether it sends this unseen.
  func carries(_ name: String, _ value: String) -> Bool {
    if button?.attributes["name"] == name { return button?.attributes["value"] == value }
    return controls.contains { field in
      if case .hidden(value) = field.control { field.name == name } else { false }
    }
  }

  /// What it does, as far as it stands in the form already: two forms that do the same are one to a person.
  package var act: String {
    let carried = controls.compactMap { name, control in
      if case .hidden(let value) = control, !name.hasPrefix("_") { "\(name)=\(value)" } else { nil }
    }
    return "\(method.rawValue) \(action) \(carried.joined(separator: " "))"
      + " \(button?.attributes["name"] ?? "")=\(button?.attributes["value"] ?? "")"
  }

  /// The names it sends, of our own fields only.
  package var fields: Set<String> {
    Set((controls.map(\.name) + [button?.attributes["name"]].compactMap(\.self)).filter { !$0.hasPrefix("_") })
  }

  /// The names that a person can fill in.
  package var openFields: Set<String> {
    Set(controls.compactMap { if case .hidden = $0.control { nil } else { $0.name } })
  }

  /// Fields that are sent empty as they stand.
  package var emptyFields: Set<String> {
    let sent = Dictionary(grouping: (try? entries([:], [:])) ?? [], by: \.name)
    return fields.filter { name in (sent[name] ?? []).allSatisfy { $0.value.isEmpty } }
  }

  /// What can be chosen in a field; empty where one writes into it.
  package func choices(of name: String) -> [String] {
    switch known(name)?.1 {
    case .one(let offered, _)?, .several(let offered, _)?: offered.filter { !$0.isEmpty }
    case .hidden?, .text?, .file?, nil: []
    }
  }
}

extension ServedForm {
  /// A file that is sent with a form.
  package typealias Upload = (name: String, bytes: [UInt8])

  /// Fills the form in, sends it, and comes to the page that follows.
  ///
  /// - Throws: `PageFault` where a field or choice is not on the form, or the house does not take it.
  @discardableResult
  package func submit(
    _ fields: [String: String] = [:], many: [String: [String]] = [:], files: [String: Upload] = [:]
  ) async throws -> ServedPage {
    let response = try await send(fields, many: many, files: files)
    guard [200, 303].contains(response.status) else {
      throw fault("answers \(response.status): \(PageFault.sentence(of: response))")
    }
    return try await page.visitor.arrive(at: isPost ? action : query(fields, many), with: response)
  }

  /// Fills the form in and sends it where it must be turned down; the page with the reason.
  ///
  /// - Throws: `PageFault` where a field or choice is not on the form, or the house takes it all the same.
  @discardableResult
  package func refused(_ fields: [String: String] = [:], many: [String: [String]] = [:]) async throws -> ServedPage {
    let response = try await send(fields, many: many)
    guard response.status == 422 else { throw fault("answers \(response.status), not 422") }
    return try ServedPage(page.address, response, for: page.visitor)
  }

  /// Fills the form in and sends it; whatever is answered.
  ///
  /// - Throws: `PageFault` where a field or choice is not on the form.
  package func send(
    _ fields: [String: String] = [:], many: [String: [String]] = [:], files: [String: Upload] = [:]
  ) async throws -> Response {
    let entries = try entries(fields, many)
    for name in files.keys
    where !controls.contains(where: { if case .file = $0.control { $0.name == name } else { false } }) {
      throw fault("has no field “\(name)” for a file")
    }
    guard isPost else { return await page.visitor.ask(.get, try query(fields, many)) }
    guard isMultipart else {
      return await page.visitor.ask(
        .post, action, body: Array(encoded(entries).utf8), type: "application/x-www-form-urlencoded")
    }
    var body: [UInt8] = []
    for (name, value) in entries {
      body += Array("--batas\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    for (name, file) in files {
      let head = "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(file.name)\""
      body += Array("--batas\r\n\(head)\r\n\r\n".utf8) + file.bytes + Array("\r\n".utf8)
    }
    body += Array("--batas--\r\n".utf8)
    return await page.visitor.ask(.post, action, body: body, type: "multipart/form-data; boundary=batas")
  }

  private func query(_ fields: [String: String], _ many: [String: [String]]) throws -> String {
    "\(action)?\(encoded(try entries(fields, many)))"
  }

  private func encoded(_ entries: [(name: String, value: String)]) -> String {
    let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    func percent(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: plain) ?? "" }
    return entries.map { "\(percent($0.name))=\(percent($0.value))" }.joined(separator: "&")
  }

  /// What a browser would send.
  fileprivate func entries(_ fields: [String: String], _ many: [String: [String]]) throws -> [(
    name: String, value: String
  )] {
    var wanted = many.merging(fields.mapValues { [$0] }) { $1 }
    var sent: [(name: String, value: String)] = []
    for (name, control) in controls {
      switch control {
      case .hidden(let value): sent.append((name, value))
      case .text(let value): sent.append((name, take(name, from: &wanted) ?? value))
      case .one(let offered, let chosen):
        let value = take(name, from: &wanted) ?? chosen
        guard value.map(offered.contains) ?? true else { throw noChoice(value, name, offered) }
        if let value { sent.append((name, value)) }
      case .several(let offered, let chosen):
        let values = wanted.removeValue(forKey: name) ?? chosen
        if let value = values.first(where: { !offered.contains($0) }) { throw noChoice(value, name, offered) }
        sent += values.map { (name, $0) }
      case .file: continue
      }
    }
    if let name = wanted.keys.min() {
      throw fault("has no field “\(name)” to fill in; it has \(page.listed(self.fields.sorted()))")
    }
    if let name = button?.attributes["name"] { sent.append((name, button?.attributes["value"] ?? "")) }
    return sent
  }

  /// The next of the texts for a name, which may stand on several lines of the form.
  private func take(_ name: String, from wanted: inout [String: [String]]) -> String? {
    guard var texts = wanted[name], !texts.isEmpty else { return nil }
    let first = texts.removeFirst()
    wanted[name] = texts.isEmpty ? nil : texts
    return first
  }

  private func noChoice(_ value: String?, _ name: String, _ offered: [String]) -> PageFault {
    fault("offers no “\(value ?? "")” in “\(name)”; it offers \(page.listed(offered))")
  }

  private func fault(_ what: String) -> PageFault {
    page.fault("form “\(button?.label ?? labels.first ?? "")” \(what)")
  }
}
