public import DossierModel

/// A timeline as a picture: what happened on each day, weightiest first, and what was said of it beneath.
///
/// The days stand one below the other, in as many columns as they need; stretches of time without anything are told in
/// words, so that a story of two weeks has its room in a corpus of eight years. What does not fit a page is left
/// out by weight and counted where it belongs (`drawing`), or goes on to more pages (`pages`).
public struct TimelineFigure: Sendable {
  let chronicle: Chronicle
  let options: FigureOptions

  public init(_ chronicle: Chronicle, options: FigureOptions = FigureOptions()) {
    self.chronicle = chronicle
    self.options = options
  }

  private static let columnGap = 26.0
  private static let leastColumn = 260.0
  /// More entries than any page holds.
  private static let mostEntries = 400

  private var inner: Double { options.page.unitsWide - 2 * FigureFrame.margin }

  private var mostColumns: Int {
    max(
      1,
      min(
        options.page.orientation == .landscape ? 3 : 2,
        Int((inner + Self.columnGap) / (Self.leastColumn + Self.columnGap))))
  }

  /// One page.
  public var drawing: Drawing {
    let selection = TimelineSelection(TimelineGroup.groups(of: chronicle.days), isSelection: chronicle.isSelection)
    guard selection.count > 0 else { return empty }
    let height = room(notes: notes(left: 1, pages: nil))
    for count in 1...mostColumns where selection.count <= Self.mostEntries {
      if let page = page(selection, kept: selection.count, columns: count, height: height, isWhole: true) {
        return page
      }
    }
    // The most entries that fit; more entries take more room, or nearly so.
    var (low, high) = (1, min(selection.count, Self.mostEntries))
    var best: Drawing?
    while low <= high {
      let middle = (low + high) / 2
      if let page = page(selection, kept: middle, columns: mostColumns, height: height, isWhole: false) {
        best = page
        low = middle + 1
      } else {
        high = middle - 1
      }
    }
    return best ?? page(selection, kept: 1, columns: mostColumns, height: .infinity, isWhole: false) ?? empty
  }

  /// Everything, on as many pages as it takes.
  public var pages: [Drawing] {
    let selection = TimelineSelection(TimelineGroup.groups(of: chronicle.days), isSelection: chronicle.isSelection)
    guard selection.count > 0 else { return [empty] }
    let setting = setting(columns: mostColumns, isWhole: true)
    let height = room(notes: notes(left: 0, pages: nil))
    let flow = TimelineFlow(selection.rows(kept: selection.count, setting: setting), height: height) {
      continued($0, setting, selection)
    }
    let count = (flow.columns.count + mostColumns - 1) / mostColumns
    return (0..<count).map { number in
      let columns = Array(flow.columns.dropFirst(number * mostColumns).prefix(mostColumns))
      return drawing(of: columns, setting, left: 0, page: count > 1 ? (number + 1, count) : nil)
    }
  }

  private func page(
    _ selection: TimelineSelection, kept: Int, columns: Int, height: Double, isWhole: Bool
  ) -> Drawing? {
    let setting = setting(columns: columns, isWhole: isWhole)
    let rows = selection.rows(kept: kept, setting: setting)
    let continuation = { continued($0, setting, selection) }
    guard let needed = TimelineFlow.height(of: rows, columns: columns, atMost: height, continued: continuation) else {
      return nil
    }
    let flow = TimelineFlow(rows, height: needed, continued: continuation)
    return drawing(of: flow.columns, setting, left: selection.count - kept, page: nil)
  }

  private func setting(columns: Int, isWhole: Bool) -> TimelineSetting {
    let width = (inner - Self.columnGap * Double(columns - 1)) / Double(columns)
    return TimelineSetting(
      words: ChronicleWords(names: chronicle.names, sources: ChangeReport.sources(options.documents)),
      documents: Dictionary(options.documents.map { ($0.id, $0) }) { first, _ in first }, width: width, isWhole: isWhole
    )
  }

  private func continued(
    _ heading: TimelineRow, _ setting: TimelineSetting, _ selection: TimelineSelection
  ) -> TimelineRow? {
    guard selection.groups.indices.contains(heading.group) else { return nil }
    let group = selection.groups[heading.group]
    return setting.heading(group.heading + ", continued", isExact: group.isExact, group: heading.group, space: 0)
  }

  private func drawing(
    of columns: [TimelineFlow.Column], _ setting: TimelineSetting, left: Int, page: (number: Int, count: Int)?
  ) -> Drawing {
    var marks: [Drawing.Mark] = []
    for (number, column) in columns.enumerated() {
      let x = Double(number) * (setting.width + Self.columnGap)
      marks += Drawing.moved(column.marks, by: Point(x, 0))
    }
    var frame = frame(notes: notes(left: left, pages: page))
    if let page { frame.subtitle += " · page \(page.number) of \(page.count)" }
    return frame.drawing(of: marks, width: inner, height: columns.map(\.height).max() ?? 0)
  }

  /// What title, legend and notes leave of a page.
  private func room(notes: [String]) -> Double {
    max(240, options.page.unitsHigh - frame(notes: notes).drawing(of: [], width: inner, height: 0).height)
  }

  private var empty: Drawing {
    let text = Drawing.Mark.text(
      "No events or stances.", at: Point(inner / 2, 40), size: 14, ink: .muted, anchor: .middle)
    return frame(notes: []).drawing(of: [text], width: inner, height: 70)
  }

  private func frame(notes: [String]) -> FigureFrame {
    var frame = FigureFrame(
      title: chronicle.title, subtitle: subtitle, legend: TimelineLegend.entries(of: chronicle), notes: notes,
      minimumWidth: options.page.unitsWide, options: options)
    frame.finding = finding
    return frame
  }

  private var subtitle: String {
    TimelineCaption(
      dates: chronicle.days.map(\.date), events: chronicle.events.count, stances: chronicle.stances.count,
      documents: documents.count
    ).words
  }

  private var documents: Set<String> {
    Set((chronicle.events.map(\.evidence) + chronicle.stances.map(\.evidence)).joined().map(\.document))
  }

  /// The weightiest events in a sentence, for those who cannot see the picture.
  private var finding: String? {
    let words = ChronicleWords(names: chronicle.names)
    let weightiest = chronicle.days.flatMap(\.happenings).sorted { one, other in
      one.importance != other.importance ? one.importance > other.importance : one.event.id < other.event.id
    }.prefix(3)
    guard !weightiest.isEmpty else { return nil }
    return "Weightiest: "
      + weightiest.map { happening in
        let reactions = happening.reactions.prefix(2).map { words.sentence(of: $0, apartFrom: nil) }
        return ([words.label(of: happening.event) + ", " + happening.event.date.words] + reactions)
          .joined(separator: ", ")
      }.joined(separator: "; ") + "."
  }

  private func notes(left: Int, pages: (number: Int, count: Int)?) -> [String] {
    var notes: [String] = []
    if chronicle.days.contains(where: { !$0.happenings.isEmpty }) {
      notes.append(
        "Events are larger the more they weigh: deaths, documents that tell them, stances about them, type."
          + " Beneath an event stands what was said of it.")
    }
    if left > 0 { notes.append("What weighs least is not shown, and counted where it belongs.") }
    if chronicle.omittedEvents > 0 {
      notes.append("Left out as less weighty: \(counted(chronicle.omittedEvents, "event")).")
    }
    var caption = FigureCaption(edges: [], options: options)
    caption.documents = documents
    return notes + [caption.sources, caption.coded].compactMap { $0 }
  }
}

/// "25 May – 1 June 2012 · 29 events and 58 stances from 3 documents".
struct TimelineCaption {
  var dates: [EDTFDate]
  var events: Int
  var stances: Int
  var documents: Int

  var words: String {
    let first = dates.compactMap(\.earliestDay).min()
    let last = dates.compactMap(\.latestDay).max()
    var parts: [String] = []
    if let first, let last { parts.append(DateWords.words(from: min(first, last), through: max(first, last))) }
    parts.append(
      "\(counted(events, "event")) and \(counted(stances, "stance"))"
        + (documents > 0 ? " from \(counted(documents, "document"))" : ""))
    return parts.joined(separator: " · ")
  }
}
