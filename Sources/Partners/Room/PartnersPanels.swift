import Almanac
import House
import Language
import Page
import Store

/// What Partners tells the first page: accords that end within 90 days or have ended lately, and commitments past due.
package func partnersReport(_ db: Connection, at facility: Facility.ID, on day: Day) throws -> RoomReport {
  let accords = try db.accords(at: facility)
  let agencies = try db.agencies(at: facility)
  let overdue = try db.commitments(at: facility).compactMap { commitment -> ActionItem? in
    // What the house promised itself is nobody else's to be asked about.
    guard let days = commitment.overdue(on: day), commitment.agency != nil else { return nil }
    let line = CommitmentLine(commitment, on: day, accords: accords, agencies: agencies)
    return Words.item(line, days: days)
  }
  return RoomReport(
    actionItems: accords.compactMap { Words.item($0, on: day) } + overdue,
    steps: [
      FirstStep(
        Words.accordStep, reason: Words.accordStepReason, verb: Words.recordStep, path: "/accords",
        needs: .writePartners, isDone: !accords.isEmpty)
    ])
}

extension Words {
  static let accordStep = Phrase(id: "Catat nota kesepakatan", en: "Record the accord")
  static let accordStepReason = Phrase(
    id: "Nomor kedua pihak, masa berlaku, dan siapa menjanjikan apa.",
    en: "Both numbers, the term, and who promised what.")
  static let recordStep = Phrase(id: "Catat", en: "Record")

  /// Days after its end in which an accord is still brought up.
  static let endedDays = 90
  /// Days before its end from which an accord is today's matter.
  static let nearEndDays = 30

  static func item(_ accord: Accord, on day: Day) -> ActionItem? {
    let path = "/accords/\(accord.id)"
    let name = Phrase(same: accord.title)
    switch accord.state(on: day) {
    case .ending(let days):
      let until = Format.day(accord.validUntil)
      return ActionItem(
        days <= nearEndDays ? .today : .thisWeek, needs: [.writePartners], name,
        reason: Phrase(
          id: "Nota berakhir \(until.id), \(days) hari lagi.", en: "The accord ends on \(until.en), in \(days) days."),
        verb: Phrase(id: "Siapkan perpanjangan", en: "Prepare its renewal"), path: path)
    case .ended(let days) where days <= endedDays:
      return ActionItem(
        .urgent, needs: [.writePartners], name,
        reason: Phrase(id: "Nota sudah berakhir \(days) hari lalu.", en: "The accord ended \(days) days ago."),
        verb: Phrase(id: "Perbarui nota", en: "Renew the accord"), path: path)
    case .draft, .upcoming, .running, .ended:
      return nil
    }
  }

  static func item(_ line: CommitmentLine, days: Int) -> ActionItem {
    let (commitment, name) = (line.commitment, line.agencyName.map { Phrase(same: $0) } ?? ourselves)
    return ActionItem(
      .thisWeek, needs: [.writePartners],
      Phrase(same: "\(commitment.what) · \(commitment.quantity) \(commitment.unit)"),
      reason: Phrase(
        id: "Dijanjikan \(name.id), lewat jatuh tempo \(days) hari; pemenuhannya belum dihitung.",
        en: "Promised by \(name.en), \(days) days past due; its fulfilment is not computed yet."),
      verb: Phrase(id: "Tanyakan", en: "Ask about it"), path: "/commitments/\(commitment.id)")
  }
}
