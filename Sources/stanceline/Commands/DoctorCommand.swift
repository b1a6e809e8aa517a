import ArgumentParser
import DossierFormats
import EventCoding
import Foundation
import GraphRendering
import Ground
import LearnedReading
import TextAnalysis

/// Tries what each function needs, and says what is missing for which.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Says what is missing for which function.",
    discussion: "Ends with 0 where everything works, with 2 where something is missing.")

  func run() throws {
    try reporting {
      var isWell = true
      for check in DoctorCommand.checks {
        let finding = check.finding()
        isWell = isWell && finding == nil
        let mark = finding == nil ? "ok       " : "missing  "
        try Output.line(mark + check.function + (finding.map { ": " + Console.safe($0) } ?? ""))
      }
      try Output.line("resources are looked for in \(Console.safe(Resources.folders.joined(separator: ", then ")))")
      if !isWell { throw ExitCode(2) }
    }
  }

  /// One function, and what keeps it from working: nil for nothing.
  struct Check {
    var function: String
    private let attempt: () throws -> Void

    init(_ function: String, _ attempt: @escaping () throws -> Void) {
      self.function = function
      self.attempt = attempt
    }

    func finding() -> String? {
      do {
        try attempt()
        return nil
      } catch {
        return String(describing: error)
      }
    }
  }

  /// A function a line.
  static var checks: [Check] {
    [
      Check("sentences, accurate parser (build, code, actors, annotate)") { _ = try Annotator.standard(.accurate) },
      Check("sentences, fast parser (--parser fast)") { _ = try Annotator.standard(.fast) },
      Check("time expressions (build, code, times)") { try TimeTagger.check() },
      Check("actors (build, code, actors, codebook)") { _ = try Codebook.world() },
      Check("stances and events by rules (--coder rules)") { _ = try RuleCoder.standard(rules: RuleBook.standard()) },
      Check("stances and events by the learned reader (build, code)") { _ = try LearnedCoder.standard() },
      Check("report page (build, report)") { try ReportHTMLExporter.requireResources() },
      Check("layout of stance graphs (build, graph, diff, report)") {
        _ = try GraphRenderer.render(dot: "digraph { a -> b }", as: .svg)
      },
      Check("PNG (--format png)") { _ = try GraphRenderer.render(dot: "digraph { a -> b }", as: .png) },
      Check("PDF (--format pdf)") { _ = try GraphRenderer.render(dot: "digraph { a -> b }", as: .pdf) },
      Check("font of PNG and PDF") { try findFont() },
    ]
  }

  /// Widths in figures are those of DejaVu Sans; with another font, texts leave their boxes.
  private static func findFont() throws {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    let folders = [
      "/usr/share/fonts", "/usr/local/share/fonts", home + "/.fonts", home + "/.local/share/fonts", "/Library/Fonts",
    ]
    for folder in folders {
      for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init()
      where path.hasSuffix("DejaVuSans.ttf") { return }
    }
    throw Failure("DejaVuSans.ttf is in no folder of fonts; expected the package fonts-dejavu-core")
  }
}
