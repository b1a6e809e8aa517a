// Makes events and stances of the claims of all coders: the one place where claims become records.

public import DossierModel

/// A fold is a pure function of a document and the claims about it, in whatever order they come. It looks up what spans
/// and names refer to, joins the tellings of one event, gives each statement its day, and keeps of every record all
/// quotes, each with the coder whose word counts first. It never asks a coder back.
public struct ClaimFold: Sendable {
  private let rules: RuleBook
  private let linker: ActorLinker?

  /// `rules` bring the classes of words by which noun phrases are read; `linker` the codebook in which names are looked
  /// up that a claim gives and the document does not.
  public init(rules: RuleBook, linker: ActorLinker? = nil) {
    self.rules = rules
    self.linker = linker
  }

  /// The events and stances of a document. Claims about other documents are left out.
  public func fold(_ claims: [Claim], in document: LinkedDocument) -> CodedDocument {
    let own = Set(claims.filter { $0.document == document.source.id }).sorted()
    var fold = DocumentFold(document, rules: rules, linker: linker)
    fold.readEvents(own)
    fold.readStances(own)
    return fold.result()
  }
}
