import Access
import Almanac
import House
import Page
import Store

/// Orders of detention, entered and corrected by an officer, and the terms of the law.
enum DetentionRoutes {
  static let all = [terms, enter, correct, remove]

  private static let terms = Route.get("/detention-terms", needs: .permission(.readPeople), DetentionWords.terms) { _ in
    .page(DetentionLaw.shipped) { detentionPage($0, on: $1) }
  }

  private static let enter = Route.write(
    .post, "/people/{id}/detention", needs: .permission(.writePeople), form: DetentionForm.self, DetentionWords.enter
  ) { context, form in
    let order = try form.order(context.newID())
    return try await keep(order, context, as: "people.detained")
  }

  private static let correct = Route.write(
    .put, "/people/{id}/detention/{order}", needs: .permission(.writePeople), form: DetentionForm.self,
    DetentionWords.correct
  ) { context, form in
    try await keep(
      form.order(context.id("order", of: DetentionOrder.self)), context, as: "people.detention_corrected")
  }

  private static let remove = Route.write(
    .delete, "/people/{id}/detention/{order}", needs: .permission(.writePeople), DetentionWords.remove
  ) { context in
    let (id, order) = (try context.id("id", of: Person.self), try context.id("order", of: DetentionOrder.self))
    let done = try await context.write { db in
      guard try db.person(id, at: context.facility) != nil else { throw Missing() }
      try db.checkCare(of: id, or: .readEverybody, context)
      guard try db.remove(order, of: id, at: context.facility) else { throw Missing() }
      db.state(Fact("people.detention_removed", about: id, ["order": .text(order.text)]))
      return order.text
    }
    return .see("/people/\(id)", saying: DetentionWords.removed, done)
  }

  private static func keep(
    _ order: DetentionOrder, _ context: RequestContext, as fact: String
  ) async throws -> Answer {
    let id = try context.id("id", of: Person.self)
    let done = try await context.write { db in
      guard let person = try db.person(id, at: context.facility) else { throw Missing() }
      try db.checkCare(of: id, or: .readEverybody, context)
      guard fact == "people.detained" || person.detention.contains(where: { $0.id == order.id }) else {
        throw Missing()
      }
      guard person.state == .present else { throw Person.Refusal.notPresent(name: person.entry.name) }
      let isSame = person.detention.contains {
        $0.id != order.id && ($0.registerClass, $0.kind, $0.from) == (order.registerClass, order.kind, order.from)
      }
      guard !isSame else { throw Person.Refusal.orderKnown(order.registerClass, order.from) }
      try db.put(order, of: id, at: context.facility)
      db.state(
        Fact(
          fact, about: id,
          [
            "order": .text(order.id.text), "class": .text(order.registerClass.rawValue),
            "kind": .text(order.kind.rawValue), "from": .text(of: order.from), "last": .text(of: order.lastDay),
            "uncounted": .integer(Int64(order.uncountedDays)),
          ]))
      return order.id.text
    }
    return .see("/people/\(id)", saying: DetentionWords.kept(order.lastDay), done)
  }
}
