import DossierModel

/// On which days of a report's slider a record stands.
struct ReportStanding {
  let days: [CalendarDay]
  private var runs: [String: [Range<Int>]]
  /// Whom the figure has for holder and target of a stance, where these are others than the stance's own.
  private(set) var ends: [String: (holder: Reference, target: Reference)] = [:]

  /// More days than a slider can tell apart are thinned out, the first and last kept.
  private static let mostDays = 400

  init(_ report: Report) {
    days = ReportStanding.days(of: report.dossier)
    let graph = report.dossier.stanceGraph(options: report.options)
    let stances = Dictionary(report.dossier.stances.map { ($0.id, $0) }) { first, _ in first }
    var inGraph: Set<String> = []
    for edge in graph.edges {
      inGraph.formUnion(edge.stances)
      for id in edge.stances {
        guard let stance = stances[id], .actor(stance.holder) != edge.holder || stance.target != edge.target else {
          continue
        }
        ends[id] = (edge.holder, edge.target)
      }
    }
    runs = DossierRecords(report.dossier).daysInForce(among: days, options: report.options)
    // What the figure takes together, such as a quarrel within a government, stands from its day on.
    for stance in report.dossier.stances where !inGraph.contains(stance.id) {
      runs[stance.id] = run(from: stance.date.latestDay)
    }
  }

  /// Runs of days as indexes, first and one after the last.
  func runs(of stance: Stance) -> [Range<Int>] { runs[stance.id] ?? [] }

  func runs(of event: Event) -> [Range<Int>] { run(from: event.date.earliestDay ?? event.date.latestDay) }

  /// The days on which a stance was expressed or an event happened.
  private static func days(of dossier: Dossier) -> [CalendarDay] {
    let dates = dossier.stances.map(\.date) + dossier.events.filter { $0.status != .planned }.map(\.date)
    let days = Set(dates.compactMap(\.latestDay)).sorted()
    guard days.count > mostDays else { return days }
    return (0..<mostDays).map { days[$0 * (days.count - 1) / (mostDays - 1)] }
  }

  /// The slider's days from a day on; all where nobody knows the day.
  private func run(from first: CalendarDay?) -> [Range<Int>] {
    guard let first else { return [0..<days.count] }
    return days.firstIndex { $0 >= first }.map { [$0..<days.count] } ?? []
  }
}
