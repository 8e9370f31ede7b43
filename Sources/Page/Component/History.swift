import Almanac
import House
import Language

extension RequestContext {
  /// Changes made by this request, with their reason.
  package func revisions(_ differences: [Difference], because reason: String) -> [Revision] {
    differences.map { Revision(at: now, officer: actor.name, reason: reason, difference: $0) }
  }
}

extension Screen {
  /// Every change of a record with its reason, the latest first, under its heading.
  ///
  /// - Parameter name: the words of a field.
  package func history(_ revisions: [Revision], naming name: (String) -> Phrase) -> HTML {
    let rows = revisions.map { revision in
      DataTable.Row([
        "\(self(Format.moment(revision.at, in: place?.zone ?? .wib)))", "\(revision.officer)",
        "\(self(name(revision.difference.field)))", "\(revision.difference.before)", "\(revision.difference.after)",
        "\(revision.reason)",
      ])
    }
    let table = DataTable(
      PageWords.history,
      [
        .init(PageWords.changedAt, .date), .init(PageWords.changedBy), .init(PageWords.changedField),
        .init(PageWords.before), .init(PageWords.after), .init(PageWords.reason),
      ], rows: rows, empty: "<p class=\"muted\">\(self(PageWords.noHistory))</p>")
    return .section("history", self(PageWords.history), table.html(on: self))
  }
}
