// Reads a document's sentences for stances: every trigger against the rules it may set off.

import DossierModel

/// A rule that fits at a trigger, with who and what.
struct StanceMatch {
  var rule: Rule
  var kind: Stance.Kind
  var holders: [String]
  var targets: [Reference]
  var regarding: Reference?
  var factuality: Factuality
  var trigger: TokenPosition
}

extension DocumentCoder {
  mutating func findStances() {
    var matches: [StanceMatch] = []
    for sentence in trees.indices {
      for token in 0..<trees[sentence].count {
        if let match = bestMatch(sentence, token) { matches.append(match) }
      }
    }
    let pairs = DocumentCoder.pairs(of: matches)
    for match in matches { record(match, among: pairs) }
  }

  /// The match of highest priority at a token, the first rule winning ties. What looking for a target adds to events and
  /// issues is kept of this match only.
  mutating func bestMatch(_ sentence: Int, _ token: Int) -> StanceMatch? {
    var best: StanceMatch?
    let before = found
    var after = before
    for index in candidates(sentence, token) {
      let rule = rules.rules[index]
      guard case .stance(let kind) = rule.coding, best.map({ $0.rule.priority < rule.priority }) ?? true else {
        continue
      }
      found = before
      guard let match = match(rule, kind, sentence, token) else { continue }
      best = match
      after = found
    }
    found = after
    return best
  }

  /// Rules whose trigger, particle included, stands at a token.
  func candidates(_ sentence: Int, _ token: Int) -> [Int] {
    let tree = trees[sentence]
    let kinds: [Rule.Trigger.PartOfSpeech]
    switch tree[token].upos {
    case "VERB": kinds = tree[token].xpos == "VBN" || tree[token].xpos == "JJ" ? [.verb, .adjective] : [.verb]
    case "NOUN", "PROPN":
      kinds = tree[token].xpos.hasPrefix("NNP") && tree.relations[token] == "compound" ? [] : [.noun]
    case "ADJ": kinds = [.adjective]
    default: kinds = []
    }
    var found: [Int] = []
    for kind in kinds {
      let particle = kind == .verb ? tree.particle(token) : nil
      for lemma in Set([tree.lemmas[token], kind == .adjective ? tree[token].form.lowercased() : tree.lemmas[token]])
        .sorted()
      {
        for index in rules.candidates(lemma, kind) {
          let fits = rules.rules[index].triggers.contains {
            $0.lemma == lemma && $0.partOfSpeech == kind
              && ($0.particle == particle
                || $0.particle == nil && !words(.separableParticle).contains(particle ?? ""))
          }
          if fits { found.append(index) }
        }
      }
      if kind == .verb { found += rules.candidates("*", .verb) }
    }
    return found.sorted()
  }

  mutating func match(_ rule: Rule, _ kind: Stance.Kind, _ sentence: Int, _ token: Int) -> StanceMatch? {
    guard allows(rule, sentence, token) else { return nil }
    let speaks = rule.holder.contains(.speaker)
    guard let factuality = factuality(rule, kind, sentence, token) else { return nil }
    if factuality.conditional, kind != .urges { return nil }
    if factuality.open || factuality.planned && !inOwnWords(sentence, token) { return nil }
    if factuality.negated, speaks || !words(.deniableStance).contains(kind.rawValue) { return nil }
    if isDisclaimed(sentence, token) { return nil }
    let holders = holders(rule, sentence, token)
    guard !holders.isEmpty else { return nil }
    guard let (coded, found) = target(rule, kind, sentence, token) else { return nil }
    var targets = found.filter { target in
      target.kind != .actor || !holders.contains { context.sameBody($0, target.id) }
    }
    if rule.conditions.contains(.thing) { targets.removeAll { $0.kind == .actor } }
    if rule.conditions.contains(.actor) || coded == .blames { targets.removeAll { $0.kind != .actor } }
    guard !targets.isEmpty else { return nil }
    return StanceMatch(
      rule: rule, kind: coded, holders: holders, targets: targets,
      regarding: regarding(rule, sentence, token) ?? saying(rule, coded, sentence, token, of: targets),
      factuality: factuality, trigger: TokenPosition(sentence: sentence, token: token))
  }

  /// How the words are stated, as far as the rule does not say so itself; nil where it asks for a negation that is not
  /// there.
  private func factuality(_ rule: Rule, _ kind: Stance.Kind, _ sentence: Int, _ token: Int) -> Factuality? {
    if rule.conditions.contains(.needed) { return Factuality() }
    var factuality = context.factuality(sentence, token, of: rule.holder.contains(.speaker) ? nil : kind)
    if !rule.conditions.isDisjoint(with: [.obligation, .would, .attempted]) { factuality.open = false }
    if rule.conditions.contains(.negated) {
      guard factuality.negated else { return nil }
      factuality.negated = false
    }
    return factuality
  }

  /// Whether the words stand in the first person of a quotation: "we will oppose it" is a stance, not a forecast.
  func inOwnWords(_ sentence: Int, _ token: Int) -> Bool {
    guard let speech = context.speech(sentence, token) else { return false }
    return !speech.speakers.isEmpty
  }

  /// "denied claims that …", "dismissed the charge that …": the words are somebody else's.
  func isDisclaimed(_ sentence: Int, _ token: Int) -> Bool {
    guard let cue = context.speech(sentence, token)?.cue else { return false }
    let tree = trees[cue.sentence]
    let disclaiming = words(.disclaimingVerb)
    if disclaiming.contains(tree.lemmas[cue.token]) { return true }
    let head = tree.head(cue.token)
    return head >= 0 && !tree.isVerb(cue.token) && disclaiming.contains(tree.lemmas[head])
  }

  private mutating func record(_ match: StanceMatch, among pairs: [PairKey: [StanceMatch]]) {
    let sentence = match.trigger.sentence
    let time = context.stanceTime(match.trigger)
    let reporter = context.speech(sentence, match.trigger.token)?.speakers.first {
      context.actors[$0]?.kind == .media
    }
    var common = reporter.map { [part(.speaker, .actor($0), near: match.trigger)] } ?? []
    if let regarding = match.regarding { common.append(part(.regarding, regarding, near: match.trigger)) }
    for holder in match.holders {
      for target in match.targets {
        let parts =
          [part(.holder, .actor(holder), near: match.trigger), part(.target, target, near: match.trigger)]
          + common.filter { $0.role != .regarding || $0.reference != target }
        stanceClaims.append(
          Claim(
            document: context.document.source.id, kind: .stance(match.kind), quote: trees[sentence].sentence.span,
            cue: trees[sentence][match.trigger.token].span, parts: parts, negated: match.factuality.negated,
            hedged: match.factuality.hedged, date: time?.edtf, dateWords: time?.span, coder: .rules,
            rule: match.rule.name,
            confidence: confidence(of: match, holder: holder, target: target, among: pairs)))
      }
    }
  }
}

extension CodingContext {
  /// The words that say on which day a stance was expressed: in the clause, or by the words of saying around it.
  func stanceTime(_ trigger: TokenPosition) -> TimeExpression? {
    let past: (TimeExpression) -> Bool = { time in
      guard let edtf = time.edtf, let first = edtf.earliestDay else { return false }
      // Where nobody knows the day of publication, a date in the text is taken to be before it.
      return (self.published.latestDay.map { first <= $0 } ?? true) && (time.kind == .date || time.kind == .time)
    }
    let spoken = speech(trigger.sentence, trigger.token)
    if spoken == nil, let time = governingTime(trigger.sentence, trigger.token), past(time) {
      return time
    }
    // "According to X, Chad condemned Mali on Monday": the words of saying have no day of their own.
    if spoken?.rule == "according-to", let time = governingTime(trigger.sentence, trigger.token), past(time) {
      return time
    }
    if let cue = spoken?.cue, let time = governingTime(cue.sentence, cue.token), past(time) {
      return time
    }
    return nil
  }
}
