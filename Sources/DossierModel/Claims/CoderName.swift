/// Who made a claim: `rules`, `learned`, `imported:NAME` or `person:NAME`.
public enum CoderName: Hashable, Sendable {
  /// The rules of the built-in rule files and of codebooks.
  case rules
  /// The learned reader.
  case learned
  /// Another program.
  case imported(String)
  case person(String)
}

extension CoderName {
  /// Strictly: no other words, and after the colon a name of printing characters without space at its ends.
  public init(parsing text: String) throws(CoderNameError) {
    switch text {
    case "rules": self = .rules
    case "learned": self = .learned
    default:
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, CoderName.isName(parts[1]) else { throw CoderNameError(text: text) }
      switch parts[0] {
      case "imported": self = .imported(String(parts[1]))
      case "person": self = .person(String(parts[1]))
      default: throw CoderNameError(text: text)
      }
    }
  }

  private static func isName(_ name: Substring) -> Bool {
    guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last else { return false }
    return !first.properties.isWhitespace && !last.properties.isWhitespace
      && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
  }
}

extension CoderName: CustomStringConvertible, Comparable {
  public var description: String {
    switch self {
    case .rules: "rules"
    case .learned: "learned"
    case .imported(let name): "imported:" + name
    case .person(let name): "person:" + name
    }
  }

  public static func < (lhs: CoderName, rhs: CoderName) -> Bool {
    lhs.description < rhs.description
  }
}

/// A text that names no coder.
public struct CoderNameError: Error, Hashable, CustomStringConvertible {
  public var text: String

  public var description: String {
    "\"\(text)\" is no coder; expected rules, learned, imported:NAME or person:NAME"
  }
}
