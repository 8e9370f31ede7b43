import Access
import Language

/// The words of signatures: own, on paper, confirmed.
enum SignatureWords {
  static let title = Phrase(id: "Tanda tangan berita acara", en: "Signatures on the minutes")
  static let sign = Phrase(id: "Tanda tangani", en: "Sign")
  static let signLead = Phrase(
    id: "Anda hadir di sidang ini. Baca berita acaranya, lalu tanda tangani dengan akun Anda.",
    en: "You are present at this hearing. Read the minutes, then sign with your account.")
  static let record = Phrase(id: "Catat tanda tangan di kertas", en: "Record signatures on paper")
  static let recordLead = Phrase(
    id:
      "Cetak berita acara, mintakan tanda tangan, pindai, lalu lampirkan di sini. Orang kedua mengonfirmasi yang terlihat pada pindaian.",
    en: "Print the minutes, have them signed, scan them and attach them here. A second person confirms what they show.")
  static let scan = Phrase(id: "Pindaian surat yang sudah ditandatangani", en: "Scan of the signed paper")
  static let scanHint = Phrase(id: "PDF atau foto (JPG, PNG).", en: "PDF or a photo (JPG, PNG).")
  static let scans = Phrase(id: "Pindaian", en: "Scans")
  static let shown = Phrase(id: "Yang menandatangani", en: "Who signed")
  static let shownHint = Phrase(
    id: "Kosongkan semua bila yang hadir sudah menandatangani semuanya.",
    en: "Leave all empty where everybody present has signed.")
  static let confirm = Phrase(id: "Konfirmasi pindaian", en: "Confirm the scan")
  static let open = Phrase(id: "Buka pindaian", en: "Open the scan")
  static let waiting = Phrase(id: "menunggu konfirmasi", en: "to be confirmed")
  static let onPaper = Phrase(id: "di kertas", en: "on paper")
  static let look = Phrase(id: "Lihat", en: "Look at it")

  static func scan(named name: String) -> Phrase { Phrase(id: "Buka pindaian: \(name)", en: "Open the scan: \(name)") }
  static func signed(_ number: String) -> Phrase {
    Phrase(id: "Berita acara \(number) Anda tanda tangani.", en: "You have signed the minutes \(number).")
  }
  static func recorded(_ names: [String]) -> Phrase {
    let names = names.joined(separator: ", ")
    return Phrase(
      id: "Tanda tangan dicatat: \(names). Menunggu konfirmasi orang kedua.",
      en: "Signatures recorded: \(names). A second person is to confirm them.")
  }
  static func confirmed(_ names: [String]) -> Phrase {
    let names = names.joined(separator: ", ")
    return Phrase(id: "Tanda tangan dikonfirmasi: \(names).", en: "Signatures confirmed: \(names).")
  }
  static func recordedBy(_ name: String, _ names: [String]) -> Phrase {
    let names = names.joined(separator: ", ")
    return Phrase(
      id: "\(name) mencatat tanda tangan: \(names).", en: "\(name) recorded the signatures of \(names).")
  }

  // MARK: the head's

  static let decreeTitle = Phrase(id: "SK menunggu konfirmasi", en: "The decree is to be confirmed")
  static let confirmDecree = Phrase(id: "Konfirmasi SK", en: "Confirm the decree")
  static let confirmDecreeSure = Phrase(
    id: "Konfirmasi SK ini? Sejak itu SK berlaku dan orangnya menjadi peserta.",
    en: "Confirm this decree? It holds from then on and its people take part.")
  static let attach = Phrase(id: "Lampirkan pindaian", en: "Attach a scan")
  static let attached = Phrase(id: "Pindaian disimpan.", en: "The scan is kept.")
  static let cancelDecree = Phrase(id: "Batalkan catatan ini", en: "Take this record back")
  static let cancelSure = Phrase(
    id: "Batalkan catatan ini? Nomor dan pindaiannya dihapus; SK dapat dicatat lagi.",
    en: "Take this record back? Its number and scan go; the decree can be recorded again.")
  static let cancelled = Phrase(id: "Catatan dibatalkan.", en: "The record is taken back.")

  static func decreeRecorded(_ signatory: String) -> Phrase {
    Phrase(
      id: "SK dicatat, belum berlaku: menunggu konfirmasi \(signatory) atau orang kedua lewat pindaian.",
      en: "Recorded, not in force yet: \(signatory), or a second person by the scan, is to confirm it.")
  }
  static func decreeLead(_ number: String, by name: String, signatory: String) -> Phrase {
    Phrase(
      id:
        "SK \(number) dicatat \(name), belum berlaku. \(signatory) mengonfirmasi dengan akunnya, atau orang kedua mengonfirmasi pindaiannya.",
      en:
        "\(name) recorded decree \(number); it is not in force. \(signatory) confirms it with an own account, or a second person by the scan."
    )
  }
  static func confirmedBy(_ confirmation: RecordedSignature.Confirmation) -> Phrase {
    switch confirmation.ground {
    case .holder: Phrase(id: "dengan akun kepala", en: "by the head's account")
    case .scan:
      Phrase(
        id: "pindaian dikonfirmasi \(confirmation.name)", en: "the scan is confirmed by \(confirmation.name)")
    }
  }

  // MARK: Hari ini

  static func minutesWait(_ number: String) -> Phrase {
    Phrase(id: "Berita acara \(number) menunggu tanda tangan Anda", en: "The minutes \(number) wait for your signature")
  }
  static let minutesWaitReason = Phrase(
    id: "Anda tercatat hadir; berita acara baru dapat ditutup setelah semua menandatangani.",
    en: "You are recorded as present; the minutes close once everybody has signed.")
  static func toConfirm(_ kind: RecordedSignature.Kind, _ number: String) -> Phrase {
    switch kind {
    case .minutes:
      Phrase(
        id: "Tanda tangan berita acara \(number) menunggu konfirmasi", en: "Signatures on \(number) are to be confirmed"
      )
    case .decree:
      Phrase(
        id: "SK atas sidang \(number) menunggu konfirmasi", en: "The decree on hearing \(number) is to be confirmed")
    case .amended, .revoked:
      Phrase(
        id: "Perubahan SK atas sidang \(number) menunggu konfirmasi",
        en: "A change of the decree on hearing \(number) is to be confirmed")
    }
  }
  static func toConfirmReason(_ name: String, isYours: Bool) -> Phrase {
    isYours
      ? Phrase(id: "Anda yang mencatat; orang lain mengonfirmasi.", en: "You recorded it; somebody else confirms it.")
      : Phrase(
        id: "Dicatat \(name); belum berlaku sebelum dikonfirmasi.", en: "Recorded by \(name); it does not count before."
      )
  }
}

extension RecordedSignature.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .alreadyConfirmed:
      Phrase(
        id: "Sudah dikonfirmasi atau sudah dibatalkan; muat ulang halaman.",
        en: "It is confirmed or taken back already; reload the page.")
    case .recordedByYou:
      Phrase(
        id:
          "Yang mencatat tanda tangan tidak mengonfirmasinya. Minta orang kedua: kepala, anggota TPP atau petugas lain.",
        en:
          "Whoever recorded the signature does not confirm it. Ask a second person: the head, a member or another officer."
      )
    case .scanMissing:
      Phrase(
        id:
          "Belum ada pindaian yang menunjukkan tanda tangannya. Lampirkan pindaian, atau minta kepala mengonfirmasi dengan akunnya.",
        en: "No scan shows the signature yet. Attach one, or ask the head to confirm with the own account.")
    case .notAScan:
      Phrase(
        id: "Berkas ini bukan pindaian. Lampirkan PDF, JPG atau PNG paling besar 10 MB.",
        en: "This file is no scan. Attach a PDF, JPG or PNG of at most 10 MB.")
    case .recordedMinutes:
      Phrase(
        id:
          "Anda yang mencatat tanda tangan anggota pada berita acara ini, jadi SK-nya dicatat akun lain: kepala atau petugas lain yang berwenang.",
        en:
          "You recorded the members' signatures on these minutes, so another account records the decree: the head or another officer who may."
      )
    case .tied(let tie): tie.phrase
    case .waits(let number):
      Phrase(
        id: "SK \(number) sudah dicatat dan menunggu konfirmasi. Konfirmasi atau batalkan dahulu.",
        en: "Decree \(number) is recorded and to be confirmed. Confirm it or take it back first.")
    }
  }
}

extension Hearing.Refusal {
  /// The sentence of a refusal about signatures or recusals; the others have their own.
  var signing: Phrase {
    switch self {
    case .unsigned(let names):
      Phrase(
        id:
          "Belum menandatangani: \(names.joined(separator: ", ")). Masing-masing menandatangani dengan akunnya, atau lampirkan pindaian berita acara yang sudah ditandatangani.",
        en:
          "Not signed yet: \(names.joined(separator: ", ")). Each signs with an own account, or the scan of the signed minutes is attached."
      )
    case .unconfirmed(let names):
      Phrase(
        id:
          "Pindaian tanda tangan \(names.joined(separator: ", ")) belum dikonfirmasi. Minta orang kedua membuka pindaiannya dan mengonfirmasi.",
        en:
          "The scan with the signatures of \(names.joined(separator: ", ")) is not confirmed. Ask a second person to open and confirm it."
      )
    case .noSeat:
      Phrase(
        id:
          "Akun Anda bukan akun anggota sidang ini. Bila Anda anggotanya, minta pengelola menautkan akun Anda di Pengaturan, bagian Jabatan.",
        en:
          "Your account is not that of a member of this hearing. If you are one, have it linked under Settings, Offices."
      )
    case .notPresent:
      Phrase(
        id: "Yang menandatangani harus tercatat hadir. Catat kehadirannya dahulu.",
        en: "Whoever signs must be recorded as present. Record the presence first.")
    case .signedAlready:
      Phrase(
        id: "Tidak ada yang menunggu tanda tangan. Catat dahulu siapa yang hadir, atau muat ulang halaman.",
        en: "Nobody's signature is missing. Record who is present first, or reload the page.")
    case .tooFewFor(let names, let needed):
      Phrase(
        id:
          "Tanpa anggota yang tidak ikut memutuskan, kuorum \(needed) tidak tercapai untuk \(names.joined(separator: ", ")). Hadirkan anggota lain atau penggantinya.",
        en:
          "Without the members who take no part, the quorum of \(needed) is not met for \(names.joined(separator: ", ")). Have another member or a stand-in attend."
      )
    case .wrongState, .reasonMissing, .undecided, .noQuorum, .partMissing, .approvedTwice, .overFull, .nobodyLeft,
      .stopped, .alreadySeated, .notHeldYet, .proposalNotReady, .decreeTooEarly, .decreeInFuture, .hearingTooEarly,
      .lateEntry, .officeVacant, .partVacant, .numberTaken, .draftList, .classesShort, .otherCount, .nothingToTakeBack,
      .hasPlace:
      phrase
    }
  }
}
