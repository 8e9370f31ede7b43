import House
import Language

/// The words of a class that is under its minimum or share.
enum ClassChoiceWords {
  static let choice = Phrase(id: "Kelas di bawah batas", en: "A class under its limits")
  static let kept = Phrase(id: "Pilihan untuk kelas ini dicatat.", en: "The choice for this class is kept.")
  static let keep = Phrase(id: "Simpan pilihan", en: "Keep the choice")

  static func kind(_ kind: ClassChoice.Kind) -> Phrase {
    switch kind {
    case .goOn: Phrase(id: "Teruskan kelas ini", en: "Go on with this class")
    case .leaveClosed: Phrase(id: "Biarkan tidak dibuka", en: "Leave it closed")
    }
  }

  /// "3 dari paling sedikit 6 orang".
  static func shortfall(_ shortfall: Shortfall, _ regions: Regions) -> Phrase {
    switch shortfall {
    case .tooFew(let members, let min):
      Phrase(id: "\(members) dari paling sedikit \(min) orang", en: "\(members) of at least \(min) people")
    case .residents(let region, let percent, let residents, let members):
      Phrase(
        id:
          "\(residents) dari \(members) warga \(regions.name(of: region) ?? region.rawValue), paling sedikit \(percent) %",
        en:
          "\(residents) of \(members) residents of \(regions.name(of: region) ?? region.rawValue), at least \(percent) %"
      )
    }
  }

  /// As the minutes say it.
  static func chosen(_ choice: ClassChoice) -> Phrase {
    switch choice.kind {
    case .goOn:
      Phrase(
        id: "Sidang meneruskan kelas ini di bawah batas peserta, dengan alasan: \(choice.reason)",
        en: "The board goes on with this class under its limits: \(choice.reason)")
    case .leaveClosed:
      Phrase(
        id: "Sidang membiarkan kelas ini tidak dibuka, dengan alasan: \(choice.reason)",
        en: "The board leaves this class closed: \(choice.reason)")
    }
  }
}
