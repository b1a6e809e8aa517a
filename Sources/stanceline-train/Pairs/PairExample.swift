import DossierModel
import EventCoding
import TextAnalysis

/// A marked pair, parsed and coded by the rules: what the pair scorer learns from.
struct PairExample: Sendable {
  var label: PairScorer.Direction
  /// The sentence without the marks.
  var text: String
  var forward: [String]
  var back: [String]
  var coded: [CodedStance]

  /// A stance that the rules coded between the two, with its sign.
  struct CodedStance: Sendable {
    var rule: String
    var hedged: Bool
    var negated: Bool
    var direction: PairScorer.Direction
  }
}

/// Makes examples of marked pairs.
struct PairPreparation {
  let world: Codebook
  let coder: RuleCoder
  let fold: ClaimFold
  let triggers: TriggerClasses
  let published = EDTFDate(EDTFDate.Moment(year: 2016))

  init() throws {
    world = try Codebook.world()
    let rules = try RuleBook.standard()
    coder = RuleCoder(rules: rules)
    fold = ClaimFold(rules: rules)
    triggers = TriggerClasses(rules: rules.rules)
  }

  /// The example of a pair whose text is parsed; nil where a name has no token.
  func example(_ pair: MarkedPair, _ parsed: ParsedDocument) -> PairExample? {
    let joined = PairPreparation.joined(parsed)
    guard let first = tokens(pair.first, joined), let second = tokens(pair.second, joined), !first.overlaps(second)
    else { return nil }
    let firings = self.firings(pair, parsed)
    let scene = PairScene(
      SentenceTree(joined), holder: first, target: second,
      firings: firings.map { PairFiring(rule: $0.rule, kind: $0.kind, negated: $0.negated, forward: $0.forward) })
    let coded = firings.compactMap { firing -> PairExample.CodedStance? in
      guard let direction = PairScorer.Direction(sign: firing.kind.sign) else { return nil }
      return PairExample.CodedStance(
        rule: firing.rule, hedged: firing.hedged, negated: firing.negated,
        direction: firing.forward ? direction : direction.reversed)
    }
    return PairExample(
      label: pair.label, text: pair.text.string, forward: PairFeatures.of(scene, triggers: triggers),
      back: PairFeatures.of(scene.reversed, triggers: triggers), coded: coded)
  }

  /// The sentences of a text as one, since the data count as one sentence what may be split in two.
  private static func joined(_ document: ParsedDocument) -> Sentence {
    var tokens: [Token] = []
    for sentence in document.sentences {
      let start = tokens.count
      for var token in sentence.tokens {
        if token.head >= 0 { token.head += start }
        tokens.append(token)
      }
    }
    return Sentence(index: 0, span: TextSpan(0, document.source.text.count), tokens: tokens)
  }

  private func tokens(_ span: TextSpan, _ sentence: Sentence) -> Range<Int>? {
    let found = sentence.tokens.indices.filter { sentence.tokens[$0].span.overlaps(span) }
    guard let first = found.first, let last = found.last else { return nil }
    return first..<(last + 1)
  }

  private struct Firing {
    var rule: String
    var kind: Stance.Kind
    var hedged: Bool
    var negated: Bool
    var forward: Bool
  }

  /// The stances that the rules code between the two names.
  private func firings(_ pair: MarkedPair, _ parsed: ParsedDocument) -> [Firing] {
    guard let codebook = codebook(pair) else { return [] }
    let linked = ActorLinker(codebook: codebook).link(DatedDocument(parsed, published: published))
    let coded = fold.fold(coder.claims(in: linked), in: linked)
    let first = actors(pair.first, linked)
    let second = actors(pair.second, linked)
    let affiliations = Dictionary(
      coded.actors.map { ($0.id, $0.affiliations.map(\.to)) }, uniquingKeysWith: { one, _ in one })
    func speaks(_ actor: String, for wanted: Set<String>) -> Bool {
      wanted.contains(actor) || (affiliations[actor] ?? []).contains { wanted.contains($0) }
    }
    var firings: [Firing] = []
    for stance in coded.stances where stance.target.kind == .actor {
      let forward = speaks(stance.holder, for: first) && speaks(stance.target.id, for: second)
      let back = speaks(stance.holder, for: second) && speaks(stance.target.id, for: first)
      guard forward != back else { continue }
      for evidence in stance.evidence {
        firings.append(
          Firing(
            rule: evidence.rule ?? "", kind: stance.kind, hedged: stance.hedged, negated: stance.negated,
            forward: forward))
      }
    }
    return firings
  }

  /// The built-in codebook with the two names.
  private func codebook(_ pair: MarkedPair) -> Codebook? {
    var yaml = "actors:\n"
    for name in Set([pair.name(pair.first), pair.name(pair.second)]).sorted() where name.contains(where: \.isLetter) {
      yaml += "  - name: \"\(name.filter { $0 != "\"" && $0 != "\\" })\"\n    kind: person\n"
    }
    return (try? Codebook(yaml: yaml, path: "marked names")).map { world.adding($0) }
  }

  private func actors(_ span: TextSpan, _ document: LinkedDocument) -> Set<String> {
    let mentions = document.mentions.filter { $0.span.overlaps(span) }
    return Set(mentions.flatMap(\.referents).filter { $0.kind == .actor }.map(\.id))
  }
}
