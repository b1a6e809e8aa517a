import DossierModel
import Foundation
import TextAnalysis

/// Treebanks as the trainers read them.
enum Treebank {
  /// The documents of CoNLL-U files, with what is wrong in them on the error stream.
  static func documents(_ paths: [String]) throws -> [ParsedDocument] {
    var documents: [ParsedDocument] = []
    for path in paths {
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      documents += CoNLLU.read(text, file: path)
    }
    for document in documents {
      for diagnostic in document.diagnostics { Log.line(diagnostic.message) }
    }
    return documents
  }

  static func sentences(_ paths: [String]) throws -> [Sentence] {
    try documents(paths).flatMap(\.sentences)
  }
}

/// Progress on the error stream.
enum Log {
  static func line(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
