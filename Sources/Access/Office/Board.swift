import Almanac
import House
import Language
import Page

/// The review board (TPP) with the head as one form: each office with who holds it.
struct Board: Encodable, Sendable {
  /// An office and its appointed holder.
  struct Seat: Encodable, Sendable {
    /// Nil for an office that is not there yet.
    let office: Office.ID?
    let part: Office.Part
    let title: String
    let holder: Tenure?
  }

  let seats: [Seat]
  /// The accounts that can be a holder's.
  let accounts: [Officer]

  /// The parts that a board has.
  static let parts: [Office.Part] = [.head, .chair, .secretary, .member]
  /// Empty rows for members.
  private static let spareMembers = 4

  /// The offices there are, in their order, and empty rows for the parts that are missing.
  init(_ offices: [Office], _ tenures: [Tenure], accounts: [Officer], on day: Day) {
    self.accounts = accounts
    seats = Board.parts.flatMap { part in
      let known = offices.filter { $0.part == part }.map { office in
        Seat(
          office: office.id, part: part, title: office.title,
          holder: tenures.first { $0.office == office.id && $0.capacity == .appointed && ($0.until ?? day) >= day })
      }
      let spare = part == .member ? Board.spareMembers : known.isEmpty ? 1 : 0
      return known + Array(repeating: Seat(office: nil, part: part, title: "", holder: nil), count: spare)
    }
  }

  /// What a form changes.
  struct Change: Equatable, Sendable {
    let office: Office.ID?
    let part: Office.Part
    let title: String
    /// Nil where an office is added that nobody holds yet.
    let name: String?
    let serviceNumber: String
    let account: Account.ID?
  }

  /// Decides what a form changes; what stays as it is says nothing.
  ///
  /// 1. A name needs its office. 2. A new office bears another title than those there are; the one that bears it is named.
  /// 3. A new holder begins after the one before.
  func changes(_ rows: [BoardForm.Row], from: Day) throws(FormProblems) -> [Change] {
    var (changes, problems): ([Change], [(field: String, phrase: Phrase)]) = ([], [])
    var titles = Dictionary(seats.filter { $0.office != nil }.map { ($0.title.lowercased(), $0) }) { first, _ in first }
    for (index, row) in rows.enumerated() {
      let held = seats.first { $0.office != nil && $0.office == row.office }
      let title = held?.title ?? row.title
      if title.isEmpty {
        if !row.name.isEmpty { problems.append(("titles", Words.titleMissing(index + 1, row.name))) }
        continue
      }
      if held == nil {
        if let other = titles[title.lowercased()] {
          problems.append(("titles", Words.titleTaken(index + 1, title, by: other.holder?.name)))
          continue
        }
        titles[title.lowercased()] = Seat(office: nil, part: row.part, title: title, holder: nil)
      }
      let isNew = !row.name.isEmpty && row.name != held?.holder?.name
      if isNew, let before = held?.holder, before.from >= from {
        problems.append(("from", Words.holderSince(before.name, title, before.from)))
        continue
      }
      guard held == nil || isNew else { continue }
      changes.append(
        Change(
          office: held?.office, part: held?.part ?? row.part, title: title, name: isNew ? row.name : nil,
          serviceNumber: row.serviceNumber, account: row.account))
    }
    guard problems.isEmpty else { throw FormProblems(problems) }
    guard !changes.isEmpty else { throw FormProblems([("names", Words.boardUnchanged)]) }
    return changes
  }
}

/// The rows of the board as they were typed; every list has an entry for each row.
struct BoardForm: Form {
  struct Row: Sendable {
    let office: Office.ID?
    let part: Office.Part
    let title: String
    let name: String
    let serviceNumber: String
    let account: Account.ID?
  }

  static let fields = [
    FormField("from", .day, Words.from, hint: Words.boardFromHint),
    FormField("offices", .texts(max: 36, most: 40), Words.office, required: false),
    FormField("parts", .texts(max: 20, most: 40), Words.part),
    FormField("titles", .texts(max: 160, most: 40), Words.office),
    FormField("names", .texts(max: 120, most: 40), Words.holder),
    FormField("service_numbers", .texts(max: 24, most: 40), Words.serviceNumber, required: false),
    FormField("accounts", .texts(max: 36, most: 40), Words.signer, required: false),
  ]
  let from: Day
  let rows: [Row]

  init(_ input: FormInput) throws {
    guard let from = input.day("from") else { throw FormProblems([("from", Words.from)]) }
    let names = input.texts("names")
    func list(_ name: String) throws -> [String] {
      let given = input.texts(name)
      if given.isEmpty { return names.map { _ in "" } }
      guard given.count == names.count else { throw FormProblems([(name, Words.boardUneven)]) }
      return given
    }
    let (offices, parts, titles) = (try list("offices"), try list("parts"), try list("titles"))
    let (numbers, accounts) = (try list("service_numbers"), try list("accounts"))
    self.from = from
    rows = try names.indices.map { index in
      guard let part = Office.Part(rawValue: parts[index]), Board.parts.contains(part) else {
        throw FormProblems([("parts", Words.boardUneven)])
      }
      return Row(
        office: Office.ID(offices[index]), part: part, title: titles[index], name: names[index],
        serviceNumber: numbers[index].filter { !$0.isWhitespace }, account: Account.ID(accounts[index]))
    }
  }
}
