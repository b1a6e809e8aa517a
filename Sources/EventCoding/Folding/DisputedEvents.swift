import DossierModel

/// Marks what the sources of a document contradict each other on.
extension DocumentFold {
  /// The events, with those disputed whose accused deny a part in them, or where accuser and accused blame each other.
  func markingDisputed(_ events: [Event], _ bodies: ActorBodies) -> [Event] {
    events.map { event in
      guard event.status == .occurred, isDisputed(event.id, bodies) else { return event }
      var event = event
      event.status = .disputed
      return event
    }
  }

  private func isDisputed(_ id: String, _ bodies: ActorBodies) -> Bool {
    let event = Reference.event(id)
    let denials = stances.filter { $0.kind == .denies && !$0.negated && $0.target == event }
    let blames = stances.filter { $0.kind == .blames && !$0.negated && $0.regarding == event }
    return blames.contains { blame in
      denials.contains { bodies.same($0.holder, blame.target.id) }
        || blames.contains {
          bodies.same($0.holder, blame.target.id) && !bodies.same($0.target.id, blame.target.id)
        }
    }
  }
}
