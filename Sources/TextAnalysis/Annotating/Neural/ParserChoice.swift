import Foundation
import Ground

/// Which of the two built-in parsers to use.
public enum ParserChoice: String, CaseIterable, Sendable {
  /// The linear parser: for archives.
  case fast
  /// The neural parser: more arcs right, slower.
  case accurate

  /// The parser with its built-in English model.
  public func parser() throws -> any Parser {
    switch self {
    case .fast: try LinearParser.standard()
    case .accurate: try AccurateParser.standard()
    }
  }
}

extension AccurateParser {
  /// The built-in English model.
  public static func standard() throws -> AccurateParser {
    try AccurateParser(
      model: [UInt8](Resources.data(of: "accurate.model", target: "TextAnalysis")), linear: .standard())
  }
}
