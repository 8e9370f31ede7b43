import Almanac
import House
import Import
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
    case .register?:
      return .register(try Register.read(bytes, asOf: asOf, regions: regions, mending: answers.mending))
    case .assessment?:
      return .assessment(try AssessmentList.read(bytes, asOf: asOf, regions: regions, mending: answers.mending))
    case nil:
      do {
        return try read(bytes, kind: .register, asOf: asOf, regions: regions, answers: answers)
      } catch {
        guard error.cause == .notARegister else { throw error }
        do {
          return try read(bytes, kind: .assessment, asOf: asOf, regions: regions, answers: answers)
        } catch let second {
          throw second.cause == .notAnAssessment ? error : second
        }
      }
    }
  }

  /// Some rows of a file, mended where they were mended, as a sheet of their own.
  static func extract(
    _ places: Set<String>, of bytes: [UInt8], as kind: Intake.Kind, asOf: Day, named name: String,
    answers: Intake.Answers
  ) throws(TableRejection) -> SheetOut {
    switch kind {
    case .register:
      let reader = TableReader(RegisterColumn.table, absent: .notARegister, mending: answers.mending)
      return try reader.extract(places, of: bytes, asOf: .given(asOf), named: name)
    case .assessment:
      let reader = TableReader(AssessmentColumn.table, absent: .notAnAssessment, mending: answers.mending)
      return try reader.extract(places, of: bytes, asOf: .given(asOf), named: name)
    }
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
