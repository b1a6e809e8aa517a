public import DossierModel

/// Claims as JSON Lines, after `claim.schema.json`: one claim a line. Text is kept character for character.
public enum ClaimJSON {
  /// Reads one line, strictly: unknown and repeated keys are errors. `place` says where it stands: `claims.jsonl:4`.
  public static func read(line: some Sequence<UInt8>, place: String) throws(ClaimRefusal) -> ClaimRecord {
    let result = Array(line).withUnsafeBufferPointer { bytes -> Result<ClaimRecord, ClaimRefusal> in
      var parser = ClaimParser(bytes)
      do throws(JSONScanningError) {
        return .success(try parser.record(place: place))
      } catch {
        return .failure(ClaimRefusal(place: place, finding: error.finding, expectation: error.expectation))
      }
    }
    return try result.get()
  }

  /// Reads the lines of a file; empty ones are skipped, what cannot be read is refused by itself.
  public static func read(bytes: [UInt8], path: String) -> (records: [ClaimRecord], refusals: [ClaimRefusal]) {
    lines(of: bytes, path: path) { line, place throws(ClaimRefusal) in try read(line: line, place: place) }
  }

  /// What a function reads of each line that is not empty, and what it refuses.
  static func lines<Record>(
    of bytes: [UInt8], path: String, _ read: (ArraySlice<UInt8>, _ place: String) throws(ClaimRefusal) -> Record
  ) -> (records: [Record], refusals: [ClaimRefusal]) {
    var records: [Record] = []
    var refusals: [ClaimRefusal] = []
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 > 0x20 }) {
      do throws(ClaimRefusal) {
        records.append(try read(line, "\(path):\(number + 1)"))
      } catch {
        refusals.append(error)
      }
    }
    return (records, refusals)
  }

  /// The claims about a document, a line each.
  public static func write(_ claims: [Claim], of source: SourceDocument) -> String {
    var out = OutputBuffer()
    for claim in claims { out.record(claim, of: source.text) }
    return String(decoding: out.bytes, as: UTF8.self)
  }
}
