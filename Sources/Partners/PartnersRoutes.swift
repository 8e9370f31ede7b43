import Almanac
import House
import Page
import Sheet
import Store

/// All addresses of Mitra.
package enum PartnersRoutes {
  /// The routes in the order of their addresses.
  package static let all: [Route] =
    [
      .get("/partners", needs: .permission(.readPartners), form: PartnersQuery.self, Words.partners) { visit, query in
        .page(try await overview(visit, query.words)) { partnersPage($0, on: $1) }
      },
      .get("/partners.xlsx", needs: .permission(.readPartners), Words.partners) { visit in
        let sheets = PartnersSheet.sheets(try await overview(visit, ""), in: visit.language)
        return .file(
          try Workbook.xlsx(sheets, created: visit.now),
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          download: "mitra-\(visit.today).xlsx")
      },
    ] + AgencyRoutes.all + AccordRoutes.all + CommitmentRoutes.all

  /// All of the room that fits the words.
  static func overview(_ visit: Visit, _ words: String) async throws -> PartnersOverview {
    try await visit.read { db in
      PartnersOverview(
        today: visit.today, query: words, agencies: try db.agencies(at: visit.facility),
        offices: try db.heldOffices(at: visit.facility), accords: try db.accords(at: visit.facility),
        commitments: try db.commitments(at: visit.facility))
    }
  }
}
