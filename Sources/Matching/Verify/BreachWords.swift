import Language

extension PlacementChecker.Breach {
  /// The breach in a sentence.
  var phrase: Phrase {
    switch self {
    case .unknownPerson(let id): Phrase(id: "orang \(id) tidak dikenal", en: "person \(id) is unknown")
    case .unknownCohort(let id): Phrase(id: "kelas \(id) tidak dikenal", en: "cohort \(id) is unknown")
    case .repeated(let placement):
      Phrase(id: "\(pair(placement)) tertulis dua kali", en: "\(pair(placement)) stands twice")
    case .unsorted(let placement):
      Phrase(id: "\(pair(placement)) tidak pada urutannya", en: "\(pair(placement)) is out of order")
    case .notListed(let placement):
      Phrase(id: "\(pair(placement)) bukan pasangan yang layak", en: "\(pair(placement)) is not a listed pair")
    case .tooManyPlaces(let person, let taken, let places):
      Phrase(
        id: "\(person) mengikuti \(taken) kelas, batasnya \(places)",
        en: "\(person) takes \(taken) cohorts of \(places) allowed")
    case .sameSlot(let person, let slot, let cohorts):
      Phrase(
        id: "\(person) mengikuti \(cohorts.joined(separator: ", ")) pada waktu \(slot) yang sama",
        en: "\(person) takes \(cohorts.joined(separator: ", ")) in the same slot \(slot)")
    case .apartTogether(let first, let second, let cohort):
      Phrase(
        id: "\(first) dan \(second) harus dipisahkan, tetapi keduanya di \(cohort)",
        en: "\(first) and \(second) are apart but both in \(cohort)")
    case .fixedMissing(let placement):
      Phrase(id: "\(pair(placement)) ditetapkan tetapi tidak ada", en: "\(pair(placement)) is fixed but missing")
    case .barredChosen(let placement):
      Phrase(id: "\(pair(placement)) dilarang tetapi dipilih", en: "\(pair(placement)) is barred but chosen")
    case .underMin(let cohort, let members, let min):
      Phrase(
        id: "\(cohort) berisi \(members) orang, paling sedikit \(min)",
        en: "\(cohort) has \(members), at least \(min) are needed")
    case .overMax(let cohort, let members, let max):
      Phrase(
        id: "\(cohort) berisi \(members) orang, paling banyak \(max)",
        en: "\(cohort) has \(members), at most \(max) are allowed")
    case .overLimit(let cohort, let group, let members, let count):
      Phrase(
        id: "\(cohort) berisi \(members) orang dari \(group), paling banyak \(count)",
        en: "\(cohort) has \(members) of \(group), at most \(count) are allowed")
    case .underShare(let cohort, let group, let members, let all, let percent):
      Phrase(
        id: "\(cohort) berisi \(members) dari \(all) orang dari \(group), paling sedikit \(percent)%",
        en: "\(cohort) has \(members) of \(all) of \(group), at least \(percent)% are needed")
    case .stagesDiffer(let expected, let found):
      Phrase(
        id: "tahap seharusnya \(list(expected)), tertulis \(list(found))",
        en: "the stages should be \(list(expected)), found \(list(found))")
    case .boundBelowValue(let stage, let value, let bound):
      Phrase(
        id: "tahap \(stage): batas atas \(bound) di bawah nilai \(value)",
        en: "stage \(stage): bound \(bound) is below value \(value)")
    case .provenWrong(let stage):
      Phrase(
        id: "tahap \(stage): \"proven\" tidak sesuai dengan nilai dan batas",
        en: "stage \(stage): \"proven\" does not agree with value and bound")
    case .belowFloor(let stage, let floor, let measured):
      Phrase(
        id: "tahap \(stage): rencana mencapai \(measured), paling sedikit \(floor)",
        en: "stage \(stage): the plan reaches \(measured), at least \(floor) is owed")
    case .lastNotReached(let value, let measured):
      Phrase(
        id: "tahap terakhir tertulis \(value), rencana mencapai \(measured)",
        en: "the last stage says \(value), the plan reaches \(measured)")
    case .aboveBound(let stage, let bound, let measured):
      Phrase(
        id: "tahap \(stage): rencana mencapai \(measured), di atas batas \(bound)",
        en: "stage \(stage): the plan reaches \(measured), above the bound \(bound)")
    case .statusWrong(let status):
      Phrase(
        id: "keadaan \"\(status.rawValue)\" tidak sesuai", en: "status \"\(status.rawValue)\" does not agree")
    case .infeasibleWithPlan:
      Phrase(
        id: "\"infeasible\" tidak boleh memuat rencana atau tahap",
        en: "\"infeasible\" must have no plan and no stages")
    case .conflictMissing: Phrase(id: "\"conflict\" tidak ada", en: "\"conflict\" is missing")
    case .conflictUnexpected:
      Phrase(id: "\"conflict\" tidak pada tempatnya", en: "\"conflict\" is out of place")
    case .conflictNotFixed(let placement):
      Phrase(id: "\(pair(placement)) tidak ditetapkan", en: "\(pair(placement)) is not fixed")
    case .conflictEmpty:
      Phrase(
        id: "\"conflict\" harus menyebut keputusan dan aturan",
        en: "\"conflict\" must name decisions and rules")

    case .nothingFoundWithoutFixed:
      Phrase(
        id: "tidak ada rencana, padahal rencana kosong selalu boleh",
        en: "there is no plan, although the empty one is always allowed")
    }
  }

  private func pair(_ placement: PlacementResult.Placement) -> String {
    "\(placement.person) → \(placement.cohort)"
  }

  private func list(_ measures: [PlacementInstance.Measure]) -> String {
    "[\(measures.map(\.rawValue).joined(separator: ", "))]"
  }
}
