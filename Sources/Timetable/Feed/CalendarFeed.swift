import Almanac
import House
import Language
import Partners
import Programmes

/// A calendar that a trainer or an agency subscribes to at a secret address.
struct CalendarFeed: KeyOwner, Equatable, Sendable {
  typealias ID = House.ID<CalendarFeed>

  /// Whose meetings it tells of.
  enum Subject: Hashable, Sendable {
    case trainer(Trainer.ID), agency(AgencyID)

    /// As a form names it.
    var text: String {
      switch self {
      case .trainer(let id): "trainer:\(id)"
      case .agency(let id): "agency:\(id)"
      }
    }

    /// The subject of such a text.
    init?(_ text: String) {
      let parts = text.split(separator: ":")
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "trainer":
        guard let id = Trainer.ID(parts[1]) else { return nil }
        self = .trainer(id)
      case "agency":
        guard let id = AgencyID(parts[1]) else { return nil }
        self = .agency(id)
      case _: return nil
      }
    }
  }

  let id: ID
  let subject: Subject
  /// 64 hexadecimal digits that nobody can guess.
  let secret: String
  let madeAt: Moment
  let officer: String
}

/// A meeting as a calendar tells of it.
struct FeedEvent: Equatable, Sendable {
  let id: String
  /// Counts its changes.
  let sequence: Int
  let from: Moment
  let until: Moment
  let title: String
  let place: String
  let isCancelled: Bool

  /// `Hidroponik ke-3: Semai bibit`.
  static func title(of meeting: Meeting, in programme: Programme) -> String {
    "\(programme.title) \(Words.numbered(meeting.number).id)\(meeting.topic(in: programme).map { ": \($0)" } ?? "")"
  }
}

/// Writes calendars as RFC 5545 has them.
enum FeedText {
  /// A calendar of events; what it is called and where it is held, never whose house it is.
  static func written(_ name: String, _ events: [FeedEvent], at now: Moment) -> [UInt8] {
    let all =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Bekal//Jadwal//ID", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        "X-WR-CALNAME:" + escaped(name),
      ] + events.flatMap { lines(of: $0, at: now) } + ["END:VCALENDAR"]
    return all.flatMap(folded)
  }

  private static func lines(of event: FeedEvent, at now: Moment) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(event.id)@bekal", "DTSTAMP:\(stamp(now))", "SEQUENCE:\(event.sequence)",
      "DTSTART:\(stamp(event.from))", "DTEND:\(stamp(event.until))", "SUMMARY:" + escaped(event.title),
    ] + (event.place.isEmpty ? [] : ["LOCATION:" + escaped(event.place)])
      + ["STATUS:" + (event.isCancelled ? "CANCELLED" : "CONFIRMED"), "END:VEVENT"]
  }

  /// `20250512T020000Z`.
  private static func stamp(_ moment: Moment) -> String {
    moment.description.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .split(whereSeparator: \.isNewline).joined(separator: "\\n")
  }

  /// The bytes of a line with its end; after 75 of them it goes on in the next line after a blank, never inside a letter.
  private static func folded(_ line: String) -> [UInt8] {
    var (bytes, length): ([UInt8], Int) = ([], 0)
    for scalar in line.unicodeScalars {
      let letter = Array(String(scalar).utf8)
      if length + letter.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += letter
      length += letter.count
    }
    return bytes + [0x0D, 0x0A]
  }
}
