public import DossierModel

/// Finds who a document speaks of and who speaks in it: mentions with their actors and issues, and speeches.
public struct ActorLinker: Sendable {
  private let codebook: Codebook

  public init(codebook: Codebook) {
    self.codebook = codebook
  }

  /// The document with mentions, speeches, actors and issues; its publication date decides who holds which office.
  public func link(_ document: DatedDocument) -> LinkedDocument {
    var document = document
    document.parsed.sentences = document.sentences.map(NameRepair.repaired)
    var context = LinkingContext(document: document, codebook: codebook)
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

extension ActorLinker {
  /// The codebook's actor with a name and the bodies that it speaks for on the day of a document, itself first; empty
  /// where no entry, or more than one, bears the name.
  func actors(named name: String, in document: LinkedDocument) -> [Actor] {
    let entries = Set((codebook.names[NameAtoms.key(name)] ?? []).filter { $0.use == .name }.map(\.entry))
    guard entries.count == 1, let entry = entries.first else { return [] }
    return actors(withID: codebook.entries[entry].id, in: document)
  }

  /// The same for the id of an entry.
  func actors(withID id: String, in document: LinkedDocument) -> [Actor] {
    var context = LinkingContext(document: document.dated, codebook: codebook)
    guard let met = context.meet(id) else { return [] }
    return [met.actor] + context.actors.values.map(\.actor).filter { $0.id != id }.sorted { $0.id < $1.id }
  }
}

extension LinkingContext {
  /// The document with what was found, in order.
  func linkedDocument() -> LinkedDocument {
    var result = LinkedDocument(document)
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
