import Access
import Foundation
import House
import Language
import Page
import Store

/// Turns a route's answer into a response: JSON for programs, the page in its frame for people.
struct Rendering: Sendable {
  let pipeline: RequestPipeline
  let screen: Screen

  /// The response of an answer.
  ///
  /// - Throws: `EncodingError` where the value cannot be written as JSON.
  func response(_ answer: Answer) throws -> Response {
    var response = try bare(answer)
    response.headers += answer.headers
    if let receipt = answer.receipt {
      response.headers.append(("Bekal-Receipt", "\(receipt.sequence) \(receipt.hash)"))
    }
    return response
  }

  private func bare(_ answer: Answer) throws -> Response {
    switch answer.content {
    case .page(let json, let content):
      if pipeline.request.wantsJSON { return Rendering.json(try json()) }
      return html(framed(content(screen)))
    case .bare(let json, let page):
      if pipeline.request.wantsJSON { return Rendering.json(try json()) }
      return html(page(screen))
    case .file(let bytes, let type, let download):
      var headers = [(name: "Content-Type", value: type)]
      if let download {
        headers.append(("Content-Disposition", "attachment; filename*=UTF-8''\(percent(download, slashes: false))"))
      }
      return Response(200, headers: headers, body: bytes)
    case .see(let path, let phrase, let json):
      if pipeline.request.wantsJSON {
        var response = Rendering.json(try json())
        response.headers.append(("Location", path))
        return response
      }
      var headers = [(name: "Location", value: path)]
      if let phrase {
        let said = percent(phrase(screen.language))
        headers.append(pipeline.request.settingCookie("bekal_said", said, seconds: 60))
      }
      return Response(303, headers: headers)
    }
  }

  private func framed(_ content: PageContent) -> HTML {
    frame(
      content, on: screen, menu: pipeline.app.menu, assets: pipeline.app.assets,
      roles: pipeline.app.roles.choices.filter { pipeline.app.demo[$0.key] != nil })
  }

  private func html(_ markup: HTML, status: Int = 200) -> Response {
    var headers = [(name: "Content-Type", value: "text/html; charset=utf-8")]
    if screen.toast != nil { headers.append(pipeline.request.settingCookie("bekal_said", "", seconds: 0)) }
    if screen.taken != nil { headers.append(pipeline.request.settingCookie("bekal_taken", "", seconds: 0)) }
    return Response(status, headers: headers, body: Array(markup.text.utf8))
  }

  /// The page of a refusal: what, why, and the way out.
  func refusal(_ httpError: HTTPError) -> Response {
    var content = PageContent(room: nil, title: httpError.phrase(screen.language), body: HouseRoutes.wayBack(screen))
    if !httpError.fields.isEmpty {
      content.body = HTML.each(httpError.fields) { "<p>\($0.phrase(screen.language))</p>" } + content.body
    }
    if screen.actor == nil {
      return html(
        bareFrame(content.title, content.body, on: screen, assets: pipeline.app.assets), status: httpError.status)
    }
    return html(framed(content), status: httpError.status)
  }

  /// The JSON of a refusal.
  static func problem(_ httpError: HTTPError, _ language: Language) -> Response {
    let fields = httpError.fields.map { field, phrase in
      FactValue.object(["field": .text(field), "sentence": .text(phrase(language))])
    }
    var problem: [String: FactValue] = ["sentence": .text(httpError.phrase(language))]
    if !fields.isEmpty { problem["fields"] = .list(fields) }
    return json(Data(FactValue.canonical(problem) { _, text in text }.utf8), status: httpError.status)
  }

  private static func json(_ data: Data, status: Int = 200) -> Response {
    Response(status, headers: [("Content-Type", "application/json")], body: Array(data))
  }

  /// The headers every answer carries: nothing foreign, nothing inline, nothing kept.
  static let guards: [(name: String, value: String)] = [
    ("Cache-Control", "no-store"),
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}
