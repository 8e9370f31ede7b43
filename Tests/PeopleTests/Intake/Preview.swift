import Foundation
import Page
import People

/// An invented NIK that fits `RegisterFile.person`.
let nik = "3604232405900000"

/// A register of these people.
func csv(_ people: [[String: String]]) -> [UInt8] { RegisterFile.csv(people) }

/// The JSON of a preview.
struct Preview: Decodable {
  struct Counts: Decodable, Equatable {
    let read: Int
    let same: Int
    let changed: Int
    let new: Int
    let heldBack: Int
    let leftOut: Int
    let gone: Int

    init(read: Int, same: Int, changed: Int, new: Int, heldBack: Int, leftOut: Int = 0, gone: Int) {
      (self.read, self.same, self.changed, self.new) = (read, same, changed, new)
      (self.heldBack, self.leftOut, self.gone) = (heldBack, leftOut, gone)
    }
  }
  let counts: Counts
  let addsUp: Bool
  let state: String
}

extension PeopleHouse {
  func preview(_ path: String) async throws -> Preview {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Preview.self, from: try await json(.get, path))
  }
}
