import Language

/// The words of `bekal policy`.
enum PolicyCommandWords {
  static let policy = CommandHelp(
    Phrase(
      id: "Kebijakan penempatan: yang berlaku, yang menunggu, dan persetujuan orang kedua.",
      en: "The placement policy: in force, waiting, and a second person's yes."),
    "bekal policy show --database rutan.sqlite",
    "bekal policy confirm \"W12.PAS.15-1.PK.01.04\" --as rina --database rutan.sqlite",
    more: Phrase(
      id: "Kebijakan dicatat di halamannya (Penempatan, Kebijakan penempatan) oleh kepala.",
      en: "A policy is recorded on its page (Placement, Placement policy) by the head."))
  static let show = CommandHelp(
    Phrase(id: "Kebijakan yang ditandatangani, terbaru di atas.", en: "The signed policies, the latest first."),
    "bekal policy show --database rutan.sqlite --json")
  static let confirm = CommandHelp(
    Phrase(
      id: "Setujui kebijakan yang menunggu, sebagai orang kedua.",
      en: "Say yes to the waiting policy, as the second person."),
    "bekal policy confirm \"W12.PAS.15-1.PK.01.04\" --as rina --database rutan.sqlite",
    more: Phrase(
      id: "Yang mencatat tidak dapat menyetujui, dan konsol pun tidak.",
      en: "Whoever recorded it cannot say yes, nor can the console."))
  static let takeBack = CommandHelp(
    Phrase(id: "Tarik kembali kebijakan yang menunggu.", en: "Take back the waiting policy."),
    "bekal policy take-back \"W12.PAS.15-1.PK.01.04\" --as budi --database rutan.sqlite")
  static let number = Phrase(
    id: "Nomor surat kebijakan yang menunggu.", en: "The paper's number of the waiting policy.")
  static let none = Phrase(
    id: "Belum ada yang ditandatangani; usulan memakai rancangan bawaan.",
    en: "None is signed yet; proposals use the shipped draft.")

  /// One policy on a line: from when, its number, who signed, how it stands.
  static func line(_ policy: KeptPolicies.Policy) -> Phrase {
    let state =
      policy.isWaiting
      ? Phrase(id: " · menunggu orang kedua", en: " · waits for a second person")
      : policy.isInForce ? Phrase(id: " · berlaku", en: " · in force") : Phrase(same: "")
    let what = "\(policy.from) · \(policy.decreeNumber) · \(policy.signedBy)"
    return Phrase(id: what + state.id, en: what + state.en)
  }

  static func notWaiting(_ number: String, but other: String?) -> Phrase {
    guard let other else {
      return Phrase(
        id: "Tidak ada kebijakan yang menunggu. Lihat: bekal policy show",
        en: "No policy waits. See: bekal policy show")
    }
    return Phrase(
      id: "Yang menunggu ialah \(other), bukan \(number). Periksa suratnya, lalu beri nomor itu.",
      en: "What waits is \(other), not \(number). Check the paper, then give that number.")
  }

  static func takenBack(_ number: String) -> Phrase {
    Phrase(id: "Kebijakan \(number) ditarik kembali.", en: "The policy \(number) is taken back.")
  }
}
