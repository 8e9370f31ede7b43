/// Where a database is: a SQLite file, or a PostgreSQL server.
package enum StoreAddress: Equatable, Sendable {
  /// The path of a SQLite file.
  case file(String)
  /// A `postgres://` or `postgresql://` address as libpq reads it; the password may stand in `PGPASSFILE`.
  case postgres(String)

  /// An address from a text: `postgres://…` and `postgresql://…` are servers, anything else is a path.
  package init(_ text: String) {
    self = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") ? .postgres(text) : .file(text)
  }

  /// Which database it is.
  package var dialect: Dialect {
    switch self {
    case .file: .sqlite
    case .postgres: .postgres
    }
  }
}
