import Almanac
import House
import Language
import People
import Placement
import Programmes
import Sheet

/// A class in the words and columns of the ministry's module *Pelatihan Keterampilan* (`domain.md` 6.3): the programme,
/// the timetable and the participants, a sheet each, ready to be typed in or read in there.
struct MinistryWorkbook: Sendable {
  /// Who has a place.
  struct Participant: Sendable {
    let seat: Int
    let name: String
    let registerNumber: String
    let since: Day
  }

  let cohort: Cohort
  let end: Day
  let today: Day
  /// The meetings that are not cancelled, in their order.
  let meetings: [MeetingLine]
  let participants: [Participant]

  /// The sheets, for `Workbook.written`. The heads are the ministry's, whatever the reader's language.
  var sheets: [SheetOut] { [programme, timetable, people] }

  /// The file's name, without its ending.
  var fileName: String { "sdp-\(cohort.start)" }

  private var programme: SheetOut {
    let course = cohort.programme
    let places = Array(Set(meetings.compactMap(\.place))).sorted().joined(separator: ", ")
    return SheetOut(
      name: "Pelatihan",
      columns: [
        .init("nama_program", width: 30), .init("jenis_pelatihan_keterampilan", width: 22), .init("bidang", width: 20),
        .init("tingkat", width: 12), .init("mitra", width: 28), .init("tanggal_mulai", width: 14),
        .init("tanggal_selesai", width: 14), .init("tempat_pelaksanaan", width: 28), .init("jumlah_jp", width: 10),
        .init("status", width: 14),
      ],
      rows: [
        [
          .words(course.title), .words(Programmes.Words.kind(course.kind).id), .words(course.field),
          .words(Programmes.Words.level(course.level).id), .words(cohort.agency?.name), .day(cohort.start), .day(end),
          .words(places.isEmpty ? cohort.venue : places), .integer(course.lessonHours), .words(status.rawValue),
        ]
      ])
  }

  private var timetable: SheetOut {
    SheetOut(
      name: "Jadwal",
      columns: [
        .init("tanggal", width: 14), .init("jam_mulai", width: 11), .init("jam_selesai", width: 11),
        .init("instruktur", width: 32), .init("materi", width: 36), .init("tempat", width: 24),
        .init("status", width: 14),
      ],
      rows: meetings.map { line in
        let meeting = line.meeting
        return [
          .day(meeting.day), .text(WeekPattern.clock(meeting.from)), .text(WeekPattern.clock(meeting.until)),
          .words(line.teachers.joined(separator: ", ")),
          .words("\(line.module ?? line.title), pertemuan \(meeting.number)"),
          .words(line.place),
          .words((meeting.state == .held ? Cohort.Status.held : .planned).rawValue),
        ]
      })
  }

  private var people: SheetOut {
    SheetOut(
      name: "Peserta",
      columns: [
        .init("no", width: 6), .init("nama", width: 30), .init("no_registrasi", width: 20),
        .init("tanggal_mulai", width: 14), .init("status", width: 12),
      ],
      rows: participants.map {
        [.integer($0.seat), .words($0.name), .words($0.registerNumber), .day($0.since), .words("SETUJU")]
      })
  }

  /// Where the class stands today, by its meetings.
  private var status: Cohort.Status {
    if today < cohort.start { return .planned }
    if today <= end { return .running }
    return meetings.contains { $0.meeting.state == .held } ? .held : .finished
  }
}
