import Almanac
import House
import Language
import Page
import Programmes
import Testing

@testable import Placement

@Suite struct FitTests {
  private func fit(
    _ field: String = "Las", under policy: PlacementPolicy = .draft,
    _ change: (inout Sample.Draft) -> Void
  ) -> FitWorking {
    FitRules.working(
      of: Sample.person("p1", change), in: Sample.opening { $0.field = field }, asOf: Sample.today, under: policy)
  }

  @Test(arguments: [("Las", 1, 50), ("Menjahit", 2, 35), ("Sablon", 3, 20), ("Barbershop", 0, 0)])
  func `the choices give 50, 35 and 20`(_ field: String, _ rank: Int, _ points: Int) {
    let working = fit(field) { $0.interests = ["Las", "Menjahit", "Sablon", "Tata boga"] }
    #expect(working.interestRank == rank)
    #expect(working.interest == points)
  }

  @Test func `a fourth choice is no choice`() {
    let working = fit("Tata boga") { $0.interests = ["Las", "Menjahit", "Sablon", "Tata boga"] }
    #expect(working.interestRank == 0)
    #expect(working.interest == 0)
  }

  @Test(arguments: [("Las", 15), ("Sablon", 0), ("Menjahit", 0)])
  func `a skill in the field gives 15`(_ field: String, _ points: Int) {
    #expect(fit(field) { $0.skills = ["Las"] }.aptitude == points)
  }

  @Test func `a related skill gives 8, and the same field beside it 15`() {
    #expect(fit("Sablon") { $0.skills = ["Menjahit"] }.aptitude == 8)
    #expect(fit("Sablon") { $0.skills = ["Menjahit", "Sablon"] }.aptitude == 15)
  }

  @Test(arguments: [("Kewirausahaan", 15), ("Tata boga", 8), ("Las", 0)])
  func `an occupation in the field gives 15, a related one 8`(_ field: String, _ points: Int) {
    #expect(fit(field) { $0.occupation = "Pedagang" }.livelihood == points)
  }

  @Test func `which fields are near is data of the policy`() {
    var policy = PlacementPolicy.draft
    policy.vocations = VocationTable(
      related: [["Las", "Sablon"]], occupations: [.init("Pandai besi", same: ["Las"], related: [])])
    let working = fit(under: policy) { ($0.skills, $0.occupation) = (["Sablon"], "Pandai besi") }
    #expect(working.aptitude == 8)
    #expect(working.livelihood == 15)
  }

  @Test func `case and blanks of fields make no difference`() {
    let working = fit(" TATA boga ") { ($0.interests, $0.skills) = (["tata  BOGA"], ["Tataboga"]) }
    #expect(working.interest == 50)
    #expect(working.aptitude == 15)
    #expect(fit("tata boga") { $0.occupation = " PEDAGANG" }.livelihood == 8)
  }

  @Test func `need is no certificate 8, release near 6, never placed 6`() {
    #expect(fit { $0.expiry = Sample.today.adding(days: 100) }.need == [8, 6, 6])
    #expect(fit { ($0.expiry, $0.isPlacedBefore) = (Sample.today.adding(days: 100), true) }.need == [8, 6, 0])
    #expect(fit { $0.expiry = nil }.need == [8, 0, 6])
  }

  @Test(arguments: [(0, 6), (365, 6), (366, 0), (-1, 0)])
  func `release is near up to the 365th day`(_ days: Int, _ points: Int) {
    #expect(fit { $0.expiry = Sample.today.adding(days: days) }.need[1] == points)
    #expect(fit { ($0.expiry, $0.twoThirds) = (nil, Sample.today.adding(days: days)) }.need[1] == points)
  }

  @Test func `everything together is 100, and who has nothing but no certificate 8`() {
    let all = fit("Kewirausahaan") {
      ($0.interests, $0.skills, $0.occupation) = (["Kewirausahaan"], ["Kewirausahaan"], "Pedagang")
      $0.expiry = Sample.today.adding(days: 100)
    }
    #expect(all.fit == 100)
    #expect(fit { ($0.expiry, $0.isPlacedBefore) = (nil, true) }.fit == 8)
    var unkind = PlacementPolicy.draft
    unkind.need = [0, 0, 0]
    #expect(fit(under: unkind) { $0.expiry = nil }.fit == 1)
  }

  @Test func `heavier weights stop at 100`() {
    var policy = PlacementPolicy.draft
    policy.interest = [95, 35, 20]
    #expect(fit(under: policy) { ($0.interests, $0.skills) = (["Las"], ["Las"]) }.fit == 100)
  }

  @Test func `the parts shown add up to the fit`() throws {
    let working = fit("Sablon") { ($0.interests, $0.skills) = (["Las", "Sablon"], ["Menjahit"]) }
    #expect(working.fit == 35 + 8 + 14)
    #expect(
      ReasonWords(try .shipped()).fit(working).id == "kecocokan 57 = minat 2 (35) + keterampilan (8) + kebutuhan (14)")
  }

  @Test func `a policy reads back from its text`() throws {
    var policy = PlacementPolicy.draft
    policy.afterTwoThirds = 20
    policy.vocations = VocationTable(related: [["Las", "Sablon"]], occupations: [])
    #expect(try PlacementPolicy(text: policy.text) == policy)
    #expect(try PlacementPolicy(text: PlacementPolicy.draft.text) != policy)
  }
}
