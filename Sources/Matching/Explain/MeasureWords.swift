import Language

/// The goals in words, for pages, papers and commands alike.
extension PlacementInstance.Measure {
  /// The goal's name.
  package var phrase: Phrase {
    switch self {
    case .placed: Phrase(id: "orang yang mendapat tempat", en: "people placed")
    case .expectedCompletions: Phrase(id: "perkiraan tamat", en: "expected completions")
    case .totalFit: Phrase(id: "jumlah kecocokan", en: "total fit")
    case .worstFit: Phrase(id: "kecocokan terendah", en: "worst-off fit")
    }
  }

  /// A value of it as people read it: chances summed are people, with one decimal.
  package func text(_ value: Int) -> Phrase {
    switch self {
    case .expectedCompletions:
      let people = Format.people(thousandths: abs(value))
      return value < 0 ? Phrase(id: "−\(people.id)", en: "−\(people.en)") : people
    case .placed, .totalFit, .worstFit: return Phrase(same: value < 0 ? "−\(-value)" : "\(value)")
    }
  }

  /// The name with the unit of a bare number: thousandths of a person where chances are summed.
  package var counted: Phrase {
    switch self {
    case .expectedCompletions:
      Phrase(id: "\(phrase.id) (perseribu orang)", en: "\(phrase.en) (thousandths of a person)")
    case .placed, .totalFit, .worstFit: phrase
    }
  }
}
