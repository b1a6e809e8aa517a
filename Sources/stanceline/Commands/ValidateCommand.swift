import ArgumentParser
import DossierFormats

/// Checks dossier files: form, dates, ids, references, and that quotes are as long as their spans.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks dossiers against their schema, their ids, references, dates and spans.",
    discussion: "Ends with 0 where every file is sound, with 2 where one is not; one line for each finding.")

  @Argument(help: "Dossiers (.json); `-` for standard input.")
  var files: [String]

  /// Findings shown of one file.
  private static let limit = 100

  func run() throws {
    try reporting { try validateFiles() }
  }

  private func validateFiles() throws {
    var broken = false
    for file in files {
      let bytes: [UInt8]
      do {
        bytes = try readBytes(file)
      } catch let failure as Failure {
        broken = true
        Console.error(failure.description)
        continue
      }
      let findings = DossierJSON.findings(bytes: bytes)
      for finding in findings.prefix(ValidateCommand.limit) { Console.error("\(file):\(finding)") }
      if findings.count > ValidateCommand.limit {
        Console.error("\(file): \(findings.count - ValidateCommand.limit) more findings")
      }
      if findings.isEmpty { try Output.line("\(Console.safe(file)): a sound dossier") }
      broken = broken || !findings.isEmpty
    }
    if broken { throw ExitCode(2) }
  }
}
