/// How far somebody went to school.
package enum Education {
  /// The step of a schooling as offices and the civil registry write it: 0 no schooling, 1 SD, 2 SMP, 3 SMA or SMK, 4 D1 to D3,
  /// 5 D4 and S1, 6 S2 and above; nil for other words.
  ///
  /// Source of the registry's words: Permendagri 109/2019, form F-1.01, column *pendidikan terakhir*.
  package static func step(_ text: String) -> Int? {
    let letters = text.uppercased().filter { $0.isLetter || $0.isNumber }
    return known[letters] ?? known[bare(letters)]
  }

  /// Without what says that the school was finished, or one of its rank: `TAMAT SD/SEDERAJAT` is SD.
  private static func bare(_ letters: String) -> String {
    var word = letters[...]
    for prefix in ["TAMATAN", "TAMAT", "LULUSAN", "LULUS"] where word.hasPrefix(prefix) {
      word = word.dropFirst(prefix.count)
      break
    }
    return String(word.hasSuffix("SEDERAJAT") ? word.dropLast("SEDERAJAT".count) : word)
  }

  private static let known: [String: Int] = {
    let steps: [[String]] = [
      [
        "TIDAKSEKOLAH", "TS", "TIDAKTAMATSD", "TIDAKTAMATSDSEDERAJAT", "BELUMSEKOLAH", "TIDAKBELUMSEKOLAH",
        "BELUMTAMATSD",
        "BELUMTAMATSDSEDERAJAT", "TIDAKPERNAHSEKOLAH",
      ],
      ["SD", "MI", "PAKETA", "SR", "SDLB"], ["SMP", "SLTP", "MTS", "PAKETB", "SMPLB"],
      ["SMA", "SMK", "SLTA", "MA", "MAN", "STM", "PAKETC", "SMU", "SMEA", "SMKK", "SPG", "MAK"],
      [
        "D1", "D2", "D3", "DI", "DII", "DIII", "DIPLOMA", "DIPLOMAI", "DIPLOMAII", "DIPLOMAIII", "DIPLOMA1", "DIPLOMA2",
        "DIPLOMA3", "AKADEMI", "AKADEMIDIPLOMAIIISMUDA", "AKADEMIDIPLOMAIIISARJANAMUDA", "SARJANAMUDA",
      ],
      ["D4", "DIV", "S1", "SARJANA", "DIPLOMAIV", "DIPLOMA4", "STRATAI", "STRATA1", "DIPLOMAIVSTRATAI"],
      ["S2", "S3", "MAGISTER", "DOKTOR", "STRATAII", "STRATAIII", "STRATA2", "STRATA3"],
    ]
    var known: [String: Int] = [:]
    for (step, words) in steps.enumerated() { for word in words { known[word] = step } }
    return known
  }()
}
