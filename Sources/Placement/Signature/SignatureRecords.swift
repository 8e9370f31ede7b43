import Access
import Almanac
import House
import Store

extension Connection {
  /// What was recorded of signatures at a hearing and on what followed from it, by what bears them.
  func signatures(of hearing: Hearing.ID, at facility: Facility.ID) throws -> [String: RecordedSignature] {
    let found = try rows(
      """
      SELECT s.subject_id, s.kind, s.hearing_id, s.tenure_id, t.account_id, s.made_by, s.maker, s.made_at, s.checked_by,
        s.checker, s.checked_at, s.ground
      FROM placement_signature s
        LEFT JOIN access_tenure t ON t.facility_id = s.facility_id AND t.id = s.tenure_id
      WHERE s.facility_id = \(facility) AND s.hearing_id = \(hearing) ORDER BY s.made_at, s.subject_id LIMIT 1000
      """
    ).map { try RecordedSignature($0) }
    return Dictionary(found.map { ($0.subject, $0) }) { first, _ in first }
  }

  /// Records signatures, confirmed or not yet.
  ///
  /// - Parameter contents: what happens once it is confirmed, where the record itself does not say so.
  func insert(_ signature: RecordedSignature, contents: String? = nil, at facility: Facility.ID) throws {
    let checked = signature.confirmation
    _ = try run(
      """
      INSERT INTO placement_signature
        (facility_id, subject_id, kind, hearing_id, tenure_id, contents, made_by, maker, made_at, checked_by, checker,
         checked_at, ground)
      VALUES
        (\(facility), \(signature.subject), \(signature.kind.rawValue), \(signature.hearing), \(signature.tenure),
         \(contents), \(signature.by), \(signature.name), \(signature.at), \(checked?.by), \(checked?.name),
         \(checked?.at), \(checked?.ground.rawValue))
      """)
  }

  /// Keeps the yes to what was recorded.
  ///
  /// - Throws: `RecordedSignature.Refusal.alreadyConfirmed` where somebody was faster.
  func confirm(_ signature: RecordedSignature, at facility: Facility.ID) throws {
    guard let checked = signature.confirmation else { return }
    let isOurs =
      try count(
        """
        UPDATE placement_signature
        SET checked_by = \(checked.by), checker = \(checked.name), checked_at = \(checked.at),
          ground = \(checked.ground.rawValue)
        WHERE facility_id = \(facility) AND subject_id = \(signature.subject) AND checked_at IS NULL
        """) == 1
    guard isOurs else { throw RecordedSignature.Refusal.alreadyConfirmed }
  }

  /// Takes back what was recorded and is not confirmed.
  ///
  /// - Throws: `RecordedSignature.Refusal.alreadyConfirmed` where it counts by now.
  func takeBack(_ signature: RecordedSignature, at facility: Facility.ID) throws {
    let isOurs =
      try count(
        """
        DELETE FROM placement_signature
        WHERE facility_id = \(facility) AND subject_id = \(signature.subject) AND checked_at IS NULL
        """) == 1
    guard isOurs else { throw RecordedSignature.Refusal.alreadyConfirmed }
  }

  /// What happens once a record is confirmed; nil where it says so itself.
  func contents(of signature: RecordedSignature, at facility: Facility.ID) throws -> String? {
    try first(
      """
      SELECT contents FROM placement_signature
      WHERE facility_id = \(facility) AND subject_id = \(signature.subject)
      """)?.get("contents")
  }

  /// What waits to be confirmed at a facility, with the number of the minutes, the earliest first. Scans of minutes only
  /// while they stand for somebody at an open hearing.
  func waitingSignatures(at facility: Facility.ID) throws -> [(signature: RecordedSignature, number: String)] {
    try rows(
      """
      SELECT s.subject_id, s.kind, s.hearing_id, s.tenure_id, t.account_id, s.made_by, s.maker, s.made_at, s.checked_by,
        s.checker, s.checked_at, s.ground, h.number
      FROM placement_signature s JOIN placement_hearing h ON h.facility_id = s.facility_id AND h.id = s.hearing_id
        LEFT JOIN access_tenure t ON t.facility_id = s.facility_id AND t.id = s.tenure_id
      WHERE s.facility_id = \(facility) AND s.checked_at IS NULL AND (
        s.kind <> 'minutes' OR h.state = 'open' AND EXISTS (
          SELECT 1 FROM placement_member m
          WHERE m.facility_id = s.facility_id AND m.hearing_id = s.hearing_id AND m.scan_id = s.subject_id))
      ORDER BY s.made_at, s.subject_id LIMIT 100
      """
    ).map { (try RecordedSignature($0), try $0.get("number")) }
  }

  /// The open hearings whose minutes wait for the signature of an account's holder, who was present.
  func unsignedHearings(of account: Account.ID, at facility: Facility.ID) throws -> Set<Hearing.ID> {
    Set(
      try rows(
        """
        SELECT DISTINCT m.hearing_id FROM placement_member m
          JOIN placement_hearing h ON h.facility_id = m.facility_id AND h.id = m.hearing_id
          JOIN access_tenure t ON t.facility_id = m.facility_id AND t.id = m.tenure_id
        WHERE m.facility_id = \(facility) AND t.account_id = \(account) AND h.state = 'open'
          AND m.is_present = \(true) AND m.signed_at IS NULL
        ORDER BY m.hearing_id LIMIT 100
        """
      ).map { try $0.get("hearing_id") })
  }

  /// The scans kept with a record, oldest first.
  func scans(of subject: ID<some KeyOwner>, at facility: Facility.ID) throws -> [Scan] {
    try attachments(of: subject, in: facility).compactMap { file in
      Scan.ID(file.id.text).map { Scan(id: $0, name: file.name) }
    }
  }
}

extension RecordedSignature {
  fileprivate init(_ row: Row) throws {
    let ground: Ground? = try row.get("ground")
    let (by, name): (String?, String?) = (try row.get("checked_by"), try row.get("checker"))
    let at: Moment? = try row.get("checked_at")
    self.init(
      subject: try row.get("subject_id"), kind: try row.get("kind"), hearing: try row.get("hearing_id"),
      tenure: try row.get("tenure_id"), holder: try row.get("account_id"), by: try row.get("made_by"),
      name: try row.get("maker"), at: try row.get("made_at"))
    if let ground, let by, let at { confirmation = Confirmation(by: by, name: name ?? "", at: at, ground: ground) }
  }
}
