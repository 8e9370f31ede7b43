import Almanac
import House
import Language

/// The words of a place through time.
enum EnrolmentWords {
  static let place = Phrase(id: "Tempat di pelatihan", en: "Place in a course")
  static let places = Phrase(id: "Tempat seseorang", en: "A person's places")
  static let noPlaces = Phrase(id: "Belum pernah menjadi peserta.", en: "Never took part yet.")
  static let noPlacesNext = Phrase(
    id: "Tempat muncul di sini setelah SK dicatat.", en: "A place appears here once its decree is recorded.")
  static func places(of name: String) -> Phrase { Phrase(id: "Tempat \(name)", en: "Places of \(name)") }
  static func allPlaces(_ count: Int) -> Phrase { Phrase(id: "Semua \(count) tempat", en: "All \(count) places") }
  static let state = Phrase(id: "Keadaan", en: "State")
  static let person = Phrase(id: "Nama", en: "Person")
  static let list = Phrase(id: "Daftar kelas", en: "Class list")
  static let decreed = Phrase(id: "Ditetapkan", en: "Decreed")
  static let begins = Phrase(id: "Kelas mulai", en: "Class begins")
  static let history = Phrase(id: "Riwayat", en: "History")
  static let happened = Phrase(id: "Kejadian", en: "What happened")
  static let recordedBy = Phrase(id: "Dicatat", en: "Recorded")
  static let nothing = Phrase(id: "Belum ada kejadian sejak SK.", en: "Nothing has happened since the decree.")
  static let nothingNext = Phrase(
    id: "Penangguhan, ketidakhadiran, dan akhir tempat tercatat di sini.",
    en: "Suspensions, absences and the end of the place are recorded here.")
  static let from = Phrase(id: "Mulai tanggal", en: "From")
  static let until = Phrase(id: "Sampai tanggal", en: "Until")
  static let untilHint = Phrase(
    id: "Kosongkan bila belum diketahui; lalu akhiri penangguhannya.", en: "Leave empty if unknown; lift it later.")
  static let premium = Phrase(id: "Premi tetap dibayar", en: "The premium is still paid")
  static let on = Phrase(id: "Tanggal", en: "Day")
  static let awayFrom = Phrase(id: "Tidak di tempat sejak", en: "Away since")
  static let cause = Phrase(id: "Sebab", en: "Cause")
  static let endsOn = Phrase(id: "Tidak lagi peserta sejak", en: "No longer a participant from")
  static let endsOnHint = Phrase(
    id: "Boleh tanggal yang akan datang, misalnya hari bebas.", en: "May lie ahead, such as a day of release.")
  static let note = Phrase(id: "Keterangan", en: "Remark")
  static let noteHint = Phrase(
    id: "Wajib untuk disiplin, kesehatan, dan salah catat.", en: "Needed for discipline, health and a mistake.")
  static let noReasonNeeded = Phrase(
    id: "Tidak wajib. Mengundurkan diri tidak mengurangi kesempatan berikutnya.",
    en: "Not needed. Withdrawing does not lessen the next chance.")
  static let suspend = Phrase(id: "Tangguhkan", en: "Suspend")
  static let resume = Phrase(id: "Akhiri penangguhan", en: "Lift the suspension")
  static let leave = Phrase(id: "Catat tidak di tempat", en: "Record an absence")
  static let comeBack = Phrase(id: "Catat kembali", en: "Record the return")
  static let end = Phrase(id: "Akhiri tempat", en: "End the place")
  static let withdraw = Phrase(id: "Mengundurkan diri", en: "Record a withdrawal")
  static let reopen = Phrase(id: "Batalkan akhirnya", en: "Take the end back")
  static let reopened = Phrase(id: "Akhir tempat dibatalkan.", en: "The end is taken back.")
  static let endSure = Phrase(
    id: "Akhiri tempat ini? Kursinya ditawarkan kepada cadangan.",
    en: "End this place? Its seat is offered to the reserve.")
  static let earlier = Phrase(id: "Sudah berakhir", en: "Ended")
  static let open = Phrase(id: "Buka", en: "Open")

  static func absence(_ absence: Enrolment.Absence) -> Phrase {
    switch absence {
    case .court: Phrase(id: "sidang pengadilan", en: "court")
    case .hospital: Phrase(id: "rumah sakit", en: "hospital")
    case .other: Phrase(id: "lainnya", en: "other")
    }
  }

  static func ending(_ ending: Enrolment.Ending) -> Phrase {
    switch ending {
    case .finished: Phrase(id: "selesai", en: "finished")
    case .withdrew: Phrase(id: "mengundurkan diri", en: "withdrew")
    case .released: Phrase(id: "bebas", en: "released")
    case .transferred: Phrase(id: "dipindahkan", en: "transferred")
    case .left: Phrase(id: "keluar dari rutan", en: "left the house")
    case .died: Phrase(id: "meninggal dunia", en: "died")
    case .discipline: Phrase(id: "disiplin", en: "discipline")
    case .health: Phrase(id: "kesehatan", en: "health")
    case .classCancelled: Phrase(id: "kelas dibatalkan", en: "class cancelled")
    case .decree: Phrase(id: "SK diubah atau dicabut", en: "decree amended or revoked")
    case .error: Phrase(id: "salah catat", en: "recorded by mistake")
    }
  }

  /// The state in a word or two, for a tag.
  static func tag(_ state: Enrolment.State) -> Phrase {
    switch state {
    case .pending: Phrase(id: "menunggu mulai", en: "waits for the start")
    case .active: Phrase(id: "peserta", en: "enrolled")
    case .suspended: Phrase(id: "ditangguhkan", en: "suspended")
    case .away: Phrase(id: "tidak di tempat", en: "away")
    case .ended(_, let reason): ending(reason)
    }
  }

  /// The state with its dates.
  static func sentence(_ state: Enrolment.State) -> Phrase {
    switch state {
    case .pending, .active: tag(state)
    case .suspended(let since, let until, let hasPremium):
      suspension(since, until, hasPremium)
    case .away(let since, let kind):
      Phrase(
        id: "tidak di tempat sejak \(Format.day(since).id) (\(absence(kind).id)); kursi tetap",
        en: "away since \(Format.day(since).en) (\(absence(kind).en)); the seat is kept")
    case .ended(let day, let reason): ended(reason, day)
    }
  }

  private static func suspension(_ since: Day, _ until: Day?, _ hasPremium: Bool) -> Phrase {
    let (from, end) = (Format.day(since), until.map(Format.day))
    return Phrase(
      id: "ditangguhkan sejak \(from.id)\(end.map { " sampai \($0.id)" } ?? "")"
        + (hasPremium ? ", premi tetap dibayar" : ", tanpa premi"),
      en: "suspended since \(from.en)\(end.map { " until \($0.en)" } ?? "")"
        + (hasPremium ? ", premium paid" : ", no premium"))
  }

  /// Who finished was there on the last day; who ended otherwise was not.
  private static func ended(_ reason: Enrolment.Ending, _ day: Day) -> Phrase {
    guard reason != .finished else {
      let last = Format.day(day.adding(days: -1))
      return Phrase(id: "selesai, hari terakhir \(last.id)", en: "finished, the last day was \(last.en)")
    }
    return Phrase(
      id: "berakhir \(Format.day(day).id): \(ending(reason).id)",
      en: "ended \(Format.day(day).en): \(ending(reason).en)")
  }

  /// What happened, for the history.
  static func happening(_ event: EnrolmentEvent) -> Phrase {
    switch event.change {
    case .suspended(let until, let hasPremium): suspension(event.day, until, hasPremium)
    case .resumed: Phrase(id: "penangguhan diakhiri", en: "suspension lifted")
    case .away(let kind): Phrase(id: "tidak di tempat (\(absence(kind).id))", en: "away (\(absence(kind).en))")
    case .back: Phrase(id: "kembali", en: "back")
    case .ended(let reason): Phrase(id: "berakhir: \(ending(reason).id)", en: "ended: \(ending(reason).en)")
    case .reopened: Phrase(id: "akhirnya dibatalkan", en: "the end is taken back")
    }
  }

  /// What was done, told once.
  static func recorded(_ change: EnrolmentEvent.Change, isFree: Bool, on day: Day) -> Phrase {
    guard case .ended = change else { return Phrase(id: "Tercatat.", en: "Recorded.") }
    return isFree
      ? Phrase(id: "Tempat berakhir; kursinya kosong.", en: "The place has ended; its seat is free.")
      : Phrase(
        id: "Tempat berakhir pada \(Format.day(day).id); sampai saat itu kursinya tetap.",
        en: "The place ends on \(Format.day(day).en); until then the seat is kept.")
  }

  static func stays(_ ending: Phrase, _ day: Day) -> Phrase {
    Phrase(
      id: "Sampai \(Format.day(day).id) tetap peserta; lalu \(ending.id).",
      en: "A participant until \(Format.day(day).en); then \(ending.en).")
  }

  static func untilDay(_ day: Day) -> Phrase {
    Phrase(id: "sampai \(Format.day(day).id)", en: "until \(Format.day(day).en)")
  }

  static func title(_ name: String, _ course: String) -> Phrase { Phrase(same: "\(name), \(course)") }
}

extension Enrolment.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .ended(let day, let ending):
      Phrase(
        id:
          "Tempat ini sudah berakhir \(Format.day(day).id) (\(EnrolmentWords.ending(ending).id)). Pilih tanggal sebelumnya, atau batalkan dahulu akhirnya.",
        en:
          "This place ended on \(Format.day(day).en) (\(EnrolmentWords.ending(ending).en)). Choose an earlier day, or take the end back first."
      )
    case .beforePlace(let day):
      Phrase(
        id: "Tempat ini baru ada sejak \(Format.day(day).id). Pilih tanggal itu atau sesudahnya.",
        en: "The place exists from \(Format.day(day).en) on. Choose that day or a later one.")
    case .inFuture:
      Phrase(
        id: "Tanggalnya belum tiba. Catat pada hari kejadiannya.", en: "That day has not come. Record it when it has.")
    case .endBeforeStart:
      Phrase(id: "Tanggal akhir lebih awal daripada tanggal mulai.", en: "The last day is before the first.")
    case .notSuspended:
      Phrase(id: "Pada tanggal itu tidak ada penangguhan.", en: "There is no suspension on that day.")
    case .notAway:
      Phrase(
        id: "Pada tanggal itu orang ini tercatat di tempat. Catat dahulu kapan ia pergi.",
        en: "On that day this person is recorded as here. Record first when they left.")
    case .notAwayThatDay:
      Phrase(
        id: "Orang ini kembali pada hari yang sama. Catat kepergian berikutnya mulai besoknya.",
        en: "This person came back on that day. Record the next absence from the day after.")
    case .noteMissing(let ending):
      Phrase(
        id: "Tulis keterangannya: “\(EnrolmentWords.ending(ending).id)” saja tidak menjelaskan.",
        en: "Add a remark: “\(EnrolmentWords.ending(ending).en)” alone does not explain it.")
    case .nothingToReopen:
      Phrase(
        id: "Tempat ini tidak mempunyai akhir yang dicatat petugas.",
        en: "No officer has recorded an end of this place.")
    case .endedElsewhere(let source): EnrolmentWords.elsewhere(source)
    case .seatGone:
      Phrase(
        id:
          "Kursinya sudah diberikan kepada orang lain, atau orang ini sudah ikut kelas lain pada waktu itu. Ajukan lagi pada usulan berikutnya.",
        en: "The seat was given to somebody else, or this person is in another class at that time. Propose them again.")
    case .seatNotOffered:
      Phrase(
        id: "Kursi ini sudah terisi atau sepertiga pertemuan sudah lewat; kursi berikutnya menunggu usulan baru.",
        en: "This seat is taken, or a third of the meetings is past; later seats wait for the next proposal.")
    case .notNext(let name, let next):
      Phrase(
        id: "Bukan giliran \(name). Menurut cadangan sidang sekarang giliran \(next).",
        en: "It is not the turn of \(name). By the board's reserve it is the turn of \(next).")
    case .changedMeanwhile:
      Phrase(
        id: "Petugas lain baru saja mencatat tentang tempat ini. Muat ulang lalu lihat keadaannya.",
        en: "Another officer has just recorded something of this place. Reload and look at it.")
    }
  }
}

extension EnrolmentWords {
  /// Where an end is taken back that nobody recorded here.
  static func elsewhere(_ source: EnrolmentEvent.Source) -> Phrase {
    switch source {
    case .departure:
      Phrase(
        id: "Berakhir karena orang ini tercatat keluar. Batalkan pencatatan keluarnya di halaman orangnya.",
        en: "It ended because this person left. Take the departure back on the person's page.")
    case .schedule: Phrase(id: "Kelasnya sudah selesai.", en: "The class is over.")
    case .cancellation: Phrase(id: "Kelasnya dibatalkan.", en: "The class was cancelled.")
    case .decree:
      Phrase(
        id: "Berakhir dengan SK. Hanya SK berikutnya yang dapat mengubahnya.",
        en: "It ended by decree. Only a further decree changes that.")
    case .replaced, .officer:
      Phrase(id: "Kursinya sudah diberikan kepada orang lain.", en: "The seat was given to somebody else.")
    }
  }
}
