public import DossierModel

/// An example that a rule carries: a sentence, and what coding it must give.
public struct RuleExample: Hashable, Sendable {
  public var sentence: String
  /// `Norway supports the treaty` for stances, an event type for events.
  public var expected: String

  /// Reads `sentence => expected`; nil where there is no `=>`.
  public init?(_ text: String) {
    guard let arrow = text.firstRange(of: "=>") else { return nil }
    sentence = text[..<arrow.lowerBound].split(separator: " ").joined(separator: " ")
    expected = text[arrow.upperBound...].split(separator: " ").joined(separator: " ")
  }

  /// Whether it promises something that can be coded.
  var isSound: Bool {
    if Event.Kind(rawValue: expected) != nil { return true }
    let words = expected.split(separator: " ").map(String.init)
    guard let verb = words.firstIndex(where: { Stance.Kind(rawValue: $0) != nil }) else { return false }
    return !sentence.isEmpty && verb > 0 && verb < words.count - 1
  }

  /// Whether the coded sentence holds what the example promises, names compared without articles and case.
  public func holds(in coded: CodedDocument) -> Bool {
    if Event.Kind(rawValue: expected) != nil { return coded.events.contains { $0.kind.rawValue == expected } }
    let words = expected.split(separator: " ").map(String.init)
    guard let verb = words.firstIndex(where: { Stance.Kind(rawValue: $0) != nil }) else { return false }
    let holder = RuleExample.key(words[..<verb].joined(separator: " "))
    let target = RuleExample.key(words[(verb + 1)...].joined(separator: " "))
    return coded.stances.contains { stance in
      stance.kind.rawValue == words[verb] && RuleExample.names(stance.holder, coded).contains { $0 == holder }
        && RuleExample.names(stance.target.id, coded).contains { RuleExample.agree($0, target) }
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

  private static func agree(_ name: String, _ target: String) -> Bool {
    name == target || target.contains(name) || name.contains(target)
  }

  private static func key(_ name: String) -> String {
    name.lowercased().split(separator: " ").filter { !["the", "a", "an"].contains($0) }.joined(separator: " ")
  }
}
