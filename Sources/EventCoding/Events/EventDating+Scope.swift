import DossierModel

/// Which times do not date the word that they stand by: "since 1998", "a week after", "a 2017 ruling".
extension CodingContext {
  /// Whether an expression can date an event: no "now", no long stretch ("the best in the past decade"), nothing that is
  /// counted from or compared with.
  func isDate(_ time: TimeExpression, _ sentence: Int) -> Bool {
    guard let edtf = time.edtf, time.value != "PRESENT_REF", let first = edtf.earliestDay, let last = edtf.latestDay
    else { return false }
    guard time.kind != .duration || last - first <= 31 else { return false }
    return !isOffset(time, sentence) && !isSince(time, sentence)
  }

  /// "the worst flood since 1998", "the first visit since May": what the word compares with or counts from.
  func isSince(_ time: TimeExpression, _ sentence: Int) -> Bool {
    let tree = trees[sentence]
    let before = tree.sentence.tokens.lastIndex { $0.span.end <= time.span.start }
    guard let before else { return false }
    if tree.lemmas[before] == "since" { return true }
    return before > 0 && tree.lemmas[before - 1] == "since" && ["the", "about", "around"].contains(tree.lemmas[before])
  }

  /// "have died since Monday": from that day to the publication's; nil for what began more than a month ago.
  func dateSince(_ sentence: Int, _ verb: Int) -> EDTFDate? {
    let tree = trees[sentence]
    guard tree.children(verb, "aux").contains(where: { tree.lemmas[$0] == "have" && tree[$0].upos == "AUX" }) else {
      return nil
    }
    let span = tree.sentence.span
    let since = document.timeExpressions.filter { span.contains($0.span.start) && isSince($0, sentence) }
    guard since.count == 1, let time = since.first, time.span.start > tree[verb].span.start,
      let first = time.edtf?.earliestDay, let last = published.exactDay, first < last, last - first <= 31,
      !(verb..<tree.count).contains(where: {
        $0 > verb && tree[$0].span.end <= time.span.start && isNewClause(tree, $0)
      })
    else { return nil }
    return EDTFDate(from: EDTFDate(first).start, through: EDTFDate(last).start)
  }

  private func isNewClause(_ tree: SentenceTree, _ token: Int) -> Bool {
    tree.isVerb(token) || [";", ":", "\"", "”"].contains(tree[token].form)
  }

  /// "the election, set for May 3": the day that a participle of planning behind the noun gives it.
  func scheduledTime(_ sentence: Int, _ noun: Int) -> TimeExpression? {
    let tree = trees[sentence]
    let plan = noun + 1 < tree.count && tree[noun + 1].form == "," ? noun + 2 : noun + 1
    guard tree[noun].upos == "NOUN", plan < tree.count,
      ["set", "schedule", "slate", "plan"].contains(tree.lemmas[plan]) && tree[plan].xpos == "VBN"
        || tree.lemmas[plan] == "due"
    else { return nil }
    let inside = [plan] + clauseTokens(tree, plan)
    return inside.lazy.compactMap { self.time(on: $0, sentence) }.first
  }

  /// "talks about the 2017 roster": the year names the roster and does not date the talks.
  func isEpithet(_ time: TimeExpression, of token: Int, below noun: Int, _ tree: SentenceTree) -> Bool {
    if tree.relations[token] == "compound", tree.head(token) == noun { return false }
    return tree[token].upos == "NOUN" && time.span.end < tree[token].span.start
      && time.span.end + 2 > tree[token].span.start
  }

  /// Whether an amount of time counts from what follows: "spoke a day after the vote" does not date the speech.
  private func isOffset(_ time: TimeExpression, _ sentence: Int) -> Bool {
    guard time.kind == .duration else { return false }
    let tree = trees[sentence]
    return tree.sentence.tokens.indices.contains {
      tree[$0].span.start >= time.span.end && tree[$0].span.start <= time.span.end + 1 && tree.lemmas[$0] == "after"
    }
  }

  /// The same for a time that a search over the words of the sentence found.
  func isOwnTime(_ time: TimeExpression, below verb: Int, _ tree: SentenceTree) -> Bool {
    let tokens = tree.sentence.tokens.indices.filter { time.span.contains(tree[$0].span.start) }
    guard let top = tokens.first(where: { !tokens.contains(tree.head($0)) }), tree.head(top) >= 0 else { return false }
    return tree.head(top) != verb && isOwnTime(time, of: tree.head(top), below: verb, tree)
  }

  /// Whether a noun has the time for itself: what comes "after Friday's massacre" is not of Friday, and what rejects "a
  /// 2017 ruling" not of 2017; what happens "at Friday's meeting" is of Friday.
  func isOwnTime(_ time: TimeExpression, of noun: Int, below verb: Int, _ tree: SentenceTree) -> Bool {
    guard tree.isVerb(verb) else { return false }
    let preposition = tree.preposition(noun) ?? ""
    if words.violence.contains(tree.lemmas[noun]) {
      return !(tree.head(noun) == verb && ["in", "during"].contains(preposition))
    }
    guard tree[noun].upos == "NOUN", time.span.end <= tree[noun].span.start else { return false }
    // What is agreed is of the day of the agreement.
    if ["agree", "sign"].contains(tree.lemmas[verb]), time.edtf?.exactDay != nil { return false }
    if tree.head(noun) == verb, tree.relations[noun] != "obl" {
      return time.edtf?.exactDay == nil || words(.judgingVerb).contains(tree.lemmas[verb])
    }
    return !["in", "at", "during", "on", "with"].contains(preposition)
  }
}
