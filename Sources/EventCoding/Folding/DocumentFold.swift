import DossierModel

/// Folds the claims about one document: what is known while they are read, in order.
struct DocumentFold {
  let document: LinkedDocument
  let rules: RuleBook
  let linker: ActorLinker?
  /// The document's actors, and those that claims name beside them.
  var actors: [String: Actor]
  /// Issues that claims name beside the document's own, or know better.
  var issues: [String: Issue] = [:]
  var drafts: [EventDraft] = []
  /// Which draft the claims of a coder with a key tell.
  var draftOfKey: [EventKey: Int] = [:]
  /// Which draft is told at a token.
  var draftAtToken: [TokenPosition: Int] = [:]
  var stances: [Stance] = []
  /// Reads noun phrases; made when the first claim needs it.
  private var madeReader: DocumentCoder?

  /// A coder's own name for an event of the document.
  struct EventKey: Hashable {
    var coder: CoderName
    var key: String
  }

  init(_ document: LinkedDocument, rules: RuleBook, linker: ActorLinker?) {
    self.document = document
    self.rules = rules
    self.linker = linker
    actors = Dictionary(document.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var words: WordClasses { rules.words }

  /// The document's trees and mentions by token.
  var reader: DocumentCoder {
    mutating get {
      if let madeReader { return madeReader }
      let made = DocumentCoder(CodingContext(document, words: words), rules: rules)
      madeReader = made
      return made
    }
  }

  /// The coded document.
  mutating func result() -> CodedDocument {
    let bodies = ActorBodies(Array(actors.values), published: document.published, words: words)
    dropActsToldAsStances(bodies)
    var needed = Set(stances.map(\.target) + stances.compactMap(\.regarding))
    needed.formUnion(document.mentions.flatMap(\.referents))
    var coded = CodedDocument(record: DocumentRecord(document.source, published: document.published))
    coded.events = markingDisputed(events(needed: needed), bodies).sorted { $0.id < $1.id }
    coded.stances = stances.sorted { $0.id < $1.id }
    coded.actors = actors.values.sorted { $0.id < $1.id }
    let made = issues.values.filter { needed.contains(.issue($0.id)) }
    coded.issues =
      (document.issues.filter { issue in issues[issue.id] == nil || !needed.contains(.issue(issue.id)) } + made)
      .sorted { $0.id < $1.id }
    coded.diagnostics = (document.diagnostics + contradictions() + noDays()).sorted()
    return coded
  }

  /// The sentence in which a span begins.
  func sentence(of span: TextSpan) -> Int? {
    let sentences = document.sentences
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].span.overlaps(span) ? low : nil
  }

  /// The head of the words of a span: the last of its tokens that hangs on none of the others.
  func head(of span: TextSpan) -> TokenPosition? {
    guard let sentence = sentence(of: span) else { return nil }
    let tokens = document.sentences[sentence].tokens
    let inside = tokens.indices.filter { tokens[$0].span.overlaps(span) }
    guard let first = inside.first, let last = inside.last else { return nil }
    let head = inside.last {
      !(first...last).contains(tokens[$0].head) && tokens[$0].upos != "PUNCT" && tokens[$0].upos != "DET"
        && tokens[$0].relation != "case"
    }
    return TokenPosition(sentence: sentence, token: head ?? last)
  }
}

extension DocumentFold {
  /// "31 April 2030": a day by its words, of which a month is left.
  private func noDays() -> [Diagnostic] {
    document.dated.timeExpressions.compactMap { time in
      guard ["day-month-year", "month-day-year"].contains(time.rule), case .moment(let moment)? = time.edtf?.form,
        moment.day == nil
      else { return nil }
      return Diagnostic(
        .note, "\"\(time.text)\" is no day of the calendar; taken as \(time.edtf?.words ?? time.value)",
        document: document.source.id)
    }
  }
}
