import ArgumentParser
import DossierFormats
import DossierModel

/// Joins dossiers and JSON Lines of coded documents, in any order and any number.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Joins dossiers and coded documents (JSON Lines) into one dossier.")

  @Argument(help: "Dossiers (.json) and files of coded documents (.jsonl); `-` for standard input.")
  var files: [String]

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  func run() throws {
    try reporting {
      var failures = 0
      var dossier: Dossier?
      for file in files {
        do {
          let part = try MergeCommand.part(at: file, failures: &failures)
          dossier = dossier?.merged(with: part) ?? part
        } catch let failure as Failure {
          failures += 1
          Console.error(failure.description)
        }
      }
      guard var merged = dossier else { throw ExitCode(2) }
      merged.generator = StancelineVersion.generator
      try Output.write(DossierJSONExporter().text(merged), to: output)
      if failures > 0 { throw ExitCode(2) }
    }
  }

  private static func part(at file: String, failures: inout Int) throws -> Dossier {
    let bytes = try readBytes(file)
    guard isLines(bytes, of: file) else { return try DossierFile.dossier(in: bytes, of: file) }
    var documents: [CodedDocument] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      do {
        documents.append(try DossierJSON.readCodedDocument(line: line))
      } catch {
        failures += 1
        Console.error("\(file):\(index + 1): \(error)")
      }
    }
    return Dossier(merging: documents, generator: StancelineVersion.generator)
  }

  /// JSON Lines are told by their name, or by a first line that is an object of its own.
  private static func isLines(_ bytes: [UInt8], of file: String) -> Bool {
    if file.hasSuffix(".jsonl") || file.hasSuffix(".ndjson") { return true }
    guard file == "-", let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    return bytes[..<end].last == UInt8(ascii: "}")
  }
}
