/// Marks what the sources of a document contradict each other on.
import DossierModel

extension DocumentCoder {
  /// The events, with those disputed whose accused deny a part in them, or where accuser and accused blame each other.
  func markingDisputed(_ events: [Event]) -> [Event] {
    events.map { event in
      guard event.status == .occurred, isDisputed(event.id) else { return event }
      var event = event
      event.status = .disputed
      return event
    }
  }

  private func isDisputed(_ id: String) -> Bool {
    let event = Reference.event(id)
    let denials = stances.filter { $0.kind == .denies && !$0.negated && $0.target == event }
    let blames = stances.filter { $0.kind == .blames && !$0.negated && $0.regarding == event }
    return blames.contains { blame in
      denials.contains { context.sameBody($0.holder, blame.target.id) }
        || blames.contains {
          context.sameBody($0.holder, blame.target.id) && !context.sameBody($0.target.id, blame.target.id)
        }
    }
  }
}
