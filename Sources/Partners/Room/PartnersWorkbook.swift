import Language
import Sheet

/// Mitra as a workbook: accords and commitments.
enum PartnersSheet {
  static func sheets(_ overview: PartnersOverview, in language: Language) -> [SheetOut] {
    [accords(overview, in: language), commitments(overview, in: language)]
  }

  private static func accords(_ overview: PartnersOverview, in language: Language) -> SheetOut {
    let heads = [
      Words.accordTitle, Words.ourNumber, Words.theirNumber, Words.signedOn, Words.validFrom, Words.validUntil,
      Words.state, Words.scope,
    ]
    return SheetOut(
      name: Words.accords(language), titles: [Words.accords(language), Format.day(overview.today)(language)],
      columns: heads.map { SheetOut.Column($0(language), width: 22) },
      rows: overview.accords.map { line in
        let accord = line.accord
        return [
          .text(accord.title), .text(accord.ourNumber), .text(accord.theirNumber),
          accord.signedOn.map { .day($0) } ?? .empty, .day(accord.validFrom), .day(accord.validUntil),
          .text(Words.state(line.state)(language)), .text(accord.scope),
        ]
      })
  }

  private static func commitments(_ overview: PartnersOverview, in language: Language) -> SheetOut {
    let heads = [
      Words.what, Words.promisedBy, Words.accord, Words.quantity, Words.unit, Words.due, Words.fulfilment,
    ]
    return SheetOut(
      name: Words.commitments(language), titles: [Words.commitments(language), Words.fulfilmentRule(language)],
      columns: heads.map { SheetOut.Column($0(language), width: 22) },
      rows: overview.commitments.map { line in
        [
          .text(line.commitment.what), .text(line.agencyName ?? Words.ourselves(language)), .text(line.accordTitle),
          .integer(line.commitment.quantity), .text(line.commitment.unit), .day(line.commitment.due),
          .text(Words.notComputed(language)),
        ]
      })
  }
}
