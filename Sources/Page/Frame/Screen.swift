import Almanac
import House
import Language

/// What a page knows of the moment it is made: who looks, in which language, and what was just entered.
package struct Screen: Sendable {
  package let language: Language
  /// The house and day shown in the header; nil before anybody has signed in.
  package let place: Place?
  /// Who looks; nil on open pages.
  package let actor: Actor?
  /// The path and query of this page.
  package let path: String
  /// Goes into every form, so that only our own pages can post (CSRF).
  package let token: String
  /// One key a page; each form derives its own from it, so that a form sent twice acts once.
  package let key: String
  /// What was entered into the form that brought this page back.
  package var entered: [String: FormEntry] = [:]
  /// Why the form was turned down, field by field.
  package var problems: [(field: String, phrase: Phrase)] = []
  /// What was just done, shown once.
  package var toast: Phrase?
  /// The key of the form that the house has just taken: the browser's draft of it goes.
  package var taken: String?
  /// Whether the database was created as an example house: shows the role switcher.
  package var isDemo = false
  /// Where the search box of who looks leads; nil where no page shows one.
  package var searchPath: String?

  /// The facility and its date.
  package struct Place: Sendable {
    /// The facility's name.
    package let name: String
    package let today: Day
    package let now: Moment
    package let zone: Zone
    /// Whether the date is fixed, as in a practice house.
    package let isFixed: Bool

    /// A place in the header.
    package init(name: String, today: Day, now: Moment, zone: Zone, isFixed: Bool) {
      self.name = name
      self.today = today
      self.now = now
      self.zone = zone
      self.isFixed = isFixed
    }
  }

  /// A screen for one request.
  package init(language: Language, place: Place?, actor: Actor?, path: String, token: String, key: String) {
    self.language = language
    self.place = place
    self.actor = actor
    self.path = path
    self.token = token
    self.key = key
  }

  /// The words of a phrase in this screen's language.
  package func callAsFunction(_ phrase: Phrase) -> String { phrase(language) }

  /// The problem of a field, if it has one.
  package func problem(of field: String) -> Phrase? { problems.first { $0.field == field }?.phrase }

  /// Whether the person who looks may do it; pages use it only to leave out what would be refused.
  package func may(_ permission: Permission) -> Bool { actor?.may(permission) ?? false }
}

/// The part of a page that a room makes; the frame around it is the same everywhere.
package struct PageContent: Sendable {
  /// The menu entry that is marked: `people`.
  package var room: String?
  /// The answer in one sentence; also the document's title.
  package var title: String
  /// The sentence below the title.
  package var lead: HTML?
  /// The way back: words and path, outermost first.
  package var crumbs: [(words: String, path: String)] = []
  /// Buttons at the right of the title; at most one is the main one.
  package var actions: HTML = .empty
  package var body: HTML
  /// Rule, denominator and date of the figures, at the foot.
  package var fine: HTML?
  /// What one does here, in three steps, for the help of the page.
  package var help: [Phrase] = []

  /// The content of a page of a room.
  package init(room: String?, title: String, body: HTML) {
    self.room = room
    self.title = title
    self.body = body
  }
}

/// One line of the menu; shown to those who may.
package struct MenuEntry: Sendable {
  /// Matches `PageContent.room`, and names the icon.
  package let room: String
  package let label: Phrase
  package let path: String
  package let needs: Permission

  /// A menu line.
  package init(room: String, label: Phrase, path: String, needs: Permission) {
    self.room = room
    self.label = label
    self.path = path
    self.needs = needs
  }
}
