import Access
import House
import Page
import Server
import ServerTesting

/// Goes through all pages by their links, as everybody who can come in, and says which link and which form leads nowhere.
///
/// Every form is filled in and sent. Whoever calls it makes the journal refuse every line, so that nothing is written and
/// all forms of a page can be tried one after the other.
struct PageWalk {
  let app: App
  /// Who walks: the name of the role, and the actor; nil for nobody.
  let walkers: [(name: String, actor: Actor?)]
  /// Where they begin beside the first page: addresses that no page may link to, each for those who may read it.
  let starts: [String]

  /// What a page says of one link or form that leads nowhere, each once.
  func faults() async -> [String] {
    var faults: [String] = []
    for walker in walkers {
      var round = Round(app: app, visitor: Visitor(walker.name, at: app, as: walker.actor), actor: walker.actor)
      for start in ["/"] + starts where round.may(.get, start) { round.come(to: start, from: "the walk begins at") }
      faults += await round.walk()
    }
    return faults
  }

  /// The walk of one visitor.
  private struct Round {
    let app: App
    let visitor: Visitor
    let actor: Actor?
    private var waiting: [(address: String, from: String)] = []
    private var known: Set<String> = []
    private var pressed: Set<String> = []
    private var faults: [String] = []

    init(app: App, visitor: Visitor, actor: Actor?) {
      self.app = app
      self.visitor = visitor
      self.actor = actor
    }

    mutating func come(to address: String, from: String) {
      let address = String(address.prefix { $0 != "#" })
      if known.insert(address).inserted { waiting.append((address, from)) }
    }

    mutating func walk() async -> [String] {
      while let (address, from) = waiting.popLast() { await look(at: address, from: from) }
      return faults
    }

    /// Whether the route of an address lets this visitor in.
    func may(_ method: Page.Method, _ address: String) -> Bool {
      guard case .route(let route, _) = match(method, address) else { return false }
      return allowed(route)
    }

    private func allowed(_ route: Route) -> Bool {
      switch route.needs {
      case .open: true
      case .signedIn: actor != nil
      case .permission(let permission): actor?.may(permission) ?? false
      }
    }

    private func match(_ method: Page.Method, _ address: String) -> RouteTable.Match {
      app.table.match(method, String(address.prefix { $0 != "?" }))
    }

    private mutating func look(at address: String, from: String) async {
      let response = await visitor.ask(.get, address)
      if response.status == 303, let next = response.header("Location") { return come(to: next, from: from) }
      guard response.status == 200 else {
        return faults.append("\(from) \(address) as \(visitor.name): answers \(response.status)")
      }
      guard response.header("Content-Type")?.hasPrefix("text/html") == true else { return }
      do {
        let page = try ServedPage(address, response, for: visitor)
        faults += page.lostPlaces.map { "\(address) as \(visitor.name): a link to \($0), which is not on the page" }
        for link in page.links { come(to: link.address, from: "\(address), link “\(link.label)” to") }
        for watched in page.watched { come(to: watched, from: "\(address) watches") }
        for form in page.forms { await press(form, on: page) }
      } catch {
        faults.append("\(error)")
      }
    }

    private mutating func press(_ form: ServedForm, on page: ServedPage) async {
      guard pressed.insert(form.act).inserted else { return }
      let name =
        "\(page.address) as \(visitor.name): form “\(form.labels.first ?? "")” (\(form.method.rawValue) \(form.action))"
      switch match(form.method, form.action) {
      case .none: faults.append("\(name) leads nowhere")
      case .otherMethod: faults.append("\(name) is sent to an address that does not take it")
      case .route(let route, _) where !allowed(route): faults.append("\(name) is for others")
      case .route(let route, _):
        // A field may be for another of its buttons.
        let names = Set(
          form.actions.flatMap { action -> [String] in
            if case .route(let read, _) = match(form.method, action) { read.fields.map(\.name) } else { [] }
          })
        let lacking = Set(route.fields.filter(\.required).map(\.name)).subtracting(form.fields).sorted()
        faults += lacking.map { "\(name) has no field “\($0)”" }
        faults += form.openFields.subtracting(names).sorted().map { "\(name) asks for “\($0)”, which nobody reads" }
        if lacking.isEmpty { await send(form, to: route, name) }
      }
    }

    private mutating func send(_ form: ServedForm, to route: Route, _ name: String) async {
      var (texts, many, files): ([String: String], [String: [String]], [String: ServedForm.Upload]) = ([:], [:], [:])
      for field in route.fields where field.required && form.emptyFields.contains(field.name) {
        if WalkEntries.sample(of: field.kind) == nil {
          files[field.name] = ("uji.csv", Array("No. Reg;Nama".utf8))
        } else if let choice = form.choices(of: field.name).first {
          many[field.name] = [choice]
        } else {
          texts[field.name] = WalkEntries.sample(of: field.kind)
        }
      }
      do {
        let response = try await form.send(texts, many: many, files: files)
        guard ![200, 303, 409, 422, 429].contains(response.status) else { return }
        faults.append("\(name) answers \(response.status)")
      } catch {
        faults.append("\(error)")
      }
    }
  }
}
