import Almanac
import People

/// An invented person, as the offices' files tell of them.
struct DemoPerson: Sendable {
  var entry = RegisterEntry()
  /// The number in the register of March; that of a detainee whose verdict came since differs.
  var earlierNumber: String?
  /// Whether the register of March, of block A only, has them.
  var isInMarch = false
  /// What the assessment list says; nil where nobody has assessed them.
  var finding: AssessmentEntry?

  /// The row of March: what was known then.
  var inMarch: RegisterEntry {
    var entry = entry
    entry.note = nil
    guard let earlierNumber else { return entry }
    entry.registerNumber = earlierNumber
    entry.registerClass = .aiii
    entry.sentence = nil
    (entry.dateOneThird, entry.dateHalf, entry.dateTwoThirds, entry.expiryDate) = (nil, nil, nil, nil)
    return entry
  }
}

/// Draws people one after another.
struct DemoPeople {
  /// How many of each class are in the register of May; with those whose leaving nobody has written down yet there are
  /// 573 people.
  static let classes: [(RegisterClass, Int)] = [
    (.bi, 193), (.aiii, 172), (.biia, 65), (.ai, 52), (.aii, 42), (.aiv, 17), (.biib, 17), (.av, 7), (.biii, 5),
  ]
  static let women = 42
  /// The day of the first register, of block A alone.
  static let march = Day(number: 20_150)  // 3 March 2025

  private var random: SeededNumbers
  private var numbers: [RegisterClass: Int] = [:]
  private var niks: Set<String> = []

  /// Draws by these numbers.
  init(_ random: SeededNumbers) { self.random = random }

  /// Everybody in the register of May, then those who were in that of March only.
  mutating func draw() -> (present: [DemoPerson], gone: [DemoPerson]) {
    let classes = random.mixed(DemoPeople.classes.flatMap { Array(repeating: $0.0, count: $0.1) })
    let sexes = random.mixed(
      Array(repeating: Sex.female, count: DemoPeople.women)
        + Array(repeating: .male, count: classes.count - DemoPeople.women))
    var present = zip(classes, sexes).map { person($0, $1) }
    for index in present.indices { remember(&present[index]) }
    assess(&present)
    DemoOddities.mark(&present, &random)
    var gone: [DemoPerson] = []
    for count in 0..<10 {
      var person = person(count < 7 ? .biia : .bi, .male)
      (person.entry.block, person.entry.note, person.isInMarch) = ("A", nil, true)
      // Seven are free since, three were moved to another house in the middle of their sentence.
      let days = count < 7 ? -random.number(5...45) : random.number(120...200)
      DemoTerms.serve(
        &person.entry, until: DemoHouse.day.adding(days: days), months: count < 7 ? random.number(5...9) : 24)
      person.finding = finding(person.entry)
      gone.append(person)
    }
    return (present, gone)
  }

  private mutating func person(_ registerClass: RegisterClass, _ sex: Sex) -> DemoPerson {
    var entry = RegisterEntry()
    entry.registerClass = registerClass
    entry.sex = sex
    DemoTerms.set(&entry, registerClass, &random)
    numbers[registerClass, default: random.number(3...40)] += random.number(1...4)
    let year = (entry.entryDate ?? DemoHouse.day).parts.year
    entry.registerNumber = "\(registerClass.rawValue).\(numbers[registerClass] ?? 1)/\(year)"
    name(&entry, sex)
    live(&entry, sex)
    entry.offence = offence()
    entry.block = sex == .female ? "Wanita" : random.word([("A", 148), ("B", 134), ("C", 128), ("D", 121)])
    entry.room = String(random.number(1...9))
    entry.note = note()
    return DemoPerson(entry: entry)
  }

  private mutating func name(_ entry: inout RegisterEntry, _ sex: Sex) {
    let first = random.one(of: sex == .female ? DemoNames.women : DemoNames.men) ?? ""
    let second = random.happens(880) ? random.one(of: DemoNames.second) : nil
    let third = random.happens(180) ? random.one(of: DemoNames.second) : nil
    var parts = [first]
    for part in [second, third].compactMap(\.self) where !parts.contains(part) { parts.append(part) }
    let name = parts.joined(separator: " ")
    entry.name = random.happens(350) ? name.uppercased() : name
    entry.alias = random.happens(180) ? random.one(of: DemoNames.aliases) : nil
    entry.fatherName = (sex == .female ? "binti " : "bin ") + (random.one(of: DemoNames.men) ?? "")
  }

  private mutating func live(_ entry: inout RegisterEntry, _ sex: Sex) {
    let regencies = DemoPlaces.regencies
    let place = random.word(regencies.map { ($0.name, $0.weight) })
    let districts = regencies.first { $0.name == place }?.districts ?? []
    let district = random.one(of: districts)
    entry.birthPlace = random.word(DemoPlaces.births)
    entry.regency = place
    entry.district = place == "Kab. Serang" || random.happens(200) ? district?.1 : nil
    entry.village = random.one(of: DemoNames.villages)
    entry.education = random.word([
      ("SD", 194), ("SMP", 178), ("SMA", 118), ("SMK", 50), ("Tidak sekolah", 20), ("S1", 7), ("D3", 6),
    ])
    entry.occupation =
      sex == .female && random.happens(300)
      ? "Ibu rumah tangga"
      : random.word([
        ("Buruh harian lepas", 172), ("Tani", 96), ("Wiraswasta", 82), ("Karyawan swasta", 70), ("Belum bekerja", 55),
        ("Sopir", 34), ("Nelayan", 30), ("Pedagang", 25),
      ])
    var born: Day
    var nik: String
    repeat {
      born = DemoHouse.day.adding(days: -365 * random.number(18...57) - random.number(1...364))
      nik = DemoPeople.nik(district?.0 ?? "360405", born, sex)
    } while !niks.insert(nik).inserted
    entry.birthDate = born
    entry.nik = random.happens(91) ? nil : nik
  }

  /// An identity number of nobody: its last four digits are zeros, which no office gives out.
  static func nik(_ district: String, _ born: Day, _ sex: Sex) -> String {
    let parts = born.parts
    let fields = [parts.day + (sex == .female ? 40 : 0), parts.month, parts.year % 100]
    return district + fields.map { ($0 < 10 ? "0" : "") + String($0) }.joined() + "0000"
  }

  private mutating func offence() -> String {
    random.word([
      ("Narkotika Ps. 114 (1)", 155), ("Pencurian Ps. 363", 141), ("Narkotika Ps. 112 (1)", 111),
      ("Pencurian Ps. 362", 48), ("Penganiayaan Ps. 351", 41), ("Penggelapan Ps. 372", 30), ("Penipuan Ps. 378", 21),
      ("Perlindungan anak Ps. 81", 16), ("Laka lantas", 10),
    ])
  }

  private mutating func note() -> String? {
    let word = random.word([
      ("", 496), ("Tamping dapur", 32), ("Tamping kebersihan", 24), ("Register F", 12), ("Sakit TB", 9),
    ])
    return word.isEmpty ? nil : word
  }

  /// Who of block A was there in March, and who was still on trial then.
  private mutating func remember(_ person: inout DemoPerson) {
    guard person.entry.block == "A", let entered = person.entry.entryDate, entered < DemoPeople.march.adding(days: -3)
    else { return }
    person.isInMarch = true
    let isSentencedSince = person.entry.registerClass == .bi || person.entry.registerClass == .biia
    guard isSentencedSince, person.entry.nik != nil, random.happens(220) else { return }
    numbers[.aiii, default: 9] += 1
    person.earlierNumber = "AIII.\(numbers[.aiii] ?? 9)/\(entered.parts.year)"
  }

  /// Assesses 501 people: those longest in the house first, but for a few whom nobody has asked yet.
  private mutating func assess(_ people: inout [DemoPerson]) {
    let order = random.mixed(Array(people.indices)).sorted { left, right in
      let (one, other) = (people[left].entry.entryDate, people[right].entry.entryDate)
      return (one ?? DemoHouse.day).number / 12 < (other ?? DemoHouse.day).number / 12
    }
    let skipped = Set(stride(from: 5, to: 501, by: 22).map { order[$0] })
    let asked = order.filter { !skipped.contains($0) }.prefix(501)
    for index in asked.sorted() { people[index].finding = finding(people[index].entry) }
  }

  private mutating func finding(_ entry: RegisterEntry) -> AssessmentEntry {
    var finding = AssessmentEntry(on: DemoHouse.day)
    finding.registerNumber = entry.registerNumber
    finding.name = entry.name
    var found = finding.found
    found.interests = Array(random.mixed(DemoOffers.fields).prefix(3))
    let isUnschooled = entry.education == "Tidak sekolah"
    let literacy = random.word([("yes", isUnschooled ? 10 : 81), ("limited", 11), ("no", isUnschooled ? 60 : 8)])
    found.literacy = Literacy(rawValue: literacy)
    if random.happens(112) {
      finding.limits = random.word([("Gangguan penglihatan", 24), ("Tidak boleh angkat berat", 19), ("Asma", 15)])
    }
    found.risk = Risk(rawValue: random.word([("low", 266), ("medium", 151), ("high", 54), ("", 33)]))
    found.isWilling = !random.happens(119)
    found.returnRegency = random.happens(950) ? entry.regency : "Kota Serang"
    if random.happens(780) { found.skills = [random.one(of: DemoOffers.fields) ?? ""] }
    finding.found = found
    return finding
  }
}
