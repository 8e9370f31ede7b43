import Language

extension PlacementWords {
  /// An explanation, one paragraph a cohort.
  static func explanation(_ explanation: PlacementExplanation, _ language: Language) -> String {
    explanation.answers.map { "\($0.cohort): \(answer($0.answer, language))" }.joined(separator: "\n")
  }

  private static func answer(_ answer: PlacementExplanation.Answer, _ language: Language) -> String {
    switch answer {
    case .placed(let fit, let completion, let isFixed):
      let why = isFixed ? say(language, id: ", ditetapkan oleh keputusan", en: ", fixed by a decision") : ""
      let chance = Format.thousandths(completion)
      return say(
        language, id: "ditempatkan (kecocokan \(fit), peluang tamat \(chance.id)\(why))",
        en: "placed (fit \(fit), chance to complete \(chance.en)\(why))")
    case .notListed:
      return say(
        language,
        id: "tidak memenuhi syarat: pasangan ini tidak ada dalam berkas (lihat alasan pada lembar penjelasan)",
        en: "not eligible: the pair is not in the file (the reasons stand on the sheet of explanations)")
    case .barred: return say(language, id: "dilarang oleh keputusan", en: "barred by a decision")
    case .eligible(let fit, let completion, let barriers, let price):
      let chance = Format.thousandths(completion)
      let head = say(
        language, id: "memenuhi syarat (kecocokan \(fit), peluang tamat \(chance.id)), tidak dipilih",
        en: "eligible (fit \(fit), chance to complete \(chance.en)), not chosen")
      let lines = barriers.map { "\n  - \(barrier($0, language))" }.joined()
      return head + lines + "\n  = \(self.price(price, language))"
    }
  }

  private static func barrier(_ barrier: PlacementExplanation.Barrier, _ language: Language) -> String {
    switch barrier {
    case .noPlaces:
      say(language, id: "orang ini tidak boleh mengikuti kelas apa pun", en: "this person may take no cohort")
    case .placesTaken(let cohorts):
      say(
        language, id: "sudah mendapat \(cohorts.joined(separator: ", "))",
        en: "already has \(cohorts.joined(separator: ", "))")
    case .sameSlot(let slot, let cohort):
      say(language, id: "bentrok dengan \(cohort) pada \(slot)", en: "clashes with \(cohort) in \(slot)")
    case .closed(let min, let listed):
      say(
        language, id: "kelas tidak dibuka (perlu \(min) orang, \(listed) layak)",
        en: "the cohort stays closed (it needs \(min), \(listed) are eligible)")
    case .full(let max): say(language, id: "kelas penuh (\(max))", en: "the cohort is full (\(max))")
    case .groupFull(let group, let count):
      say(
        language, id: "tempat bagi \(group) sudah penuh (\(count))", en: "the places for \(group) are taken (\(count))")
    case .shareWouldBreak(let group, let percent):
      say(
        language, id: "porsi \(group) akan turun di bawah \(percent)%",
        en: "the share of \(group) would fall below \(percent)%")
    case .apartFrom(let other): say(language, id: "harus dipisahkan dari \(other)", en: "apart from \(other)")
    case .belowWorstFit(let worst):
      say(
        language, id: "kecocokan di bawah \(worst), batas yang dijaga bagi semua",
        en: "the fit is below \(worst), which is kept for everyone")
    }
  }

  private static func price(_ price: PlacementExplanation.Price, _ language: Language) -> String {
    switch price {
    case .impossible(let rules):
      return say(language, id: "tidak mungkin: ", en: "impossible: ") + rules.joined(separator: "; ")
    case .unknown:
      return say(language, id: "harganya belum diketahui: waktu habis", en: "its price is not known: time ran out")
    case .plan(let changes, let losing, let isProven):
      let parts = changes.map { change in
        let (measure, difference) = (change.measure, change.measure.difference(change.then - change.now))
        let (now, then) = (measure.text(change.now), measure.text(change.then))
        return "\(measure.phrase(language)) \(now(language)) → \(then(language)) (\(difference(language)))"
      }
      let names = losing.map { "\($0.person) (\($0.cohort))" }.joined(separator: ", ")
      let loss =
        losing.isEmpty
        ? say(language, id: "tidak ada yang kehilangan tempat", en: "nobody loses a place")
        : say(language, id: "kehilangan tempat: \(names)", en: "losing a place: \(names)")
      let end = isProven ? "" : say(language, id: " (belum terbukti)", en: " (not proven)")
      let isFree = changes.allSatisfy { $0.now == $0.then }
      let lead =
        isFree
        ? say(language, id: "bila ditetapkan, tidak ada yang dikorbankan: ", en: "if fixed, nothing is given up: ")
        : say(language, id: "bila ditetapkan, rencana terbaik menjadi: ", en: "if fixed, the best plan becomes: ")
      return lead + parts.joined(separator: ", ") + "; " + loss + end
    }
  }

  /// The table of a comparison.
  static func comparison(_ comparison: PlacementComparison, _ language: Language) -> String {
    let head = say(language, id: "ukuran: antrean → rencana", en: "measure: queue → plan")
    let lines = comparison.lines.map { line in
      let (queue, plan) = (line.measure.text(line.queue), line.measure.text(line.plan))
      let gain = line.gain.map { " (\($0(language)))" } ?? ""
      return "  \(line.measure.phrase(language)): \(queue(language)) → \(plan(language))\(gain)"
    }
    return ([head] + lines + [status(comparison.status, language)]).joined(separator: "\n")
  }
}
