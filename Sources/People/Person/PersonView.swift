import Access
import Almanac
import House
import Import
import Language

/// A person in a list: nothing in it needs more than to see people.
struct PersonRow: Encodable, Sendable {
  let id: Person.ID
  let name: String
  let alias: String?
  let registerNumber: String
  let registerClass: RegisterClass?
  let isConvict: Bool?
  let block: String?
  let room: String?
  let state: Person.State
  let regency: String?
  let sureWeeks: Int
  let mostWeeks: Int?
  let expiryDate: Day?
  let firstInterest: String?
  let post: String?
  let isAssessed: Bool
  let isOverstay: Bool

  init(_ person: Person, on day: Day) {
    let stay = person.stay(on: day)
    id = person.id
    name = person.entry.name
    alias = person.entry.alias
    registerNumber = person.entry.registerNumber
    registerClass = person.entry.registerClass
    isConvict = person.entry.registerClass?.isConvict
    block = person.entry.block
    room = person.entry.room
    state = person.state
    regency = person.entry.regency
    sureWeeks = stay.sureWeeks(from: day)
    mostWeeks = stay.mostWeeks(from: day)
    expiryDate = person.entry.expiryDate
    firstInterest = person.assessment?.interests.first
    post = person.post(on: day, .daily)?.title
    isAssessed = person.assessment != nil
    isOverstay = person.overstay(on: day) != nil
  }

  /// `A-02`.
  var cell: String { [block, room].compactMap(\.self).joined(separator: "-") }
}

/// A page of the list of people.
struct PeopleList: Encodable, Sendable {
  let counts: PeopleCounts
  let people: [PersonRow]
  /// How many the filter leaves; nil for a search.
  let total: Int?
  /// The last person of this page where more follow.
  let next: Person.ID?
  let blocks: [String]
  /// The regencies people come from, for the filter.
  let regencies: [Region.Code]
}

/// A person's page. What only some may see is absent for the others, not hidden.
struct PersonView: Encodable, Sendable {
  /// Offence, health, risk and notes.
  struct Case: Encodable, Sendable {
    struct Note: Encodable, Sendable {
      let text: String
      let by: String
      let at: Moment
    }
    let offence: String?
    let registerNote: String?
    let risk: Risk?
    let limits: [Person.HealthLimit]
    let notes: [Note]
  }
  struct PostRow: Encodable, Sendable {
    let id: Person.Post.ID
    let kind: Person.Post.Kind
    let title: String
    let from: Day
    let until: Day?
  }
  struct Apart: Encodable, Sendable {
    let id: Person.Separation.ID
    let person: Person.ID
    let name: String
    let cell: String
    let since: Day
  }

  /// A record that became part of this one, or waits to.
  struct Merged: Encodable, Sendable {
    let id: Merge.ID
    let former: Person.ID
    let asked: String
    let confirmed: String?
    let on: Day?
    let reason: String

    init(_ merge: Merge) {
      (id, former, reason, on) = (merge.id, merge.former, merge.reason, merge.mergedOn)
      (asked, confirmed) = (merge.asked, merge.confirmed)
    }
  }

  let summary: PersonRow
  let fatherName: String?
  let nikMasked: String?
  let birthPlace: String?
  let birthDate: Day?
  let age: Int?
  let sex: Sex?
  let village: String?
  let district: String?
  let education: String?
  let occupation: String?
  let sentenceMonths: Int?
  let sentenceDays: Int?
  let isLife: Bool
  let entryDate: Day?
  let dateOneThird: Day?
  let dateHalf: Day?
  let dateTwoThirds: Day?
  let sureUntil: Day
  let atMostUntil: Day?
  let stateOn: Day?
  let asOf: Day
  let isUnseen: Bool
  let assessedOn: Day?
  let interests: [String]
  let skills: [String]
  let literacy: Literacy?
  let isWilling: Bool?
  let returnRegency: String?
  let expectation: Person.Expectation?
  let numbers: [Person.Number]
  /// Stays before the present one, the latest first.
  let formerStays: [Person.FormerStay]
  /// Records merged into this one, and those that wait.
  let merges: [Merged]
  /// What officers put right, the latest first.
  let corrections: [Corrected]
  let claims: [Person.Claim]
  let posts: [PostRow]
  /// Orders of detention, the latest first.
  let detention: [DetentionOrder]
  let apart: [Apart]
  let caseload: Caseload?
  /// Who opened this page; nil for those who do not watch over it.
  let reads: [ReadTrace]?
  let details: Case?
  /// Not sent: who could take the person into care.
  let caseOfficers: [Officer]
  /// Not sent: the chance to leave, as a later room reckons it.
  let leaving: Phrase?
  /// Not sent: the day is the page's.
  let overstay: Person.Overstay?
  let isDataOld: Bool

  enum CodingKeys: String, CodingKey {
    case summary, fatherName, nikMasked, birthPlace, birthDate, age, sex, village, district, education, occupation
    case sentenceMonths, sentenceDays, isLife, entryDate, dateOneThird, dateHalf, dateTwoThirds, sureUntil, atMostUntil
    case stateOn, asOf, isUnseen, assessedOn, interests, skills, literacy, isWilling, returnRegency, expectation
    case numbers, formerStays, merges, corrections, claims, posts, detention, apart, caseload, reads
    case details = "case"
  }

  /// Days after which imported dates are called old.
  static let daysFresh = 7
}

extension PersonView {
  /// Which of the things that few people have a person has; what is not there is not asked for.
  struct Has {
    let corrections: Bool
    let separations: Bool
    let claims: Bool
    let notes: Bool
  }
}

extension PersonView {
  /// Whether terms of detention concern the person: a detainee, or somebody whose orders are kept.
  var isDetained: Bool { summary.isConvict == false || !detention.isEmpty }

  /// What stands beside the person.
  struct Beside: Sendable {
    var claims: [Person.Claim] = []
    var apart: [Apart] = []
    /// Nil where the case is not shown.
    var notes: [Person.Note]?
    var isUnseen = false
    var caseload: Caseload?
    var caseOfficers: [Officer] = []
    var reads: [ReadTrace]?
    var merges: [Merged] = []
    var corrections: [Correction] = []
    var leaving: Phrase?
  }

  init(_ person: Person, _ beside: Beside, on day: Day) {
    let (entry, stay) = (person.entry, person.stay(on: day))
    summary = PersonRow(person, on: day)
    fatherName = entry.fatherName
    nikMasked = entry.nik.map(NIK.masked)
    (birthPlace, birthDate, sex) = (entry.birthPlace, entry.birthDate, entry.sex)
    age = entry.birthDate.map { $0.years(until: day) }
    (village, district) = (entry.village, entry.district)
    (education, occupation) = (entry.education, entry.occupation)
    if case .term(let months, let days)? = entry.sentence {
      (sentenceMonths, sentenceDays) = (months, days)
    } else {
      (sentenceMonths, sentenceDays) = (nil, nil)
    }
    isLife = entry.sentence == .life
    (entryDate, dateOneThird, dateHalf) = (entry.entryDate, entry.dateOneThird, entry.dateHalf)
    dateTwoThirds = entry.dateTwoThirds
    (sureUntil, atMostUntil) = (stay.sureUntil, stay.atMostUntil)
    (stateOn, asOf, isUnseen) = (person.stateOn, person.asOf, beside.isUnseen)
    let found = person.assessment
    (assessedOn, literacy, isWilling) = (found?.assessedOn, found?.literacy, found?.isWilling)
    (interests, skills, returnRegency) = (found?.interests ?? [], found?.skills ?? [], found?.returnRegency)
    expectation = person.expectation
    numbers = person.numbers.sorted { $0.from > $1.from }
    merges = beside.merges
    corrections = beside.corrections.map { Corrected($0, showsCase: beside.notes != nil) }
    formerStays = person.formerStays.reversed()
    leaving = beside.leaving
    claims = beside.claims
    posts = person.posts.map { PostRow(id: $0.id, kind: $0.kind, title: $0.title, from: $0.from, until: $0.until) }
    detention = person.detention.reversed()
    apart = beside.apart
    (caseload, caseOfficers, reads) = (beside.caseload, beside.caseOfficers, beside.reads)
    details = beside.notes.map { notes in
      Case(
        offence: entry.offence, registerNote: entry.note, risk: found?.risk,
        limits: person.limits ?? [],
        notes: notes.map { .init(text: $0.text, by: $0.by, at: $0.at) })
    }
    overstay = person.overstay(on: day)
    isDataOld = person.state == .present && person.asOf.days(until: day) > PersonView.daysFresh
  }
}
