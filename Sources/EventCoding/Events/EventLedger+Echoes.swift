import DossierModel

/// Which event an undated mention repeats: "the massacre", "their talks".
extension EventLedger {
  /// The dated event that an undated mention repeats: of its kind, at its place where it names one; the one told at
  /// that place or in the same words first, then the one mentioned last.
  func repeated(by echo: Echo) -> Int? {
    var best: (score: Int, index: Int)?
    for (index, draft) in drafts.enumerated() where draft.listed && draft.date != nil {
      guard var score = likeness(echo.draft, draft) else { continue }
      let mentions = byToken.filter { $0.value == index }.map(\.key.sentence)
      let before = mentions.filter { $0 <= echo.position.sentence }.max()
      // What the last sentences spoke of is meant before what has the like numbers elsewhere.
      if let before, echo.position.sentence - before <= 3 { score += 2 }
      let nearness = before.map { 500 + $0 } ?? 499 - (mentions.min() ?? 499)
      let total = score * 100_000 + nearness
      if best.map({ total > $0.score }) ?? true { best = (total, index) }
    }
    return best?.index
  }

  /// How much speaks for the mention meaning the event; nil where something speaks against it.
  private func likeness(_ echo: EventDraft, _ draft: EventDraft) -> Int? {
    let violent = echo.isViolent && draft.isViolent
    guard violent || echo.group == draft.group, draft.status == .occurred,
      let place = placeLikeness(echo, draft, violent: violent)
    else { return nil }
    var score = place
    // A mention with a number of its own is the event with about that number; news of a killing only where the number
    // or the place is the same.
    if echo.contradictsFigures(of: draft) { return nil }
    if echo.killed != nil, draft.killed != nil { score += 1 }
    if echo.date != nil, echo.place == nil || echo.place != draft.place, !echo.hasFigure(of: draft) { return nil }
    if violent {
      if echo.group == draft.group { score += 1 }
      // "The massacre" is no shelling that killed two.
      if echo.group == "massacre", draft.group != "massacre", score < 2, draft.place != nil { return nil }
    } else if !echo.participants.isEmpty, !draft.participants.isEmpty {
      guard echo.sharesActors(with: draft) else { return nil }
    }
    return score
  }

  private func placeLikeness(_ echo: EventDraft, _ draft: EventDraft, violent: Bool) -> Int? {
    guard let place = echo.place else { return 0 }
    guard let known = draft.place else {
      // A shelling of a named town is not the massacre told without place.
      guard violent, echo.group != draft.group else { return -1 }
      return echo.group == "massacre" || draft.group != "massacre" && isOnlyUnplaced(draft) ? -1 : nil
    }
    if known == place { return 3 }
    return echo.isCountryWide && echo.group == "massacre" || draft.isCountryWide && draft.group == "massacre" ? 0 : nil
  }

  /// Whether all violence that the document dates is placed but this.
  private func isOnlyUnplaced(_ draft: EventDraft) -> Bool {
    draft.isKnown && drafts.count { $0.isViolent && $0.listed && $0.date != nil && $0.place == nil } == 1
  }
}
