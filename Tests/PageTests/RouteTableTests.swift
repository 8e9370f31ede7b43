import Foundation
import House
import Language
import Page
import Testing

private func route(_ method: Page.Method, _ path: String) -> Route {
  .write(method, path, needs: .open, Phrase(same: "\(method.rawValue) \(path)")) { _ in .see("/") }
}

private let table = RouteTable(
  [
    route(.get, "/"), route(.get, "/people"), route(.post, "/people"), route(.get, "/people/new"),
    route(.get, "/people/{id}"), route(.put, "/people/{id}"), route(.delete, "/people/{id}"),
    route(.get, "/people/{person}/notes/{note}"), route(.get, "/people/report/year/{year}"),
  ])

private func found(_ method: Page.Method, _ path: String) -> (path: String, parameters: [String: String])? {
  if case .route(let route, let parameters) = table.match(method, path) { return (route.path, parameters) }
  return nil
}

@Suite struct RouteTableTests {
  @Test func `a fixed segment is preferred to a parameter`() {
    #expect(found(.get, "/people/new")?.path == "/people/new")
    #expect(found(.get, "/people/7")?.path == "/people/{id}")
    #expect(found(.get, "/people/7")?.parameters == ["id": "7"])
  }

  @Test func `a fixed segment that only leads further leaves the address to the parameter`() {
    #expect(found(.get, "/people/report")?.parameters == ["id": "report"])
    #expect(found(.get, "/people/report/year/2025")?.parameters == ["year": "2025"])
    #expect(found(.get, "/people/report/notes/3")?.parameters == ["person": "report", "note": "3"])
  }

  @Test func `a known path with another method lists those it has`() {
    guard case .otherMethod(let methods) = table.match(.patch, "/people/7") else { return #expect(Bool(false)) }
    #expect(methods.map(\.rawValue) == ["DELETE", "GET", "PUT"])
  }

  @Test func `segments are decoded after they are parted`() {
    #expect(found(.get, "/people/a%2Fb")?.parameters == ["id": "a/b"])
    #expect(found(.get, "/people/%C3%A9%20x")?.parameters == ["id": "é x"])
    #expect(found(.get, "/people/%zz")?.parameters == ["id": "%zz"])
    #expect(found(.get, "/people/n%65w")?.path == "/people/new")
    #expect(found(.get, "/people/..%2F..%2Fetc")?.parameters == ["id": "../../etc"])
  }

  @Test(arguments: [
    "", "people", "/nobody", "/people/1/2", "/people/1/notes", "/{id}", "/people/1/2/3/4/5/6/7/8/9/0/1/2/3",
  ])
  func `an address of no route leads nowhere`(_ path: String) {
    guard case .none = table.match(.get, path) else { return #expect(Bool(false), "\(path)") }
  }

  @Test func `blank segments do not count`() {
    #expect(found(.get, "//people/")?.path == "/people")
    #expect(found(.get, "/")?.path == "/")
  }

  @Test func `of two routes with one address the later one counts`() throws {
    let double = RouteTable([
      .write(.get, "/a", needs: .open, Phrase(same: "first")) { _ in .see("/") },
      .write(.get, "/a", needs: .signedIn, Phrase(same: "second")) { _ in .see("/") },
    ])
    guard case .route(let route, _) = double.match(.get, "/a") else { return #expect(Bool(false)) }
    #expect(route.summary.en == "second")
  }
}

@Suite struct OpenAPITests {
  private struct Wish: Form {
    static let fields = [
      FormField("name", .text(max: 12), Phrase(same: "Name")),
      FormField("on", .day, Phrase(same: "On"), required: false),
      FormField("count", .integer(1...5), Phrase(same: "Count")), FormField("yes", .flag, Phrase(same: "Yes")),
    ]
    init(_ input: FormInput) {}
  }
  private struct Upload: Form {
    static let fields = [FormField("file", .file(maxBytes: 9), Phrase(same: "File"))]
    init(_ input: FormInput) {}
  }

  private static let routes: [Route] = [
    .get("/", needs: .open, Phrase(same: "Door")) { _ in .see("/") },
    .get("/people", needs: .permission(Permission("people.read")), form: Wish.self, Phrase(same: "List")) { _, _ in
      .see("/")
    },
    .write(.post, "/people", needs: .permission(Permission("people.write")), form: Wish.self, Phrase(same: "Add")) {
      _, _ in .see("/")
    },
    .write(.delete, "/people/{id}/notes/{note}", needs: .signedIn, Phrase(same: "Remove")) { _ in .see("/") },
    .write(.post, "/imports", needs: .signedIn, form: Upload.self, Phrase(same: "Import")) { _, _ in .see("/") },
  ]

  private func paths() throws -> [String: [String: [String: Any]]] {
    let text = OpenAPI(Self.routes, version: "0").json
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["openapi"] as? String == "3.1.0")
    return try #require(document["paths"] as? [String: [String: [String: Any]]])
  }

  @Test func `every route is described, and nothing else`() throws {
    let described = try paths().flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } }
    #expect(Set(described) == Set(Self.routes.map { "\($0.method.rawValue) \($0.path)" }))
  }

  @Test func `each says what it needs`() throws {
    let paths = try paths()
    #expect(paths["/people"]?["post"]?["x-permission"] as? String == "people.write")
    #expect((paths["/"]?["get"]?["security"] as? [Any])?.isEmpty == true)
    #expect((paths["/imports"]?["post"]?["security"] as? [Any])?.count == 1)
    #expect(paths["/imports"]?["post"]?["x-permission"] == nil)
  }

  @Test func `names of operations are unlike each other`() throws {
    let names = try paths().values.flatMap { $0.values.compactMap { $0["operationId"] as? String } }
    #expect(names.count == Self.routes.count && Set(names).count == names.count)
  }

  @Test func `fields stand in the query of a reading route and in the body of a writing one`() throws {
    let paths = try paths()
    let query = try #require(paths["/people"]?["get"]?["parameters"] as? [[String: Any]])
    #expect(
      query.filter { $0["in"] as? String == "query" }.compactMap { $0["name"] as? String } == [
        "name", "on", "count", "yes",
      ])
    let body = try #require(paths["/people"]?["post"]?["requestBody"] as? [String: Any])
    let content = try #require(body["content"] as? [String: [String: [String: Any]]])
    let schema = try #require(content["application/json"]?["schema"])
    #expect(schema["required"] as? [String] == ["name", "count", "yes"])
    #expect(schema["additionalProperties"] as? Bool == false)
    let upload = try #require(paths["/imports"]?["post"]?["requestBody"] as? [String: Any])
    #expect((upload["content"] as? [String: Any])?.keys.sorted() == ["multipart/form-data"])
    let parts = try #require(paths["/people/{id}/notes/{note}"]?["delete"]?["parameters"] as? [[String: Any]])
    #expect(parts.filter { $0["in"] as? String == "path" }.compactMap { $0["name"] as? String } == ["id", "note"])
  }
}
