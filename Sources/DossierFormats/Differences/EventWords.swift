import DossierModel

/// What differs between two tellings of an event, in words: "date 1 March 2031 → 2 March 2031".
struct EventWords {
  let names: [Reference: String]

  func words(_ aspect: EventChange.Aspect, from before: Event, to after: Event) -> String {
    switch aspect {
    case .evidence:
      return "evidence \(before.evidence.count) → \(after.evidence.count)"
    default:
      return "\(aspect.rawValue) \(value(aspect, of: before)) → \(value(aspect, of: after))"
    }
  }

  private func value(_ aspect: EventChange.Aspect, of event: Event) -> String {
    switch aspect {
    case .date: return event.date.words
    case .label: return "“\(event.label)”"
    case .type: return event.kind.rawValue
    case .status: return event.status.rawValue
    case .place: return event.place ?? "none"
    case .participants:
      let parts = event.participants.map { "\($0.role.rawValue) \(names[.actor($0.actor)] ?? $0.actor)" }
      return parts.isEmpty ? "none" : parts.joined(separator: " and ")
    case .figures: return event.figures.isEmpty ? "none" : event.figures.map(words).joined(separator: " and ")
    case .evidence: return ChangeReport.count(event.evidence.count, "quote")
    }
  }

  /// "at least 32 people killed".
  private func words(_ figure: Event.Figure) -> String {
    var out = OutputBuffer(capacity: 16)
    out.number(figure.value)
    let bound =
      switch figure.bound {
      case .atLeast: "at least "
      case .atMost: "at most "
      case .about: "about "
      case .exact, nil: ""
      }
    let counted = figure.of.map { " " + $0 } ?? ""
    return "\(bound)\(String(decoding: out.bytes, as: UTF8.self))\(counted) \(figure.measure.rawValue)"
  }
}
