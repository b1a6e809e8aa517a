/// Reads rules from their text: blocks of `key values` lines that open with `[name]`.
import DossierModel

extension Rule {
  /// The rules of a text. Lines that start with `#` are comments.
  public static func parse(_ text: String) throws(RuleError) -> [Rule] {
    var rules: [Rule] = []
    for (number, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        rules.append(Rule(name: String(line.dropFirst().dropLast()), coding: .event(.other)))
        continue
      }
      guard !rules.isEmpty else { throw RuleError(line: number + 1, finding: "no [name] before the first key") }
      let key = line.prefix { $0 != " " }
      let value = line.dropFirst(key.count).trimmed
      do throws(RuleError) {
        try rules[rules.count - 1].set(String(key), to: value)
      } catch {
        throw RuleError(line: number + 1, finding: error.finding)
      }
    }
    for rule in rules where rule.triggers.isEmpty {
      throw RuleError(line: 0, finding: "rule \(rule.name) has no trigger; it needs verbs, nouns or adjectives")
    }
    return rules
  }

  /// Sets one field from its text, as in a rule file or a codebook: `verbs`, `nouns`, `adjectives`, `codes`, `holder`,
  /// `target`, `regarding`, `when`, `priority`, `confidence`, `example`.
  public mutating func set(_ key: String, to value: String) throws(RuleError) {
    let words = value.split(separator: " ").map(String.init)
    switch key {
    case "codes": coding = try Rule.coding(value)
    case "verbs": triggers += try words.map { word throws(RuleError) in try trigger(word, .verb) }
    case "nouns": triggers += try words.map { word throws(RuleError) in try trigger(word, .noun) }
    case "adjectives": triggers += try words.map { word throws(RuleError) in try trigger(word, .adjective) }
    case "holder": holder = words.map(Slot.init(word:))
    case "target": target = words.map(Slot.init(word:))
    case "regarding": regarding = words.map(Slot.init(word:))
    case "example", "examples": examples.append(value)
    case "priority": priority = Int(value) ?? 0
    case "confidence":
      guard let number = Double(value), (0...1).contains(number) else {
        throw RuleError(line: 0, finding: "confidence \"\(value)\" in rule \(name); expected a number from 0 to 1")
      }
      confidence = number
    case "when":
      for word in words {
        guard let condition = Condition(rawValue: word) else {
          throw RuleError(line: 0, finding: "unknown condition \"\(word)\" in rule \(name)")
        }
        conditions.insert(condition)
      }
    default: throw RuleError(line: 0, finding: "unknown key \"\(key)\" in rule \(name)")
    }
  }

  private func trigger(_ word: String, _ partOfSpeech: Trigger.PartOfSpeech) throws(RuleError) -> Trigger {
    guard let first = word.utf8.first, first != UInt8(ascii: "_"), !word.hasSuffix("_") else {
      throw RuleError(
        line: 0, finding: "\"\(word)\" in rule \(name); expected a lemma, or lemma_particle such as speak_out")
    }
    return Trigger(word: word, partOfSpeech)
  }

  private static func coding(_ value: String) throws(RuleError) -> Coding {
    if let kind = Stance.Kind(rawValue: value) { return .stance(kind) }
    if let kind = Event.Kind(rawValue: value) { return .event(kind) }
    throw RuleError(line: 0, finding: "\"\(value)\" is neither a stance type nor a PLOVER event type")
  }
}

extension Rule.Trigger {
  /// `speak_out` is "speak" with the particle "out".
  init(word: String, _ partOfSpeech: PartOfSpeech) {
    let parts = word.split(separator: "_", maxSplits: 1).map(String.init)
    self.init(parts[0], particle: parts.count > 1 ? parts[1] : nil, partOfSpeech)
  }
}

extension Rule.Slot {
  /// A slot's name, or a preposition.
  init(word: String) {
    switch word {
    case "subject": self = .subject
    case "object": self = .object
    case "speaker": self = .speaker
    case "predicated": self = .predicated
    case "clause": self = .clause
    default: self = .preposition(word)
    }
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmed }
}

extension String {
  /// Without spaces, tabs and carriage returns at both ends.
  fileprivate var trimmed: String {
    var view = Substring(self)
    while let first = view.first, first == " " || first == "\t" || first == "\r" { view.removeFirst() }
    while let last = view.last, last == " " || last == "\t" || last == "\r" { view.removeLast() }
    return String(view)
  }
}

/// A fault in a rule's text.
public struct RuleError: Error, Hashable, CustomStringConvertible {
  /// From 1; 0 where the rule did not come from a file.
  public var line: Int
  public var finding: String

  public init(line: Int, finding: String) {
    self.line = line
    self.finding = finding
  }

  public var description: String {
    line > 0 ? "rules:\(line): \(finding)" : finding
  }
}
