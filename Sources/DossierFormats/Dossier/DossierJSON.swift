public import DossierModel

/// The JSON form of a dossier, described by `dossier.schema.json`: reading and writing.
public enum DossierJSON {
  /// Reads a dossier, strictly: form, dates, ids, references and the length of each quote. Unknown keys are skipped.
  public static func read(bytes: [UInt8]) throws(DossierReadingError) -> Dossier {
    try checked(try readUnchecked(bytes))
  }

  /// The same of a file, without a copy of its bytes in memory; nil where there is no regular file that may be read.
  public static func read(path: String) throws(DossierReadingError) -> Dossier? {
    guard let file = ReadableFile(path: path) else { return nil }
    if let dossier = streamed(file) { return try checked(dossier) }
    return try checked(try readUnchecked(file.bytes))
  }

  /// Nil where something is wrong with the file: as a whole it is read again to say what.
  private static func streamed(_ file: ReadableFile) -> Dossier? {
    var stream = DossierStream(file)
    var events: [Event] = []
    var stances: [Stance] = []
    do throws(JSONScanningError) {
      let isRead = try stream.read(
        event: { _, _, event in
          events.append(event)
          return true
        },
        stance: { _, _, stance in
          stances.append(stance)
          return true
        })
      guard isRead else { return nil }
    } catch {
      return nil
    }
    var dossier = stream.shell
    dossier.events = events
    dossier.stances = stances
    return dossier
  }

  /// Everything that is wrong with a dossier file, in the order in which it is found: where the file is not JSON or
  /// lacks a field, one finding; else each broken id, reference and span.
  public static func findings(bytes: [UInt8]) -> [DossierReadingError] {
    do {
      return DossierChecks.findings(in: try readUnchecked(bytes))
    } catch {
      return [error]
    }
  }

  /// The dossier's text; `DossierJSONExporter` streams it.
  public static func write(_ dossier: Dossier) -> String {
    DossierJSONExporter().text(dossier)
  }

  /// Reads one coded document from its line of a JSON Lines file.
  public static func readCodedDocument(line: some Sequence<UInt8>) throws(DossierReadingError) -> CodedDocument {
    try parse(Array(line)) { (parser) throws(JSONScanningError) in try parser.codedDocument() }
  }

  /// Form only; what it points to is not checked.
  private static func readUnchecked(_ bytes: [UInt8]) throws(DossierReadingError) -> Dossier {
    try parse(bytes) { (parser) throws(JSONScanningError) in try parser.dossier() }
  }

  private static func checked(_ dossier: Dossier) throws(DossierReadingError) -> Dossier {
    if let finding = DossierChecks.findings(in: dossier, limit: 1).first { throw finding }
    return dossier
  }

  private static func parse<Value>(
    _ bytes: [UInt8], _ body: (inout DossierParser) throws(JSONScanningError) -> Value
  ) throws(DossierReadingError) -> Value {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<Value, DossierReadingError> in
      do throws(DossierReadingError) {
        return .success(try parse(buffer, body))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func parse<Value>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (inout DossierParser) throws(JSONScanningError) -> Value
  ) throws(DossierReadingError) -> Value {
    var parser = DossierParser(bytes)
    do throws(JSONScanningError) {
      return try body(&parser)
    } catch {
      throw DossierReadingError(error, in: bytes)
    }
  }
}

extension DossierReadingError {
  init(_ error: JSONScanningError, in bytes: UnsafeBufferPointer<UInt8>) {
    if error.isValue {
      let pointer = JSONLocator.pointer(of: error.offset, in: bytes)
      self.init(place: .pointer(pointer), finding: error.finding, expectation: error.expectation)
    } else {
      let (line, column) = JSONLocator.position(of: error.offset, in: bytes)
      self.init(
        place: .position(line: line, column: column), finding: error.finding, expectation: error.expectation)
    }
  }
}
