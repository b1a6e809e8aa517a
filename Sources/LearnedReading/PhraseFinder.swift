import DossierModel

/// Finds the words of a noun phrase or clause around its head, by dependencies.
struct PhraseFinder: Sendable {
  let document: ReaderDocument
  let labels: ReaderLabels

  /// First and last word of the phrase that a word heads; `short` leaves out what follows it as modifier.
  func phrase(_ head: Int, short: Bool = false) -> (first: Int, last: Int) {
    var members: Set<Int> = [head]
    var stack = [head]
    while let word = stack.popLast() {
      for child in document.children[word] where belongs(child, to: head, under: word, short: short) {
        members.insert(child)
        stack.append(child)
      }
    }
    var (first, last) = (head, head)
    while members.contains(first - 1) { first -= 1 }
    while members.contains(last + 1) { last += 1 }
    let closing: Set<String> = [")", "\"", "\u{201D}", "%"]
    while last > head, document.words[last].upos == "PUNCT", !closing.contains(document.words[last].form) { last -= 1 }
    let opening: Set<String> = [",", ";", ":", "-", "\u{2013}", "\u{2014}"]
    while first < head, document.words[first].upos == "PUNCT", opening.contains(document.words[first].form) {
      first += 1
    }
    return (first, last)
  }

  private func belongs(_ child: Int, to head: Int, under word: Int, short: Bool) -> Bool {
    let relation = document.words[child].deprel
    let base = String(relation.prefix { $0 != ":" })
    if relation == "acl:relcl" || base == "parataxis" || base == "appos" { return false }
    guard word == head else { return true }
    if base == "case" || base == "punct" || base == "cc" || base == "conj" { return false }
    if labels.outside.contains(relation) { return false }
    let isVerb = document.words[head].upos == "VERB" || document.words[head].upos == "AUX"
    if isVerb, child < head, base == "advmod" || base == "obl" { return false }
    if short, child > head, base == "nmod" || base == "acl" || base == "obl" { return false }
    return true
  }

  /// The phrase without a determiner that begins it, as a span.
  func span(_ head: Int, short: Bool = false) -> TextSpan {
    var (first, last) = phrase(head, short: short)
    if first < head, document.words[first].upos == "DET" { first += 1 }
    return document.span(first, last)
  }

  /// Its text, with single spaces.
  func text(_ head: Int, short: Bool = false) -> String {
    document.document.source.text[span(head, short: short)].split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
