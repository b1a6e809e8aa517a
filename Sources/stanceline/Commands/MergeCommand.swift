import ArgumentParser
import DossierFormats
import DossierModel

/// Joins dossiers and JSON Lines of coded documents, in any order and any number.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Joins dossiers and coded documents (JSON Lines) into one dossier.",
    discussion: """
      Two different texts with the same id are refused: the file that comes second is left out, of JSON Lines the line. \
      Exit codes: 0 done; 2 an input failed or was left out, the rest was merged; 64 the command line was wrong.
      """)

  @Argument(help: "Dossiers (.json) and files of coded documents (.jsonl); `-` for standard input.")
  var files: [String]

  @Option(name: .shortAndLong, help: "File to write; standard output where it is left out.")
  var output: String?

  func run() throws {
    try reporting {
      var failures = 0
      var dossier: Dossier?
      var texts = KnownTexts()
      for file in files {
        do {
          let part = try MergeCommand.part(at: file, &texts, failures: &failures)
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

  private static func part(at file: String, _ texts: inout KnownTexts, failures: inout Int) throws -> Dossier {
    let bytes = try readBytes(file)
    guard isLines(bytes, of: file) else {
      let dossier = try DossierFile.dossier(in: bytes, of: file)
      if let clash = texts.clash(of: dossier.documents, from: file) { throw Failure("\(file): \(clash)") }
      return dossier
    }
    var documents: [CodedDocument] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      do {
        let document = try DossierJSON.readCodedDocument(line: line)
        if let clash = texts.clash(of: [document.record], from: "\(file):\(index + 1)") {
          failures += 1
          Console.error("\(file):\(index + 1): \(clash)")
          continue
        }
        documents.append(document)
      } catch {
        failures += 1
        Console.error("\(file):\(index + 1): \(error)")
      }
    }
    return Dossier(merging: documents, generator: StancelineVersion.generator)
  }

  /// JSON Lines are told by what the file says that it is, else by its name or by a first line that is an object of its
  /// own.
  private static func isLines(_ bytes: [UInt8], of file: String) -> Bool {
    let start = String(decoding: bytes.prefix(200), as: UTF8.self)
    if start.contains("\"stanceline-dossier\"") { return false }
    if start.contains("\"stanceline-document\"") { return true }
    if file.hasSuffix(".jsonl") || file.hasSuffix(".ndjson") { return true }
    guard file == "-", let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    return bytes[..<end].last == UInt8(ascii: "}")
  }
}

/// Which text stands behind each document's id, and where it came from.
private struct KnownTexts {
  private var known: [String: (hash: String, file: String)] = [:]

  /// What speaks against taking the documents in; where nothing does, they are known from now on.
  mutating func clash(of documents: [DocumentRecord], from file: String) -> String? {
    for document in documents {
      if let earlier = known[document.id], earlier.hash != document.sha256 {
        return "document \(document.id) is another text than in \(earlier.file); expected one text per id"
      }
    }
    for document in documents where known[document.id] == nil { known[document.id] = (document.sha256, file) }
    return nil
  }
}
