import Language

/// Indonesian and English of placement, side by side.
enum PlacementWords {
  static func say(_ language: Language, id: String, en: String) -> String {
    switch language {
    case .indonesian: id
    case .english: en
    }
  }

  static func status(_ status: PlacementResult.Status, _ language: Language) -> String {
    switch status {
    case .optimal: say(language, id: "terbukti terbaik", en: "proven best")
    case .limit: say(language, id: "waktu habis: terbaik yang ditemukan", en: "time ran out: the best found")
    case .infeasible: say(language, id: "tidak mungkin", en: "impossible")
    }
  }

  static func summary(_ result: PlacementResult, _ language: Language) -> String {
    var lines = [say(language, id: "Keadaan: ", en: "State: ") + status(result.status, language)]
    lines += result.stages.enumerated().map { index, stage in
      let (value, bound) = (stage.measure.text(stage.value), stage.measure.text(stage.bound))
      let tail =
        stage.proven
        ? say(language, id: "terbukti", en: "proven")
        : say(language, id: "batas atas \(bound.id)", en: "upper bound \(bound.en)")
      return "  \(index + 1). \(stage.measure.phrase(language)): \(value(language)) (\(tail))"
    }
    if result.status != .infeasible {
      let count = result.placements.count
      lines.append(say(language, id: "Penempatan: \(count)", en: "Placements: \(count)"))
    }
    if let conflict = result.conflict {
      lines.append(
        say(
          language, id: "Keputusan berikut tidak dapat berlaku bersama; cabut atau ubah salah satu:",
          en: "These decisions cannot hold together; withdraw or change one of them:"))
      lines += conflict.fixed.map { "  \($0.person) → \($0.cohort)" }
      lines.append(say(language, id: "Aturan yang dilanggar:", en: "The rules they break:"))
      lines += conflict.rules.map { "  \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  static func rule(
    _ rule: PlacementConflict.Rule, of conflict: PlacementConflict, in instance: PlacementInstance, _ language: Language
  ) -> String {
    switch rule {
    case .barred(let choice):
      let named = instance.named(choice)
      return say(
        language, id: "\(named.person) tidak boleh masuk \(named.cohort) (dilarang oleh keputusan)",
        en: "\(named.person) may not join \(named.cohort) (barred by a decision)")
    case .apart(let two):
      let (first, second) = (instance.people[two.first].id, instance.people[two.second].id)
      return say(language, id: "\(first) dan \(second) harus dipisahkan", en: "\(first) and \(second) are apart")
    case .places(let index):
      let person = instance.people[index]
      return say(
        language, id: "\(person.id) paling banyak mengikuti \(person.places) kelas",
        en: "\(person.id) takes at most \(person.places) \(person.places == 1 ? "cohort" : "cohorts")")
    case .slot(let slot):
      let touched = Set(conflict.fixed.map(\.cohort)).map { instance.cohorts[$0] }
      let names = touched.filter { $0.slots.contains { ByteOrderedName($0) == ByteOrderedName(slot) } }.map {
        ByteOrderedName($0.id)
      }.sorted()
      let list = names.map(\.text).joined(separator: ", ")
      return say(
        language, id: "tidak seorang pun mengikuti dua kelas pada waktu \(slot) (\(list))",
        en: "nobody takes two cohorts in slot \(slot) (\(list))")
    case .most(let index):
      let cohort = instance.cohorts[index]
      return say(
        language, id: "\(cohort.id) paling banyak \(cohort.max) orang", en: "\(cohort.id) takes at most \(cohort.max)")
    case .least(let index):
      let cohort = instance.cohorts[index]
      return say(
        language, id: "\(cohort.id) baru dibuka dengan paling sedikit \(cohort.min) orang",
        en: "\(cohort.id) opens with at least \(cohort.min)")
    case .limit(let index, let place):
      let limit = instance.cohorts[index].atMost[place]
      let (id, group) = (instance.cohorts[index].id, instance.groups[limit.group].name)
      return say(
        language, id: "\(id) paling banyak \(limit.count) orang dari \(group)",
        en: "\(id) takes at most \(limit.count) of \(group)")
    case .share(let index, let place):
      let share = instance.cohorts[index].atLeast[place]
      let (id, group) = (instance.cohorts[index].id, instance.groups[share.group].name)
      return say(
        language, id: "paling sedikit \(share.percent)% peserta \(id) dari \(group)",
        en: "at least \(share.percent)% of \(id) are of \(group)")
    }
  }
}
