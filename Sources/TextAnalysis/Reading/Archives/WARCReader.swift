/// Web archives (WARC, ISO 28500): the HTML pages among the responses, with the addresses they were fetched from.
///
/// Other records and other kinds of content are passed over. A page that states no date has that of its capture as a date
/// of last resort.
struct WARCReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    var content = FileContent()
    var records = WARCRecords(file.bytes)
    var number = 0
    while let record = records.next() {
      guard let page = HTTPResponse(record) else { continue }
      number += 1
      do throws(ReadingError) {
        let inside = try HTMLReader().articles(in: InputFile(path: "\(file.path)#\(number)", bytes: page.body))
        for (index, article) in inside.articles.enumerated() {
          var found = article
          found.key = inside.articles.count > 1 ? "\(number)-\(index + 1)" : String(number)
          found.describe(fetchedFrom: record.address)
          if let claim = DateClaim(record.date, "WARC capture") { found.weakDates = [claim] }
          content.articles.append(found)
        }
      } catch {
        content.problems.append(error)
      }
    }
    if records.isDamaged {
      content.problems.append(
        .malformed(path: file.path, format: "a WARC file that is whole", finding: "is damaged or cut off"))
    }
    if content.articles.isEmpty, content.problems.isEmpty { throw .empty(path: file.path) }
    return content
  }
}

/// The records of a WARC file, one after the other.
struct WARCRecords {
  struct Record {
    var type = ""
    var address: String?
    var date: String?
    var block: ArraySlice<UInt8> = []
  }

  private let bytes: [UInt8]
  private var place = 0
  private(set) var isDamaged = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Record? {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    guard place < bytes.count else { return nil }
    guard bytes[place...].starts(with: Array("WARC/".utf8)), let (fields, body) = HeaderFields.read(bytes[place...]),
      let length = fields["content-length"].flatMap({ Int($0) }), length >= 0
    else {
      isDamaged = true
      return nil
    }
    var record = Record(type: fields["warc-type"] ?? "", address: fields["warc-target-uri"], date: fields["warc-date"])
    record.address = record.address.map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) }
    let end = body.addingReportingOverflow(length)
    if end.overflow || end.partialValue > bytes.count { isDamaged = true }
    let stop = end.overflow ? bytes.count : min(end.partialValue, bytes.count)
    record.block = bytes[body..<stop]
    place = stop
    return record
  }
}

/// An HTTP response with an HTML page.
private struct HTTPResponse {
  var body: [UInt8]

  init?(_ record: WARCRecords.Record) {
    guard record.type == "response", record.block.starts(with: Array("HTTP/".utf8)),
      let (fields, start) = HeaderFields.read(record.block),
      fields["content-type"]?.lowercased().contains("html") == true
    else { return nil }
    let status = String(decoding: record.block.prefix(16), as: UTF8.self).split(separator: " ")
    guard status.count > 1, status[1].hasPrefix("200") else { return nil }
    body = Array(record.block[start...])
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true { body = HTTPResponse.joined(body) }
    if fields["content-encoding"]?.lowercased().contains("gzip") == true {
      guard let page = ArchiveMembers(body, .gzip).members.first else { return nil }
      body = page.bytes
    }
    if body.count > ReadingError.sizeLimit { return nil }
  }

  /// The chunks of a body in one.
  private static func joined(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while let end = bytes[place...].firstIndex(of: 0x0A) {
      let line = String(decoding: bytes[place..<end], as: UTF8.self).prefix { $0.isHexDigit }
      guard let size = Int(line, radix: 16), size > 0, size <= bytes.count - end - 1 else { break }
      result += bytes[(end + 1)...(end + size)]
      place = min(bytes.count, end + 1 + size)
      while place < bytes.count, bytes[place] == 0x0D || bytes[place] == 0x0A { place += 1 }
    }
    return result.isEmpty ? bytes : result
  }
}

/// A block of `Name: value` lines up to an empty one.
enum HeaderFields {
  /// The fields, names in lower case, and where the content begins.
  static func read(_ bytes: ArraySlice<UInt8>) -> ([String: String], Int)? {
    var fields: [String: String] = [:]
    var place = bytes.startIndex
    while let end = bytes[place...].firstIndex(of: 0x0A) {
      let line = String(decoding: bytes[place..<end], as: UTF8.self).collapsingWhiteSpace
      place = end + 1
      if line.isEmpty { return (fields, place) }
      if let colon = line.firstIndex(of: ":") {
        fields[line[..<colon].lowercased()] = String(line[line.index(after: colon)...]).collapsingWhiteSpace
      }
    }
    return nil
  }
}
