import Almanac
import House
import Language
import Page
import Sheet
import Store

/// Which sign-ins are asked for.
struct SignInsQuery: Form {
  /// The choice of all causes by which somebody is turned away.
  private static let refused = "refused"

  static let fields = [
    FormField("account", .text(max: 60), SignInWords.account, required: false),
    FormField(
      "cause",
      .choice(
        [.init(refused, SignInWords.refused)]
          + SignInTrace.Cause.allCases.map { .init($0.rawValue, $0.phrase) }),
      SignInWords.what, required: false),
    FormField("day", .day, SignInWords.day, required: false),
    FormField("after", .id, SignInWords.older, required: false),
  ]

  let filter: SignInFilter
  let after: SignInTrace.ID?
  /// What is shown again in the filter.
  let values: [String: String]

  init(_ input: FormInput) throws {
    var filter = SignInFilter()
    filter.userName = input.optionalText("account")
    filter.day = input.day("day")
    switch input.text("cause") {
    case "": break
    case SignInsQuery.refused: filter.causes = SignInTrace.Cause.refusals
    case _: filter.causes = [try input.choice("cause")]
    }
    self.filter = filter
    after = SignInTrace.ID(input.text("after"))
    values = Dictionary(["account", "cause", "day"].map { ($0, input.text($0)) }) { first, _ in first }
  }

  /// What the list is narrowed to, in words.
  func described(_ accounts: [SignInList.Named]) -> [Phrase] {
    let cause: Phrase? =
      filter.causes.count > 1 ? SignInWords.refused : filter.causes.first?.phrase
    let name = filter.userName.map { user in accounts.first { $0.userName == user }?.name ?? user }
    return [cause, name.map { Phrase(same: $0) }, filter.day.map { Format.day($0) }].compactMap(\.self)
  }

  /// The query that gives this list again, after a trace or from its start.
  func path(_ base: String, after: SignInTrace.ID? = nil) -> String {
    let pairs =
      values.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key } + (after.map { [("after", $0.text)] } ?? [])
    let query = pairs.map { "\($0.0)=\(percent($0.1))" }.joined(separator: "&")
    return query.isEmpty ? base : base + "?" + query
  }
}

/// Who came in and who was turned away, for head, auditor and technician.
enum SignInTraceRoutes {
  /// The address of the list.
  static let path = "/sign-ins"
  /// Rows on a page.
  private static let pageRows = 50
  /// Rows of a workbook.
  private static let mostRows = 100_000

  static let all: [Route] = [list, workbook]

  private static let list = Route.get(
    path, needs: .permission(.readJournal), form: SignInsQuery.self, SignInWords.signIns
  ) { context, query in
    let list = try await context.read { db in
      try db.signInList(query, limit: pageRows, in: context)
    }
    return .page(list) { signInsPage($0, query, on: $1) }
  }

  private static let workbook = Route.get(
    "\(path).xlsx", needs: .permission(.readJournal), form: SignInsQuery.self, SignInWords.sheet
  ) { context, query in
    let list = try await context.read { db in try db.signInList(query, limit: mostRows, in: context) }
    let sheet = signInsSheet(list, query, in: context.zone, context.language)
    return .file(
      try await Workbook.written([sheet], created: context.now),
      type: Workbook.mediaType,
      download: "masuk-\(context.today).xlsx")
  }
}

extension Connection {
  fileprivate func signInList(_ query: SignInsQuery, limit: Int, in context: RequestContext) throws -> SignInList {
    let found = try signIns(
      query.filter, after: query.after, limit: limit + 1, at: context.facility, in: context.zone)
    return SignInList(
      traces: Array(found.prefix(limit)),
      total: try signInCount(query.filter, at: context.facility, in: context.zone),
      next: found.count > limit ? found[limit - 1].id : nil,
      accounts: try officers(at: context.facility, on: context.today).map {
        .init(userName: $0.userName, name: $0.name)
      }
    )
  }
}

private func signInsSheet(_ list: SignInList, _ query: SignInsQuery, in zone: Zone, _ language: Language) -> SheetOut {
  let heads = [
    SignInWords.day, SignInWords.time, SignInWords.account, SignInWords.userName, SignInWords.what, SignInWords.page,
    SignInWords.tries, SignInWords.network,
  ]
  return SheetOut(
    name: SignInWords.signIns(language),
    titles: [SignInWords.title(list.total, query.described(list.accounts))(language)],
    columns: heads.map { .init($0(language), width: 18) },
    rows: list.traces.map { trace in
      [
        .day(trace.at.day(in: zone)), .text(Format.time(trace.at, in: zone)),
        .text(trace.name ?? ""), .text(trace.userName ?? ""), .text(trace.cause.phrase(language)),
        .text(trace.page?(language) ?? ""), .integer(trace.tries), .text(trace.network),
      ]
    })
}
