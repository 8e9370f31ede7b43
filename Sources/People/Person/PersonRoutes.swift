import Access
import Almanac
import House
import Language
import Page
import Sheet
import Store

/// The list of people, one person, and what officers write about somebody.
struct PersonRoutes: Sendable {
  let panels: [PersonPanel]
  /// Who is called to which class on a day, as a later room knows.
  let calls: BlockCalls
  /// The chance to leave in a month, as a later room reckons it.
  let leaving: LeavingChance
  /// What later rooms let be found.
  let sources: [SearchSource]

  /// Rows on a page of the list.
  static let pageRows = 50

  var all: [Route] { [list, workbook, page, blocks, search] }

  private var list: Route {
    .get("/people", needs: .permission(.readPeople), form: PeopleQuery.self, Words.people) { context, query in
      var query = query
      query.filter.caseOfficer = context.actor.account
      let list = try await context.read { [query] in try $0.list(query, context) }
      let regions = try Regions.shipped()
      return .page(list) { [query] in peopleListPage($0, query, regions: regions, on: $1) }
    }
  }

  private var workbook: Route {
    .get("/people.xlsx", needs: .permission(.readPeople), form: PeopleQuery.self, Words.peopleSheet) { context, query in
      var filter = query.filter
      filter.caseOfficer = context.actor.account
      let regions = try Regions.shipped()
      let (people, counts) = try await context.read { [filter] db in
        let people: [Person]
        if let text = query.text {
          people = try db.people(
            matching: text, filter: filter, limit: 5000, at: context.facility, on: context.today)
        } else {
          people = try db.people(
            filter, after: nil, limit: 100_000, at: context.facility, on: context.today, opening: .none)
        }
        return (people, try db.peopleCounts(at: context.facility, on: context.today))
      }
      let sheet = peopleSheet(
        people, counts, Words.title(query.described(regions), query.text, people.count, counts), on: context.today,
        in: context.language)
      return .file(
        try await Workbook.written([sheet], created: context.now),
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        download: "penghuni-\(context.today).xlsx")
    }
  }

  private var page: Route {
    .get("/people/{id}", needs: .permission(.readPeople), Words.person) { [panels, leaving] context in
      let id = try context.id("id", of: Person.self)
      let (kept, gate, view, more) = try await context.read { db in
        let (newest, isMerged, has) = try db.registerDay(besideMergesOf: id, at: context.facility)
        let merges = isMerged ? try db.merges(of: id, at: context.facility) : []
        let view = try db.view(of: id, merges, newest: newest, has, leaving, in: context)
        let hasRead = try db.hasRead(id, context.actor, now: context.now)
        let gate = Caseload.gate(of: view.caseload, for: context.actor, hasRead: hasRead)
        let shown = gate == .asked ? [] : panels.filter { context.actor.may($0.needs) }
        let more = try shown.compactMap { try $0.load(db, context.facility, id, context.today) }
        return (merges.keeper(of: id), gate, view, more)
      }
      // What a merged record held is told with the record that was kept.
      if let kept { return .see("/people/\(kept)", value: ["merged_into": kept.text]) }
      switch gate {
      case .open: break
      case .traced: try await context.trace { try $0.trace(id, because: nil, context) }
      case .asked: return .page(ReasonAsked(person: id, name: view.summary.name)) { reasonPage($0, on: $1) }
      }
      return .page(view) { view, screen in personPage(view, more: more.map { $0(screen) }, on: screen) }
    }
  }

  private var blocks: Route {
    .get("/blocks", needs: .permission(.readBlocks), form: BlockQuery.self, Words.blockList) { [calls] context, query in
      let rows = try await context.read { db in
        let called = try calls(db, context.facility, context.today)
        let found =
          query.text.isEmpty
          ? nil
          : Set(
            try db.people(
              matching: query.text, filter: PeopleFilter(), limit: PersonRoutes.pageRows, at: context.facility,
              on: context.today
            ).map(\.id))
        return try db.blockRows(at: context.facility).filter { found?.contains($0.id) ?? true }.map { row in
          var row = row
          row.calls = called[row.id] ?? []
          return row
        }
      }
      return .page(BlockList(rows, query, on: context.today)) { blockPage($0, on: $1) }
    }
  }

  private var search: Route {
    .get("/search", needs: .permission(.readPeople), form: SearchQuery.self, Words.search) { [sources] context, query in
      let result = try await context.read { db in
        guard !query.text.isEmpty else { return SearchResult(people: [], others: []) }
        let people = try db.people(
          matching: query.text, limit: PersonRoutes.pageRows, at: context.facility, on: context.today)
        let others = try sources.filter { context.actor.may($0.needs) }.flatMap { try $0.all(db, context.facility) }
        return SearchResult(
          people: people.map { PersonRow($0, on: context.today) },
          others: Array(others.filter { $0.matches(query.text) }.prefix(SearchResult.mostHits)))
      }
      // One hit is what was looked for; a program is given the same value either way.
      if let only = result.only(for: query.text), !context.request.wantsJSON { return .see(only, value: result) }
      return .page(result) { searchPage($0, query.text, on: $1) }
    }
  }
}

extension Connection {
  fileprivate func list(_ query: PeopleQuery, _ context: RequestContext) throws -> PeopleList {
    let (facility, day) = (context.facility, context.today)
    let counts = try peopleCounts(at: facility, on: day)
    if let text = query.text {
      let found = try people(
        matching: text, filter: query.filter, limit: PersonRoutes.pageRows, at: facility, on: day)
      return PeopleList(
        counts: counts, people: found.map { PersonRow($0, on: day) }, total: nil, next: nil,
        blocks: try blocks(at: facility), regencies: try regencies(at: facility))
    }
    let rows = PersonRoutes.pageRows
    let found = try people(
      query.filter, after: query.after, limit: rows + 1, at: facility, on: day, opening: .none)
    return PeopleList(
      counts: counts, people: found.prefix(rows).map { PersonRow($0, on: day) },
      total: try count(query.filter, at: facility, on: day), next: found.count > rows ? found[rows - 1].id : nil,
      blocks: try blocks(at: facility), regencies: try regencies(at: facility))
  }

  /// What the visitor may see of a person.
  fileprivate func view(
    of id: Person.ID, _ merges: [Merge], newest: Day?, _ has: PersonView.Has, _ leaving: LeavingChance,
    in context: RequestContext
  ) throws -> PersonView {
    let (facility, day) = (context.facility, context.today)
    let showsCase = context.actor.may(.readCase)
    guard let person = try person(id, at: facility, opening: showsCase ? .all : .identity) else { throw Missing() }
    var beside = PersonView.Beside()
    beside.claims = has.claims ? try claims(of: id, at: facility) : []
    beside.notes = showsCase ? (has.notes ? try notes(of: id, at: facility) : []) : nil
    beside.apart = has.separations ? try apart(from: id, at: facility) : []
    beside.caseload = try caseload(of: id, at: facility)
    if context.actor.may(.assignCare) { beside.caseOfficers = try caseOfficers(at: facility, on: day) }
    if context.actor.may(.readJournal) { beside.reads = try reads(of: id, at: facility) }
    if person.state == .present { beside.leaving = try leaving(self, facility, person, day) }
    beside.merges = merges.map(PersonView.Merged.init)
    beside.corrections = has.corrections ? try corrections(of: id, at: facility) : []
    beside.isUnseen = person.state == .present && (newest.map { person.seenOn < $0 } ?? false)
    return PersonView(person, beside, on: day)
  }
}

/// The list as a sheet; like the page it holds no case.
private func peopleSheet(
  _ people: [Person], _ counts: PeopleCounts, _ title: Phrase, on day: Day, in language: Language
) -> SheetOut {
  func cell(_ text: String?) -> CellOut { text.map { .text($0) } ?? .empty }
  func cell(_ day: Day?) -> CellOut { day.map { .day($0) } ?? .empty }
  let heads = [
    Words.number, Words.name, Words.status, Words.block, Words.room, Words.entered, Words.oneThird, Words.half,
    Words.twoThirds, Words.expiry, Words.interest, Words.activity, Words.whereabouts,
  ]
  return SheetOut(
    name: Words.people(language), titles: [title(language), Words.listLead(counts)(language)],
    columns: heads.map { .init($0(language), width: 16) },
    rows: people.map { person in
      let entry = person.entry
      return [
        .text(entry.registerNumber), .text(entry.name), .text(Words.status(entry.registerClass)(language)),
        cell(entry.block), cell(entry.room), cell(entry.entryDate), cell(entry.dateOneThird), cell(entry.dateHalf),
        cell(entry.dateTwoThirds), cell(entry.expiryDate), cell(person.assessment?.interests.first),
        cell(person.post(on: day, .daily)?.title), .text(Words.state(person.state)(language)),
      ]
    })
}
