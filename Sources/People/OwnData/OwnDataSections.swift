import Access
import Almanac
import House
import Import
import Language
import Page
import Store

extension Connection {
  /// What People keeps about a person, part by part.
  func ownSections(of id: Person.ID, in context: RequestContext) throws -> [OwnData.Section] {
    guard let person = try person(id, at: context.facility, opening: .all) else { throw Missing() }
    let say = OwnDataSpeech(language: context.language, zone: context.zone)
    let facility = context.facility
    return [
      say.identity(person), say.case(person), say.assessment(person),
      say.homes(try claims(of: id, at: facility)), say.health(person), say.posts(person), say.detention(person),
      say.care(try caseOfficersOfOld(of: id, at: facility)), say.notes(try notes(of: id, at: facility)),
      say.corrections(try corrections(of: id, at: facility)),
      say.reads(try reads(of: id, at: facility, limit: 1000)),
    ]
  }
}

/// The rows of a copy in one language.
private struct OwnDataSpeech {
  let language: Language
  let zone: Zone

  private func section(_ key: String, _ title: Phrase, _ rows: [OwnData.Row?]) -> OwnData.Section {
    OwnData.Section(key, title(language), rows.compactMap(\.self))
  }

  private func row(_ label: Phrase, _ text: String?) -> OwnData.Row? {
    text.flatMap { $0.isEmpty ? nil : OwnData.Row(label(language), $0) }
  }

  private func row(_ label: Phrase, _ words: Phrase?) -> OwnData.Row? { row(label, words.map { $0(language) }) }

  private func row(_ label: Phrase, _ day: Day?) -> OwnData.Row? { row(label, day.map { Format.day($0) }) }

  /// What the columns of a file say of an entry, with their own words.
  private func rows<Column: DescribedColumn>(_ columns: some Sequence<Column>, of entry: Column.Entry) -> [OwnData.Row?]
  {
    columns.map { row($0.described.words, $0.described.shown(entry)) }
  }

  func identity(_ person: Person) -> OwnData.Section {
    let columns = RegisterColumn.allCases.filter { !$0.isOfCase && $0 != .registerNumber }
    let numbers = person.numbers.map { number in
      row(Words.number, "\(number.number), \(CareWords.range(number.from, number.until)(language))")
    }
    let stays = person.formerStays.map { stay in
      row(
        IntakeHoldWords.returning,
        "\(stay.number), \(CareWords.range(stay.arrived, stay.left)(language)), \(Words.state(stay.state)(language))")
    }
    return section("identity", CareWords.identity, rows(columns, of: person.entry) + numbers + stays)
  }

  func `case`(_ person: Person) -> OwnData.Section {
    section(
      "case", OwnDataWords.caseTitle,
      [row(Words.whereabouts, Words.state(person.state)), row(OwnDataWords.since, person.stateOn)]
        + rows(RegisterColumn.allCases.filter(\.isOfCase), of: person.entry)
        + [
          row(OwnDataWords.asOf, person.asOf),
          person.expectation.flatMap {
            row(CareWords.expectation, "\(Format.day($0.until)(language)): \($0.reason) (\($0.by))")
          },
        ])
  }

  func assessment(_ person: Person) -> OwnData.Section {
    let found = rows(AssessmentColumn.allCases, of: person.finding)
    return section(
      "assessment", OwnDataWords.assessment, [row(OwnDataWords.assessedOn, person.assessment?.assessedOn)] + found)
  }

  func corrections(_ corrections: [Correction]) -> OwnData.Section {
    section(
      "corrections", EntryWords.corrections,
      corrections.flatMap { correction in
        let when = "\(Format.moment(correction.at, in: zone)(language)), \(correction.by): \(correction.content.reason)"
        return correction.content.changes.map { change in
          let (before, after) = (change.before.isEmpty ? "—" : change.before, change.after.isEmpty ? "—" : change.after)
          return row(change.column.described.words, "\(before) → \(after) (\(when))")
        }
      })
  }

  func homes(_ claims: [Person.Claim]) -> OwnData.Section {
    section(
      "homes", CareWords.home,
      claims.map { claim in
        row(
          claim.kind == .residence ? CareWords.residence : CareWords.returning,
          "\(claim.regency) (\(CareWords.claim(claim.source, claim.on)(language)))")
      })
  }

  func health(_ person: Person) -> OwnData.Section {
    section(
      "health", OwnDataWords.health,
      (person.limits ?? []).map { row(CareWords.limit, "\($0.text): \(CareWords.answer($0.answer)(language))") })
  }

  func posts(_ person: Person) -> OwnData.Section {
    section(
      "posts", CareWords.posts,
      person.posts.map { post in
        let days = CareWords.range(post.from, post.until)(language)
        return row(CareWords.post(post.kind), post.title.isEmpty ? days : "\(post.title), \(days)")
      })
  }

  func detention(_ person: Person) -> OwnData.Section {
    section(
      "detention", DetentionWords.orders,
      person.detention.map { order in
        let kind = DetentionWords.kind(order.kind)(language)
        return row(
          Phrase(same: "\(order.registerClass.rawValue), \(kind)"),
          "\(DetentionWords.range(order)(language)) (\(DetentionWords.told(order)(language)))")
      })
  }

  func care(_ officers: [(name: String, from: Day, until: Day?)]) -> OwnData.Section {
    section(
      "care", CaseloadWords.caseOfficer,
      officers.map { row(CaseloadWords.caseOfficer, "\($0.name), \(CareWords.range($0.from, $0.until)(language))") })
  }

  func notes(_ notes: [Person.Note]) -> OwnData.Section {
    section(
      "notes", CareWords.notes,
      notes.map { row(Format.moment($0.at, in: zone), "\($0.text) (\($0.by))") })
  }

  func reads(_ reads: [ReadTrace]) -> OwnData.Section {
    section(
      "reads", OwnDataWords.reads,
      reads.map { read in
        row(Format.moment(read.at, in: zone), [read.name, read.reason].compactMap(\.self).joined(separator: ": "))
      })
  }
}
