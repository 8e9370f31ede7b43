import Almanac
import House
import Import
import Sheet

/// A row of somebody who seems to have been here before.
struct Return: Sendable {
  /// Who left, as far as a row can be held against them without opening what is sealed.
  struct Former: Sendable {
    let id: Person.ID
    let name: String
    let number: String
    let arrived: Day?
    let left: Day
    let state: Person.State
    let birthDate: Day?
    /// Blind indexes, equal where the sealed values are.
    let nikIndex: String?
    let fatherIndex: String?
  }

  /// By what the row is known.
  enum Match: String, Codable, Sendable { case nik, number, person }

  /// What a row says, in the form in which those who left are found.
  struct Marks: Sendable {
    let number: String
    let nikIndex: String?
    let nameKey: String
    let birthDate: Day?
    let fatherIndex: String?
  }

  let read: RegisterReading.Read
  let former: Former
  let match: Match
  /// Whether the row may be of that person: nobody comes back from death; a death recorded by mistake is taken back first.
  var canBeSame: Bool { former.state != .died }

  /// By what a row could be of somebody who left; nil where it is not.
  ///
  /// 1. The same NIK. 2. The same number, unless another NIK or another name and birth date speak against it.
  /// 3. The same name, birth date and father.
  static func match(_ marks: Marks, name: String, _ former: Former) -> Match? {
    let isNamed = marks.nameKey == NameKey.folded(former.name)
    if let nik = marks.nikIndex, let known = former.nikIndex {
      if nik == known { return .nik }
      return nil
    }
    let isBorn = marks.birthDate != nil && marks.birthDate == former.birthDate
    if marks.number == RegisterNumber.key(former.number), isNamed || isBorn { return .number }
    guard isNamed, isBorn, let father = marks.fatherIndex, father == former.fatherIndex else { return nil }
    return .person
  }
}

extension IntakePlan {
  /// Rows that would be new, parted by what was answered about who was here before.
  struct Returns: Sendable {
    /// Answered: the same person, a new stay.
    var linked: [Return] = []
    /// Nobody has answered.
    var waiting: [Return] = []
    /// Answered: another person, with a reason.
    var others: [Return] = []
    /// Another person, or nobody who was here: really new.
    var new: [RegisterReading.Read] = []

    /// 1. *The same* links the row, where that can be. 2. *Another* needs a reason, and then the row is new. 3. Else it waits.
    init(_ rows: [RegisterReading.Read], found: [String: Return], answers: Intake.Answers) {
      var taken: Set<Person.ID> = []
      for read in rows {
        let key = IntakePlan.key(of: read)
        guard let found = found[key], taken.insert(found.former.id).inserted else {
          new.append(read)
          continue
        }
        let answered = Return(read: read, former: found.former, match: found.match)
        switch answers.people[key] {
        case .same? where answered.canBeSame: linked.append(answered)
        case .other? where answers.apart?[key]?.isEmpty == false:
          new.append(read)
          others.append(answered)
        case .same?, .other?, nil: waiting.append(answered)
        }
      }
    }
  }
}
