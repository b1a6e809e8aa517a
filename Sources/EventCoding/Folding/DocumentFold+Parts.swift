import DossierModel

/// What the parts of claims refer to.
extension DocumentFold {
  /// The actors that a part stands for; none where nothing is known of its words.
  mutating func actors(of part: Claim.Part, by coder: CoderName) -> [String] {
    if let reference = part.reference {
      return reference.kind == .actor && knows(reference) ? [reference.id] : []
    }
    if let name = part.name {
      return coder == .learned && name == document.source.publisher ? issuer(name) : [actor(named: name, at: part.span)]
    }
    guard let span = part.span else { return [] }
    if let head = head(of: span) {
      let found = mentioned(at: head).filter { $0.kind == .actor }.map(\.id)
      if !found.isEmpty { return found }
      let read = reader.actors(head.sentence, head.token)
      if !read.isEmpty { return read }
    }
    return coder.givesNames ? [actor(named: wording(of: span), at: span)] : []
  }

  /// What a part stands for as target of a stance, or as what a charge is about.
  mutating func references(of part: Claim.Part, by coder: CoderName) -> [Reference] {
    if let reference = part.reference { return [resolved(reference, part, by: coder)].compactMap { $0 } }
    if let name = part.name { return [reference(named: name, at: part.span)] }
    guard let span = part.span, let head = head(of: span) else { return [] }
    let mentioned = mentioned(at: head)
    if !mentioned.isEmpty { return mentioned }
    if let index = draftAtToken[head] { return [.event(drafts[index].id)] }
    let read = reader.actors(head.sentence, head.token)
    return read.isEmpty ? [issue(at: head)] : read.map { .actor($0) }
  }

  /// A reference as the record has it: events by their id in the document, issues that the coder named brought in.
  private mutating func resolved(_ reference: Reference, _ part: Claim.Part, by coder: CoderName) -> Reference? {
    switch reference.kind {
    case .event: return draftOfKey[EventKey(coder: coder, key: reference.id)].map { .event(drafts[$0].id) }
    case .actor: return knows(reference) ? reference : nil
    case .issue:
      if let name = part.name, issues[reference.id] == nil {
        issues[reference.id] = Issue(id: reference.id, name: name, kind: kind(ofIssueAt: part.span, name))
      }
      return knows(reference) ? reference : nil
    }
  }

  /// Whether the document has the actor or issue; of the codebook's actors those that are needed are brought in.
  private mutating func knows(_ reference: Reference) -> Bool {
    switch reference.kind {
    case .actor: return actors[reference.id] != nil || bringIn(linker?.actors(withID: reference.id, in: document) ?? [])
    case .issue: return issues[reference.id] != nil || document.issues.contains { $0.id == reference.id }
    case .event: return true
    }
  }

  private mutating func bringIn(_ found: [Actor]) -> Bool {
    for actor in found where actors[actor.id] == nil { actors[actor.id] = actor }
    return !found.isEmpty
  }

  /// The mention that a token heads, else a name that holds it.
  private mutating func mentioned(at head: TokenPosition) -> [Reference] {
    let context = reader.context
    if let mention = context.mention(headedBy: head.token, head.sentence) { return mention.referents }
    guard let mention = context.mention(head.sentence, head.token), mention.form == .name else { return [] }
    return mention.referents
  }

  // MARK: Names

  /// The actor with a name: the document's, the codebook's, else a new one.
  private mutating func actor(named name: String, at span: TextSpan?) -> String {
    if let known = knownActor(named: name) { return known }
    let id = Identifier.slug(name)
    if actors[id] == nil { actors[id] = Actor(id: id, name: name, kind: kind(ofActorAt: span)) }
    return id
  }

  private mutating func knownActor(named name: String) -> String? {
    let key = NameAtoms.key(name)
    let known = actors.values.filter { actor in
      ([actor.name] + actor.aliases).contains { NameAtoms.key($0) == key }
    }
    if let first = known.map(\.id).min() { return first }
    let found = linker?.actors(named: name, in: document) ?? []
    return bringIn(found) ? found.first?.id : nil
  }

  /// The body that publishes a document, as the one who says "we" in it; a newspaper or agency does not speak of itself.
  private mutating func issuer(_ publisher: String) -> [String] {
    guard let known = knownActor(named: publisher), actors[known]?.kind != .media else { return [] }
    return [known]
  }

  private mutating func reference(named name: String, at span: TextSpan?) -> Reference {
    if let actor = knownActor(named: name) { return .actor(actor) }
    if let index = drafts.firstIndex(where: { $0.label == name }) { return .event(drafts[index].id) }
    let key = NameAtoms.key(name)
    let known = (document.issues + issues.values).filter { issue in
      ([issue.name] + issue.aliases).contains { NameAtoms.key($0) == key }
    }
    if let first = known.map(\.id).min() { return .issue(first) }
    let id = Identifier.slug(name)
    issues[id] = Issue(id: id, name: name, kind: kind(ofIssueAt: span, name))
    return .issue(id)
  }

  /// The issue that a noun phrase names, one of the same name where there is one.
  private mutating func issue(at head: TokenPosition) -> Reference {
    let tree = reader.trees[head.sentence]
    let name = IssueName.name(tree, head.token)
    let id = Identifier.slug(name)
    if !document.issues.contains(where: { $0.id == id }), issues[id] == nil {
      issues[id] = Issue(id: id, name: name, kind: IssueName.kind(tree.lemmas[head.token]))
    }
    return .issue(id)
  }

  private func kind(ofIssueAt span: TextSpan?, _ name: String) -> Issue.Kind {
    guard let head = span.flatMap(head) else { return IssueName.kind(IssueName.head(of: name)) }
    return IssueName.kind(document.sentences[head.sentence].tokens[head.token].lemma.lowercased())
  }

  private func kind(ofActorAt span: TextSpan?) -> Actor.Kind {
    guard let head = span.flatMap(head) else { return .group }
    switch document.sentences[head.sentence].tokens[head.token].entity?.dropFirst(2) {
    case "person": return .person
    case "organization": return .organization
    default: return .group
    }
  }

  /// The words of a span, with single spaces.
  func wording(of span: TextSpan) -> String {
    document.source.text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension CoderName {
  /// Whether words that nothing is known of are taken for a name: a person or program that gives them means somebody.
  fileprivate var givesNames: Bool {
    switch self {
    case .imported, .person: true
    case .rules, .learned: false
    }
  }

  /// Whose word counts first where coders say different things of one event.
  var authority: Int {
    switch self {
    case .person: 0
    case .imported: 1
    case .rules: 2
    case .learned: 3
    }
  }
}
