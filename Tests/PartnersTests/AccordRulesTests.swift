import Access
import Almanac
import House
@testable import Partners
import Testing

private let signed = Day(number: 20_215)

private func accord(signedOn: Day? = signed, from: Day = signed, until: Day) throws -> Accord {
  Accord(
    id: try #require(Accord.ID("0196a000-0000-7000-8000-0000000000aa")), title: "Nota", ourNumber: "1",
    theirNumber: "", scope: "", signedOn: signedOn, validFrom: from, validUntil: until, parties: [])
}

@Test func `an accord that nobody signed is a draft, whatever its term`() throws {
  #expect(try accord(signedOn: nil, until: signed.adding(days: 10)).state(on: signed) == .draft)
}

@Test func `an accord warns from ninety days before its last day and ends after it`() throws {
  let accord = try accord(until: signed.adding(days: 200))
  #expect(accord.state(on: signed.adding(days: -1)) == .upcoming(days: 1))
  #expect(accord.state(on: signed) == .running)
  #expect(accord.state(on: signed.adding(days: 109)) == .running)
  #expect(accord.state(on: signed.adding(days: 110)) == .ending(days: 90))
  #expect(accord.state(on: signed.adding(days: 200)) == .ending(days: 0))
  #expect(accord.state(on: signed.adding(days: 201)) == .ended(days: 1))
}

@Test func `a term that ends before it begins and a signature of tomorrow are refused`() throws {
  let backwards = try accord(until: signed.adding(days: -1))
  #expect(throws: Accord.Refusal.endsBeforeStart(from: signed, until: signed.adding(days: -1))) {
    try backwards.check(on: signed)
  }
  let early = try accord(until: signed.adding(days: 9))
  #expect(throws: Accord.Refusal.signedInFuture(signed)) { try early.check(on: signed.adding(days: -1)) }
  try early.check(on: signed)
}

@Test func `a commitment is overdue from the day after it is due`() throws {
  let commitment = Commitment(
    id: try #require(Commitment.ID("0196a000-0000-7000-8000-0000000000ab")),
    accord: try accord(until: signed).id, agency: nil, what: "Pelatih", quantity: 2, unit: "orang", due: signed)
  #expect(commitment.overdue(on: signed) == nil)
  #expect(commitment.overdue(on: signed.adding(days: 3)) == 3)
}

@Test func `who stands in signs before the appointed holder, and only on the days named`() throws {
  let office = Office(
    id: try #require(Office.ID("0196a000-0000-7000-8000-0000000000ac")), title: "Kepala Dinas", part: .outside,
    organisation: nil)
  func tenure(_ end: String, _ name: String, _ capacity: Capacity, _ from: Int, _ until: Int?) throws -> Tenure {
    Tenure(
      id: try #require(Tenure.ID("0196a000-0000-7000-8000-0000000000" + end)), office: office.id, name: name,
      serviceNumber: "", capacity: capacity, from: signed.adding(days: from),
      until: until.map { signed.adding(days: $0) })
  }
  let held = HeldOffice(
    office: office, tenures: [try tenure("b1", "Rini", .appointed, 0, nil), try tenure("b2", "Dodi", .daily, 5, 7)])
  #expect(held.holder(on: signed.adding(days: 4))?.name == "Rini")
  #expect(held.holder(on: signed.adding(days: 6))?.name == "Dodi")
  #expect(held.holder(on: signed.adding(days: -1)) == nil)
}

@Test func `a change names only the fields that differ`() throws {
  let old = try accord(until: signed.adding(days: 9))
  #expect(old.differences(to: old).isEmpty)
  let new = try accord(until: signed.adding(days: 10))
  #expect(old.differences(to: new).map(\.field) == ["valid_until"])
}
