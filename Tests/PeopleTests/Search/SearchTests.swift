import Foundation
import House
import Page
import People
import Store
import StoreTesting
import Testing

/// 573 invented people and what officers type to find them, drawn once from a seed.
private struct LabelledSet {
  static let first = [
    "Ahmad", "Muhammad", "Asep", "Dadang", "Suherman", "Ujang", "Rahmat", "Jajang", "Cecep", "Syarif", "Yusuf",
    "Bahrul",
    "Edi", "Imron", "Lukman", "Nandang", "Ridwan", "Samsul", "Taufik", "Wawan", "Siti", "Nurhayati", "Euis", "Kokom",
  ]
  static let last = [
    "Suganda", "Djaelani", "Kartapraja", "Wirasena", "Darmakarsa", "Adimarta", "Lesmono", "Samudra", "Wirayuda",
    "Palakarsa", "Sastranaga", "Mulyakarsa", "Dirgawangsa", "Surajaya", "Hidayatullah", "Firmansyah", "Saepudin",
    "Kosasih", "Maulana", "Prawira", "Sumantri", "Kertajaya", "Nataatmaja", "Wiguna",
  ]
  static let fathers = ["Nurdin", "Zaenal", "Sukarna", "Tjetjep", "Oemar", "Marzuki", "Kasman", "Ismail"]
  static let count = 573

  var seed: UInt64 = 42

  private mutating func below(_ limit: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33) % limit
  }

  static func name(_ index: Int) -> String {
    first[index % first.count] + " " + last[(index / first.count + index) % last.count]
  }

  static func people() -> [[String: String]] {
    (0..<count).map { index in
      RegisterFile.person(
        index + 1,
        [
          "Nama": name(index), "Bin/Binti": "bin \(fathers[index % fathers.count])",
          "No. Reg": "BI.\(1000 + index)/2025",
          "Kamar": "\(index)",
        ])
    }
  }

  /// What is typed for a person, the slips of one hurried hand among it.
  mutating func questions(for index: Int) -> [String] {
    let name = Self.name(index)
    var letters = Array(name)
    let place = 1 + below(letters.count - 3)
    var swapped = letters
    swapped.swapAt(place, place + 1)
    var changed = letters
    if changed[place].isLetter { changed[place] = changed[place] == "a" ? "i" : "a" }
    letters.remove(at: place)
    let old = name.lowercased().replacing("u", with: "oe").replacing("j", with: "dj")
    return [
      name.lowercased(), old, String(swapped), String(changed), String(letters), "BI \(1000 + index)",
      "\(1000 + index)",
      "\(name) bin \(Self.fathers[index % Self.fathers.count])",
    ]
  }
}

@Test(arguments: TestStore.dialects)
func `98 of 100 questions with slips and old spellings find their person in the first three`(
  _ dialect: Dialect
) async throws {
  try await PeopleHouse.with(dialect) { house in
    try await house.take(csv(LabelledSet.people()))
    let facility = house.facility
    let (hits, asked, missed) = try await house.store.read { db in
      var set = LabelledSet()
      var (hits, asked, missed): (Int, Int, [String]) = (0, 0, [])
      for index in stride(from: 0, to: LabelledSet.count, by: 5) {
        for question in set.questions(for: index) {
          let found = try db.people(matching: question, limit: 3, at: facility, on: PeopleHouse.today)
          asked += 1
          // Namesakes are the same answer to a question about a name.
          if found.contains(where: { $0.entry.name == LabelledSet.name(index) }) {
            hits += 1
          } else {
            missed.append(question)
          }
        }
      }
      return (hits, asked, missed)
    }
    #expect(hits * 100 >= asked * 98, "\(hits) of \(asked); missed \(missed.prefix(10))")
  }
}

@Test(arguments: TestStore.dialects) func `a search keeps to the filter beside it`(_ dialect: Dialect) async throws {
  try await PeopleHouse.with(dialect) { house in
    let many = (1...60).map { RegisterFile.person($0, ["Nama": "Ahmad Nomor\($0)"]) }
    try await house.take(
      csv(many + [RegisterFile.person(61, ["Nama": "Ahmad Zulkarnain", "No. Reg": "AIII.61/2025", "Gol": "AIII"])]))
    let found = try await house.html("/people", ["q": .texts(["ahmad"]), "class": .texts(["detainee"])])
    #expect(found.contains("Ahmad Zulkarnain") && !found.contains("Nomor1"))
  }
}

@Test(arguments: TestStore.dialects) func `a number borne before, an alias and a cell find somebody`(_ dialect: Dialect)
  async throws
{
  try await PeopleHouse.with(dialect) { house in
    try await house.take(csv([RegisterFile.person(1, ["NIK": nik, "No. Reg": "AIII.0077/2025", "Gol": "AIII"])]))
    try await house.take(csv([RegisterFile.person(1, ["NIK": nik, "Kamar": "B-11"])]))
    for text in ["AIII 0077", "77/2025", "0077", "b-11", "asep bin zaenal", "asep bin orang lain"] {
      let page = try await house.html("/search", ["q": .texts([text])])
      #expect(page.contains("Asep Nugraha"), "\(text)")
    }
  }
}

@Test(arguments: TestStore.dialects) func `a son is found by name and father, his namesakes are not`(_ dialect: Dialect)
  async throws
{
  try await PeopleHouse.with(dialect) { house in
    try await house.take(
      csv([RegisterFile.person(1), RegisterFile.person(2, ["Bin/Binti": "bin Moh. Oemar", "Kamar": "12"])]))
    let facility = house.facility
    let rooms = try await house.store.read { db in
      try db.people(matching: "Asep bin Muhamad Umar", at: facility, on: PeopleHouse.today).map(\.entry.room)
    }
    #expect(rooms == ["12"])
  }
}

@Test(arguments: TestStore.dialects)
func `parts of a name written together or apart, and old letters, find their person`(_ dialect: Dialect) async throws {
  let asked = [
    "Abdul Rahman Wahid": "Abdurrahman Wahid", "Abd. Rahman": "Abdurrahman Wahid", "Abdulrahman": "Abdurrahman Wahid",
    "Laode Safii": "La Ode Safi'i", "Noerhajati": "Nur Hayati", "Nurhayati": "Nur Hayati",
    "Jahja Muhaimin": "Yahya Muhaimin",
    "Yoko Susilo": "Joko Susilo", "Siti Nur Jannah": "Siti Nurjannah", "Sitinurjannah": "Siti Nurjannah",
  ]
  try await PeopleHouse.with(dialect) { house in
    let names = Set(asked.values).sorted()
    try await house.take(csv(names.enumerated().map { RegisterFile.person($0 + 1, ["Nama": $1]) }))
    let facility = house.facility
    for (question, name) in asked {
      let found = try await house.store.read { db in
        try db.people(matching: question, limit: 1, at: facility, on: PeopleHouse.today).first?.entry.name
      }
      #expect(found == name, "\(question)")
    }
  }
}
