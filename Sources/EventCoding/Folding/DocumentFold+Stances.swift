import DossierModel

/// Makes stances of claims: one for a holder, type and target on a day.
extension DocumentFold {
  private struct StanceKey: Hashable {
    var holder: String
    var kind: Stance.Kind
    var target: Reference
    var negated: Bool
  }

  /// A claim for one holder and one target.
  private struct Telling {
    var claim: Claim
    var regarding: Reference?
    var speaker: String?
  }

  /// The claims in order.
  mutating func readStances(_ claims: [Claim]) {
    var tellings: [StanceKey: [Telling]] = [:]
    var order: [StanceKey] = []
    for claim in claims {
      guard case .stance(let kind) = claim.kind, let holder = claim.part(.holder), let target = claim.part(.target)
      else { continue }
      let holders = actors(of: holder, by: claim.coder)
      let targets = references(of: target, by: claim.coder)
      let regarding = claim.part(.regarding).flatMap { references(of: $0, by: claim.coder).first }
      let speaker = claim.part(.speaker).flatMap { actors(of: $0, by: claim.coder).first }
      for holder in holders {
        for target in targets where target != .actor(holder) {
          let key = StanceKey(holder: holder, kind: kind, target: target, negated: claim.negated)
          if tellings[key] == nil { order.append(key) }
          tellings[key, default: []].append(
            Telling(claim: claim, regarding: regarding == target ? nil : regarding, speaker: speaker))
        }
      }
    }
    for key in order { stances += records(of: tellings[key] ?? [], key) }
  }

  private func records(of tellings: [Telling], _ key: StanceKey) -> [Stance] {
    let days = days(of: tellings)
    return days.map { date, tellings in
      let parts = [document.source.id, key.holder, key.negated ? "not" : "", key.kind.rawValue, key.target.id]
      let when = days.count > 1 ? [date.description] : []
      var stance = Stance(
        id: Identifier.slug((parts + when).joined(separator: " ")), holder: key.holder, kind: key.kind,
        target: key.target, regarding: regarding(of: tellings, key.kind), date: date, negated: key.negated,
        hedged: tellings.allSatisfy(\.claim.hedged), confidence: tellings.compactMap(\.claim.confidence).max(),
        evidence: [])
      let speakers = tellings.compactMap(\.speaker)
      if speakers.count == tellings.count { stance.attributedTo = speakers.min() }
      // A quote is shown once, as the coder reads it whose word counts first.
      for telling in DocumentFold.byAuthority(tellings) {
        let evidence = evidence(of: telling.claim)
        if !stance.evidence.contains(where: { $0.span == evidence.span }) {
          stance.evidence.append(evidence)
        }
      }
      stance.evidence.sort { ($0, $0.coder?.description ?? "") < ($1, $1.coder?.description ?? "") }
      return stance
    }
  }

  /// What a record is about: of a blame whatever one telling names; of others what all name, as one that is toward the
  /// target itself makes the record one toward it.
  private func regarding(of tellings: [Telling], _ kind: Stance.Kind) -> Reference? {
    let named = tellings.compactMap(\.regarding)
    let isOver = kind != .blames && named.first?.kind == .issue
    return isOver && named.count < tellings.count ? nil : named.first
  }

  /// The same tellings, those of the coder whose word counts first before the others.
  private static func byAuthority(_ tellings: [Telling]) -> [Telling] {
    tellings.enumerated().sorted {
      ($0.element.claim.coder.authority, $0.offset) < ($1.element.claim.coder.authority, $1.offset)
    }.map(\.element)
  }

  /// The tellings by day, ascending. What the text does not date is of the day that it dates the same statement to, if
  /// that was in the week before publication, else of the day of publication; a headline repeats and dates nothing.
  private func days(of tellings: [Telling]) -> [(EDTFDate, [Telling])] {
    let stated = tellings.filter { $0.claim.date != nil && !isHeadline($0.claim.quote) }
    var dates = Set(stated.compactMap(\.claim.date))
    let isOnlyHeadline = tellings.allSatisfy { isHeadline($0.claim.quote) }
    if isOnlyHeadline { dates = Set(tellings.compactMap(\.claim.date)) }
    let fallback = newest(of: dates) ?? document.published
    var byDay: [EDTFDate: [Telling]] = [:]
    for telling in tellings {
      let own = isOnlyHeadline || !isHeadline(telling.claim.quote) ? telling.claim.date : nil
      byDay[own ?? fallback, default: []].append(telling)
    }
    return byDay.map { ($0.key, $0.value) }.sorted { $0.0.description < $1.0.description }
  }

  /// The latest of some dates, if it is a day of the week before publication.
  private func newest(of dates: Set<EDTFDate>) -> EDTFDate? {
    guard let last = document.published.latestDay else { return nil }
    var best: (day: CalendarDay, date: EDTFDate)?
    for date in dates.sorted(by: { $0.description < $1.description }) {
      guard let first = date.earliestDay, let end = date.latestDay, end <= last, last - first < 7,
        best.map({ $0.day <= end }) ?? true
      else { continue }
      best = (end, date)
    }
    return best?.date
  }

  private func isHeadline(_ quote: TextSpan) -> Bool {
    sentence(of: quote).map { document.sentences[$0].kind == .headline } ?? false
  }

  /// The evidence of a claim: its quote with the words for both sides.
  func evidence(of claim: Claim) -> Evidence {
    var evidence = Evidence(
      in: document.source, span: claim.quote, sentence: sentence(of: claim.quote), rule: claim.rule)
    evidence.holder = claim.part(.holder)?.span ?? claim.part(.actor)?.span
    evidence.target = claim.part(.target)?.span ?? claim.part(.recipient)?.span
    evidence.cue = claim.cue
    evidence.coder = claim.coder
    evidence.model = claim.model
    evidence.score = claim.score
    return evidence
  }
}
