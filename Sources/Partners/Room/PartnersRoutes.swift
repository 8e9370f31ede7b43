import Page
import Sheet

/// All addresses of Mitra.
package enum PartnersRoutes {
  /// The routes in the order of their addresses.
  package static let all = all(.none)

  /// The same beside a room that knows what is charged to commitments.
  package static func all(_ source: CommitmentCharge.Source) -> [Route] {
    [
      .get("/partners", needs: .permission(.readPartners), form: PartnersQuery.self, Words.partners) { context, query in
        .page(try await overview(context, query.words)) { partnersPage($0, on: $1) }
      },
      .get("/partners.xlsx", needs: .permission(.readPartners), Words.partners) { context in
        let sheets = PartnersSheet.sheets(try await overview(context, ""), in: context.language)
        return .file(
          try await Workbook.written(sheets, created: context.now), type: Workbook.mediaType,
          download: "mitra-\(context.today).xlsx")
      },
    ] + AgencyRoutes.all + AccordRoutes.all + CommitmentRoutes(source: source).all
  }

  /// All of the room that fits the words.
  static func overview(_ context: RequestContext, _ words: String) async throws -> PartnersOverview {
    try await context.read { db in
      PartnersOverview(
        today: context.today, query: words, agencies: try db.agencies(at: context.facility),
        offices: try db.heldOffices(at: context.facility), accords: try db.accords(at: context.facility),
        commitments: try db.commitments(at: context.facility))
    }
  }
}
