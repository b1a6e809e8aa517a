import DossierModel

/// What the steps of linking know of one document, and what they have found so far.
struct LinkingContext {
  /// A mention before it is written out.
  struct Draft {
    var sentence: Int
    var tokens: Range<Int>
    var head: Int
    var referents: [Reference]
    var form: Mention.Form
    var rule: String
  }

  /// An actor as this document shows it.
  struct LocalActor {
    var actor: Actor
    var gender: Codebook.Gender?
    var isPlural = false
    /// Offices and functions, lower case: "foreign minister", "envoy".
    var roles: [String] = []
    var surname: String?
    var surfaces: Set<String> = []
  }

  /// A word that points at a state without naming it as an actor: "Peruvian", "Norway's".
  struct CountryMark {
    var tokens: Range<Int>
    /// Id of the state.
    var state: String
  }

  struct AtomPlace {
    var atom: NameAtoms.Atom
    var token: Int
  }

  let document: DatedDocument
  let codebook: Codebook
  let lexicon = ActorLexicon.shared
  /// Atoms of each sentence; an atom with an empty key stands where punctuation breaks names.
  let atoms: [[AtomPlace]]
  var drafts: [Draft] = []
  /// By sentence and token: the draft whose head it is, or -1.
  var headDraft: [[Int]]
  /// Indices of each sentence's drafts, in the order found.
  private var draftsOfSentence: [[Int]]
  /// By sentence and token: the name draft that covers it, or -1.
  var nameDraft: [[Int]]
  var actors: [String: LocalActor] = [:]
  var countryMarks: [[CountryMark]]
  /// State that the story is mostly about.
  var theme: String?
  /// Rebels, opposition and protesters that phrases have introduced, in order.
  var groups: [GroupNation.Antecedent] = []
  var quotations: [Quotation] = []
  var speeches: [Speech] = []
  var issues: [String: Issue] = [:]
  /// What kind of noun an issue was named by: "plan", "sanctions".
  var issueFamilies: [String: String] = [:]

  init(document: DatedDocument, codebook: Codebook) {
    self.document = document
    self.codebook = codebook
    atoms = document.sentences.map(LinkingContext.atoms)
    headDraft = document.sentences.map { Array(repeating: -1, count: $0.tokens.count) }
    nameDraft = headDraft
    draftsOfSentence = document.sentences.map { _ in [] }
    countryMarks = document.sentences.map { _ in [] }
  }

  var published: EDTFDate { document.published }
  var sentences: [Sentence] { document.sentences }

  private static func atoms(of sentence: Sentence) -> [AtomPlace] {
    var places: [AtomPlace] = []
    for (index, token) in sentence.tokens.enumerated() {
      let atoms = NameAtoms.split(token.form)
      for atom in atoms { places.append(AtomPlace(atom: atom, token: index)) }
      if atoms.isEmpty, !isJoiner(token.form) {
        places.append(AtomPlace(atom: NameAtoms.Atom(key: "", startsUpper: false, allUpper: false), token: index))
      }
    }
    return places
  }

  private static func isJoiner(_ form: String) -> Bool {
    form == "-" || form == "+" || form == "." || form == "\u{2010}" || form == "\u{2011}" || form == "'"
  }
}

extension LinkingContext {
  /// Enters a mention unless its head already belongs to another; says whether it did.
  @discardableResult
  mutating func add(_ draft: Draft) -> Bool {
    guard headDraft[draft.sentence][draft.head] < 0, !draft.referents.isEmpty else { return false }
    headDraft[draft.sentence][draft.head] = drafts.count
    if draft.form == .name {
      for token in draft.tokens where nameDraft[draft.sentence][token] < 0 {
        nameDraft[draft.sentence][token] = drafts.count
      }
    }
    draftsOfSentence[draft.sentence].append(drafts.count)
    drafts.append(draft)
    return true
  }

  /// A sentence's drafts by place.
  func drafts(in sentence: Int) -> [Draft] {
    draftsOfSentence[sentence].map { drafts[$0] }.sorted {
      ($0.tokens.lowerBound, $0.head) < ($1.tokens.lowerBound, $1.head)
    }
  }

  /// Drafts before a place, the nearest first, within some sentences.
  func drafts(before head: Int, in sentence: Int, within sentences: Int) -> [Draft] {
    let first = max(0, sentence - sentences + 1)
    return (first...sentence).reversed().flatMap { number in
      draftsOfSentence[number].map { drafts[$0] }.filter { ($0.sentence, $0.head) < (sentence, head) }.sorted {
        $0.head > $1.head
      }
    }
  }

  /// The head of a phrase: its last token whose own head lies outside, so that broken parses still give one.
  func head(of tokens: Range<Int>, in sentence: Int) -> Int {
    let all = sentences[sentence].tokens
    var best = tokens.upperBound - 1
    for token in tokens.reversed() where !tokens.contains(all[token].head) {
      if all[token].upos != "PUNCT", all[token].upos != "DET", all[token].relation != "case" {
        best = token
        break
      }
    }
    return best
  }

  /// Captions and headings that the reader did not mark as such: they end without a full stop.
  func isAside(_ sentence: Int) -> Bool {
    if sentences[sentence].kind != .body { return true }
    guard let last = sentences[sentence].tokens.last?.form else { return true }
    return ![".", "?", "!", "\"", "\u{201D}", ":", ")", "..."].contains(last)
  }

  func text(of tokens: Range<Int>, in sentence: Int) -> String {
    guard !tokens.isEmpty else { return "" }
    let all = sentences[sentence].tokens
    return document.source.text[TextSpan(all[tokens.lowerBound].span.start, all[tokens.upperBound - 1].span.end)]
  }

  /// The mention at a token: the one headed by it, else the smallest that covers it.
  func draft(at token: Int, in sentence: Int) -> Draft? {
    guard headDraft.indices.contains(sentence), headDraft[sentence].indices.contains(token) else { return nil }
    if headDraft[sentence][token] >= 0 { return drafts[headDraft[sentence][token]] }
    if nameDraft[sentence][token] >= 0 { return drafts[nameDraft[sentence][token]] }
    return nil
  }

  /// The actor with an id, brought in from the codebook when it is met first.
  @discardableResult
  mutating func meet(_ id: String) -> LocalActor? {
    if let known = actors[id] { return known }
    guard let entry = codebook.entry(id) else { return nil }
    let local = localActor(entry)
    actors[id] = local
    for affiliation in local.actor.affiliations { meet(affiliation.to) }
    return local
  }

  mutating func note(surface: String, of id: String) {
    let trimmed = surface.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !trimmed.isEmpty { actors[id]?.surfaces.insert(trimmed) }
  }
}

extension LinkingContext {
  private func localActor(_ entry: Codebook.Entry) -> LocalActor {
    let terms = entry.terms.filter { isInForce($0.valid) }
    var actor = Actor(
      id: entry.id, name: entry.name, kind: entry.kind, aliases: entry.aliases.sorted(), country: entry.country,
      codes: entry.codes)
    for term in terms {
      guard let to = term.to else { continue }
      let valid = term.valid.isEmpty ? nil : try? EDTFDate(parsing: term.valid)
      actor.affiliations.append(
        Actor.Affiliation(to: to, role: term.role.isEmpty ? nil : term.role, valid: valid))
    }
    return LocalActor(
      actor: actor, gender: entry.gender, roles: terms.map { $0.role.lowercased() }, surname: entry.surname)
  }

  /// Whether a term of office covers the document's date; days of change count for both.
  func isInForce(_ valid: String) -> Bool {
    if valid.isEmpty { return true }
    guard let term = try? EDTFDate(parsing: valid) else { return false }
    let order = published.compare(to: term)
    return order != .earlier && order != .later
  }
}
