import Store

/// The tables of Partners: who works with the house, what was agreed, what was promised.
package enum PartnersMigrations {
  /// The steps in their order.
  package static let all = [
    Migration("2025-05-partners-1", agencies + accords + commitments),
    Migration("2026-11-partners-2", names),
  ]

  /// The name by which a house knows a partner where it differs from the one all houses share.
  private static let names: [SQL] = ["ALTER TABLE partners_agency ADD COLUMN name text"]

  private static let agencies: [SQL] = [
    """
    CREATE TABLE partners_agency (
      facility_id text NOT NULL REFERENCES access_facility (id),
      organisation_id text NOT NULL REFERENCES access_organisation (id),
      contact text NOT NULL, created_at bigint NOT NULL,
      PRIMARY KEY (facility_id, organisation_id))
    """
  ]

  private static let accords: [SQL] = [
    """
    CREATE TABLE partners_accord (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL,
      title text NOT NULL CONSTRAINT partners_accord_title CHECK (title <> ''),
      our_number text NOT NULL, their_number text NOT NULL, scope text NOT NULL,
      signed_on text, valid_from text NOT NULL, valid_until text NOT NULL, created_at bigint NOT NULL,
      PRIMARY KEY (facility_id, id),
      CONSTRAINT partners_accord_term CHECK (valid_until >= valid_from))
    """,
    """
    CREATE UNIQUE INDEX partners_accord_number ON partners_accord (facility_id, our_number) WHERE our_number <> ''
    """,
    """
    CREATE TABLE partners_party (
      facility_id text NOT NULL, accord_id text NOT NULL, office_id text NOT NULL,
      PRIMARY KEY (facility_id, accord_id, office_id),
      FOREIGN KEY (facility_id, accord_id) REFERENCES partners_accord (facility_id, id),
      FOREIGN KEY (facility_id, office_id) REFERENCES access_office (facility_id, id))
    """,
  ]

  private static let commitments: [SQL] = [
    """
    CREATE TABLE partners_commitment (
      facility_id text NOT NULL, id text NOT NULL, accord_id text NOT NULL, organisation_id text,
      what text NOT NULL CONSTRAINT partners_commitment_what CHECK (what <> ''),
      quantity bigint NOT NULL CONSTRAINT partners_commitment_quantity CHECK (quantity BETWEEN 1 AND 1000000),
      unit text NOT NULL CONSTRAINT partners_commitment_unit CHECK (unit <> ''), due text NOT NULL,
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, accord_id) REFERENCES partners_accord (facility_id, id),
      FOREIGN KEY (facility_id, organisation_id) REFERENCES partners_agency (facility_id, organisation_id))
    """,
    """
    CREATE INDEX partners_commitment_due ON partners_commitment (facility_id, due)
    """,
  ]
}
