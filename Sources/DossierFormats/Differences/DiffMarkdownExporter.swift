public import DossierModel

/// Writes a diff as Markdown (CommonMark) for a report: every change with all its quotes.
public struct DiffMarkdownExporter: Exporter {
  private let documents: [DocumentRecord]

  /// With documents, quotes name publisher and date instead of the document's id.
  public init(documents: [DocumentRecord] = []) {
    self.documents = documents
  }

  public func write<Stream: TextOutputStream>(_ diff: StanceGraphDiff, to stream: inout Stream) {
    ReportMarkdown(title: "What changed").write(ChangeReport(diff, documents: documents), to: &stream)
  }
}

/// Writes a history as Markdown (CommonMark): a section for each target, every statement with all its quotes.
public struct HistoryMarkdownExporter: Exporter {
  private let names: ReferenceNames?
  private let documents: [DocumentRecord]

  /// With a dossier, people, events and documents appear by name instead of id.
  public init(dossier: Dossier? = nil) {
    names = dossier.map(ReferenceNames.init)
    documents = dossier?.documents ?? []
  }

  public func write<Stream: TextOutputStream>(_ history: StanceHistory, to stream: inout Stream) {
    let report = ChangeReport(history, names: names, documents: documents)
    ReportMarkdown(title: history.title).write(report, to: &stream)
  }
}

/// The Markdown form of a report.
struct ReportMarkdown {
  let title: String

  func write<Stream: TextOutputStream>(_ report: ChangeReport, to stream: inout Stream) {
    stream.write("# \(escaped(title))\n\n")
    for side in report.sides where !side.label.isEmpty {
      stream.write("- \(side.label): **\(escaped(side.text))**\n")
    }
    stream.write("\n\(escaped(report.summary))\n")
    for section in report.sections {
      stream.write("\n## \(escaped(section.heading))\n\n")
      for line in section.lines { write(line, of: report, to: &stream) }
    }
  }

  private func write<Stream: TextOutputStream>(
    _ line: ChangeReport.Line, of report: ChangeReport, to stream: inout Stream
  ) {
    let detail = line.detail.isEmpty ? "" : " (\(escaped(line.detail)))"
    stream.write("- **\(escaped(line.text))**\(detail)\n")
    for quotation in line.quotations {
      let label = quotation.label.map { $0 + ": " } ?? ""
      let source = escaped(report.source(of: quotation.evidence))
      stream.write("  - \(label)“\(escaped(quotation.evidence.quote))” — \(source)\n")
    }
  }

  /// Text that Markdown and the HTML in it leave alone, on one line.
  private func escaped(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": scalars.append(" ")
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!", "<", ">", "&", "{", "}":
        scalars.append("\\")
        scalars.append(scalar)
      default:
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        let turnsDirection = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        scalars.append(isControl || turnsDirection ? "\u{FFFD}" : scalar)
      }
    }
    return String(scalars)
  }
}
