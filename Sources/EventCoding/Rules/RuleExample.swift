public import DossierModel

/// An example that a rule carries: a sentence, and what coding it must give.
public struct RuleExample: Hashable, Sendable {
  public var sentence: String
  /// `Norway supports the treaty`, `Norway NOT supports the treaty` for stances, an event type for events.
  public var expected: String

  /// Reads `sentence => expected`; nil where there is no `=>`.
  public init?(_ text: String) {
    guard let arrow = text.firstRange(of: "=>") else { return nil }
    sentence = text[..<arrow.lowerBound].split(separator: " ").joined(separator: " ")
    expected = text[arrow.upperBound...].split(separator: " ").joined(separator: " ")
  }

  /// A stance in words: `Norway NOT supports the treaty`.
  private struct Promise {
    var holder: String
    var isNegated: Bool
    var kind: Stance.Kind
    var target: String

    init?(_ text: String) {
      var words = text.split(separator: " ").map(String.init)
      guard let verb = words.firstIndex(where: { Stance.Kind(rawValue: $0) != nil }),
        let kind = Stance.Kind(rawValue: words[verb])
      else { return nil }
      target = RuleExample.key(words[(verb + 1)...].joined(separator: " "))
      words.removeSubrange(verb...)
      isNegated = words.last == "NOT"
      if isNegated { words.removeLast() }
      holder = RuleExample.key(words.joined(separator: " "))
      self.kind = kind
      if holder.isEmpty || target.isEmpty { return nil }
    }
  }

  /// Whether it promises something that can be coded.
  var isSound: Bool {
    Event.Kind(rawValue: expected) != nil || !sentence.isEmpty && Promise(expected) != nil
  }

  /// Whether the coded sentence holds what the example promises: an event of the type, or the whole stance with holder,
  /// type, polarity and target. Names are compared without articles and case; those of the body that an actor speaks for
  /// count as its own.
  public func holds(in coded: CodedDocument) -> Bool {
    if Event.Kind(rawValue: expected) != nil { return coded.events.contains { $0.kind.rawValue == expected } }
    guard let promise = Promise(expected) else { return false }
    return coded.stances.contains { stance in
      stance.kind == promise.kind && stance.negated == promise.isNegated
        && RuleExample.names(stance.holder, coded).contains(promise.holder)
        && RuleExample.names(stance.target.id, coded).contains(promise.target)
    }
  }

  /// Every name of a record, those of the body that an actor speaks for included.
  private static func names(_ id: String, _ coded: CodedDocument) -> [String] {
    var names: [String] = []
    var next: [String] = [id]
    for _ in 0..<6 {
      for current in next {
        for actor in coded.actors where actor.id == current { names += [actor.name] + actor.aliases }
      }
      next = coded.actors.filter { next.contains($0.id) }.flatMap { $0.affiliations.map(\.to) }
    }
    names += coded.events.filter { $0.id == id }.map(\.label)
    names += coded.issues.filter { $0.id == id }.map(\.name)
    return names.map(key)
  }

  private static func key(_ name: String) -> String {
    name.lowercased().split(separator: " ").filter { !["the", "a", "an"].contains($0) }.joined(separator: " ")
  }
}
