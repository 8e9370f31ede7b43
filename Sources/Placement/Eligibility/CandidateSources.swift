import Almanac
import House
import Matching
import People
import Programmes

extension Candidate {
  /// A person as the house holds them on a day.
  ///
  /// - Parameters:
  ///   - places: the classes the person sits in, each with its last meeting.
  ///   - asking: what the person asked for; it comes before the wishes of the assessment.
  ///   - isPlacedBefore: whether the person had a place here in this stay.
  init(
    _ person: Person, on day: Day, places: [Hold] = [], asking: [ApplicationFile] = [], isPlacedBefore: Bool = false
  ) {
    self.init(
      id: person.id, sex: person.entry.sex, education: person.entry.education,
      occupation: person.entry.occupation, stage: person.entry.registerClass.map(Stage.init) ?? .beforeCourt,
      sentence: person.entry.sentence.map(Term.init), twoThirds: person.entry.dateTwoThirds,
      expiry: person.entry.expiryDate, residence: person.entry.regencyCode,
      holds: places + Candidate.holds(of: person, on: day),
      assessment: person.assessment.map {
        Assessment(
          interests: Application.wishes(asking, assessed: $0.interests), skills: $0.skills, literacy: $0.literacy,
          risk: $0.risk, consents: $0.isWilling)
      }, expectation: person.expectation.map { Expectation(until: $0.until, reason: $0.reason) },
      isPlacedBefore: isPlacedBefore)
  }

  /// Posts and discipline in force, and what the clinic has not answered or said no to.
  private static func holds(of person: Person, on day: Day) -> [Hold] {
    let posts = person.posts.filter { $0.holds(on: day) }.map { post in
      switch post.kind {
      case .daily: Hold.post("Tamping \(post.title)", until: post.until)
      case .discipline: Hold.discipline(until: post.until)
      }
    }
    let health = (person.limits ?? []).compactMap { limit -> Hold? in
      switch limit.answer {
      // A limit that an assessor noted is a fact for whoever teaches; only an illness in the register waits for the clinic.
      case .pending: limit.isFromRegister ? .clinic("Sakit \(limit.text)") : nil
      case .unfit: .unfit(limit.text)
      case .fit: nil
      }
    }
    return posts + health
  }
}

extension Person {
  /// Whether a place held from a day on is of the present stay: whoever comes back begins anew.
  func isOfPresentStay(_ from: Day?) -> Bool {
    guard let from else { return false }
    return returnedOn.map { from >= $0 } ?? true
  }
}

extension Candidate.Hold {
  /// A place in a class, to its last meeting or to the end that is planned for the place.
  ///
  /// - Parameter end: the first day without the place.
  init(place opening: Opening, until end: Day?) {
    let last = opening.end.map { last in end.map { min(last, $0.adding(days: -1)) } ?? last }
    self = .place(opening.title, from: opening.meetings.first, until: last)
  }
}

extension Opening {
  /// A cohort with those who sit in it, by their ids.
  package init(_ cohort: Cohort, seated: [Person.ID] = [], isOpen: (Day) -> Bool) {
    let schedule = cohort.schedule(isOpen: isOpen)
    self.init(
      id: cohort.id, title: cohort.programme.title, field: cohort.programme.field,
      agency: cohort.agency?.name ?? "", meetings: schedule.meetings, slots: schedule.slots,
      min: cohort.min, max: cohort.seats, prerequisites: cohort.prerequisites,
      residents: cohort.quota, seated: seated)
  }
}
