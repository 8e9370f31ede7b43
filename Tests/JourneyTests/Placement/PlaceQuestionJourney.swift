import Foundation
import House
import Page
import Server
import ServerTesting
import Store
import StoreTesting
import Testing

@testable import Bekal

/// Somebody with a place no longer meets a requirement: from the first page to the answer, by what the pages offer.
@Suite(.enabled(if: SolvingWorker.isThere)) struct PlaceQuestionJourney {
  @Test(arguments: TestStore.dialects)
  func `whoever comes under discipline is asked about, let go on by the head's waiver, and the answer stays`(
    _ dialect: Dialect
  ) async throws {
    try await TestStore.with(dialect, Composition.migrations) { store in
      let house = try await FilledHouse(
        try await JourneyHouse("Rutan Sendiri", officer: "siti", in: store), mark: "Sendiri")
      let desk = house.desk
      var page = try await desk.open("/enrolments/\(house.id("enrolment"))")
      let person = try await page.link("Wahyu…").follow()
      _ = try await person.form("Catat tugas atau disiplin").submit(["kind": "discipline", "from": "07/05/2025"])
      // A suspension answers; once it is lifted, the question stands.
      page = try await page.again()
      #expect(!page.words.contains("Perlu dijawab"))
      page = try await page.form("Akhiri penangguhan").submit(["on": "07/05/2025"])
      #expect(page.words.contains("Perlu dijawab") && page.words.contains("sedang menjalani disiplin"))
      let listed = try await page.link("Daftar kelas").follow()
      #expect(listed.words.contains("Perlu dijawab") && listed.words.contains("tidak dalam disiplin"))
      page = try await desk.open("/").link("Jawab", to: page.path).follow()
      try await page.form("Beri pengecualian").refused(["reason": ""])
      page = try await page.form("Beri pengecualian").submit(["reason": "Pelanggaran ringan"])
      #expect(!page.words.contains("Perlu dijawab"))
      #expect(page.words.contains("tetap ikut dengan pengecualian kepala"))
      #expect(try await !desk.open("/").links.contains { $0.label.contains("Jawab") })
    }
  }
}
