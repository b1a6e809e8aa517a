/// Claims in one order, whoever made them and whenever: by place in the documents, then by everything that they say.
extension Claim: Comparable {
  public static func < (lhs: Claim, rhs: Claim) -> Bool {
    if lhs.document != rhs.document { return lhs.document < rhs.document }
    if lhs.quote != rhs.quote { return lhs.quote < rhs.quote }
    if lhs.cue != rhs.cue { return (lhs.cue ?? TextSpan(-1, -1)) < (rhs.cue ?? TextSpan(-1, -1)) }
    return lhs.sortingTexts.lexicographicallyPrecedes(rhs.sortingTexts)
  }

  /// Everything but document, quote and cue; equal only for equal claims.
  private var sortingTexts: [String] {
    let marks = [negated, hedged, isTold, isSpeechAct].map { $0 ? "1" : "0" }.joined()
    let one = [kind.text, coder.description, event ?? "", marks, status.rawValue]
    let when = [date?.description ?? "", dateWords.sortingText]
    let names = [label, sort, rule, model].map { $0 ?? "" }
    let numbers = [score, confidence].map { $0.map { "\($0)" } ?? "" }
    let people = parts.map { part in
      let reference = part.reference.map { "\($0.kind.rawValue) \($0.id)" } ?? ""
      return [part.role.rawValue, part.span.sortingText, reference, part.name ?? ""].joined(separator: "\u{1F}")
    }
    let figures = figures.map {
      "\($0.measure.rawValue) \($0.value) \($0.bound?.rawValue ?? "") \($0.of ?? "") \($0.document ?? "")"
    }
    return one + when + names + numbers + people + [""] + figures
  }
}

extension Claim.Kind {
  /// `condemns`, `ASSAULT`: the types of stances are written small, those of events in capitals.
  public var text: String {
    switch self {
    case .stance(let kind): kind.rawValue
    case .event(let kind): kind.rawValue
    }
  }
}

extension TextSpan? {
  fileprivate var sortingText: String { map { "\($0.start) \($0.end)" } ?? "" }
}
