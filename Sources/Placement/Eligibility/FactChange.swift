import Almanac
import House
import Import
import People
import Programmes

/// One fact of a person that is no longer as the proposal knew it.
package struct FactChange: Equatable, Sendable {
  /// The facts that a placement reads, in the order they are told.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case consent, standing, expiry, twoThirds, expectation, health, discipline, post, place, risk, literacy, education
    case residence

    /// Who the fact comes from.
    var source: Source {
      switch self {
      case .consent, .risk, .literacy: .assessment
      case .standing, .expiry, .twoThirds, .education, .residence: .register
      case .expectation: .officer
      case .health: .clinic
      case .discipline, .post: .post
      case .place: .decree
      }
    }
  }

  /// Where a fact comes from.
  package enum Source: String, Codable, Sendable { case assessment, register, officer, clinic, post, decree }

  /// What a fact says.
  package enum Value: Equatable, Sendable {
    case nothing
    case consent(Bool)
    case standing(Candidate.Stage)
    case day(Day)
    /// The clinic has not answered.
    case clinicAsked
    case unfit
    case text(String)
    case risk(Risk)
    case literacy(Literacy)
    case region(Region.Code)
  }

  package let kind: Kind
  package let before: Value
  package let now: Value
  /// The day of the source; nil where it bears none.
  package let on: Day?
}

extension Candidate {
  /// What a fact says of this person.
  func value(_ kind: FactChange.Kind) -> FactChange.Value {
    switch kind {
    case .consent: assessment?.consents.map { .consent($0) } ?? .nothing
    case .standing: .standing(stage)
    case .expiry: expiry.map { .day($0) } ?? .nothing
    case .twoThirds: twoThirds.map { .day($0) } ?? .nothing
    case .expectation: expectation.map { .day($0.until) } ?? .nothing
    case .health: health
    case .discipline: text { if case .discipline = $0 { "Register F" } else { nil } }
    case .post: text { if case .post(let words, _) = $0 { words } else { nil } }
    case .place: text { if case .place(let title, _, _) = $0 { title } else { nil } }
    case .risk: assessment?.risk.map { .risk($0) } ?? .nothing
    case .literacy: assessment?.literacy.map { .literacy($0) } ?? .nothing
    case .education: education.map { .text($0) } ?? .nothing
    case .residence: residence.map { .region($0) } ?? .nothing
    }
  }

  private var health: FactChange.Value {
    if holds.contains(where: { if case .unfit = $0 { true } else { false } }) { return .unfit }
    return holds.contains { if case .clinic = $0 { true } else { false } } ? .clinicAsked : .nothing
  }

  private func text(_ words: (Hold) -> String?) -> FactChange.Value {
    let found = holds.compactMap(words)
    return found.isEmpty ? .nothing : .text(found.joined(separator: ", "))
  }
}
