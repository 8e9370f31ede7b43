/// What a proposal's page gives to programs, as far as the tests read it.
struct BoardTwin: Decodable {
  struct Stage: Decodable {
    let measure: String
    let value: Int
    let proven: Bool
  }
  struct PersonName: Decodable {
    let id: String
    let name: String
  }
  struct Member: Decodable {
    let person: PersonName
    let lockedFor: String?
  }
  struct Class: Decodable {
    let cohort: String
    let title: String
    let seats: Int
    let members: [Member]
  }
  struct Decision: Decodable {
    let kind: String
  }
  let id: String
  let state: String
  let people: Int
  let outcomes: [String: Int]
  let stages: [Stage]
  let status: String?
  let placements: [Class]
  let decisions: [Decision]

  /// Person and cohort, for everybody placed.
  var pairs: Set<String> {
    Set(placements.flatMap { item in item.members.map { "\($0.person.id) \(item.cohort)" } })
  }
}

/// What a hearing's page gives to programs, as far as the tests read it.
struct SittingTwin: Decodable {
  struct Hearing: Decodable {
    let number: String
    let state: String
  }
  struct Seat: Decodable {
    let office: String
    let part: String
    let name: String
  }
  struct Verdict: Decodable {
    let person: String
    let cohort: String
    let word: String
    let isProposed: Bool
    let reason: String?
  }
  struct Reserve: Decodable {
    let cohort: String
    let person: String
  }
  struct Decree: Decodable {
    let id: String
    let signatory: String
    let capacity: String
  }
  struct Head: Decodable {
    let office: String
  }
  let hearing: Hearing
  let board: [Seat]
  let verdicts: [Verdict]
  let reserve: [Reserve]
  struct Signing: Decodable {
    struct Paper: Decodable {
      let scan: Scan
      let names: [String]
    }
    struct Scan: Decodable { let id: String }
    let papers: [Paper]
    let decree: [Scan]
  }
  let decree: Decree?
  let heads: [Head]
  let signing: Signing
}

/// A list of participants as programs get it.
struct RosterTwin: Decodable {
  struct Participant: Decodable {
    let seat: Int
  }
  let people: [Participant]
}

/// A decree as programs get it, as far as the tests read it.
struct DecreeTwin: Decodable {
  struct Change: Decodable { let id: String }
  let changes: [Change]
}

/// A class as the house gets it, as far as the tests read it.
struct ClassListTwin: Decodable {
  struct Line: Decodable {
    let enrolment: String
    let person: PersonTwin
    let seat: Int
    let state: State

    struct State: Decodable { let state: String }
    struct PersonTwin: Decodable { let id: String }
  }
  let people: [Line]
  let past: [Line]
}

/// A list of people as programs get it, as far as the tests read it.
struct PeopleTwin: Decodable {
  struct Row: Decodable {
    let id: String
    let name: String
  }
  let people: [Row]
}

/// A person's page as programs get it, as far as the tests read it.
struct PersonTwin: Decodable {
  struct Limit: Decodable {
    let id: String
  }
  struct Case: Decodable {
    let limits: [Limit]
  }
  let `case`: Case?
}

/// The settings as programs get them, as far as the tests read them.
struct SettingsTwin: Decodable {
  struct Row: Decodable {
    let office: Office
  }
  struct Office: Decodable {
    let id: String
    let title: String
  }
  let offices: [Row]
}
