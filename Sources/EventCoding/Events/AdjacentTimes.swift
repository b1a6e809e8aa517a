import DossierModel

/// Times that stand beside a verb and that parsers hang elsewhere: "Parliament on Tuesday passed", "said on Tuesday Chad
/// had left".
extension CodingContext {
  /// The time right before a verb, read as a part of its subject, or right after it, read as a part of its clause.
  func adjacentTime(_ sentence: Int, _ verb: Int) -> TimeExpression? {
    let tree = trees[sentence]
    guard tree.isVerb(verb) else { return nil }
    return timeBefore(tree, verb) ?? timeAfter(tree, verb)
  }

  private func timeBefore(_ tree: SentenceTree, _ verb: Int) -> TimeExpression? {
    guard let subject = tree.child(verb, "nsubj") else { return nil }
    var last = verb - 1
    while last > subject, tree.head(last) == verb, ["aux", "advmod", "punct"].contains(tree.relations[last]) {
      last -= 1
    }
    guard last > subject, tree.descends(last, from: subject) else { return nil }
    return day(tree) { $0.span.end == tree[last].span.end && $0.span.start > tree[subject].span.start }
  }

  private func timeAfter(_ tree: SentenceTree, _ verb: Int) -> TimeExpression? {
    guard let clause = tree.child(verb, "ccomp"), let subject = tree.child(clause, "nsubj") else { return nil }
    var first = verb + 1
    if first < tree.count, tree[first].upos == "ADP" { first += 1 }
    guard first < tree.count, tree.descends(first, from: clause) else { return nil }
    return day(tree) { $0.span.start == tree[first].span.start && $0.span.end <= tree[subject].span.start }
  }

  /// The first date in the sentence that stands so.
  private func day(_ tree: SentenceTree, where stands: (TimeExpression) -> Bool) -> TimeExpression? {
    document.timeExpressions.first { time in
      tree.sentence.span.contains(time.span.start) && isDate(time, tree.sentence.index) && stands(time)
    }
  }
}
