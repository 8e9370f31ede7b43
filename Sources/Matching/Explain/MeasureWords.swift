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

  /// The difference of two values of it, with its sign.
  package func difference(_ value: Int) -> Phrase {
    let text = text(value)
    return value > 0 ? Phrase(id: "+\(text.id)", en: "+\(text.en)") : text
  }
}

extension PlacementComparison.Line {
  /// By how much the plan is above the queue: `+16,3 %`; below it with a minus; nil where the queue has 0.
  package var gain: Phrase? {
    gainPerThousand.map { gain in
      let (sign, percent) = (gain < 0 ? "−" : "+", Format.percent(thousandths: abs(gain)))
      return Phrase(id: sign + percent.id, en: sign + percent.en)
    }
  }
}
