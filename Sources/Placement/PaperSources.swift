import Almanac
import People
import Programmes

// How the lines of the papers come from a register, an offer, a study and its result.

extension PersonLine {
  /// A person as the register has them.
  init(_ entry: RegisterEntry) {
    self.init(
      registerNumber: entry.registerNumber, name: entry.name, sex: entry.sex, registerClass: entry.registerClass,
      offence: entry.offence, sentence: entry.sentence, third: entry.dateOneThird, half: entry.dateHalf,
      twoThirds: entry.dateTwoThirds, expiry: entry.expiryDate, block: entry.block, room: entry.room,
      residence: entry.regency)
  }
}

extension CohortLine {
  /// A cohort by its honest dates: the first and the last meeting over open days.
  init(
    title: String, agency: String?, level: String?, schedule: CohortSchedule, place: String?, seats: Int,
    quota: (percent: Int, region: String)?
  ) {
    self.init(
      title: title, agency: agency, level: level, start: schedule.start, end: schedule.end,
      meetings: PaperWords.meetings(schedule.pattern), weeklyHours: PaperWords.weeklyHours(schedule.pattern),
      place: place, seats: seats, quota: quota.map { "paling sedikit \($0.percent) % dari \($0.region)" })
  }
}

extension ProposalPaper.Line {
  /// A person with the working of one pair.
  init(_ person: PersonLine, _ match: PlacementStudy.Match, remark: String? = nil) {
    self.init(
      person: person, fit: match.fit.fit, completion: match.stay.completion,
      interest: match.fit.interestRank == 0 ? nil : match.fit.interestRank, remark: remark)
  }
}

extension ProposalPaper.Summary {
  /// What a result means for everybody who was looked at.
  ///
  /// - Parameter comparison: the result beside first come, first served; nil where there is none.
  init(_ outcomes: [PlacementOutcome], _ result: PlacementResult, _ comparison: PlacementComparison?) {
    var counts = [0, 0, 0, 0]
    for outcome in outcomes {
      switch outcome.state {
      case .placed: break
      case .withoutPlace: counts[0] += 1
      case .waiting: counts[1] += 1
      case .notAssessed: counts[2] += 1
      case .ineligible: counts[3] += 1
      }
    }
    let words = ["layak, belum dapat tempat", "menunggu tanggal", "belum dinilai", "belum memenuhi syarat"]
    self.init(
      considered: outcomes.count, others: zip(words, counts).map { Count(words: $0, count: $1) },
      stages: result.stages.map {
        .init(
          measure: PaperWords.measure($0.measure), value: PaperWords.value($0.value, of: $0.measure),
          isProven: $0.proven)
      },
      comparison: (comparison?.lines ?? []).map { line in
        .init(
          measure: PaperWords.measure(line.measure), queue: PaperWords.value(line.queue, of: line.measure),
          plan: PaperWords.value(line.plan, of: line.measure),
          difference: line.gainPerThousand.map(PaperWords.gain) ?? "")
      })
  }
}
