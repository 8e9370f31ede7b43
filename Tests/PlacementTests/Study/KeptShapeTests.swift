import Foundation
import House
import People
import Programmes
import StoreTesting
import Testing

@testable import Placement

/// What stands in the database since before identities had types: texts of 36 characters, and a share that names its region.
@Suite struct KeptShapeTests {
  private let person: Person.ID
  private let cohort: Cohort.ID

  init() throws {
    person = try #require(Person.ID("01968b1e-0000-7000-8000-00000000a001" as String))
    cohort = try #require(Cohort.ID("01968b1e-0000-7000-8000-00000000c001" as String))
  }

  private func kept<Value: Decodable>(_ json: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }

  /// The keys and texts of a value as it is kept now.
  private func fields(_ value: some Encodable) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any])
  }

  @Test func `a frozen study of before is read, with its people, seats, pairs kept apart and waivers`() throws {
    let study: FrozenStudy = try kept(
      """
      {"day":"2025-05-07","people":[{"id":"\(person)","stage":"convicted","residence":"3604","holds":[],"isPlacedBefore":false}],
       "openings":[{"id":"\(cohort)","title":"Las","field":"Las","agency":"","meetings":[],"slots":[],"min":1,"max":4,
         "prerequisites":[],"residents":{"region":"3604","percent":50},"seated":["\(person)"]}],
       "policy":\(try PlacementPolicy.draft.text),
       "apart":[["\(person)","01968b1e-0000-7000-8000-00000000a002"]],
       "waivers":[{"person":"\(person)","cohort":"\(cohort)","criterion":"education"}]}
      """)
    #expect(study.people.map(\.id) == [person] && study.people.map(\.residence) == ["3604"])
    #expect(study.openings.map(\.id) == [cohort] && study.openings[0].seated == [person])
    #expect(study.openings[0].residents == Quota(region: "3604", percent: 50))
    #expect(study.apart.map(\.first) == [person])
    #expect(study.waivers == [Waiver(person: person, cohort: cohort, criterion: .education)])
  }

  @Test func `a share is read under both names of its region`() throws {
    let quota = Quota(region: "3604", percent: 80)
    #expect(try kept(#"{"percent":80,"regionCode":"3604"}"#) == quota)
    #expect(try kept(#"{"region":"3604","percent":80}"#) == quota)
    #expect(throws: DecodingError.self) { try kept(#"{"region":"Serang","percent":80}"#) as Quota }
  }

  @Test func `identities are kept as their texts, also as the keys of a table`() throws {
    let decision = try fields(Decision(person: person, cohort: cohort, kind: .bar, reason: "x"))
    #expect(decision["person"] as? String == person.text && decision["cohort"] as? String == cohort.text)
    #expect(try fields([person: 1])[person.text] as? Int == 1)
    #expect(try kept(#"{"\#(person)":1}"#) == [person: 1])
  }

  @Test func `what is no identity is not read as one`() {
    #expect(throws: DecodingError.self) {
      try kept(#"{"person":"p1","cohort":"c1","criterion":"education"}"#) as Waiver
    }
  }
}
