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
    write(line + "\n")
  }

  /// A message that nobody can be told of is no reason to stop.
  static func write(_ text: String) {
    try? Streams.write(text, to: STDERR_FILENO)
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

  /// A whole text for the terminal: as `safe`, but the program's own colours stay.
  static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      if scalar == "\u{1B}", let end = endOfColor(rest) {
        result.append(contentsOf: rest[..<end])
        rest = rest[end...]
      } else {
        result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
        rest.removeFirst()
      }
    }
    return String(result)
  }

  /// Where `ESC [ digits m` ends, if that is how the text begins.
  private static func endOfColor(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView.Index? {
    guard text.dropFirst().first == "[" else { return nil }
    let rest = text.dropFirst(2).drop { ("0"..."9").contains($0) || $0 == ";" }
    return rest.first == "m" ? rest.dropFirst().startIndex : nil
  }

  /// Controls of both sets, and marks that turn the direction of what follows.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x09, 0x0B..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
