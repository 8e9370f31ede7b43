/// Schooling in the order of its years; a person who has more than is asked for may join.
enum Education {
  /// The step of a schooling as offices write it: 0 no schooling, 1 SD, 2 SMP, 3 SMA or SMK, 4 D1 to D3, 5 D4 and S1, 6 S2 and above; nil for other words.
  static func step(_ text: String) -> Int? {
    switch text.uppercased().filter({ $0.isLetter || $0.isNumber }) {
    case "TIDAKSEKOLAH", "TS", "TIDAKTAMATSD", "BELUMSEKOLAH": 0
    case "SD", "MI", "PAKETA", "SDSEDERAJAT": 1
    case "SMP", "SLTP", "MTS", "PAKETB", "SMPSEDERAJAT": 2
    case "SMA", "SMK", "SLTA", "MA", "MAN", "STM", "PAKETC", "SMASEDERAJAT", "SMU", "SMEA": 3
    case "D1", "D2", "D3", "DI", "DII", "DIII", "DIPLOMA": 4
    case "D4", "DIV", "S1", "SARJANA": 5
    case "S2", "S3", "MAGISTER", "DOKTOR": 6
    case _: nil
    }
  }
}
