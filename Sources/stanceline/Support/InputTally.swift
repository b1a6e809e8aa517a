import DossierModel
import TextAnalysis

/// What became of the files of the inputs: nothing vanishes silently.
struct InputTally {
  private(set) var documents = 0
  /// Files and articles that could not be read.
  private(set) var failures = 0
  private(set) var skipped: [SkippedFile] = []
  private(set) var duplicates = 0
  /// Documents by where their date was taken from.
  private var dateOrigins: [String: Int] = [:]

  init(_ listing: CorpusListing) {
    failures = listing.problems.count
    skipped = listing.skipped
  }

  mutating func fail() { failures += 1 }

  mutating func skip(_ files: [SkippedFile]) {
    for file in files { Console.warning("\(file.path): left out: \(file.reason)") }
    skipped += files
  }

  mutating func drop(_ copies: Int) { duplicates += copies }

  mutating func take(_ record: DocumentRecord) {
    documents += 1
    dateOrigins[record.publishedFrom ?? "none", default: 0] += 1
  }

  /// One line for people.
  var summary: String {
    var parts = ["Read \(InputTally.count(documents, "document"))"]
    if documents > 0 { parts[0] += ", dates from " + dates }
    if duplicates > 0 {
      parts.append("\(InputTally.count(duplicates, "further copy", "further copies")) of the same article")
    }
    if !skipped.isEmpty { parts.append("left out \(InputTally.count(skipped.count, "file")): \(reasons)") }
    if failures > 0 { parts.append("\(failures) not read") }
    return parts.joined(separator: "; ") + "."
  }

  /// One line about what is left out.
  var skippedSummary: String {
    var parts: [String] = []
    if !skipped.isEmpty { parts.append("\(InputTally.count(skipped.count, "file")): \(reasons)") }
    if duplicates > 0 { parts.append("\(InputTally.count(duplicates, "copy", "copies")) of the same article") }
    return "Left out " + parts.joined(separator: "; ")
  }

  /// Whether there is more to say than that the documents were read.
  var isRemarkable: Bool { duplicates > 0 || !skipped.isEmpty }

  private var dates: String {
    dateOrigins.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) (\($0.value))" }.joined(
      separator: ", ")
  }

  /// "picture (3: a.jpg, b.jpg, …)".
  private var reasons: String {
    let groups = Dictionary(grouping: skipped, by: \.reason).sorted { $0.key < $1.key }
    return groups.map { reason, files in
      let names = files.prefix(2).map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
      let more = files.count > 2 ? ", …" : ""
      return "\(reason) (\(files.count == 1 ? "" : "\(files.count): ")\(names.joined(separator: ", "))\(more))"
    }.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
