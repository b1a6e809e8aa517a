import DossierModel

/// UTF-8 text on its way out: gathered in one reused buffer and handed to a stream in large pieces.
///
/// Exporters append to it and call `flush(to:)` after each record, so that a file of any size needs a few hundred
/// kilobytes.
struct OutputBuffer {
  /// Bytes that are gathered before they are handed on.
  private static let chunk = 1 << 16

  private(set) var bytes: [UInt8] = []

  init() {
    self.init(capacity: OutputBuffer.chunk + OutputBuffer.chunk / 2)
  }

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Hands the gathered text on once there is enough of it. Only between whole texts: a piece ends with a whole scalar.
  mutating func flush<Stream: TextOutputStream>(to stream: inout Stream) {
    if bytes.count >= OutputBuffer.chunk { finish(to: &stream) }
  }

  /// Hands everything on.
  mutating func finish<Stream: TextOutputStream>(to stream: inout Stream) {
    guard !bytes.isEmpty else { return }
    stream.write(String(decoding: bytes, as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
  }

  /// Text of the format itself, written as it is.
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text that is known to need no escape: ids, numbers, dates.
  mutating func plain(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func byte(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if range.isEmpty { return }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece[range]))
  }

  mutating func integer(_ value: Int) {
    if value >= 0, value < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(value))
      return
    }
    var magnitude = value.magnitude
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { field in
      var start = field.count
      repeat {
        start -= 1
        field[start] = UInt8(ascii: "0") + UInt8(magnitude % 10)
        magnitude /= 10
      } while magnitude > 0
      if value < 0 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(contentsOf: field[start...])
    }
  }

  /// The shortest text that reads back as the same number; whole numbers without a fraction, what is not finite as 0.
  mutating func number(_ value: Double) {
    if value == value.rounded(), abs(value) < 1e15 {
      integer(Int(value))
    } else {
      plain(value.isFinite ? value.description : "0")
    }
  }

  /// `true` or `false`.
  mutating func boolean(_ value: Bool) {
    if value { raw("true") } else { raw("false") }
  }

  /// A day as `2012-05-25`; years outside 0 to 9999 with a sign, as ISO 8601 has them.
  mutating func day(_ day: CalendarDay) {
    let (year, month, dayOfMonth) = day.components
    if year < 0 || year > 9999 { byte(UInt8(ascii: year < 0 ? "-" : "+")) }
    let magnitude = year.magnitude
    if magnitude < 1000 { raw("0") }
    if magnitude < 100 { raw("0") }
    if magnitude < 10 { raw("0") }
    integer(Int(magnitude))
    byte(UInt8(ascii: "-"))
    twoDigits(month)
    byte(UInt8(ascii: "-"))
    twoDigits(dayOfMonth)
  }

  /// The EDTF text of a date; plain days, which are nearly all, without a detour through a string.
  mutating func edtf(_ date: EDTFDate) {
    guard case .moment(let moment) = date.form, case .number(let month)? = moment.month, moment.time == nil,
      case .number(let day)? = moment.day, moment.unspecifiedYearDigits == 0, (1000...9999).contains(moment.year)
    else {
      plain(date.description)
      return
    }
    integer(moment.year)
    byte(UInt8(ascii: "-"))
    twoDigits(month)
    byte(UInt8(ascii: "-"))
    twoDigits(day)
    plain(moment.qualification.rawValue)
  }

  mutating func twoDigits(_ value: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(value / 10 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
