import Foundation
import Ground

/// The model that comes with the package.
extension LinearParser {
  /// The built-in English model.
  public static func standard() throws -> LinearParser {
    try LinearParser(model: [UInt8](Resources.data(of: "english.model", target: "TextAnalysis")))
  }
}
