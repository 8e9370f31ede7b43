import Language
extension PlacementWords {
  /// A breach in a sentence.
  static func breach(_ breach: PlacementChecker.Breach, _ language: Language) -> String {
    switch breach {
    case .unknownPerson(let id): say(language, id: "orang \(id) tidak dikenal", en: "person \(id) is unknown")
    case .unknownCohort(let id): say(language, id: "kelompok \(id) tidak dikenal", en: "cohort \(id) is unknown")
    case .repeated(let placement):
      say(language, id: "\(pair(placement)) tertulis dua kali", en: "\(pair(placement)) stands twice")
    case .unsorted(let placement):
      say(language, id: "\(pair(placement)) tidak pada urutannya", en: "\(pair(placement)) is out of order")
    case .notListed(let placement):
      say(language, id: "\(pair(placement)) bukan pasangan yang layak", en: "\(pair(placement)) is not a listed pair")
    case .tooManyPlaces(let person, let taken, let places):
      say(
        language, id: "\(person) mengikuti \(taken) kelompok, batasnya \(places)",
        en: "\(person) takes \(taken) cohorts of \(places) allowed")
    case .sameSlot(let person, let slot, let cohorts):
      say(
        language, id: "\(person) mengikuti \(cohorts.joined(separator: ", ")) pada waktu \(slot) yang sama",
        en: "\(person) takes \(cohorts.joined(separator: ", ")) in the same slot \(slot)")
    case .apartTogether(let first, let second, let cohort):
      say(
        language, id: "\(first) dan \(second) harus dipisahkan, tetapi keduanya di \(cohort)",
        en: "\(first) and \(second) are apart but both in \(cohort)")
    case .fixedMissing(let placement):
      say(language, id: "\(pair(placement)) ditetapkan tetapi tidak ada", en: "\(pair(placement)) is fixed but missing")
    case .barredChosen(let placement):
      say(language, id: "\(pair(placement)) dilarang tetapi dipilih", en: "\(pair(placement)) is barred but chosen")
    case .underMin, .overMax, .overLimit, .underShare: cohortBreach(breach, language)
    case .stagesDiffer, .boundBelowValue, .provenWrong, .belowFloor, .lastNotReached, .aboveBound, .statusWrong,
      .infeasibleWithPlan, .conflictMissing, .conflictUnexpected, .conflictNotFixed, .conflictEmpty,
      .nothingFoundWithoutFixed:
      stageBreach(breach, language)
    }
  }

  private static func pair(_ placement: PlacementResult.Placement) -> String {
    "\(placement.person) → \(placement.cohort)"
  }

  private static func cohortBreach(_ breach: PlacementChecker.Breach, _ language: Language) -> String {
    switch breach {
    case .underMin(let cohort, let members, let min):
      return say(
        language, id: "\(cohort) berisi \(members) orang, paling sedikit \(min)",
        en: "\(cohort) has \(members), at least \(min) are needed")
    case .overMax(let cohort, let members, let max):
      return say(
        language, id: "\(cohort) berisi \(members) orang, paling banyak \(max)",
        en: "\(cohort) has \(members), at most \(max) are allowed")
    case .overLimit(let cohort, let group, let members, let count):
      return say(
        language, id: "\(cohort) berisi \(members) orang dari \(group), paling banyak \(count)",
        en: "\(cohort) has \(members) of \(group), at most \(count) are allowed")
    case .underShare(let cohort, let group, let members, let all, let percent):
      return say(
        language, id: "\(cohort) berisi \(members) dari \(all) orang dari \(group), paling sedikit \(percent)%",
        en: "\(cohort) has \(members) of \(all) of \(group), at least \(percent)% are needed")
    case .unknownPerson, .unknownCohort, .repeated, .unsorted, .notListed, .tooManyPlaces, .sameSlot, .apartTogether,
      .fixedMissing, .barredChosen, .stagesDiffer, .boundBelowValue, .provenWrong, .belowFloor, .lastNotReached,
      .aboveBound, .statusWrong, .infeasibleWithPlan, .conflictMissing, .conflictUnexpected, .conflictNotFixed,
      .conflictEmpty, .nothingFoundWithoutFixed:
      return ""
    }
  }

  private static func stageBreach(_ breach: PlacementChecker.Breach, _ language: Language) -> String {
    switch breach {
    case .stagesDiffer(let expected, let found):
      let (wanted, given) = (list(expected), list(found))
      return say(
        language, id: "tahap seharusnya \(wanted), tertulis \(given)",
        en: "the stages should be \(wanted), found \(given)")
    case .boundBelowValue(let stage, let value, let bound):
      return say(
        language, id: "tahap \(stage): batas atas \(bound) di bawah nilai \(value)",
        en: "stage \(stage): bound \(bound) is below value \(value)")
    case .provenWrong(let stage):
      return say(
        language, id: "tahap \(stage): \"proven\" tidak sesuai dengan nilai dan batas",
        en: "stage \(stage): \"proven\" does not agree with value and bound")
    case .belowFloor(let stage, let floor, let measured):
      return say(
        language, id: "tahap \(stage): rencana mencapai \(measured), paling sedikit \(floor)",
        en: "stage \(stage): the plan reaches \(measured), at least \(floor) is owed")
    case .lastNotReached(let value, let measured):
      return say(
        language, id: "tahap terakhir tertulis \(value), rencana mencapai \(measured)",
        en: "the last stage says \(value), the plan reaches \(measured)")
    case .aboveBound(let stage, let bound, let measured):
      return say(
        language, id: "tahap \(stage): rencana mencapai \(measured), di atas batas \(bound)",
        en: "stage \(stage): the plan reaches \(measured), above the bound \(bound)")
    case .statusWrong(let status):
      return say(
        language, id: "keadaan \"\(status.rawValue)\" tidak sesuai", en: "status \"\(status.rawValue)\" does not agree")
    case .infeasibleWithPlan, .conflictMissing, .conflictUnexpected, .conflictNotFixed, .conflictEmpty,
      .nothingFoundWithoutFixed:
      return answerBreach(breach, language)
    case .unknownPerson, .unknownCohort, .repeated, .unsorted, .notListed, .tooManyPlaces, .sameSlot, .apartTogether,
      .fixedMissing, .barredChosen, .underMin, .overMax, .overLimit, .underShare:
      return ""
    }
  }

  private static func answerBreach(_ breach: PlacementChecker.Breach, _ language: Language) -> String {
    switch breach {
    case .infeasibleWithPlan:
      return say(
        language, id: "\"infeasible\" tidak boleh memuat rencana atau tahap",
        en: "\"infeasible\" must have no plan and no stages")
    case .conflictMissing: return say(language, id: "\"conflict\" tidak ada", en: "\"conflict\" is missing")
    case .conflictUnexpected:
      return say(language, id: "\"conflict\" tidak pada tempatnya", en: "\"conflict\" is out of place")
    case .conflictNotFixed(let placement):
      return say(language, id: "\(pair(placement)) tidak ditetapkan", en: "\(pair(placement)) is not fixed")
    case .conflictEmpty:
      return say(
        language, id: "\"conflict\" harus menyebut keputusan dan aturan",
        en: "\"conflict\" must name decisions and rules"
      )
    case .nothingFoundWithoutFixed:
      return say(
        language, id: "tidak ada rencana, padahal rencana kosong selalu boleh",
        en: "there is no plan, although the empty one is always allowed")
    case .stagesDiffer, .boundBelowValue, .provenWrong, .belowFloor, .lastNotReached, .aboveBound, .statusWrong,
      .unknownPerson, .unknownCohort, .repeated, .unsorted, .notListed, .tooManyPlaces, .sameSlot, .apartTogether,
      .fixedMissing, .barredChosen, .underMin, .overMax, .overLimit, .underShare:
      return ""
    }
  }

  private static func list(_ measures: [PlacementInstance.Measure]) -> String {
    "[\(measures.map(\.rawValue).joined(separator: ", "))]"
  }
}
