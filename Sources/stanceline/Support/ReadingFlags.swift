import ArgumentParser
import DossierModel
import TextAnalysis

/// What the user says about documents that their files do not say, or say wrongly.
struct ReadingFlags: ParsableArguments {
  @Option(help: "Publication date of all documents, as EDTF (2012-06-01); goes before every other source of a date.")
  var published: String?

  @Option(help: "Columns of tables and keys of JSON Lines, as `text=body,date=published,title=headline`.")
  var column: [String] = []

  @Option(help: "Language of all documents (BCP 47); `en` reads texts that are not taken for English.")
  var language: String?

  @Flag(help: "Code the same article again where it stands in the corpus more than once.")
  var keepDuplicates = false

  func validate() throws {
    _ = try columns
  }

  var reader: CorpusReader {
    get throws { CorpusReader(ReadingOptions(columns: try columns, language: language)) }
  }

  /// A listing with the date of the command line.
  func dated(_ listing: CorpusListing) throws -> CorpusListing {
    guard let published else { return listing }
    var dated = listing
    let date = try PublicationDay.date(published, at: "--published:")
    for index in dated.entries.indices { dated.entries[index].publishedByUser = date }
    return dated
  }

  private var columns: [String: String] {
    get throws {
      var columns: [String: String] = [:]
      for pair in column.flatMap({ $0.split(separator: ",") }) {
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, ReadingOptions.fields.contains(parts[0]) else {
          throw ValidationError(
            "--column \(pair): expected FIELD=COLUMN with a field of \(ReadingOptions.fields.joined(separator: ", "))")
        }
        columns[parts[0]] = parts[1]
      }
      return columns
    }
  }
}
