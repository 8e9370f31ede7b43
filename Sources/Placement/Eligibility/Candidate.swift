import Almanac
import House
import Matching
import People

/// What a placement knows of one person on one day: the facts that the criteria, the stay model and the fit read, and nothing else.
package struct Candidate: Equatable, Codable, Sendable {
  /// How far a case has come, by register class.
  package enum Stage: String, Codable, Sendable {
    /// Register AI, AII: investigation and prosecution.
    case beforeCourt
    /// AIII: tried by the district court.
    case onTrial
    /// AIV, AV: appeal and cassation.
    case onAppeal
    /// BI, BIIa, BIIb, BIII: the verdict is final.
    case convicted

    /// The stage that a register class stands for.
    package init(_ registerClass: RegisterClass) {
      switch registerClass {
      case .ai, .aii: self = .beforeCourt
      case .aiii: self = .onTrial
      case .aiv, .av: self = .onAppeal
      case .bi, .biia, .biib, .biii: self = .convicted
      }
    }
  }

  /// A sentence as far as the stay model needs it.
  package enum Term: Equatable, Codable, Sendable {
    /// Whole months; days beyond them do not matter to the model.
    case months(Int)
    case life
  }

  /// What keeps a person from joining for the time being.
  package enum Hold: Equatable, Codable, Sendable {
    /// A daily post (tamping), with its words: "Tamping dapur"; the day it ends where one is set.
    case post(String, until: Day?)
    /// Under discipline (Register F); the day isolation ends where one is set.
    case discipline(until: Day?)
    /// A health matter the clinic has not answered: "TB".
    case clinic(String)
    /// A health matter for which the clinic said not fit.
    case unfit(String)
    /// A place in a class, with its title; the days of its first and last meeting.
    case place(String, from: Day? = nil, until: Day?)
  }

  /// The person's identity; a plan from files makes one of the sheet row.
  package let id: Person.ID
  /// Nil where the register does not say.
  package let sex: Sex?
  /// "SD", "SMA", as written; nil where unknown.
  package let education: String?
  package let occupation: String?
  package let stage: Stage
  package let sentence: Term?
  package let twoThirds: Day?
  package let expiry: Day?
  /// The regency or city of residence by code; nil where unknown.
  package let residence: Region.Code?
  package let holds: [Hold]
  /// Nil where nobody has assessed the person.
  package let assessment: Assessment?
  /// What an officer expects instead of the model, with the reason.
  package let expectation: Expectation?
  /// Whether this house has ever given the person a place.
  let isPlacedBefore: Bool

  /// What the assessment found.
  package struct Assessment: Equatable, Codable, Sendable {
    /// First, second, third choice.
    package let interests: [String]
    package let skills: [String]
    package let literacy: Literacy?
    package let risk: Risk?
    /// The recorded consent: nil where the question was not answered.
    let consents: Bool?

    /// An assessment.
    package init(interests: [String], skills: [String], literacy: Literacy?, risk: Risk?, consents: Bool?) {
      self.interests = interests
      self.skills = skills
      self.literacy = literacy
      self.risk = risk
      self.consents = consents
    }
  }

  /// An officer's own expectation of the stay.
  package struct Expectation: Equatable, Codable, Sendable {
    /// The last day the person is expected to be here.
    package let until: Day
    package let reason: String

    /// An expectation.
    package init(until: Day, reason: String) {
      self.until = until
      self.reason = reason
    }
  }

  /// A candidate.
  package init(
    id: Person.ID, sex: Sex?, education: String?, occupation: String?, stage: Stage, sentence: Term?, twoThirds: Day?,
    expiry: Day?, residence: Region.Code?, holds: [Hold], assessment: Assessment?, expectation: Expectation? = nil,
    isPlacedBefore: Bool = false
  ) {
    self.id = id
    self.sex = sex
    self.education = education
    self.occupation = occupation
    self.stage = stage
    self.sentence = sentence
    self.twoThirds = twoThirds
    self.expiry = expiry
    self.residence = residence
    self.holds = holds
    self.assessment = assessment
    self.expectation = expectation
    self.isPlacedBefore = isPlacedBefore
  }
}
