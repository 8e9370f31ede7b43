import Almanac
import House
import Language
import People

extension OwnData {
  /// What Placement keeps about a person: places held, what boards decided, and what the latest proposal means.
  package static let placement: Source = { db, person, facility, day, language in
    let held = try db.places(of: person, at: facility)
    let events = try db.events(of: held.map(\.enrolment), at: facility, opening: true)
    let places = try held.flatMap { place -> [Row] in
      let enrolment = place.enrolment
      let state = enrolment.isLive ? EnrolmentWords.tag(.active) : enrolment.ending.map(EnrolmentWords.ending)
      let given = Row(Format.day(enrolment.from)(language), "\(place.title): \(state?(language) ?? "")")
      return try [given]
        + (events[enrolment.id] ?? []).map { event in
          Row(
            Format.day(event.day)(language),
            [EnrolmentWords.happening(event)(language), event.note].compactMap(\.self).joined(separator: ". "))
        } + db.questions(of: enrolment.id, at: facility).map { ownRow($0, language) }
    }
    let verdicts = try db.ownVerdicts(of: person, at: facility).map { verdict in
      let decided = "\(verdict.title): \(HearingWords.word(verdict.word)(language))"
      return Row(
        "\(verdict.number), \(Format.day(verdict.day)(language))",
        [decided, verdict.reason].compactMap(\.self).joined(separator: ". "))
    }
    let recusals = try db.ownRecusals(of: person, at: facility).map { number, member, recusal in
      Row(number, "\(member), \(RecusalWords.kind(recusal.kind)(language)): \(recusal.reason)")
    }
    let words = ReasonWords(try Regions.shipped())
    let latest = try db.standing(of: person, with: held, at: facility, on: day).standing.map { standing in
      Row(
        StandingWords.state(standing, words)(language),
        OwnData.isTold(standing) ? StandingWords.why(standing, words)(language) : "")
    }
    return [
      Section("places", PanelWords.places(language), places),
      Section("verdicts", PlacementPhrases.verdict(language), verdicts),
      Section("recusals", RecusalWords.title(language), recusals),
      Section("proposal", PanelWords.latest(language), [latest].compactMap(\.self)),
      Section(
        "applications", ApplicationWords.applications(language),
        try db.applications(of: person, at: facility, opening: true).map { file in
          Row(
            "\(file.title), \(Format.day(file.application.askedOn)(language))",
            ApplicationWords.sentence(file)(language))
        }),
      Section(
        "objections", ObjectionWords.objections(language),
        try db.objections(of: person, at: facility).flatMap { objection in ownRows(objection, language) }),
    ]
  }

  /// What was asked of a place, and what came of it.
  private static func ownRow(_ question: PlaceQuestion, _ language: Language) -> Row {
    let answer = question.answer.map(PlaceQuestionWords.said) ?? PlaceQuestionWords.waits
    return Row(
      Format.day(question.askedOn)(language),
      "\(PlaceQuestionWords.requirement(language)): \(ReasonWords.requirement(question.criterion)(language)): \(answer(language))"
    )
  }

  /// Why somebody eligible has no place may lie in another person, of whom a copy tells nothing.
  private static func isTold(_ standing: PersonStanding) -> Bool {
    if case .proposal(let latest) = standing { latest.outcome.state != .withoutPlace } else { true }
  }

  /// An objection and its answer.
  private static func ownRows(_ objection: Objection, _ language: Language) -> [Row] {
    let kind = ObjectionWords.kind(objection.against.kind)(language)
    let asked = Row("\(kind), \(Format.day(objection.receivedOn)(language))", objection.text)
    guard let answer = objection.answer else { return [asked] }
    return [
      asked,
      Row(
        "\(ObjectionWords.answer(language)), \(Format.day(answer.day)(language))",
        "\(ObjectionWords.outcome(answer.outcome)(language)). \(answer.text)"),
    ]
  }
}
