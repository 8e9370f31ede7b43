import Almanac
import Language

/// The words of applications.
enum ApplicationWords {
  /// As the act keeps it.
  static let merged = "Catatan ganda digabung: minat yang lebih lama tetap, paling banyak lima."
  static let applications = Phrase(id: "Minat yang diajukan", en: "Applications")
  static let applicants = Phrase(id: "Peminat", en: "Applicants")
  static let application = Phrase(id: "Minat", en: "Application")
  static let programme = Phrase(id: "Pelatihan", en: "Programme")
  static let cohort = Phrase(id: "Kelas tertentu", en: "One class")
  static let cohortHint = Phrase(
    id: "Kosongkan bila kelas mana pun boleh.", en: "Leave it empty where any class will do.")
  static let askedBy = Phrase(id: "Diajukan oleh", en: "Asked for by")
  static let askedOn = Phrase(id: "Tanggal diajukan", en: "Asked on")
  static let rank = Phrase(id: "Urutan bagi orangnya", en: "The person's order")
  static let order = Phrase(id: "Urutan", en: "Order")
  static let rankHint = Phrase(
    id: "1 yang paling diinginkan. Kosong: sesudah yang sudah ada.", en: "1 is the dearest. Empty: after the others.")
  static let ask = Phrase(id: "Catat minat", en: "Record an application")
  static let kept = Phrase(id: "Minat dicatat; usulan berikutnya memakainya.", en: "Kept; the next proposal uses it.")
  static let withdraw = Phrase(id: "Cabut minat", en: "Take it back")
  static let withdrawn = Phrase(id: "Minat dicabut.", en: "The application is taken back.")
  static let decide = Phrase(id: "Putuskan minat", en: "Decide on an application")
  static let approve = Phrase(id: "Dukung", en: "Support")
  static let decline = Phrase(id: "Tolak", en: "Decline")
  static let reasonHint = Phrase(id: "Wajib bila ditolak.", en: "Needed where it is declined.")
  static let history = Phrase(id: "Keputusan", en: "Decision")
  static let state = Phrase(id: "Keadaan", en: "State")
  static let seeAll = Phrase(id: "Semua minat orang ini", en: "All applications of this person")
  static let none = Phrase(id: "Belum ada minat yang diajukan.", en: "Nothing has been asked for.")
  static let noneNext = Phrase(
    id: "Catat pelatihan yang diinginkannya; paling banyak lima terbuka.",
    en: "Record which programme is wanted; at most five are open.")
  static let nobody = Phrase(id: "Belum ada peminat.", en: "Nobody has applied.")
  static let nobodyNext = Phrase(
    id: "Minat dicatat pada halaman orangnya.", en: "Applications are recorded on the person's page.")
  static let rule = Phrase(
    id:
      "Usulan berikutnya membaca minat terbuka menurut urutannya, lalu minat dari asesmen; setiap bidang sekali. "
      + "Paling banyak lima terbuka. Minat ditutup sendiri bila kelasnya berakhir.",
    en:
      "The next proposal reads open applications in their order, then the wishes of the assessment; each field once. "
      + "At most five are open. An application declines itself when its class ends.")
  static let nightly = Phrase(
    id: "Menutup minat yang kelasnya sudah berakhir", en: "Declining applications whose class has ended")

  static func title(_ name: String, _ open: Int) -> Phrase {
    Phrase(
      id: open == 0 ? "\(name) belum punya minat terbuka" : "\(name) mengajukan \(open) minat",
      en: open == 0 ? "\(name) has no open application" : "\(name) has \(open) open applications")
  }
  static func wanted(_ count: Int, _ title: String) -> Phrase {
    Phrase(
      id: "\(count) orang berminat pada \(title)",
      en: count == 1 ? "1 person wants \(title)" : "\(count) people want \(title)")
  }
  static func approved(_ name: String) -> Phrase { Phrase(id: "Minat \(name) didukung.", en: "\(name) is supported.") }
  static func declined(_ name: String) -> Phrase { Phrase(id: "Minat \(name) ditolak.", en: "\(name) is declined.") }

  static func asker(_ asker: Application.Asker) -> Phrase {
    switch asker {
    case .person: Phrase(id: "Orangnya sendiri", en: "The person")
    case .officer: Phrase(id: "Petugas", en: "An officer")
    }
  }

  static func tag(_ state: Application.State) -> Phrase {
    switch state {
    case .pending: Phrase(id: "Menunggu", en: "Pending")
    case .approved: Phrase(id: "Didukung", en: "Supported")
    case .placed: Phrase(id: "Dapat tempat", en: "Placed")
    case .declined: Phrase(id: "Ditolak", en: "Declined")
    case .withdrawn: Phrase(id: "Dicabut", en: "Withdrawn")
    }
  }

  /// "Ditolak 3 Juni 2025: kelasnya sudah berakhir".
  static func sentence(_ file: ApplicationFile) -> Phrase {
    let state = tag(file.state)
    guard let day = file.state.since.map(Format.day) else { return state }
    let own = file.acts.last { $0.day == file.state.since }
    let reason: Phrase? =
      switch (own?.source, file.state) {
      case (.schedule, .declined):
        Phrase(id: "kelasnya berakhir atau dibatalkan", en: "its class ended or was cancelled")
      case (_, .placed): nil
      case (_, _): own?.reason.map { Phrase(same: $0) }
      }
    return Phrase(
      id: "\(state.id) \(day.id)\(reason.map { ": \($0.id)" } ?? "")",
      en: "\(state.en) \(day.en)\(reason.map { ": \($0.en)" } ?? "")")
  }

  static func classOf(_ start: Day) -> Phrase {
    Phrase(id: "kelas mulai \(Format.day(start).id)", en: "the class of \(Format.day(start).en)")
  }
}

extension Application.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .tooMany(let name, let open):
      Phrase(
        id:
          "\(name) sudah punya \(open.count) minat terbuka: \(open.joined(separator: ", ")). Cabut salah satu dahulu, lalu catat yang ini.",
        en: "\(name) has \(open.count) open applications: \(open.joined(separator: ", ")). Take one back first.")
    case .alreadyAsked(let name, let title, let day):
      Phrase(
        id:
          "\(name) sudah mengajukan minat pada \(title) tanggal \(Format.day(day).id). Cabut dahulu bila ingin diubah.",
        en: "\(name) asked for \(title) on \(Format.day(day).en). Take that back first to change it.")
    case .alreadySeated(let name, let title):
      Phrase(
        id: "\(name) sedang ikut \(title). Minat dapat diajukan lagi setelah tempatnya berakhir.",
        en: "\(name) is in \(title) now. It can be asked for again when that place has ended.")
    case .notHere(let name):
      Phrase(
        id: "\(name) tidak ada di sini lagi. Bila ia kembali, catat kembalinya dahulu.",
        en: "\(name) is not here. Record the return first.")
    case .dayAhead(let day):
      Phrase(
        id: "\(Format.day(day).id) belum tiba. Tulis hari ini atau sebelumnya.",
        en: "\(Format.day(day).en) has not come. Give today or a day before.")
    case .classNotOffered(let title):
      Phrase(
        id: "Kelas itu bukan kelas \(title), atau sudah berakhir. Pilih kelas lain atau kosongkan.",
        en: "That is no class of \(title), or it has ended. Choose another or leave it empty.")
    case .notOpen(let state):
      Phrase(
        id:
          "Minat ini sudah tidak terbuka: \(ApplicationWords.tag(state).id.lowercased()). Ajukan yang baru bila perlu.",
        en: "This is not open any more: \(ApplicationWords.tag(state).en.lowercased()). Record a new one if needed.")
    case .alreadyApproved:
      Phrase(id: "Minat ini sudah didukung.", en: "This application is supported already.")
    case .reasonMissing:
      Phrase(
        id: "Tulis alasan penolakan; orangnya berhak mengetahuinya.", en: "Say why it is declined; the person may know."
      )
    }
  }
}
