import Foundation

/// Messages for the person at the terminal: on standard error, coloured only where that is a terminal.
enum Console {
  /// ANSI colours, empty where the stream is no terminal or `NO_COLOR` is set.
  enum Style: String {
    case plain = "0"
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
  }

  static let errorIsTerminal = isatty(STDERR_FILENO) == 1
  static let outputIsTerminal = isatty(STDOUT_FILENO) == 1
  static let colorsAllowed: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }()

  /// One line on standard error.
  static func note(_ message: String) {
    emit(safe(message))
  }

  private static func emit(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  static func warning(_ message: String) {
    emit(styled("warning: ", .yellow, onTerminal: errorIsTerminal) + safe(message))
  }

  static func error(_ message: String) {
    emit(styled("error: ", .red, onTerminal: errorIsTerminal) + safe(message))
  }

  static func styled(_ text: String, _ style: Style, onTerminal isTerminal: Bool = outputIsTerminal) -> String {
    isTerminal && colorsAllowed ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Text from a document or file name with its control characters made visible, so that it cannot drive the terminal.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x09, 0x0B..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
