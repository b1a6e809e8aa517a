/// A date as precise as known: EDTF (ISO 8601-2:2019, Library of Congress profile), levels 0 and 1.
///
/// Covers day, month, year, date-time, seasons, intervals with open and unknown ends, the qualifiers `?` `~` `%`,
/// unspecified digits `X`, and years of more than four digits (`Y170000002`).
public struct EDTFDate: Hashable, Sendable {
  /// One point of the calendar, or an interval between two.
  public enum Form: Hashable, Sendable {
    case moment(Moment)
    indirect case interval(Endpoint, Endpoint)
  }

  /// One end of an interval.
  public enum Endpoint: Hashable, Sendable {
    case moment(Moment)
    /// `..`: goes on without end.
    case open
    /// Nothing written: there is an end, and nobody knows it.
    case unknown
  }

  /// How far a moment is to be trusted.
  public enum Qualification: String, Hashable, Sendable {
    case certain = ""
    case uncertain = "?"
    case approximate = "~"
    case uncertainAndApproximate = "%"
  }

  /// A day, month, season, year or date-time, with unspecified parts.
  ///
  /// Kept in 24 bytes, since a large dossier has millions: parts as small numbers, the rare time of day apart.
  public struct Moment: Hashable, Sendable {
    public var year: Int
    private var yearDigits: Int8 = 0
    private var monthNumber: Int8 = 0
    private var dayNumber: Int8 = 0
    public var qualification: Qualification = .certain
    /// Empty or one.
    private var times: [ClockTime] = []

    public init(
      year: Int, month: Part? = nil, day: Part? = nil, time: ClockTime? = nil,
      qualification: Qualification = .certain
    ) {
      self.year = year
      self.qualification = qualification
      self.month = month
      self.day = day
      self.time = time
    }

    /// Trailing digits of the year that are unspecified: 1 in `201X`, 2 in `20XX`, 4 in `XXXX`, else 0.
    public var unspecifiedYearDigits: Int {
      get { Int(yearDigits) }
      set { yearDigits = Int8(clamping: newValue) }
    }

    public var month: Part? {
      get { Part(packed: monthNumber) }
      set { monthNumber = newValue?.packed ?? 0 }
    }

    public var day: Part? {
      get { Part(packed: dayNumber) }
      set { dayNumber = newValue?.packed ?? 0 }
    }

    public var time: ClockTime? {
      get { times.first }
      set { times = newValue.map { [$0] } ?? [] }
    }
  }

  /// A month (1 to 12), a season (21 spring to 24 winter), a quarter (33 to 36) or half (40, 41) of a year, a day of a
  /// month, or `XX`.
  public enum Part: Hashable, Sendable {
    case number(Int)
    case unspecified

    /// 0 for none, -1 for unspecified.
    fileprivate init?(packed: Int8) {
      if packed == 0 { return nil }
      self = packed < 0 ? .unspecified : .number(Int(packed))
    }

    fileprivate var packed: Int8 {
      if case .number(let number) = self { Int8(clamping: number) } else { -1 }
    }
  }

  /// A time of day; `zone` as written: empty, `Z` or `+hh:mm`.
  public struct ClockTime: Hashable, Sendable {
    public var hour: Int
    public var minute: Int
    public var second: Int
    public var zone: String

    public init(hour: Int, minute: Int, second: Int, zone: String = "") {
      self.hour = hour
      self.minute = minute
      self.second = second
      self.zone = zone
    }
  }

  public var form: Form

  public init(form: Form) {
    self.form = form
  }

  public init(_ moment: Moment) {
    form = .moment(moment)
  }

  /// Whether not even a digit of the year is known: `XXXX`.
  public var isUnknown: Bool {
    if case .moment(let moment) = form { moment.unspecifiedYearDigits == 4 } else { false }
  }

  public init(_ day: CalendarDay, _ qualification: Qualification = .certain) {
    let (year, month, dayOfMonth) = day.components
    self.init(
      Moment(year: year, month: .number(month), day: .number(dayOfMonth), qualification: qualification))
  }

  public init(year: Int, month: Int, _ qualification: Qualification = .certain) {
    self.init(Moment(year: year, month: .number(month), qualification: qualification))
  }

  public init(year: Int, _ qualification: Qualification = .certain) {
    self.init(Moment(year: year, qualification: qualification))
  }

  /// The interval from one moment through another, both included; an interval with equal ends is that moment.
  public init(from start: Endpoint, through end: Endpoint) {
    if start == end, case .moment(let moment) = start {
      form = .moment(moment)
    } else {
      form = .interval(start, end)
    }
  }

  /// The days from `start` through `end`, both included.
  public init(from start: CalendarDay, through end: CalendarDay) {
    self.init(from: EDTFDate(start).start, through: EDTFDate(end).end)
  }
}

extension EDTFDate {
  /// The first end of the interval, or the moment itself.
  public var start: Endpoint {
    switch form {
    case .moment(let moment): .moment(moment)
    case .interval(let start, _): start
    }
  }

  /// The second end of the interval, or the moment itself.
  public var end: Endpoint {
    switch form {
    case .moment(let moment): .moment(moment)
    case .interval(_, let end): end
    }
  }

  public var isInterval: Bool {
    if case .interval = form { return true }
    return false
  }

  /// Whether any end is marked `~` or `%`.
  public var isApproximate: Bool {
    qualifications.contains { $0 == .approximate || $0 == .uncertainAndApproximate }
  }

  /// Whether any end is marked `?` or `%`.
  public var isUncertain: Bool {
    qualifications.contains { $0 == .uncertain || $0 == .uncertainAndApproximate }
  }

  private var qualifications: [Qualification] {
    [start, end].compactMap { if case .moment(let moment) = $0 { moment.qualification } else { nil } }
  }

  /// The same date with every moment in it qualified so.
  public func qualified(_ qualification: Qualification) -> EDTFDate {
    func mark(_ moment: Moment) -> Moment {
      var marked = moment
      marked.qualification = qualification
      return marked
    }
    func mark(_ endpoint: Endpoint) -> Endpoint {
      if case .moment(let moment) = endpoint { .moment(mark(moment)) } else { endpoint }
    }
    switch form {
    case .moment(let moment): return EDTFDate(mark(moment))
    case .interval(let start, let end): return EDTFDate(form: .interval(mark(start), mark(end)))
    }
  }
}
