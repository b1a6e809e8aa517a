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
