import Almanac
import House
import Import
import Language
import Matching
import People
import Programmes
import Sheet

/// The three files an office has, read for one plan: who may be placed, what is offered, and what was left out.
package struct PlanInputs: Sendable {
  /// A row that is not part of the plan, and why: in the import's own codes, or in the words of the page of offers.
  package struct LeftOut: Equatable, Sendable {
    package let file: String
    package let row: Int
    package let name: String
    package let why: Phrase
  }

  /// A person of the register with the sheet, from 0, and the row it stands in.
  package struct Person: Sendable {
    package let sheet: Int
    package let row: Int
    package let entry: RegisterEntry
    let candidate: Candidate
  }

  /// A cohort on offer with the sheet and the row it stands in, and its honest dates.
  package struct Offer: Sendable {
    package let sheet: Int
    package let row: Int
    package let cohort: Cohort
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
  let strayAssessments: [String]

  /// Reads the three files; rows in error are left out and named.
  ///
  /// - Parameters:
  ///   - day: the date of the plan; nil takes the register's title row, and `today` where that names none.
  ///   - name: of the house, which gives the courses that lists name it for.
  /// - Throws: `TableRejection` of the file that cannot be read.
  package init(
    register: [UInt8], assessments: [UInt8], offers: [UInt8], on day: Day?, today: Day, house name: String,
    regions: Regions, teaching: TeachingDays
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
      let id = ID<People.Person>(number: UInt64(clamping: read.sheetIndex) << 32 | UInt64(clamping: read.row))
      return Person(
        sheet: read.sheetIndex, row: read.row, entry: read.entry,
        candidate: Candidate(id: id, read.entry, assessment, on: date))
    }
    let steps = PlanInputs.steps(offered, house: name, teaching)
    self.offers = zip(offered.rows, steps).compactMap { read, step in
      step.cohort.map { Offer(sheet: read.sheetIndex, row: read.row, $0, isOpen: teaching.isOpen) }
    }.filter { $0.opening.isAhead(of: date) }
    let held = Set(people.rows.map { RegisterNumber.key($0.entry.registerNumber) })
    strayAssessments = assessed.rows.map(\.entry.registerNumber).filter { !held.contains(RegisterNumber.key($0)) }
    leftOut =
      PlanInputs.leftOut("register", people) { $0.name } + PlanInputs.leftOut("assessment", assessed) { $0.name ?? "" }
      + PlanInputs.leftOut("offers", offered) { $0.title }
      + steps.compactMap { step in
        guard case .heldBack(let reason) = step.outcome else { return nil }
        return LeftOut(file: "offers", row: step.row, name: step.title, why: reason.words)
      }
  }

  /// What the server would record of a list of offers in a house that has recorded nothing yet: the same cohorts.
  private static func steps(
    _ offered: OfferReading, house name: String, _ teaching: TeachingDays
  ) -> [OfferPlan.Step] {
    var number: UInt64 = 0
    let nothing = OfferPlan.Known(programmes: [], cohorts: [], agencies: [], teachingDays: teaching, houseNames: [name])
    return OfferPlan(offered.rows.map { (row: $0.row, entry: $0.entry) }, known: nothing) {
      number += 1
      return Cohort.ID(number: number).text
    }.steps
  }

  private static func leftOut<Column, Code: RawRepresentable<String>, Entry>(
    _ file: String, _ reading: TableReading<Column, Code, Entry>, name: (Entry) -> String
  ) -> [LeftOut] {
    let codes = Dictionary(grouping: reading.problems.filter { $0.severity == .error }, by: \.row)
    return reading.rowsInError.map { read in
      LeftOut(
        file: file, row: read.row, name: name(read.entry),
        why: Phrase(same: (codes[read.row] ?? []).map(\.code.rawValue).joined(separator: ", ")))
    }
  }

  /// The study of these inputs under a policy.
  package func frozen(under policy: PlacementPolicy) -> FrozenStudy {
    FrozenStudy(
      day: day, people: people.map(\.candidate), openings: offers.map(\.opening), policy: policy, apart: [])
  }
}

extension Candidate {
  /// A person as register and assessment have them.
  init(id: Person.ID, _ entry: RegisterEntry, _ assessment: AssessmentEntry?, on day: Day) {
    var person = Person(id: id, entry: entry, asOf: day)
    person.assessment = assessment?.found
    self.init(person, on: day, places: entry.note.map { Candidate.holds(RegisterNote($0)) } ?? [])
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
  fileprivate init(sheet: Int, row: Int, _ cohort: Cohort, isOpen: (Day) -> Bool) {
    (self.sheet, self.row, self.cohort) = (sheet, row, cohort)
    (schedule, opening) = (cohort.schedule(isOpen: isOpen), Opening(cohort, isOpen: isOpen))
  }
}
