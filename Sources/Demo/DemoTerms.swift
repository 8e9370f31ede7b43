import Almanac
import People

/// Sentences, entries and milestones that fit each other.
enum DemoTerms {
  /// Sets entry, sentence and milestones of somebody of a class, as they are on the day of the example.
  static func set(_ entry: inout RegisterEntry, _ registerClass: RegisterClass, _ random: inout SeededNumbers) {
    let today = DemoHouse.day
    switch registerClass {
    case .ai: entry.entryDate = today.adding(days: -random.number(2...52))
    case .aii: entry.entryDate = today.adding(days: -random.number(24...104))
    case .aiii: entry.entryDate = today.adding(days: -random.number(40...194))
    case .aiv: entry.entryDate = today.adding(days: -random.number(95...284))
    case .av: entry.entryDate = today.adding(days: -random.number(150...390))
    case .bi:
      let months = Int(
        random.word([
          ("14", 30), ("16", 26), ("18", 28), ("20", 20), ("24", 24), ("30", 18), ("36", 14), ("48", 20), ("60", 18),
          ("72", 12), ("84", 8),
        ]))
      start(&entry, months: months ?? 18, random.number(90...880))
    case .biia: start(&entry, months: random.number(5...12), random.number(150...950))
    case .biib: start(&entry, months: random.number(2...3), random.number(100...900))
    case .biii: start(&entry, months: random.number(3...6), random.number(100...850))
    }
  }

  /// A sentence of whole months of which so many thousandths are served.
  private static func start(_ entry: inout RegisterEntry, months: Int, _ served: Int) {
    serve(&entry, until: DemoHouse.day.adding(days: months * 304 * (1000 - served) / 10_000 + 1), months: months)
  }

  /// A sentence that ends on a day.
  static func serve(_ entry: inout RegisterEntry, until: Day, months: Int) {
    let entered = until.adding(months: -months)
    let days = entered.days(until: until)
    entry.sentence = .term(months: months, days: 0)
    entry.entryDate = entered
    entry.dateOneThird = entered.adding(days: days / 3)
    entry.dateHalf = entered.adding(days: days / 2)
    entry.dateTwoThirds = entered.adding(days: days * 2 / 3)
    entry.expiryDate = until
  }
}

/// What is missing or odd in about one register row in twenty, so that lists show real work.
enum DemoOddities {
  static func mark(_ people: inout [DemoPerson], _ random: inout SeededNumbers) {
    let convicts = random.mixed(people.indices.filter { people[$0].entry.expiryDate != nil && !people[$0].isInMarch })
    let detainees = random.mixed(people.indices.filter { people[$0].entry.expiryDate == nil && !people[$0].isInMarch })
    guard convicts.count > 30, detainees.count > 30 else { return }
    for index in convicts[0..<6] { people[index].entry.expiryDate = nil }
    for index in convicts[6..<9] {
      // Two days to nine past the end: the papers wait.
      DemoTerms.serve(
        &people[index].entry, until: DemoHouse.day.adding(days: -random.number(2...9)), months: random.number(6...15))
    }
    for index in convicts[9..<12] {
      let entry = people[index].entry
      (people[index].entry.dateHalf, people[index].entry.dateTwoThirds) = (entry.dateTwoThirds, entry.dateHalf)
    }
    for index in convicts[12..<15] { people[index].entry.registerClass = .aiii }
    for index in detainees[0..<2] { people[index].entry.entryDate = DemoHouse.day.adding(days: -420) }
    for index in detainees[2..<7] { people[index].entry.entryDate = nil }
    for index in detainees[7..<12] { people[index].entry.birthDate = nil }
    for index in detainees[12..<16] { people[index].entry.regency = "Serang" }
  }
}
