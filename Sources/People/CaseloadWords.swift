import Page

/// The words of care and of reads.
enum CaseloadWords {
  static let caseOfficer = Phrase(id: "Wali pemasyarakatan", en: "Case officer")
  static let nobody = Phrase(id: "Belum ada wali.", en: "In nobody's care yet.")
  static let entrust = Phrase(id: "Tunjuk wali", en: "Name a case officer")
  static func entrusted(_ name: String) -> Phrase {
    Phrase(id: "\(name) menjadi wali.", en: "\(name) is the case officer.")
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
    case .alreadyTheirs: Phrase(id: "Orang ini sudah asuhannya.", en: "This person is in their care already.")
    }
  }
}
