import DossierModel

/// Finds the author of a document that is itself a statement: "Statement by President X on …".
struct StatementFinder {
  func find(in context: inout LinkingContext) {
    guard let first = context.sentences.firstIndex(where: { !$0.tokens.isEmpty }) else { return }
    let all = context.sentences[first].tokens
    guard
      let noun = all.indices.first(where: { $0 < 4 && SpeechWords.statementTitles.contains(all[$0].form.lowercased()) }
      ),
      let by = all.indices.first(where: {
        $0 > noun && $0 < noun + 3 && ["by", "from"].contains(all[$0].form.lowercased())
      })
    else { return }
    var author: [String] = []
    for token in (by + 1)..<min(by + 8, all.count) where author.isEmpty {
      author = context.draft(at: token, in: first)?.referents.filter { $0.kind == .actor }.map(\.id) ?? []
    }
    guard !author.isEmpty else { return }
    let cue = TokenPosition(sentence: first, token: noun)
    let body = context.sentences.filter { $0.kind == .body && $0.index > first }
    for group in Dictionary(grouping: body, by: \.paragraph).sorted(by: { $0.key < $1.key }) {
      guard let start = group.value.first?.span, let end = group.value.last?.span else { continue }
      context.speeches.append(
        Speech(span: start.union(end), kind: .direct, speakers: author, cue: cue, rule: "statement"))
    }
  }
}
