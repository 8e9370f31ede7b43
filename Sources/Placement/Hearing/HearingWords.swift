import Language

/// The words of a hearing's page.
enum HearingWords {
  static let path = Phrase(id: "Jalannya usulan", en: "The way of the proposal")
  static let board = Phrase(id: "Anggota sidang", en: "The board")
  static let member = Phrase(id: "Anggota", en: "Member")
  static let role = Phrase(id: "Kedudukan", en: "Part")
  static let absent = Phrase(id: "belum hadir", en: "not present")
  static let act = Phrase(id: "Tindakan", en: "Acts")
  static let keep = Phrase(id: "Simpan keputusan", en: "Keep the decision")
  static let minutes = Phrase(id: "Berita acara (PDF)", en: "Minutes (PDF)")
  static let minutesDraft = Phrase(id: "Rancangan berita acara (PDF)", en: "Draft minutes (PDF)")
  static let cancel = Phrase(id: "Batalkan keputusan", en: "Cancel the decision")
  static let cancelled = Phrase(id: "Keputusan dibatalkan.", en: "The decision is cancelled.")
  static let reserveOrder = Phrase(id: "Simpan urutan cadangan", en: "Keep the place on the reserve")
  static let reserveKept = Phrase(id: "Daftar cadangan disimpan.", en: "The reserve list is kept.")
  static let reservePlace = Phrase(id: "Urutan", en: "Place")
  static let reservePlaceHint = Phrase(
    id: "1 paling depan; 0 keluar dari daftar.", en: "1 comes first; 0 leaves the list.")
  static let notOnReserve = Phrase(
    id: "Orang ini tidak ada di daftar cadangan. Untuk memasukkannya, isi urutan 1 atau lebih.",
    en: "This person is not on the reserve list. To put them on it, give a place of 1 or more.")
  static let twice = Phrase(id: "disetujui di dua kelas", en: "approved for two classes")
  static let seated = Phrase(id: "Sudah duduk", en: "Seated already")
  static let lateReason = Phrase(id: "Alasan masuk setelah mulai", en: "Reason for a late entry")
  static let lateReasonHint = Phrase(
    id: "Hanya bila ada kelas yang sudah mulai sebelum tanggal SK; paling lambat sebelum sepertiga pertemuan.",
    en: "Only where a class began before the decree's day; at the latest before a third of its meetings.")
  static let decree = Phrase(id: "SK Kepala", en: "The head's decree")
  static let draft = Phrase(id: "Konsep SK (PDF)", en: "Draft of the decree (PDF)")
  static let participants = Phrase(id: "Daftar peserta", en: "Participants")
  static let noBoard = Phrase(id: "Belum ada jabatan TPP.", en: "No offices of the board.")
  static let noBoardNext = Phrase(
    id: "Tambahkan ketua, sekretaris dan anggota di Pengaturan.", en: "Add chair, secretary and members under Settings."
  )
  static let closeSure = Phrase(id: "Tutup berita acara sidang ini?", en: "Close the minutes of this hearing?")
  static let waits = Phrase(id: "Menunggu SK kepala.", en: "Waiting for the head's decree.")
  static let waitsNext = Phrase(
    id: "Cetak konsep SK, mintakan tanda tangan, lalu kepala mencatat nomor dan tanggalnya di sini.",
    en: "Print the draft, have it signed; then the head records number and date here.")

  static func title(_ approved: Int, _ planned: Int, of count: Int) -> Phrase {
    planned == 0
      ? Phrase(
        id: "\(approved) dari \(count) orang disetujui sidang", en: "\(approved) of \(count) approved by the board")
      : Phrase(
        id: "\(planned) dari \(count) orang menunggu keputusan sidang", en: "\(planned) of \(count) await the board")
  }
  /// The policy that the list was computed under.
  static func computed(by policy: PolicyName) -> Phrase {
    Phrase(id: "Dihitung menurut \(policy.phrase.id).", en: "Computed under \(policy.phrase.en).")
  }
  static func quorum(_ count: Int) -> Phrase { Phrase(id: "kuorum \(count)", en: "quorum \(count)") }
  /// How many votes carry where there is no consensus.
  static func votes(_ view: HearingView) -> Phrase {
    let present = BoardSeat.people(in: view.board.filter(\.isPresent)).count
    let rule = BoardRule.inForce(on: view.hearing.day)
    guard present > 0 else {
      return Phrase(id: "suara lebih dari separuh yang hadir", en: "votes: over half of those present")
    }
    let votes = rule.votes(of: present)
    return Phrase(
      id: "bila tidak mufakat: \(votes) suara dari \(present)", en: "without consensus: \(votes) votes of \(present)")
  }
  /// By when the recommendation is with the head.
  static func report(_ hearing: Hearing) -> Phrase {
    let rule = BoardRule.inForce(on: hearing.day)
    let day = Format.day(rule.reportDay(after: hearing.decidedOn))
    return Phrase(
      id: "Rekomendasi sampai ke kepala paling lambat \(day.id) (\(rule.reportHours) jam, \(rule.source)).",
      en: "The recommendation is due with the head by \(day.en) (\(rule.reportHours) hours, \(rule.source)).")
  }
  static func seats(_ approved: Int, of title: HearingView.Title) -> Phrase {
    let seated = BoardWords.seated(title.seated.count)
    return title.seated.isEmpty
      ? Phrase(
        id: "\(approved) disetujui dari \(title.seats) tempat", en: "\(approved) approved of \(title.seats) seats")
      : Phrase(
        id: "\(approved) disetujui dari \(title.free) tempat kosong; \(seated.id)",
        en: "\(approved) approved of \(title.free) free seats; \(seated.en)")
  }
  static func reserve(_ count: Int) -> Phrase { Phrase(id: "Cadangan: \(count) orang", en: "Reserve: \(count) people") }
  static func place(_ place: Int) -> Phrase { Phrase(id: "cadangan ke-\(place)", en: "reserve \(place)") }

  /// The sentence, and who was not approved with the others.
  static func leftOut(_ left: [Stopped.Line], after done: Phrase) -> Phrase {
    guard !left.isEmpty else { return done }
    let names = Stopped.list(left)
    return Phrase(
      id: "\(done.id) Belum: \(left.count) orang, putuskan satu per satu: \(names.id).",
      en: "\(done.en) Left out: \(left.count), decide each: \(names.en).")
  }

  /// Who of the approved is held back as things are, and what that means.
  static func heldNow(_ held: [Stopped.Line]) -> Phrase {
    let names = Stopped.list(held)
    return Phrase(
      id: "\(held.count) orang disetujui tetapi tidak ikut ditetapkan selama keadaannya begini: \(names.id).",
      en: "\(held.count) approved but not enrolled while things are so: \(names.en).")
  }

  /// The sentence, and who of the approved is held back.
  static func heldBack(_ held: [Stopped.Line], after done: Phrase) -> Phrase {
    guard !held.isEmpty else { return done }
    let names = Stopped.list(held)
    return Phrase(
      id: "\(done.id) Tertahan \(held.count) orang: \(names.id).",
      en: "\(done.en) Held back: \(held.count): \(names.en).")
  }

  /// The ministry's word, or what it means in English.
  static func word(_ word: Verdict.Word) -> Phrase {
    switch word {
    case .planned: Phrase(id: word.rawValue, en: "planned")
    case .approved: Phrase(id: word.rawValue, en: "approved")
    case .revised: Phrase(id: word.rawValue, en: "turned back")
    }
  }

  static func part(_ part: BoardSeat.Part) -> Phrase {
    switch part {
    case .chair: Phrase(id: "Ketua", en: "Chair")
    case .secretary: Phrase(id: "Sekretaris", en: "Secretary")
    case .member: Phrase(id: "Anggota", en: "Member")
    }
  }
}
