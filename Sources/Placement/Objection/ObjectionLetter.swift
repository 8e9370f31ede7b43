import Almanac
import House
import Language
import Paper

extension ObjectionFile {
  /// The written answer on paper, for the person to keep; nil while there is none.
  func document(house: PaperHouse, language: Language, in zone: Zone) -> Document? {
    guard let answer = objection.answer else { return nil }
    let against = cause.map(ObjectionWords.cause) ?? ObjectionWords.kind(objection.against.kind)
    let facts: [Document.Fact] = [
      .init(ObjectionWords.whom(language), .bold(person.name)),
      .init(ObjectionWords.against(language), .init(against(language))),
      .init(ObjectionWords.receivedOn(language), .init(Format.longDay(objection.receivedOn)(language))),
      .init(ObjectionWords.answeredOn(language), .init(Format.longDay(answer.day)(language))),
      .init(ObjectionWords.outcome(language), .bold(ObjectionWords.outcome(answer.outcome)(language))),
    ]
    let parts: [Document.Block] = [
      .heading(ObjectionWords.yours(language)), .paragraph(.init(objection.text)),
      .heading(ObjectionWords.ours(language)), .paragraph(.init(answer.text)),
      .paragraph(.init("\(ObjectionWords.answeredBy(language)): \(answer.by), \(house.name)")),
      .paragraph(.init(PersonalLetterWords.rightsAnswer(language))),
    ]
    return Document(
      language: language == .indonesian ? .indonesian : .english, title: ObjectionWords.letter(language),
      code: PaperContents.code("KB", objection.id.text), madeAt: PaperContentsWords.made(answer.day)(language),
      created: Moment(answer.day, hour: 0, minute: 0, in: zone).milliseconds / 1000,
      blocks: [.title([ObjectionWords.letter(language).uppercased()], number: house.name), .facts(facts)] + parts)
  }
}
