import Language

/// The words of care and of reads.
enum CaseloadWords {
  static let caseOfficer = Phrase(id: "Wali pemasyarakatan", en: "Case officer")
  static let nobody = Phrase(id: "Belum ada wali.", en: "In nobody's care yet.")
  static let entrust = Phrase(id: "Tunjuk wali", en: "Name a case officer")
  static func entrusted(_ name: String) -> Phrase {
    Phrase(id: "\(name) menjadi wali.", en: "\(name) is the case officer.")
  }
  static let caseload = Phrase(id: "Asuhan", en: "Caseloads")
  static let roleEnded = Phrase(id: "bukan wali lagi", en: "no longer a case officer")
  static func notYours(_ officer: String?) -> Phrase {
    officer.map { name in
      Phrase(
        id: "Orang ini asuhan \(name), bukan Anda. Minta \(name) atau petugas bimbingan kerja mencatatnya.",
        en: "This person is in the care of \(name), not yours. Ask \(name) or a training officer to record it.")
    }
      ?? Phrase(
        id: "Orang ini bukan asuhan Anda. Minta petugas bimbingan kerja menunjuk Anda sebagai wali, atau mencatatnya.",
        en: "This person is not in your care. Ask a training officer to name you as case officer, or to record it.")
  }
  static let people = Phrase(id: "Orang", en: "People")
  static let emptyForAll = Phrase(id: "Kosongkan untuk semua.", en: "Leave empty for all.")
  static let entrustMany = Phrase(id: "Tunjuk wali untuk banyak orang", en: "Name a case officer for many people")
  static let replace = Phrase(id: "Juga yang sudah punya wali lain", en: "Also those in another's care")
  static let entrustSure = Phrase(
    id: "Tunjuk wali ini bagi semua yang dipilih?", en: "Name this case officer for all those chosen?")
  static let caseloadLead = Phrase(
    id: "Wali membuka data asuhannya tanpa ditanya; bagi orang lain keperluannya ditanyakan dan dicatat.",
    en: "A case officer opens those in their care without being asked; for others the purpose is asked and kept.")
  static let noCaseOfficers = Phrase(id: "Belum ada wali.", en: "There is no case officer yet.")
  static let noCaseOfficersNext = Phrase(
    id: "Beri seorang petugas peran wali pemasyarakatan di Pengaturan.",
    en: "Grant an officer the role of case officer under Settings.")
  static func caseloadTitle(_ overview: CaseloadOverview) -> Phrase {
    let (left, all) = (overview.unentrusted, overview.present)
    return left == 0
      ? Phrase(id: "Semua \(all) penghuni punya wali", en: "All \(all) people have a case officer")
      : Phrase(id: "\(left) dari \(all) penghuni belum punya wali", en: "\(left) of \(all) people are in nobody's care")
  }
  static func entrusted(_ done: Entrusted) -> Phrase {
    Phrase(
      id: "\(done.officer) menjadi wali \(done.people) orang.",
      en: "\(done.officer) is the case officer of \(done.people) people.")
  }
  static let asked = Phrase(
    id:
      "Orang ini bukan asuhan Anda. Sebutkan keperluannya; alasan dan nama Anda dicatat dan dapat dibaca kepala dan auditor.",
    en:
      "This person is not in your care. Say what for; the reason and your name are kept, for the head and auditors to read."
  )
  static let reason = Phrase(id: "Keperluan", en: "What for")
  static let reasonHint = Phrase(
    id: "Misalnya: mengganti wali yang cuti, menyiapkan sidang TPP.",
    en: "For example: standing in for a colleague, preparing the board's hearing.")
  static let open = Phrase(id: "Buka", en: "Open")
  static let reads = Phrase(id: "Siapa yang membuka", en: "Who opened this page")
  static let noReads = Phrase(id: "Belum ada yang membuka selain walinya.", en: "Nobody but the case officer yet.")
}

extension Caseload.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .noCaseOfficer:
      Phrase(
        id: "Pilih petugas yang berperan wali pemasyarakatan; perannya diberi di Pengaturan.",
        en: "Choose an officer who is a case officer; the role is granted under Settings.")
    case .nobodyLeft:
      Phrase(
        id: "Tidak ada lagi yang menunggu wali dalam pilihan ini. Pilih blok lain, atau centang yang sudah punya wali.",
        en: "Nobody in this choice waits for a case officer. Choose another block, or tick those in another's care.")
    case .toYourself:
      Phrase(
        id: "Anda tidak dapat menunjuk diri sendiri sebagai wali. Minta orang lain yang berwenang menunjuk wali.",
        en: "You cannot name yourself the case officer. Ask another officer who may assign care.")
    case .alreadyTheirs: Phrase(id: "Orang ini sudah asuhannya.", en: "This person is in their care already.")
    }
  }
}
