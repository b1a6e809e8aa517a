/// Which of the two built-in parsers to use.
import Foundation

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
    guard let url = Bundle.module.url(forResource: "accurate", withExtension: "model", subdirectory: "Resources") else {
      throw ModelError("the resource accurate.model is missing; expected it beside the program")
    }
    return try AccurateParser(model: [UInt8](Data(contentsOf: url, options: .mappedIfSafe)), linear: .standard())
  }
}
