public import ArgumentParser
public import TextAnalysis

/// What every command that reads documents takes.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files of any format that `stanceline read --formats` lists, or folders of them.")
  var inputs: [String]

  @OptionGroup var reading: ReadingFlags
  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var analysis: ParserOptions

  /// The documents named, problems said.
  func listing() throws -> CorpusListing {
    try reading.dated(InputOptions.listing(of: inputs))
  }

  static func listing(of inputs: [String]) -> CorpusListing {
    let listing = CorpusReader().listing(of: inputs)
    for problem in listing.problems { Console.error(problem.description) }
    return listing
  }
}

/// What coding may be told beside the documents.
struct CodebookOptions: ParsableArguments {
  @Option(help: "A codebook.yaml with actors, issues and wording of this corpus; may be repeated.")
  var codebook: [String] = []

  @Flag(help: "Leave out the codebook.yaml that lies beside the documents.")
  var noCodebook = false

  func paths(of listing: CorpusListing) -> [String] {
    (noCodebook ? [] : listing.codebooks) + codebook
  }
}

/// Which parser reads the sentences.
struct ParserOptions: ParsableArguments {
  @Option(help: "Parser for texts: accurate, or fast (almost twice the speed, fewer dependencies right) for archives.")
  var parser = ParserChoice.accurate
}

extension ParserChoice: ExpressibleByArgument {}
