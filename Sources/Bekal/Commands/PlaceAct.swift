import ArgumentParser
import Language
import Page

/// What may be recorded of a place: each a route that a page uses too.
enum PlaceAct: String, CaseIterable, ExpressibleByArgument {
  case withdraw, suspend, lift, away, back, end, reopen

  /// The options that describe an act.
  enum Detail: String { case on, until, cause, reason, premium }

  /// The cause of an end that the route calls an error.
  private static let mistake = "mistake"

  /// How the route is asked.
  var method: Method {
    switch self {
    case .withdraw, .suspend, .away, .end: .post
    case .lift, .back, .reopen: .delete
    }
  }

  /// The last part of the route's path.
  var noun: String {
    switch self {
    case .withdraw: "withdrawal"
    case .suspend, .lift: "suspension"
    case .away, .back: "absence"
    case .end, .reopen: "end"
    }
  }

  /// The field of the route that an option fills; nil where the act does not take the option.
  private func field(_ detail: Detail) -> String? {
    switch (self, detail) {
    case (.suspend, .on): "from"
    case (.suspend, .until), (.suspend, .premium), (.suspend, .reason): detail.rawValue
    case (.withdraw, .on), (.lift, .on), (.away, .on), (.back, .on), (.end, .on): "on"
    case (.away, .cause), (.end, .cause): "cause"
    case (.withdraw, .reason), (.end, .reason): "note"
    case (_, _): nil
    }
  }

  /// The fields of the route; an option that the act does not take is refused.
  ///
  /// - Throws: `Fault` naming it.
  func fields(_ given: KeyValuePairs<Detail, String?>) throws(Fault) -> [String: String] {
    var fields: [String: String] = [:]
    for case (let detail, let value?) in given {
      guard let field = field(detail) else { throw Fault(2, PlacesWords.notOf(self, detail.rawValue).said) }
      fields[field] = detail == .cause && value == PlaceAct.mistake ? "error" : value
    }
    return fields
  }

  /// Whether it is of a place that has ended.
  var mayBeEnded: Bool {
    switch self {
    case .back, .reopen: true
    case .withdraw, .suspend, .lift, .away, .end: false
    }
  }
}

/// A place as far as the terminal shows it.
struct PlaceLine: Decodable {
  struct State: Decodable {
    struct Words: Decodable { let id: String, en: String }
    let state: String
    let words: Words
  }

  let enrolment: String
  let since: String
  let state: State
  let title: String?
  let start: String?
  let person: PlacesOfPerson.Name?

  /// One line: the class or the person, and how the place stands.
  var said: String {
    let of = title.map { "\($0), \(start ?? "")" } ?? person.map { "\($0.name) (\($0.cell))" } ?? ""
    return "\(of): " + Phrase(id: state.words.id, en: state.words.en).said
  }
}

/// The places of a class.
struct PlacesOfClass: Decodable {
  let people: [PlaceLine]
  let past: [PlaceLine]

  var lines: [PlaceLine] { people + past }
}

/// The places of a person.
struct PlacesOfPerson: Decodable {
  struct Name: Decodable { let name: String, cell: String }

  let person: Name
  let places: [PlaceLine]

  /// The one place that an act is about.
  ///
  /// - Parameter course: the class as it was named; not needed where there is only one.
  /// - Throws: `Fault` that names those there are.
  func place(in course: String?, for act: PlaceAct) throws(Fault) -> PlaceLine {
    let open = places.filter { act.mayBeEnded || $0.state.state != "ended" }
    let found = open.filter { place in
      course.map { PlacesWords.isNamed($0, place.title ?? "", place.start ?? "") } ?? true
    }
    guard found.count == 1 else {
      throw Fault(2, PlacesWords.whichPlace(person.name, among: (found.isEmpty ? open : found).map(\.said)).said)
    }
    return found[0]
  }
}
