import Language

/// Indonesian and English of the timetable, side by side.
enum TimetableWords {
  /// The rule that keeps a session out of every slot, with those that stand in most slots first.
  static func whyLeftOut(_ session: Int, _ plan: TimetablePlan, _ language: Language) -> String {
    let index = plan.index
    let entry = index.instance.sessions[session]
    if index.places[session].isEmpty {
      return Phrase(
        id: "tidak ada \(entry.place) untuk \(entry.members.count) orang",
        en: "no \(entry.place) holds \(entry.members.count) people")(language)
    }
    if index.teachers[session].isEmpty { return Phrase(id: "tidak ada pengajarnya", en: "it has no teacher")(language) }
    if index.slotCount == 0 { return Phrase(id: "tidak ada waktu dalam daftar", en: "there is no slot")(language) }
    let barriers = (0..<index.slotCount).map { plan.whyNot(session, $0) }
    let counted = TimetableBarrier.allCases.map { barrier in (barrier, barriers.count { $0 == barrier }) }
      .filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
    let list = counted.map { "\($0.0.phrase(language)) (\($0.1))" }.joined(separator: "; ")
    return Phrase(
      id: "di setiap waktu ada yang menghalangi: \(list)", en: "in every slot something stands in the way: \(list)")(
        language)
  }

  static func summary(_ result: TimetableResult, _ language: Language) -> String {
    var lines = [Phrase(id: "Keadaan: ", en: "State: ")(language) + PlacementWords.status(result.status, language)]
    lines += result.stages.enumerated().map { place, stage in
      let tail =
        stage.proven
        ? Phrase(id: "terbukti", en: "proven")
        : Phrase(id: "batas atas \(stage.bound)", en: "upper bound \(stage.bound)")
      return "  \(place + 1). \(stage.measure.phrase(language)): \(stage.value) (\(tail(language)))"
    }
    if result.status != .infeasible {
      let (held, left) = (result.schedule.count, result.unscheduled.count)
      lines.append(
        Phrase(id: "Sesi terjadwal: \(held); tidak terjadwal: \(left)", en: "Scheduled: \(held); left out: \(left)")(
          language))
      lines += result.unscheduled.map { "  \($0.session): \($0.rule)" }
    }
    if let conflict = result.conflict {
      lines.append(
        Phrase(
          id: "Sesi yang ditahan berikut tidak dapat tetap bersama; lepaskan atau pindahkan salah satu:",
          en: "These held sessions cannot stay together; release or move one of them:")(language))
      lines += conflict.held.map { "  \($0)" }
      lines.append(Phrase(id: "Aturan yang dilanggar:", en: "The rules they break:")(language))
      lines += conflict.rules.map { "  \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  static func unknown(_ option: String, _ name: String) -> Phrase {
    Phrase(
      id: "\(option) \(name): tidak ada dalam berkas.", en: "\(option) \(name): nothing of that id is in the file.")
  }
}

/// The goals in words.
extension TimetableInstance.Measure {
  /// The goal's name.
  package var phrase: Phrase {
    switch self {
    case .sessions: Phrase(id: "sesi terjadwal", en: "sessions scheduled")
    case .presence: Phrase(id: "kehadiran yang mungkin", en: "members who can be present")
    case .unmoved: Phrase(id: "sesi yang tidak dipindah", en: "sessions not moved")
    case .asOffered: Phrase(id: "sesi pada waktu penawaran", en: "sessions in the offered slot")
    }
  }
}

extension TimetableBarrier {
  var phrase: Phrase {
    switch self {
    case .noPlace: Phrase(id: "tempatnya tutup", en: "its places are closed")
    case .noTeacher: Phrase(id: "pengajarnya tidak ada", en: "its teachers are away")
    case .noEscorts: Phrase(id: "pengawal bertugas kurang", en: "too few escorts on duty")
    case .cohort: Phrase(id: "kelasnya sudah ada sesi", en: "its cohort has a session then")
    case .order: Phrase(id: "urutan sesi kelas", en: "the order of the cohort's sessions")
    case .perDay: Phrase(id: "batas sesi sehari", en: "the limit of sessions a day")
    case .person: Phrase(id: "anggotanya mengikuti sesi lain", en: "a member is in another session")
    case .escorts: Phrase(id: "pengawal sudah terpakai", en: "the escorts are taken")
    case .places: Phrase(id: "tempat sudah terpakai", en: "the places are taken")
    case .teachers: Phrase(id: "pengajar sudah terpakai", en: "the teachers are taken")
    case .other: Phrase(id: "hanya tujuan lain yang lebih dulu", en: "only a goal that goes first")
    }
  }
}
