import Almanac
import House
import Sheet

/// A file read as what it is.
package enum IntakeFile: Sendable {
  case register(RegisterReading)
  case assessment(AssessmentReading)

  /// Reads a file; without a kind it is what its heads say.
  ///
  /// - Throws: the rejection of the whole file: of the kind asked for, else of a register.
  package static func read(
    _ bytes: [UInt8], kind: Intake.Kind?, asOf: AsOf, regions: Regions, answers: Intake.Answers = Intake.Answers()
  ) throws(TableRejection) -> IntakeFile {
    switch kind {
    case .register?: return .register(try register(bytes, asOf, regions, answers))
    case .assessment?: return .assessment(try assessment(bytes, asOf, regions, answers))
    case nil:
      do {
        return .register(try register(bytes, asOf, regions, answers))
      } catch {
        guard error.cause == .notARegister else { throw error }
        do {
          return .assessment(try assessment(bytes, asOf, regions, answers))
        } catch let second {
          throw second.cause == .notAnAssessment ? error : second
        }
      }
    }
  }

  private static func register(
    _ bytes: [UInt8], _ asOf: AsOf, _ regions: Regions, _ answers: Intake.Answers
  ) throws(TableRejection) -> RegisterReading {
    let mapping = answers.columns.mapValues { RegisterColumn(rawValue: $0) }
    return try Register.read(bytes, asOf: asOf, regions: regions, mapping: mapping)
  }

  private static func assessment(
    _ bytes: [UInt8], _ asOf: AsOf, _ regions: Regions, _ answers: Intake.Answers
  ) throws(TableRejection) -> AssessmentReading {
    let mapping = answers.columns.mapValues { AssessmentColumn(rawValue: $0) }
    return try AssessmentList.read(bytes, asOf: asOf, regions: regions, mapping: mapping)
  }

  /// Which kind it is.
  package var kind: Intake.Kind {
    switch self {
    case .register: .register
    case .assessment: .assessment
    }
  }

  /// The day its rows were checked against.
  package var asOf: Day {
    switch self {
    case .register(let reading): reading.asOf
    case .assessment(let reading): reading.asOf
    }
  }
}
