import House

extension Permission {
  /// See people: name, number, block, stay, interests, skills, posts.
  package static let readPeople = Permission("people.read")
  /// See offence, health limits, risk, NIK (masked) and notes besides.
  package static let readCase = Permission("people.case")
  /// Open anybody's page without being asked why; it is written down all the same. Without it, one's own caseload only.
  package static let readEverybody = Permission("people.everybody")
  /// See name, block and cell, and nothing else.
  package static let readBlocks = Permission("people.blocks")
  /// Preview, apply and undo imports.
  package static let importPeople = Permission("people.import")
  /// Write notes, posts, separations, expectations, departures and the clinic's answers about people in one's care; with `readEverybody`
  /// about anybody.
  package static let writePeople = Permission("people.write")
  /// Record that somebody left, and take it back, of people in nobody's or another's care too.
  package static let recordDepartures = Permission("people.departures")
  /// Say whose care a person is in. Whoever takes care may not: a file would open itself to whoever asks for it.
  package static let assignCare = Permission("people.assign_care")
}
