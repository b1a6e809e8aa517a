/// A document with its linguistic analysis: what every coder reads.
///
/// Built by the text analysis, by hand from CoNLL-U in tests, or from any Universal Dependencies parser's output.
public struct AnnotatedDocument: Hashable, Sendable {
  public var source: SourceDocument
  /// In text order.
  public var sentences: [Sentence]
  /// In text order; empty until time is resolved.
  public var timeExpressions: [TimeExpression]
  /// In text order; empty until actors are linked.
  public var mentions: [Mention]
  /// Who says what; empty until actors are linked.
  public var speeches: [Speech]
  /// The actors and issues that the mentions refer to, ascending by id.
  public var actors: [Actor]
  public var issues: [Issue]
  public var diagnostics: [Diagnostic]

  public init(
    source: SourceDocument, sentences: [Sentence] = [], timeExpressions: [TimeExpression] = [],
    mentions: [Mention] = [], speeches: [Speech] = [], actors: [Actor] = [], issues: [Issue] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.source = source
    self.sentences = sentences
    self.timeExpressions = timeExpressions
    self.mentions = mentions
    self.speeches = speeches
    self.actors = actors
    self.issues = issues
    self.diagnostics = diagnostics
  }
}

/// A sentence: its tokens form one dependency tree.
public struct Sentence: Hashable, Sendable {
  /// Where a sentence stands in the document.
  public enum Kind: String, Hashable, Sendable {
    case body, headline, caption
  }

  /// Position in the document, from 0.
  public var index: Int
  public var span: TextSpan
  /// Number of the paragraph, from 0: quotations run on within one and sometimes into the next.
  public var paragraph: Int
  public var kind: Kind
  public var tokens: [Token]

  public init(index: Int, span: TextSpan, paragraph: Int = 0, kind: Kind = .body, tokens: [Token]) {
    self.index = index
    self.span = span
    self.paragraph = paragraph
    self.kind = kind
    self.tokens = tokens
  }
}

/// A syntactic word with the fields of CoNLL-U.
public struct Token: Hashable, Sendable {
  public var form: String
  public var lemma: String
  /// Universal part of speech: `NOUN`, `VERB`, …; `_` before tagging.
  public var upos: String
  /// Penn Treebank tag.
  public var xpos: String
  /// `Name=Value|…`, or `_`.
  public var feats: String
  /// Position of the head in the sentence's tokens, from 0; -1 for the root.
  public var head: Int
  /// Universal dependency relation with subtype, such as `nsubj:pass`; `_` before parsing.
  public var deprel: String
  /// `Name=Value|…`, or `_`.
  public var misc: String
  /// Named-entity hint in BIO form: `B-person`, `I-person`, `B-organization`, `B-place`, `B-other`; nil for none.
  public var entity: String?
  public var span: TextSpan

  public init(
    form: String, lemma: String = "_", upos: String = "_", xpos: String = "_", feats: String = "_",
    head: Int = -1, deprel: String = "_", misc: String = "_", entity: String? = nil, span: TextSpan
  ) {
    self.form = form
    self.lemma = lemma
    self.upos = upos
    self.xpos = xpos
    self.feats = feats
    self.head = head
    self.deprel = deprel
    self.misc = misc
    self.entity = entity
    self.span = span
  }

  /// The relation without its subtype: `nsubj` for `nsubj:pass`.
  public var relation: Substring {
    deprel.prefix { $0 != ":" }
  }
}
