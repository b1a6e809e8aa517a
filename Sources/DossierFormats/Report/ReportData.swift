import DossierModel

/// What a report page's script reads, as JSON: the dossier, which stances stand on which day, and the articles.
struct ReportData {
  let dossier: String
  /// `days` of the slider; by stance and event, in `standing` the runs of days (indexes, first and one after the last)
  /// on which it stands; by stance, in `ends` the holder and target that the figure has it under, where these are others.
  let standing: String
  let texts: String

  /// More days than a slider can tell apart are thinned out, the first and last kept.
  static let mostDays = 400

  init(_ report: Report) {
    dossier = DossierJSON.write(report.dossier)
    let days = ReportData.days(of: report.dossier)
    let graph = report.dossier.stanceGraph(options: report.options)
    let runs = ReportData.runs(days: days, report: report, inGraph: Set(graph.edges.flatMap(\.stances)))
    standing = """
      {"days":[\(days.map { "\"\(EDTFDate($0))\"" }.joined(separator: ","))],
      "dayWords":[\(days.map { "\"\(DateWords.words($0))\"" }.joined(separator: ","))],
      "signs":{\(ReportData.signs(of: report.dossier))},
      "standing":{\(runs)},
      "ends":{\(ReportData.ends(in: graph, of: report.dossier))}}
      """
    texts = ReportData.texts(of: report)
  }

  /// The days on which a stance was expressed or an event happened.
  private static func days(of dossier: Dossier) -> [CalendarDay] {
    let dates = dossier.stances.map(\.date) + dossier.events.filter { $0.status != .planned }.map(\.date)
    let days = Set(dates.compactMap(\.latestDay)).sorted()
    guard days.count > mostDays else { return days }
    return (0..<mostDays).map { days[$0 * (days.count - 1) / (mostDays - 1)] }
  }

  private static func runs(days: [CalendarDay], report: Report, inGraph: Set<String>) -> String {
    var runs: [String: [Range<Int>]] = [:]
    let records = DossierRecords(report.dossier)
    for (index, day) in days.enumerated() {
      for id in records.snapshot(at: day, options: report.options).graph.edges.flatMap(\.stances) {
        if let last = runs[id]?.last, last.upperBound == index {
          runs[id, default: []][runs[id, default: []].count - 1] = last.lowerBound..<index + 1
        } else {
          runs[id, default: []].append(index..<index + 1)
        }
      }
    }
    // What the figure takes together, such as a quarrel within a government, stands from its day on.
    for stance in report.dossier.stances where !inGraph.contains(stance.id) {
      runs[stance.id] = run(from: stance.date.latestDay, days)
    }
    var lines = runs.map { line("stance:" + $0, $1) }
    lines += report.dossier.events.map { event in
      line("event:" + event.id, run(from: event.date.earliestDay ?? event.date.latestDay, days))
    }
    return lines.sorted().joined(separator: ",\n")
  }

  /// The slider's days from a day on; all where nobody knows the day.
  private static func run(from first: CalendarDay?, _ days: [CalendarDay]) -> [Range<Int>] {
    guard let first else { return [0..<days.count] }
    return days.firstIndex { $0 >= first }.map { [$0..<days.count] } ?? []
  }

  private static func line(_ key: String, _ runs: [Range<Int>]) -> String {
    "\(quoted(key)):[\(runs.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ","))]"
  }

  /// By stance, where it is not 0.
  private static func signs(of dossier: Dossier) -> String {
    dossier.stances.filter { $0.sign != 0 }.map { "\(quoted($0.id)):\($0.sign)" }.joined(separator: ",")
  }

  private static func ends(in graph: StanceGraph, of dossier: Dossier) -> String {
    let stances = Dictionary(dossier.stances.map { ($0.id, $0) }) { first, _ in first }
    var ends: [(id: String, json: String)] = []
    for edge in graph.edges {
      for id in edge.stances {
        guard let stance = stances[id], .actor(stance.holder) != edge.holder || stance.target != edge.target else {
          continue
        }
        ends.append((id, "\(quoted(id)):[\(quoted(edge.holder.key)),\(quoted(edge.target.key))]"))
      }
    }
    return ends.sorted { $0.id < $1.id }.map(\.json).joined(separator: ",\n")
  }

  private static func texts(of report: Report) -> String {
    let known = Set(report.dossier.documents.map(\.id))
    let items = report.texts.filter { known.contains($0.id) }.sorted { $0.id < $1.id }.map { document in
      "\(quoted(document.id)):\(quoted(document.text.string))"
    }
    return "{" + items.joined(separator: ",\n") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var out = OutputBuffer(capacity: text.utf8.count + 2)
    out.exactJSON(text)
    return String(decoding: out.bytes, as: UTF8.self)
  }
}
