import Access
import Almanac
import Paper
import People

/// Who sends a paper: the lines of its letterhead, and the place in its date line.
struct PaperHouse: Codable, Equatable, Sendable {
  /// Ministry, directorate general and regional office, in the order printed.
  var superiors: [String]
  /// The unit in ordinary letters: "Rumah Tahanan Negara Kelas IIB Contoh"; heads print it in capitals.
  var name: String
  /// The place before the date: "Serang".
  var place: String
  /// Why this paper is still a draft, marked on every page; nil where it is none.
  var draft: Draft?

  /// Why a paper is a draft.
  enum Draft: String, Codable, Sendable {
    /// The placement policy it rests on is not signed.
    case policy
    /// The minutes are still open.
    case openMinutes
    /// The minutes are decided, and printed to be signed.
    case toSign
    /// The decree is recorded, and nobody has confirmed it yet.
    case unconfirmed
    /// The decree on a decree is recorded, and nobody has confirmed it yet.
    case pendingChange
    /// Something was decided after it was computed.
    case notCurrent
    /// Another was computed in its place.
    case replaced

    /// The mark of most.
    static let mark = "RANCANGAN"

    /// The mark itself.
    var mark: String {
      switch self {
      case .policy, .openMinutes, .notCurrent, .replaced, .pendingChange: Draft.mark
      case .toSign: "UNTUK DITANDATANGANI"
      case .unconfirmed: "BELUM DIKONFIRMASI"
      }
    }

    var reason: String {
      switch self {
      case .policy:
        "Kebijakan penempatan belum ditandatangani Kepala. Surat ini untuk dibahas, belum dapat menjadi dasar keputusan."
      case .notCurrent:
        "Ada keputusan petugas sesudah daftar ini dihitung. Hitung ulang dahulu sebelum diajukan ke sidang."
      case .replaced: "Daftar ini sudah diganti hitungan ulang. Pakai daftar yang baru."
      case .toSign:
        "Semua sudah diputuskan. Berita acara ini berlaku setelah ditandatangani dan ditutup; bila isinya berubah, cetak lagi."
      case .pendingChange:
        "Keputusan ini sudah dicatat tetapi belum dikonfirmasi. Beginilah bunyinya bila dikonfirmasi hari ini; sampai itu tidak ada yang berubah."
      case .unconfirmed:
        "Keputusan ini sudah dicatat tetapi belum dikonfirmasi Kepala atau orang kedua, jadi belum berlaku."
      case .openMinutes:
        "Berita acara ini belum ditutup. Isinya masih dapat berubah dan belum dapat menjadi dasar keputusan."
      }
    }
  }

  /// The head of an official letter.
  var letterhead: Document.Letterhead {
    .init(superiors: superiors, unit: name.uppercased(), address: "")
  }

  /// The office of the head: "Kepala Rumah Tahanan Negara Kelas IIB Contoh".
  var headOffice: String { "Kepala \(name)" }

  /// The mark on every page of a draft; nil on another paper.
  var mark: String? { draft?.mark }

  /// The box above a draft; nothing above another paper.
  var draftMark: [Document.Block] {
    guard let draft else { return [] }
    let column = Document.Table.Column(draft.mark, alignment: .center)
    return [.table(.init(columns: [column], rows: [[.init(words: draft.reason)]], summary: draft.mark))]
  }
}

/// What makes a paper this one paper: its number, its date, and the moment it was first made, repeated on every reprint.
struct PaperImprint: Codable, Equatable, Sendable {
  /// "W12.PAS.PAS9-PK.05.09-0147"; nil where the paper bears none.
  var number: String?
  /// The code in the foot: "TPP-250507-3F9A".
  var code: String
  /// The date of the paper.
  var day: Day
  /// "Dicetak Rabu, 7 Mei 2025 pukul 09.41 WIB".
  var madeAt: String
  /// The same moment in seconds since 1970 UTC.
  var created: Int64
  /// A4, or F4 where the office prints on folio.
  var sheet = Document.Sheet.a4
}

/// Who signs: an office, who holds it that day, and whether as its holder or for the time being.
struct PaperSigner: Codable, Equatable, Sendable {
  /// "Kepala": under the house's own letterhead without its name.
  var office: String
  var name: String
  /// The service number (NIP); empty where there is none.
  var serviceNumber: String
  var capacity = Capacity.appointed

  /// The block over which it is signed; `lead` is the line above: place and date, "Mengetahui,".
  func block(lead: String) -> Document.Signer {
    .init(
      lead: lead, authority: capacity.abbreviation.map { .acting($0) } ?? .holder, office: "\(office),", name: name,
      identity: serviceNumber.isEmpty ? "" : "NIP \(serviceNumber)")
  }
}

extension Capacity {
  /// What stands before the office of somebody who signs for the time being; nil for its holder.
  var abbreviation: String? {
    switch self {
    case .appointed: nil
    case .daily: "Plh."
    case .acting: "Plt."
    }
  }
}

/// One person on a paper for the board or the head: with the case, therefore never for outside.
struct PersonLine: Codable, Equatable, Sendable {
  var registerNumber: String
  var name: String
  var registerClass: RegisterClass?
  /// "Pasal 363 KUHP", as the register has it.
  var offence: String?
  var sentence: Sentence?
  var third: Day?
  var half: Day?
  var twoThirds: Day?
  var expiry: Day?
  var block: String?
  var room: String?
  /// "Kab. Serang"; nil where unknown.
  var residence: String?

  /// A person without a final verdict: no milestones, takes part by own wish.
  var isDetainee: Bool { registerClass.map { !$0.isConvict } ?? false }

  /// "B / 12": where to find somebody.
  var place: String { [block, room].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " / ") }
}

/// One cohort as papers name it.
struct CohortLine: Codable, Equatable, Sendable {
  var title: String
  /// Who gives it; nil where the house itself does.
  var agency: String?
  var start: Day
  var end: Day?
  /// When it meets: "Senin–Kamis 09.00–11.00".
  var meetings: String
  var seats: Int
  /// "paling sedikit 50 % dari Kabupaten Serang"; nil without a share.
  var quota: String?
}

/// One person as an agency sees them. Number, case, class and risk are not hidden here: there is no room for them.
struct ParticipantLine: Equatable, Sendable {
  var name: String
  var sex: Sex?
  /// Whole years on the day of the list; nil where the birth date is unknown.
  var age: Int?
}

extension PersonLine {
  /// A person as the register has them.
  init(_ entry: RegisterEntry) {
    self.init(
      registerNumber: entry.registerNumber, name: entry.name, registerClass: entry.registerClass,
      offence: entry.offence, sentence: entry.sentence, third: entry.dateOneThird, half: entry.dateHalf,
      twoThirds: entry.dateTwoThirds, expiry: entry.expiryDate, block: entry.block, room: entry.room,
      residence: entry.regency)
  }
}
