/// Why a dossier cannot be read: place, finding, expectation.
public struct DossierReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where in the file.
  public enum Place: Hashable, Sendable {
    /// Line and column (in bytes), both from 1: the file is not JSON here.
    case position(line: Int, column: Int)
    /// JSON Pointer (RFC 6901) of a value that is JSON, but not what a dossier has there; empty for the whole file.
    case pointer(String)
  }

  public var place: Place
  /// What was found.
  public var finding: String
  /// What should be there.
  public var expectation: String

  public init(place: Place, finding: String, expectation: String) {
    self.place = place
    self.finding = finding
    self.expectation = expectation
  }

  /// `/stances/3/date: "2012-13" is not …; expected …`, in one line.
  public var description: String {
    let text = "\(place): \(finding); expected \(expectation)"
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}

extension DossierReadingError.Place: CustomStringConvertible {
  public var description: String {
    switch self {
    case .position(let line, let column): "\(line):\(column)"
    case .pointer(let pointer): pointer.isEmpty ? "/" : pointer
    }
  }
}
