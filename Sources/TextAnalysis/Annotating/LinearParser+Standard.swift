/// The model that comes with the package.
import Foundation

extension LinearParser {
  /// The built-in English model.
  public static func standard() throws -> LinearParser {
    guard let url = Bundle.module.url(forResource: "english", withExtension: "model", subdirectory: "Resources") else {
      throw ModelError("the resource english.model is missing; expected it beside the program")
    }
    return try LinearParser(model: [UInt8](Data(contentsOf: url, options: .mappedIfSafe)))
  }
}
