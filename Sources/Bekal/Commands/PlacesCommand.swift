import Access
import ArgumentParser
import Foundation
import House
import Language
import Page

/// `bekal places`: who has which place, and what happens to one, by the routes a browser uses.
struct PlacesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    PlacesWords.places.configuration("places", subcommands: [ListPlaces.self, RecordPlace.self])
  }
}

/// `bekal places list`: the places of a class, or of a person.
struct ListPlaces: AsyncParsableCommand {
  static var configuration: CommandConfiguration { PlacesWords.list.configuration("list") }

  @Option(help: CommandWords.registerNumber.help) var person: String?
  @Option(name: .customLong("class"), help: PlacesWords.course.help) var course: String?
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    do {
      guard (person == nil) != (course == nil) else { throw Fault(2, PlacesWords.personOrClass.said) }
      let client = try await HouseClient(house, who)
      let path: String
      if let person {
        path = "/people/\(try await client.person(numbered: person))/places"
      } else {
        path = "/cohorts/\(try await client.cohort(named: course ?? ""))/participants"
      }
      let answer = try await client.send(.get, path)
      await client.leave()
      if json { return say(String(decoding: answer.body, as: UTF8.self)) }
      let places: [PlaceLine] =
        person == nil ? try answer.page(PlacesOfClass.self).lines : try answer.page(PlacesOfPerson.self).places
      for place in places { say(place.said) }
      if places.isEmpty { say(PlacesWords.none.said) }
    } catch { throw Fault(error) }
  }
}

/// `bekal places record`: something that happened to a place.
struct RecordPlace: AsyncParsableCommand {
  static var configuration: CommandConfiguration { PlacesWords.record.configuration("record") }

  @Argument(help: PlacesWords.act.help) var act: PlaceAct
  @Argument(help: CommandWords.registerNumber.help) var number: String
  @Option(name: .customLong("class"), help: PlacesWords.courseOfPlace.help) var course: String?
  @Option(name: .customLong("on"), help: PlacesWords.day.help) var day: String?
  @Option(help: PlacesWords.until.help) var until: String?
  @Option(help: PlacesWords.cause.help) var cause: String?
  @Option(help: PlacesWords.reason.help) var reason: String?
  @Flag(help: PlacesWords.premium.help) var premium = false
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    do {
      let fields = try act.fields([
        .on: day, .until: until, .cause: cause, .reason: reason, .premium: premium ? "true" : nil,
      ])
      let client = try await HouseClient(house, who)
      let path = "/people/\(try await client.person(numbered: number))/places"
      let place = try await client.send(.get, path).page(PlacesOfPerson.self).place(in: course, for: act)
      let done = try await client.send(act.method, "/enrolments/\(place.enrolment)/\(act.noun)", fields: fields)
      let after: PlacesOfPerson = try await client.send(.get, path).page()
      await client.leave()
      if json { return say(String(decoding: done.body, as: UTF8.self)) }
      if let now = after.places.first(where: { $0.enrolment == place.enrolment }) { say(now.said) }
    } catch { throw Fault(error) }
  }
}

extension HouseClient {
  private struct Overview: Decodable {
    struct Line: Decodable {
      struct Cohort: Decodable {
        struct Programme: Decodable { let title: String }
        let id: String
        let programme: Programme
        let start: String
      }
      let cohort: Cohort
    }
    let cohorts: [Line]
  }

  /// The class of that identity, or of that title where there is only one; `title, start` where there are several.
  ///
  /// - Throws: `Fault` that names those there are.
  fileprivate func cohort(named words: String) async throws -> String {
    let all = try await send(.get, "/programmes").page(Overview.self).cohorts.map(\.cohort)
    let found = all.filter { $0.id == words || PlacesWords.isNamed(words, $0.programme.title, $0.start) }
    guard found.count == 1 else {
      throw Fault(2, PlacesWords.whichClass(words, among: found.map { "\($0.programme.title), \($0.start)" }).said)
    }
    return found[0].id
  }
}
