public import DossierModel

/// Finds who a document speaks of and who speaks in it: mentions with their actors and issues, and speeches.
public struct ActorLinker: Sendable {
  private let codebook: Codebook

  public init(codebook: Codebook) {
    self.codebook = codebook
  }

  /// The document with mentions, speeches, actors and issues; `published` decides who holds which office.
  public func link(_ document: AnnotatedDocument, published: EDTFDate) -> AnnotatedDocument {
    var context = LinkingContext(document: document, codebook: codebook, published: published)
    CodebookNameFinder().find(in: &context)
    ThemeFinder().find(in: &context)
    OrganizationFinder().find(in: &context)
    PersonFinder().find(in: &context)
    GroupFinder().find(in: &context)
    QuotationFinder().find(in: &context)
    CoreferenceResolver().resolve(in: &context)
    SpeakerFinder().find(in: &context)
    StatementFinder().find(in: &context)
    IndirectSpeechFinder().find(in: &context)
    FirstPersonResolver().resolve(in: &context)
    IssueFinder().find(in: &context)
    return context.linkedDocument()
  }
}

extension LinkingContext {
  /// The document with what was found, in order.
  func linkedDocument() -> AnnotatedDocument {
    var result = document
    result.mentions = drafts.filter { !$0.referents.isEmpty }.map(mention).sorted {
      ($0.span, $0.head, $0.rule) < ($1.span, $1.head, $1.rule)
    }
    result.speeches = speeches.sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
    var used = Set(drafts.flatMap(\.referents).filter { $0.kind == .actor }.map(\.id))
    used.formUnion(speeches.flatMap(\.speakers))
    var pending = used.sorted()
    while let id = pending.popLast() {
      for affiliation in actors[id]?.actor.affiliations ?? [] where used.insert(affiliation.to).inserted {
        pending.append(affiliation.to)
      }
    }
    result.actors = used.sorted().compactMap(finished)
    let issueIDs = Set(drafts.flatMap(\.referents).filter { $0.kind == .issue }.map(\.id))
    result.issues = issueIDs.sorted().compactMap { issues[$0] }
    return result
  }

  private func mention(_ draft: Draft) -> Mention {
    let all = sentences[draft.sentence].tokens
    let span = TextSpan(all[draft.tokens.lowerBound].span.start, all[draft.tokens.upperBound - 1].span.end)
    return Mention(
      span: span, sentence: draft.sentence, tokens: draft.tokens, head: draft.head,
      referents: Array(Set(draft.referents)).sorted(), form: draft.form, rule: draft.rule)
  }

  /// The actor with the names that the document uses for it.
  private func finished(_ id: String) -> Actor? {
    guard let local = actors[id] else { return codebook.entry(id).map { Actor(id: id, name: $0.name, kind: $0.kind) } }
    var actor = local.actor
    actor.aliases = Set(actor.aliases).union(local.surfaces).subtracting([actor.name]).sorted()
    return actor
  }
}
