import Almanac
import House
import Import
import Language
import Page
import Store

/// What Programmes tells the first page: cohorts whose day has come and gone without a word, and offers that were read
/// and not applied; files of offers open only to those who may write programmes.
package func programmesReport(
  _ db: Connection, at facility: Facility.ID, on day: Day, mayWrite: Bool,
  people: (Connection, Facility.ID) throws -> [Cohort.ID: Int] = { _, _ in [:] }
) throws -> RoomReport {
  let days = try db.teachingDays(at: facility)
  let open = try db.cohorts(at: facility, in: [.planned, .running]).filter { $0.cancellation == nil }
  let offers = try mayWrite ? db.waitingOfferFiles(at: facility) : []
  let hasCohorts = try !open.isEmpty || db.hasCohorts(at: facility)
  let meeting = open.filter { $0.schedule(isOpen: days.isOpen).meetings.contains(day) }
  let members = try meeting.isEmpty ? [:] : people(db, facility)
  return RoomReport(
    actionItems: try db.cohortsToTell(at: facility).compactMap(Words.toTell)
      + [Words.holidays(days, on: day)].compactMap(\.self)
      + open.compactMap { Words.item(CohortLine($0, days), on: day) } + offers.map(Words.item),
    steps: [
      FirstStep(
        Words.offersStep, reason: Words.offersStepReason, verb: Words.readStep, path: "/imports/new",
        needs: .writeProgrammes, isDone: hasCohorts)
    ],
    appointments: meeting.map { cohort in
      Appointment(
        cohort.pattern(on: day).hours, Phrase(same: cohort.programme.title),
        detail: [
          Phrase(same: cohort.venue), cohort.agency.map { Phrase(same: $0.name) } ?? Words.ourselves,
          Words.members(members[cohort.id] ?? 0, of: cohort.seats),
        ], path: "/cohorts/\(cohort.id)")
    })
}

extension Words {
  static let membersHead = Phrase(id: "Peserta", en: "Participants")
  static let cell = Phrase(id: "Kamar", en: "Cell")
  static let since = Phrase(id: "Sejak", en: "Since")
  static let place = Phrase(id: "Keadaan", en: "State")
  static let noMembers = Phrase(id: "Belum ada peserta.", en: "Nobody has a place yet.")
  static let noMembersNext = Phrase(
    id: "Peserta tercatat setelah SK kepala atas hasil sidang TPP.",
    en: "People are enrolled by the head's decree after the board's hearing.")
  static func members(_ count: Int, of seats: Int) -> Phrase {
    Phrase(id: "\(count) dari \(seats) tempat terisi", en: "\(count) of \(seats) seats taken")
  }
  static let offersStep = Phrase(id: "Baca penawaran mitra", en: "Read the partners' offers")
  static let offersStepReason = Phrase(
    id: "Pelatihan, jadwal, dan jumlah tempat dari setiap instansi.", en: "Courses, hours and seats of each agency.")
  static let readStep = Phrase(id: "Baca", en: "Read")

  /// From November on next year's holidays are asked for, until some stand.
  static func holidays(_ days: TeachingDays, on day: Day) -> ActionItem? {
    let (year, month, _) = day.parts
    guard month >= 11, let first = Day(year: year + 1, month: 1, day: 1),
      days.closed(from: first, to: first.adding(days: 364)).isEmpty
    else { return nil }
    return ActionItem(
      .thisWeek, needs: [.writeProgrammes], HolidayWords.missing(year + 1), reason: HolidayWords.missingWhy,
      verb: HolidayWords.ask, path: "/closures/holidays")
  }

  static func item(_ line: CohortLine, on day: Day) -> ActionItem? {
    let (path, title) = ("/cohorts/\(line.cohort.id)", Phrase(same: line.cohort.programme.title))
    switch line.cohort.status {
    case .planned where line.firstMeeting < day:
      let first = Format.day(line.firstMeeting)
      return ActionItem(
        .today, needs: [.writeProgrammes], title,
        reason: Phrase(
          id: "Pertemuan pertama \(first.id) sudah lewat; keadaannya masih RENCANA.",
          en: "The first meeting, \(first.en), is over; it still stands as planned."),
        verb: Phrase(id: "Perbarui", en: "Update"), path: path)
    case .running where line.end < day:
      let last = Format.day(line.end)
      return ActionItem(
        .thisWeek, needs: [.writeProgrammes], title,
        reason: Phrase(
          id: "Pertemuan terakhir \(last.id) sudah lewat; keadaannya masih PELAKSANAAN.",
          en: "The last meeting, \(last.en), is over; it still stands as running."),
        verb: Phrase(id: "Nyatakan terlaksana", en: "Declare it held"), path: path)
    case .planned, .running, .held, .finished:
      return nil
    }
  }

  /// Those of a cancelled cohort are told before anything else.
  static func toTell(_ cohort: Cohort) -> ActionItem? {
    cohort.cancellation.map { cancellation in
      ActionItem(
        .urgent, needs: [.writeProgrammes], cancelledTitle(cohort.programme.title),
        reason: toTell(cancellation.freed), verb: seeWhom, path: "/cohorts/\(cohort.id)")
    }
  }

  static func item(_ file: OfferFile) -> ActionItem {
    ActionItem(
      .thisWeek, needs: [.writeProgrammes], Phrase(same: file.name),
      reason: Phrase(
        id: "Penawaran sudah dibaca tetapi belum diterapkan.", en: "The offers were read and are not applied yet."),
      verb: Phrase(id: "Lihat", en: "Look at it"), path: "/offers/\(file.id)")
  }
}
