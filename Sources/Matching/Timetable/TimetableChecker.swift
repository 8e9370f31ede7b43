import Language

/// Reads the rules anew, by name and without the solver's program, and says where a result breaks them.
package enum TimetableChecker {
  /// All breaches of a result in words; none if it may be believed.
  package static func breaches(of result: TimetableResult, against instance: TimetableInstance) -> [Phrase] {
    let reading = TimetableReading(instance, result.schedule)
    if result.status == .infeasible { return refusals(result, instance) }
    var breaches = reading.breachesOfList() + reading.breachesOfLessons() + reading.breachesOfClashes()
    breaches += reading.breachesOfCohorts() + reading.breachesOfEscorts() + reading.breachesOfHeld()
    breaches += leftOut(result, instance, reading) + stages(result, instance, reading)
    if result.conflict != nil {
      breaches.append(Phrase(id: "\"conflict\" tidak pada tempatnya", en: "\"conflict\" is out of place"))
    }
    return breaches
  }

  private static func leftOut(
    _ result: TimetableResult, _ instance: TimetableInstance, _ reading: TimetableReading
  ) -> [Phrase] {
    let named = Set(result.unscheduled.map { ByteOrderedName($0.session) })
    let missing = Set(instance.sessions.map { ByteOrderedName($0.id) }).subtracting(reading.scheduled)
    guard named == missing, named.count == result.unscheduled.count else {
      let list = named.symmetricDifference(missing).sorted().map(\.text).joined(separator: ", ")
      return [
        Phrase(
          id: "\"unscheduled\" tidak sesuai dengan jadwal (\(list))",
          en: "\"unscheduled\" does not agree with the schedule (\(list))")
      ]
    }
    return []
  }

  private static func stages(
    _ result: TimetableResult, _ instance: TimetableInstance, _ reading: TimetableReading
  ) -> [Phrase] {
    guard instance.stages.map(\.measure) == result.stages.map(\.measure) else {
      return [Phrase(id: "tahap tidak sesuai dengan berkas", en: "the stages are not those of the file")]
    }
    var breaches: [Phrase] = []
    for (place, stage) in result.stages.enumerated() {
      let measured = reading.value(of: stage.measure)
      let least = instance.stages[place].floor(of: stage.value)
      let isLast = place == result.stages.count - 1
      let name = Phrase(id: "tahap \(place + 1)", en: "stage \(place + 1)")
      if stage.bound < stage.value || stage.proven != (stage.bound == stage.value) {
        breaches.append(
          Phrase(
            id: "\(name.id): nilai \(stage.value), batas \(stage.bound) dan \"proven\" tidak sesuai",
            en: "\(name.en): value \(stage.value), bound \(stage.bound) and \"proven\" do not agree"))
      }
      if measured > stage.bound || (isLast ? measured != stage.value : measured < least) {
        breaches.append(
          Phrase(
            id: "\(name.id): jadwal mencapai \(measured), tertulis \(stage.value) (paling sedikit \(least))",
            en: "\(name.en): the schedule reaches \(measured), it says \(stage.value) (at least \(least))"))
      }
    }
    if result.stages.allSatisfy(\.proven) != (result.status == .optimal) {
      breaches.append(
        Phrase(
          id: "keadaan \"\(result.status.rawValue)\" tidak sesuai",
          en: "status \"\(result.status.rawValue)\" does not agree"))
    }
    return breaches
  }

  /// What an answer "infeasible" must show: held sessions that break a rule, and none of them for nothing.
  private static func refusals(_ result: TimetableResult, _ instance: TimetableInstance) -> [Phrase] {
    guard result.schedule.isEmpty, result.stages.isEmpty, result.unscheduled.isEmpty else {
      return [
        Phrase(
          id: "\"infeasible\" tidak boleh memuat jadwal atau tahap",
          en: "\"infeasible\" must have no schedule, no stages")
      ]
    }
    guard let conflict = result.conflict, !conflict.rules.isEmpty else {
      return [Phrase(id: "\"conflict\" tidak ada", en: "\"conflict\" is missing")]
    }
    let held = Set(instance.held.map(ByteOrderedName.init))
    let named = Set(conflict.held.map(ByteOrderedName.init))
    guard !named.isEmpty, named.isSubset(of: held) else {
      return [
        Phrase(id: "\"conflict\" menyebut sesi yang tidak ditahan", en: "\"conflict\" names sessions that are not held")
      ]
    }
    func breaks(_ kept: Set<ByteOrderedName>) -> Bool {
      let lessons = instance.current.filter { kept.contains(ByteOrderedName($0.session)) }
      let reading = TimetableReading(instance, lessons)
      return
        !(reading.breachesOfLessons() + reading.breachesOfClashes() + reading.breachesOfCohorts()
        + reading.breachesOfEscorts()).isEmpty
    }
    if breaks(named), named.allSatisfy({ !breaks(named.subtracting([$0])) }) { return [] }
    return [
      Phrase(
        id: "sesi dalam \"conflict\" tidak bertentangan, atau ada yang berlebih",
        en: "the sessions of \"conflict\" do not break a rule, or one can be left out")
    ]
  }
}
