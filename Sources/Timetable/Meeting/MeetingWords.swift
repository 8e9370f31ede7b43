import Almanac
import Language
import Programmes

extension Words {
  static let meeting = Phrase(id: "Pertemuan", en: "Meeting")
  static let meetings = Phrase(id: "Pertemuan", en: "Meetings")
  static let ministry = Phrase(
    id: "Data kelas menurut kolom SDP (Excel)", en: "The class in the columns of the ministry's SDP (Excel)")
  static let make = Phrase(id: "Siapkan pertemuan", en: "Prepare meetings")
  static let publish = Phrase(id: "Terbitkan", en: "Publish")
  static let cancel = Phrase(id: "Batalkan pertemuan", en: "Cancel meetings")
  static let restore = Phrase(id: "Pulihkan", en: "Restore")
  static let change = Phrase(id: "Ubah pertemuan", en: "Change the meeting")
  static let choose = Phrase(id: "Pilih", en: "Choose")
  static let week = Phrase(id: "Pekan dari tanggal", en: "Week of")
  static let earlier = Phrase(id: "Pekan sebelumnya", en: "Week before")
  static let later = Phrase(id: "Pekan berikutnya", en: "Week after")
  static let course = Phrase(id: "Kelas", en: "Class")
  static let meetingKind = Phrase(id: "Jenis pertemuan", en: "Kind of meeting")
  static let assessor = Phrase(id: "Asesor", en: "Assessor")
  static let testSite = Phrase(id: "Tempat uji (TUK)", en: "Test site (TUK)")
  static let assessorHint = Phrase(id: "Hanya untuk uji kompetensi.", en: "For a competency test only.")
  static let assessmentMoved = Phrase(
    id: "Uji kompetensi sudah dijanjikan dengan asesor. Tulis alasan untuk memindahkannya.",
    en: "A competency test is agreed with its assessor. Write a reason to move it.")

  static func assessmentNeeds(_ label: Phrase) -> Phrase {
    Phrase(
      id: "\(label.id) belum diisi; uji kompetensi memerlukannya.",
      en: "\(label.en) is missing; a competency test needs it.")
  }

  static func name(_ kind: Meeting.Kind) -> Phrase {
    switch kind {
    case .lesson: Phrase(id: "Pelajaran", en: "Lesson")
    case .assessment: Phrase(id: "Uji kompetensi", en: "Competency test")
    }
  }

  static let module = Programmes.Words.module
  static let time = Phrase(id: "Jam", en: "Time")
  static let day = Phrase(id: "Hari", en: "Day")
  static let fromTime = Phrase(id: "Jam mulai", en: "Begins at")
  static let untilTime = Phrase(id: "Jam selesai", en: "Ends at")
  static let timeHint = Phrase(id: "Misalnya 09.00.", en: "E.g. 09.00.")
  static let timeUnreadable = Phrase(
    id: "Jam tidak terbaca. Tulis seperti 09.00.", en: "The time cannot be read. Write it like 09.00.")
  static let endsEarly = Phrase(
    id: "Selesai harus sesudah mulai. Perbaiki salah satunya.", en: "It must end after it begins. Mend one of them.")
  static let escorts = Phrase(id: "Petugas pendamping", en: "Escorting officers")
  static let following = Phrase(
    id: "Tempat dan pengajar juga untuk rancangan berikutnya dari kelas ini",
    en: "Place and trainers also for later drafts of this class")
  static let why = Phrase(id: "Alasan", en: "Reason")
  static let whyHint = Phrase(
    id: "Wajib untuk membatalkan, memulihkan, mengubah yang terbit, atau tetap memakai yang berbenturan.",
    en: "Needed to cancel, to restore, to change what is published, or to go on in spite of a clash.")
  static let whyMissing = Phrase(
    id: "Pertemuan ini sudah terbit. Tulis alasan perubahannya.",
    en: "This meeting is published. Write why it is changed.")
  static let chargedTo = Phrase(id: "Dibebankan pada komitmen", en: "Charged to the commitment")
  static let chargedToHint = Phrase(
    id: "Hanya bila dibatalkan karena mitra tidak datang; kosongkan bila rutan yang tutup.",
    en: "Only where it is cancelled because the partner did not come; leave it empty where the house is closed.")
  static let seen = Phrase(id: "Versi yang dilihat", en: "The version seen")
  static let state = Phrase(id: "Keadaan", en: "State")
  static let neverPublished = Phrase(id: "Tidak pernah diterbitkan", en: "Never published")
  static let notScheduled = Phrase(
    id: "Tidak lagi ada di jadwal kelasnya", en: "No longer in the schedule of its class")
  static let noMeetings = Phrase(id: "Tidak ada pertemuan pada pekan ini.", en: "No meetings in this week.")
  static let noMeetingsNext = Phrase(
    id: "Kelas yang SK-nya berlaku mendapat pertemuan dengan tombol Siapkan pertemuan, atau setiap malam.",
    en: "Classes under a decree get theirs by the button Prepare meetings, or every night.")
  static let noPlace = Phrase(id: "tempat belum ada", en: "no place yet")
  static let noTrainer = Phrase(id: "pengajar belum ada", en: "no trainer yet")
  static let changedDraft = Phrase(id: "Rancangan disusun", en: "The draft is arranged")

  static func name(_ state: Meeting.State) -> Phrase {
    switch state {
    case .draft: Phrase(id: "rancangan", en: "draft")
    case .published: Phrase(id: "terbit", en: "published")
    case .held: Phrase(id: "terlaksana", en: "held")
    case .cancelled: Phrase(id: "batal", en: "cancelled")
    }
  }

  static func numbered(_ number: Int) -> Phrase { Phrase(id: "ke-\(number)", en: "no. \(number)") }
  static func weekTitle(_ from: Day, _ counts: (published: Int, drafts: Int)) -> Phrase {
    let (start, end) = (Format.dayAndMonth(from), Format.day(from.adding(days: 6)))
    return Phrase(
      id: "\(start.id) – \(end.id): \(counts.published) terbit, \(counts.drafts) rancangan",
      en: "\(start.en) – \(end.en): \(counts.published) published, \(counts.drafts) drafts")
  }
  static func made(_ count: Int) -> Phrase {
    Phrase(id: "\(count) pertemuan disiapkan atau disesuaikan.", en: "\(count) meetings prepared or adjusted.")
  }
  static func done(_ count: Int, _ state: Meeting.State) -> Phrase {
    let what = name(state)
    return Phrase(
      id: "\(count) pertemuan kini \(what.id).",
      en: "\(count) \(count == 1 ? "meeting is" : "meetings are") now \(what.en).")
  }

  static func clash(_ clash: Clash) -> Phrase {
    switch clash {
    case .venueTaken(let title):
      Phrase(id: "tempat dipakai \(title)", en: "the place is taken by \(title)")
    case .trainerTaken(let name, let title):
      Phrase(id: "\(name) mengajar \(title)", en: "\(name) teaches \(title)")
    case .classTaken: Phrase(id: "kelas ini sudah bertemu saat itu", en: "the class meets at that time already")
    case .people(let count, let title):
      Phrase(id: "\(count) orang juga peserta \(title)", en: "\(count) people are also in \(title)")
    case .venueClosed(let reason): Phrase(id: "tempat ditutup: \(reason)", en: "the place is closed: \(reason)")
    case .venueNotOpen: Phrase(id: "di luar jam buka tempat", en: "outside the hours of the place")
    case .venueTooSmall(let capacity, let people):
      Phrase(id: "\(people) orang, tempat untuk \(capacity)", en: "\(people) people, a place for \(capacity)")
    case .trainerAway(let name, let reason):
      Phrase(id: "\(name) berhalangan: \(reason)", en: "\(name) is away: \(reason)")
    case .trainerNotThere(let name):
      Phrase(id: "\(name) tidak dapat mengajar saat itu", en: "\(name) cannot teach at that time")
    case .trainerTeachesOther(let name):
      Phrase(id: "\(name) tidak mengajar program ini", en: "\(name) does not teach this programme")
    case .dayClosed(let name): Phrase(id: "hari tanpa pelajaran: \(name)", en: "no lessons that day: \(name)")
    case .called(let people): called(people)
    case .secondTrainerMissing(let people, let alone):
      Phrase(
        id: "\(people) orang perlu pengajar kedua (seorang sampai \(alone))",
        en: "\(people) people need a second trainer (one teaches up to \(alone))")
    case .escortsShort(let needed, let onDuty):
      Phrase(
        id: "perlu \(needed) petugas pendamping, bertugas \(onDuty)",
        en: "\(needed) escorts are needed, \(onDuty) are on duty")
    case .windowClosed(let event):
      Phrase(id: "jamnya dipakai rutan: \(event)", en: "the house needs these hours: \(event)")
    case .outsideHours(let hours?):
      Phrase(id: "di luar jam pelajaran, \(hours)", en: "outside the hours for lessons, \(hours)")
    case .outsideHours(nil):
      Phrase(id: "jam rutan tidak menyisakan waktu saat itu", en: "the hours of the house leave no time then")
    }
  }

  /// Who is called away; what for only where the reader may know it.
  private static func called(_ people: [Clash.Called]) -> Phrase {
    let named = people.prefix(5).map { one in
      one.kind.map { kind in
        let what = EngagementWords.kind(kind)
        return Phrase(id: "\(one.name) (\(what.id))", en: "\(one.name) (\(what.en))")
      } ?? Phrase(same: one.name)
    }
    let rest = people.count - named.count
    return Phrase(
      id: "ada acara: " + named.map(\.id).joined(separator: ", ") + (rest > 0 ? ", dan \(rest) lagi" : ""),
      en: "called away: " + named.map(\.en).joined(separator: ", ") + (rest > 0 ? ", and \(rest) more" : ""))
  }

  static func clashes(_ clashes: [Clash]) -> Phrase {
    Phrase(
      id: clashes.map { clash($0).id }.joined(separator: "; "),
      en: clashes.map { clash($0).en }.joined(separator: "; "))
  }

  /// What a person can do about clashes.
  static func wayOut(_ clashes: [Clash]) -> Phrase {
    let named = Words.clashes(clashes)
    return clashes.contains(where: \.isFirm)
      ? Phrase(
        id: "Benturan: \(named.id). Pilih waktu, tempat, atau pengajar lain.",
        en: "A clash: \(named.en). Choose another time, place or trainer.")
      : Phrase(
        id: "Perhatian: \(named.id). Pilih yang lain, atau tulis alasan untuk tetap memakainya.",
        en: "Mind: \(named.en). Choose another, or write a reason to go on with it.")
  }
}

extension Meeting.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .nothingToMake:
      Phrase(
        id: "Semua pertemuan 60 hari ke depan sudah ada. Kelas baru mendapat pertemuan setelah SK-nya berlaku.",
        en: "All meetings of the next 60 days are there. A new class gets its meetings once its decree is in force.")
    case .nothingChosen:
      Phrase(
        id: "Belum ada yang dicentang. Centang pertemuannya dahulu.", en: "Nothing is ticked. Tick the meetings first.")
    case .over(let day):
      Phrase(
        id:
          "Hari \(Format.day(day).id) sudah lewat; pertemuannya tetap seperti adanya. Pilih hari ini atau sesudahnya.",
        en: "\(Format.day(day).en) is over; its meetings stay as they are. Choose today or later.")
    case .notDraft:
      Phrase(
        id: "Hanya rancangan yang diterbitkan. Hapus centang yang lain.",
        en: "Only drafts are published. Untick the others.")
    case .notCancelled:
      Phrase(
        id: "Hanya yang batal yang dipulihkan. Hapus centang yang lain.",
        en: "Only cancelled ones are restored. Untick the others.")
    case .cancelledAlready:
      Phrase(
        id: "Ada yang sudah batal. Hapus centangnya, atau pulihkan dahulu.",
        en: "One is cancelled already. Untick it, or restore it first.")
    case .incomplete(let title, let day):
      Phrase(
        id: "\(title), \(Format.day(day).id), belum punya tempat atau pengajar. Buka pertemuannya dan lengkapi.",
        en: "\(title), \(Format.day(day).en), has no place or no trainer. Open the meeting and complete it.")
    case .clashes(let title, let day, let clashes):
      Phrase(
        id: "\(title), \(Format.day(day).id). \(Words.wayOut(clashes).id)",
        en: "\(title), \(Format.day(day).en). \(Words.wayOut(clashes).en)")
    case .changedMeanwhile(let now):
      Phrase(
        id:
          "Sudah diubah orang lain: \(now.map { "\($0.title), \(Format.day($0.day).id), kini \(Words.name($0.state).id) oleh \($0.by)" }.joined(separator: "; ")). Lihat lagi, lalu ulangi.",
        en:
          "Changed by somebody else: \(now.map { "\($0.title), \(Format.day($0.day).en), now \(Words.name($0.state).en) by \($0.by)" }.joined(separator: "; ")). Look again, then repeat."
      )
    case .commitmentOfOthers(let title):
      Phrase(
        id: "Komitmen itu bukan dari instansi yang memberi \(title). Pilih komitmennya, atau kosongkan.",
        en: "That commitment is not of the agency that gives \(title). Choose one of it, or leave it empty.")
    }
  }
}

extension Words {
  static let wholeNeeded = Phrase(
    id: "Pertemuan yang terbit perlu tempat dan pengajar. Pilih, atau batalkan pertemuannya.",
    en: "A published meeting needs a place and a trainer. Choose them, or cancel the meeting.")
}
