public import DossierModel

/// Writes a diff for a terminal: a summary, then a line for each change, with its newest quote under it.
///
/// What does not fit: more than one quote a side and quotes over 100 characters; Markdown and JSON have them all.
public struct DiffTextExporter: Exporter {
  private let isColored: Bool
  private let documents: [DocumentRecord]

  /// With documents, quotes name publisher and date instead of the document's id.
  public init(isColored: Bool = false, documents: [DocumentRecord] = []) {
    self.isColored = isColored
    self.documents = documents
  }

  public func write<Stream: TextOutputStream>(_ diff: StanceGraphDiff, to stream: inout Stream) {
    ReportText(isColored: isColored).write(ChangeReport(diff, documents: documents), to: &stream)
  }
}

/// Writes a history for a terminal, a line for each statement with its newest quote under it.
public struct HistoryTextExporter: Exporter {
  private let isColored: Bool
  private let names: ReferenceNames?
  private let documents: [DocumentRecord]

  /// With a dossier, people, events and documents appear by name instead of id.
  public init(isColored: Bool = false, dossier: Dossier? = nil) {
    self.isColored = isColored
    names = dossier.map(ReferenceNames.init)
    documents = dossier?.documents ?? []
  }

  public func write<Stream: TextOutputStream>(_ history: StanceHistory, to stream: inout Stream) {
    ReportText(isColored: isColored)
      .write(ChangeReport(history, names: names, documents: documents), to: &stream)
  }
}

/// The terminal form of a report.
struct ReportText {
  let isColored: Bool

  func write<Stream: TextOutputStream>(_ report: ChangeReport, to stream: inout Stream) {
    for side in report.sides {
      let label = side.label.isEmpty ? "" : side.label + String(repeating: " ", count: 6 - side.label.count)
      stream.write(styled(label, .dim) + styled(safe(side.text), .bold) + "\n")
    }
    stream.write(safe(report.summary) + "\n")
    for section in report.sections {
      stream.write("\n" + styled(safe(section.heading), .bold) + "\n")
      for line in section.lines { write(line, of: report, to: &stream) }
    }
  }

  private func write<Stream: TextOutputStream>(
    _ line: ChangeReport.Line, of report: ChangeReport, to stream: inout Stream
  ) {
    let detail = line.detail.isEmpty ? "" : "  " + styled(safe(line.detail), .dim)
    stream.write("  " + styled(line.mark.rawValue + " " + safe(line.text), style(line.mark)) + detail + "\n")
    var labels: [String?] = []
    for quotation in line.quotations.reversed() where !labels.contains(quotation.label) {
      labels.append(quotation.label)
    }
    for label in labels.reversed() {
      let quotations = line.quotations.filter { $0.label == label }
      guard let last = quotations.last else { continue }
      let others = quotations.count > 1 ? ", and \(quotations.count - 1) more" : ""
      let head = label.map { $0 + ": " } ?? ""
      let source = styled("(\(safe(report.source(of: last.evidence)))\(others))", .dim)
      stream.write("      \(head)\"\(shortened(safe(last.evidence.quote)))\" \(source)\n")
    }
  }

  private func shortened(_ quote: String) -> String {
    let scalars = quote.unicodeScalars
    guard scalars.count > 100 else { return quote }
    let cut = String(String.UnicodeScalarView(scalars.prefix(100)))
    guard let blank = cut.lastIndex(of: " ") else { return cut + "…" }
    return cut[..<blank] + " …"
  }

  // MARK: Terminal

  private enum Style: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
  }

  private func style(_ mark: ChangeReport.Mark) -> Style {
    switch mark {
    case .added, .stronger: .green
    case .removed, .weaker: .red
    case .reversed, .contradiction: .yellow
    case .appears, .silent: .blue
    case .event, .altered, .undecided, .plain: .plain
    }
  }

  private func styled(_ text: String, _ style: Style) -> String {
    guard isColored, style != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }

  /// Text on one line, with nothing in it that drives a terminal or turns its reading direction.
  private func safe(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
