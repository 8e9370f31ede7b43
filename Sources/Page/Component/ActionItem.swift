import House
import Language

/// Something to do, as a room reports it for *Perlu tindakan*: what, why, and one verb.
package struct ActionItem: Sendable {
  /// How much harm waiting does; the worst stand first.
  package enum Weight: Int, Comparable, Sendable {
    case urgent, today, thisWeek

    package static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  package let weight: Weight
  package let title: Phrase
  /// Why, with the figure and its denominator.
  package let reason: Phrase
  package let verb: Phrase
  /// Where the verb leads.
  package let path: String
  /// Shown to those who may do one of these; to everybody where empty.
  package let needs: Set<Permission>

  /// An action item.
  package init(
    _ weight: Weight, needs: Set<Permission> = [], _ title: Phrase, reason: Phrase, verb: Phrase, path: String
  ) {
    self.weight = weight
    self.needs = needs
    self.title = title
    self.reason = reason
    self.verb = verb
    self.path = path
  }
}

/// Something that takes place today at its hours: a class, a hearing.
package struct Appointment: Sendable {
  /// `09.00–11.00`; empty for the whole day.
  package let hours: String
  package let title: Phrase
  /// Where, with whom, how many; empty parts are left out.
  package let detail: [Phrase]
  package let path: String

  /// An appointment.
  package init(_ hours: String, _ title: Phrase, detail: [Phrase], path: String) {
    (self.hours, self.title, self.detail, self.path) = (hours, title, detail, path)
  }
}

/// A short list that the first page shows under a heading of its own, such as the latest entries of the journal.
package struct Listing: Sendable {
  package let id: String
  package let title: Phrase
  package let items: [Appointment]

  /// A list; the id is that of its heading.
  package init(_ id: String, _ title: Phrase, _ items: [Appointment]) {
    (self.id, self.title, self.items) = (id, title, items)
  }
}

/// A number that the first page shows with its word; it leads to its rows.
package struct Figure: Sendable {
  package let value: Phrase
  /// The denominator or unit beside it; empty where none.
  package let small: Phrase
  package let label: Phrase
  package let path: String

  /// A figure.
  package init(_ value: Phrase, small: Phrase, label: Phrase, path: String) {
    self.value = value
    self.small = small
    self.label = label
    self.path = path
  }
}
