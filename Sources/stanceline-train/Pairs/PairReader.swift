import DossierModel
import EventCoding
import Foundation
import TextAnalysis

/// Reads marked sentences, parses them and makes examples of them.
struct PairReader {
  /// Folder that keeps parses.
  let parses: String?
  let parser: ParserChoice

  func examples(_ path: String) throws -> [PairExample] {
    let pairs = try MarkedPair.read(path)
    let parsed = try self.parsed(pairs, name: URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent)
    let preparation = try PairPreparation()
    var examples: [PairExample] = []
    for (pair, document) in zip(pairs, parsed) {
      if let example = preparation.example(pair, document) { examples.append(example) }
      if examples.count % 1000 == 0 { Log.line("\(examples.count) prepared") }
    }
    return examples
  }

  private func parsed(_ pairs: [MarkedPair], name: String) throws -> [ParsedDocument] {
    let kept = parses.map { URL(fileURLWithPath: $0).appendingPathComponent("\(name)-\(parser.rawValue).conllu") }
    let sources = pairs.enumerated().map { SourceDocument(id: "s\($0)", title: "", text: $1.text) }
    if let kept, FileManager.default.fileExists(atPath: kept.path) {
      let text = String(decoding: try Data(contentsOf: kept), as: UTF8.self)
      let found = Dictionary(
        CoNLLU.read(text, file: kept.path).map { ($0.source.id, $0.sentences) }, uniquingKeysWith: { one, _ in one })
      return sources.map { ParsedDocument(source: $0, sentences: found[$0.id] ?? []) }
    }
    let annotator = try Annotator.standard(parser)
    var parsed: [ParsedDocument] = []
    for source in sources {
      parsed.append(annotator.annotate(source))
      if parsed.count % 1000 == 0 { Log.line("\(parsed.count) parsed") }
    }
    if let kept {
      var text = ""
      for document in parsed { CoNLLU.write(document, to: &text) }
      try FileManager.default.createDirectory(
        at: kept.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: kept)
    }
    return parsed
  }
}
