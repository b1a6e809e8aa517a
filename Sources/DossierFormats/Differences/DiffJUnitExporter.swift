public import DossierModel

/// Writes a diff as JUnit XML, which build servers show: a test case for each change, with its quotes. Changes of the
/// kinds that count as failures are failures; the others and the unchanged stances pass.
///
/// What does not fit: places of quotes; control characters are U+FFFD.
public struct DiffJUnitExporter: Exporter {
  private let failing: Set<DiffKind>
  private let documents: [DocumentRecord]

  public init(failing: Set<DiffKind> = Set(DiffKind.allCases), documents: [DocumentRecord] = []) {
    self.failing = failing
    self.documents = documents
  }

  public func write<Stream: TextOutputStream>(_ diff: StanceGraphDiff, to stream: inout Stream) {
    let report = ChangeReport(diff, documents: documents)
    let changes = report.sections.compactMap { section in section.kind.map { ($0, section) } }
    let count = changes.reduce(0) { $0 + $1.1.lines.count }
    let failures = changes.filter { failing.contains($0.0) }.reduce(0) { $0 + $1.1.lines.count }
    var out = OutputBuffer()
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"")
    out.text("\(diff.before) to \(diff.after)", as: XMLAttribute.self)
    out.raw("\" tests=\"")
    out.integer(count + diff.unchanged.count)
    out.raw("\" failures=\"")
    out.integer(failures)
    out.raw("\" errors=\"0\">\n")
    for (kind, section) in changes {
      for line in section.lines {
        out.testCase(section.heading, line.text)
        let isFailure = failing.contains(kind)
        out.raw(isFailure ? ">\n      <failure message=\"" : ">\n      <system-out>")
        if isFailure {
          out.text("\(section.heading): \(line.text)", as: XMLAttribute.self)
          out.raw("\">")
        }
        out.text(text(of: line, in: report), as: XMLText.self)
        out.raw(isFailure ? "</failure>\n    </testcase>\n" : "</system-out>\n    </testcase>\n")
        out.flush(to: &stream)
      }
    }
    let lines = DiffLines(diff)
    for edge in diff.unchanged {
      out.testCase("Unchanged", lines.line(.plain, edge).text)
      out.raw("/>\n")
      out.flush(to: &stream)
    }
    out.raw("  </testsuite>\n</testsuites>\n")
    out.finish(to: &stream)
  }

  private func text(of line: ChangeReport.Line, in report: ChangeReport) -> String {
    let quotes = line.quotations.map { quotation in
      let label = quotation.label.map { $0 + ": " } ?? ""
      return "\(label)“\(quotation.evidence.quote)” (\(report.source(of: quotation.evidence)))"
    }
    return ([line.detail] + quotes).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension OutputBuffer {
  /// The start of an element that is to be closed.
  fileprivate mutating func testCase(_ group: String, _ name: String) {
    raw("    <testcase classname=\"")
    text(group, as: XMLAttribute.self)
    raw("\" name=\"")
    text(name, as: XMLAttribute.self)
    raw("\"")
  }
}

/// Writes a diff as workflow commands of GitHub Actions, a line for each change with its newest quote: `::error` for the
/// kinds that count as failures, `::notice` for the others.
///
/// What does not fit: further quotes; GitHub shows ten of each sort a step.
public struct DiffGitHubExporter: Exporter {
  private let failing: Set<DiffKind>
  private let documents: [DocumentRecord]

  public init(failing: Set<DiffKind> = Set(DiffKind.allCases), documents: [DocumentRecord] = []) {
    self.failing = failing
    self.documents = documents
  }

  public func write<Stream: TextOutputStream>(_ diff: StanceGraphDiff, to stream: inout Stream) {
    let report = ChangeReport(diff, documents: documents)
    for section in report.sections {
      guard let kind = section.kind else { continue }
      let command = failing.contains(kind) ? "error" : "notice"
      for line in section.lines {
        let quote = line.quotations.last.map { ": “\($0.evidence.quote)” (\(report.source(of: $0.evidence)))" } ?? ""
        let detail = line.detail.isEmpty ? "" : " (\(line.detail))"
        stream.write("::\(command) title=\(escaped(section.heading, isProperty: true))::")
        stream.write(escaped("\(line.text)\(detail)\(quote)", isProperty: false) + "\n")
      }
    }
    stream.write("\(escaped(report.summary, isProperty: false))\n")
  }

  private func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}
