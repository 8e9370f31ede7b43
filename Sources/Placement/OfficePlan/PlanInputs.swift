import Almanac
import House
import Import
import Matching
import People
import Programmes
import Sheet

/// The three files an office has, read for one plan: who may be placed, what is offered, and what was left out.
package struct PlanInputs: Sendable {
  /// A row that is not part of the plan, and why in the import's own codes.
  package struct LeftOut: Equatable, Sendable {
    package let file: String
    package let row: Int
    package let name: String
    package let codes: [String]
  }

  /// A person of the register with the row it stands in.
  package struct Person: Sendable {
    package let row: Int
    package let entry: RegisterEntry
    package let candidate: Candidate
  }

  /// An offer with the row it stands in and its honest dates.
  package struct Offer: Sendable {
    package let row: Int
    package let entry: OfferEntry
    package let schedule: CohortSchedule
    package let opening: Opening
  }

  package let day: Day
  package let people: [Person]
  package let offers: [Offer]
  package let leftOut: [LeftOut]
  /// The last row of the register or of the offers.
  let lastRow: Int
  /// Assessments that name no person of the register.
  package let strayAssessments: [String]

  /// Reads the three files; rows in error are left out and named.
  ///
  /// - Parameters:
  ///   - day: the date of the plan; nil takes the register's title row.
  ///   - today: the date where the register names none.
  /// - Throws: `TableRejection` of the file that cannot be read.
  package init(
    register: [UInt8], assessments: [UInt8], offers: [UInt8], on day: Day?, today: Day, regions: Regions,
    teaching: TeachingDays
  ) throws(TableRejection) {
    let asOf: AsOf = day.map { .given($0) } ?? .titles(otherwise: today)
    let people = try Register.read(register, asOf: asOf, regions: regions)
    let date = people.asOf
    let assessed = try AssessmentList.read(assessments, asOf: .given(date), regions: regions)
    let offered = try OfferList.read(offers, asOf: .given(date), regions: regions)
    let byNumber = Dictionary(assessed.rows.map { (RegisterNumber.key($0.entry.registerNumber), $0.entry) }) { $1 }
    self.day = date
    lastRow = (people.rows.map(\.row) + offered.rows.map(\.row)).max() ?? 0
    self.people = people.rows.map { read in
      let assessment = byNumber[RegisterNumber.key(read.entry.registerNumber)]
      let id = ID<People.Person>(row: read.row)
      return Person(row: read.row, entry: read.entry, candidate: Candidate(id: id, read.entry, assessment))
    }
    self.offers = offered.rows.compactMap { read in
      Offer(row: read.row, read.entry, id: Cohort.ID(row: read.row), isOpen: teaching.isOpen)
    }
    let held = Set(people.rows.map { RegisterNumber.key($0.entry.registerNumber) })
    strayAssessments = assessed.rows.map(\.entry.registerNumber).filter { !held.contains(RegisterNumber.key($0)) }
    leftOut =
      PlanInputs.leftOut("register", people) { $0.name } + PlanInputs.leftOut("assessment", assessed) { $0.name ?? "" }
      + PlanInputs.leftOut("offers", offered) { $0.title }
  }

  private static func leftOut<Column, Code: RawRepresentable<String>, Entry>(
    _ file: String, _ reading: TableReading<Column, Code, Entry>, name: (Entry) -> String
  ) -> [LeftOut] {
    let codes = Dictionary(grouping: reading.problems.filter { $0.severity == .error }, by: \.row)
    return reading.rowsInError.map { read in
      LeftOut(
        file: file, row: read.row, name: name(read.entry), codes: (codes[read.row] ?? []).map(\.code.rawValue))
    }
  }

  /// The study of these inputs under a policy.
  package func frozen(under policy: PlacementPolicy) -> FrozenStudy {
    FrozenStudy(
      day: day, people: people.map(\.candidate), openings: offers.map(\.opening), policy: policy, apart: [])
  }
}

extension Candidate {
  /// A person as register and assessment have them; without a class the person counts as a detainee before court.
  init(id: Person.ID, _ entry: RegisterEntry, _ assessment: AssessmentEntry?) {
    self.init(
      id: id, sex: entry.sex, education: entry.education, occupation: entry.occupation,
      stage: entry.registerClass.map(Stage.init) ?? .beforeCourt, sentence: entry.sentence.map(Term.init),
      twoThirds: entry.dateTwoThirds, expiry: entry.expiryDate, residence: entry.regencyCode,
      holds: entry.note.map { Candidate.holds(RegisterNote($0)) } ?? [],
      assessment: assessment.map {
        Assessment(
          interests: $0.interests, skills: $0.skills, literacy: $0.literacy, risk: $0.risk, consents: $0.consent)
      })
  }

  /// What a remark in the register keeps a person from.
  static func holds(_ note: RegisterNote) -> [Hold] {
    switch note {
    case .dailyPost(let post): [.post("Tamping \(post)", until: nil)]
    case .discipline: [.discipline(until: nil)]
    case .health(let illness): [.clinic("Sakit \(illness)")]
    case .note: []
    }
  }
}

extension Candidate.Term {
  /// A sentence in whole months.
  package init(_ sentence: Sentence) {
    switch sentence {
    case .life: self = .life
    case .term(let months, _): self = .months(months)
    }
  }
}

extension PlanInputs.Offer {
  /// An offer with all that a cohort needs; nil where a value is missing, which the reader has reported as an error.
  fileprivate init?(row: Int, _ entry: OfferEntry, id: Cohort.ID, isOpen: (Day) -> Bool) {
    guard let start = entry.start, let pattern = entry.pattern, let days = entry.days, let hours = entry.lessonHours,
      let min = entry.minimum, let max = entry.maximum, let field = entry.field
    else { return nil }
    self.row = row
    self.entry = entry
    schedule = CohortSchedule(start: start, pattern: pattern, days: days, lessonHours: hours, isOpen: isOpen)
    let share = entry.quota.flatMap { quota in
      quota.percent > 0 ? quota.regencyCode.map { Quota(region: $0, percent: quota.percent) } : nil
    }
    opening = Opening(
      id: id, title: entry.title, field: field, agency: entry.agency, meetings: schedule.meetings,
      slots: schedule.slots, min: min, max: max, prerequisites: entry.prerequisites, residents: share)
  }
}

extension OfferEntry {
  /// What the offer asks of whoever joins.
  package var prerequisites: [Prerequisite] {
    var asked: [Prerequisite] = []
    if let minimumEducation { asked.append(.education(minimumEducation)) }
    if let sex { asked.append(.sex(sex)) }
    if let maximumRisk { asked.append(.risk(maximumRisk)) }
    return asked
  }
}

extension ID {
  /// The identity of what stands in a row of an office's file: the same row is the same identity.
  fileprivate init(row: Int) { self.init(number: UInt64(clamping: row)) }
}
