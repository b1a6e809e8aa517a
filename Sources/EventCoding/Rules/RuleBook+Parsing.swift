import DossierModel

/// Reads rules from their text: blocks of `key values` lines that open with `[name]`.
extension Rule {
  /// The rules of a text. Lines that start with `#` are comments; `path` is for messages.
  public static func parse(_ text: String, path: String = "rules") throws(RuleError) -> [Rule] {
    var rules: [Rule] = []
    var lines: [Int] = []
    var set: Set<String> = []
    for (number, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      do throws(RuleError) {
        if line.hasPrefix("["), line.hasSuffix("]") {
          try rules.last?.check(has: set)
          let name = String(line.dropFirst().dropLast())
          try checkName(name, among: rules)
          rules.append(Rule(name: name, coding: .event(.other)))
          lines.append(number + 1)
          set = []
          continue
        }
        guard !rules.isEmpty else { throw RuleError("no [name] before the first key", "[name] first") }
        let key = String(line.prefix { $0 != " " && $0 != "\t" })
        guard set.insert(key).inserted || Rule.severalTimes.contains(key) else {
          throw RuleError("\(key) is given twice in rule \(rules[rules.count - 1].name)", "each key once")
        }
        try rules[rules.count - 1].set(key, to: line.dropFirst(key.count).trimmed)
      } catch {
        // What a finished rule lacks is said of its own line.
        let isOfLast = line.hasPrefix("[") && !error.isOfName
        throw error.at(path, isOfLast ? lines.last ?? number + 1 : number + 1)
      }
    }
    do throws(RuleError) {
      try rules.last?.check(has: set)
    } catch {
      throw error.at(path, lines.last ?? 0)
    }
    return rules
  }

  static func checkName(_ name: String, among rules: [Rule]) throws(RuleError) {
    guard Identifier.isValid(name) else {
      throw RuleError("\"\(name)\" is no name of a rule", "lower-case words joined by hyphens", isOfName: true)
    }
    if rules.contains(where: { $0.name == name }) {
      throw RuleError("rule \(name) is defined twice", "each name once", isOfName: true)
    }
  }

  /// Throws where a rule lacks what it cannot do without or says what it cannot mean; `keys` are those that were given.
  func check(has keys: Set<String>) throws(RuleError) {
    guard keys.contains("codes") else { throw RuleError("rule \(name) says not what it codes", "codes") }
    guard !triggers.isEmpty else { throw RuleError("rule \(name) has no trigger", "verbs, nouns or adjectives") }
    for lemma in verbConditions.keys.sorted() {
      guard !triggers.contains(where: { $0.lemma == lemma && $0.partOfSpeech == .verb }) else { continue }
      throw RuleError("where of rule \(name) names \"\(lemma)\"", "one of its verbs")
    }
    switch coding {
    case .stance:
      for (key, isEmpty) in [("is", traits.isEmpty), ("where", verbConditions.isEmpty)] where !isEmpty {
        throw RuleError("\(key) in rule \(name), which codes a stance", "\(key) in rules for events")
      }
    case .event:
      let idle = verbConditions.values.reduce(conditions) { $0.union($1) }.intersection(Condition.ofStances)
      guard let one = idle.map(\.rawValue).min() else { return }
      throw RuleError("condition \"\(one)\" in rule \(name), which codes an event", "a condition on events")
    }
  }

  /// Sets one field from its text, as in a rule file or a codebook: `verbs`, `nouns`, `adjectives`, `codes`, `holder`,
  /// `target`, `regarding`, `when`, `where`, `is`, `priority`, `confidence`, `example`.
  public mutating func set(_ key: String, to value: String) throws(RuleError) {
    let words = value.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    guard !words.isEmpty else { throw RuleError("\(key) of rule \(name) is empty", "a value") }
    switch key {
    case "codes": coding = try Rule.coding(value)
    case "verbs": try add(words, .verb)
    case "nouns": try add(words, .noun)
    case "adjectives": try add(words, .adjective)
    case "holder": holder = try slots(words, key)
    case "target": target = try slots(words, key)
    case "regarding": regarding = try slots(words, key)
    case "example":
      guard RuleExample(value)?.isSound ?? false else {
        throw RuleError(
          "the example of rule \(name) promises nothing that can be coded",
          "a sentence => holder, stance type and target, or => an event type")
      }
      examples.append(value)
    case "priority":
      guard let number = Int(value) else { throw RuleError("priority \"\(value)\" in rule \(name)", "a whole number") }
      priority = number
    case "confidence":
      guard let share = Double(value), (0...1).contains(share) else {
        throw RuleError("confidence \"\(value)\" in rule \(name)", "a number from 0 to 1")
      }
      confidence = share
    case "when": conditions.formUnion(try conditions(words))
    case "where": try setVerbConditions(value)
    case "is":
      for word in words {
        guard let trait = Trait(rawValue: word) else {
          throw RuleError(
            "an event that is \"\(word)\" in rule \(name)", Trait.allCases.map(\.rawValue).joined(separator: ", "))
        }
        traits.insert(trait)
      }
    default:
      throw RuleError(
        "unknown key \"\(key)\" in rule \(name)",
        "codes, verbs, nouns, adjectives, holder, target, regarding, when, where, is, priority, confidence, example")
    }
  }

  /// Keys that may stand in several lines of a rule.
  static let severalTimes: Set<String> = ["example", "where"]

  /// `strike storm: transitive`, of some of the rule's verbs.
  private mutating func setVerbConditions(_ value: String) throws(RuleError) {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false)
    let lemmas = parts[0].split(separator: " ").map(String.init)
    let words = parts.count == 2 ? parts[1].split(separator: " ").map(String.init) : []
    guard !lemmas.isEmpty, !words.isEmpty else {
      throw RuleError("where \"\(value)\" in rule \(name)", "verbs: conditions")
    }
    let conditions = try conditions(words)
    for lemma in lemmas {
      guard verbConditions.updateValue(conditions, forKey: lemma) == nil else {
        throw RuleError("where of rule \(name) names \"\(lemma)\" twice", "each verb once")
      }
    }
  }

  private func conditions(_ words: [String]) throws(RuleError) -> Set<Condition> {
    var conditions: Set<Condition> = []
    for word in words {
      guard let condition = Condition(rawValue: word) else {
        throw RuleError(
          "unknown condition \"\(word)\" in rule \(name)", Condition.allCases.map(\.rawValue).joined(separator: ", "))
      }
      conditions.insert(condition)
    }
    return conditions
  }

  private mutating func add(_ words: [String], _ partOfSpeech: Trigger.PartOfSpeech) throws(RuleError) {
    for word in words {
      guard let first = word.utf8.first, first != UInt8(ascii: "_"), !word.hasSuffix("_") else {
        throw RuleError("\"\(word)\" in rule \(name)", "a lemma, or lemma_particle such as speak_out")
      }
      let trigger = Trigger(word: word, partOfSpeech)
      guard !triggers.contains(trigger) else {
        throw RuleError("\(partOfSpeech.rawValue) \"\(word)\" stands twice in rule \(name)", "each trigger once")
      }
      triggers.append(trigger)
    }
  }

  private func slots(_ words: [String], _ key: String) throws(RuleError) -> [Slot] {
    guard Set(words).count == words.count else {
      throw RuleError("a slot twice in \(key) of rule \(name)", "each once")
    }
    return words.map(Slot.init(word:))
  }

  /// Throws where a slot is neither one of `Slot` nor a preposition.
  package func check(_ words: WordClasses) throws(RuleError) {
    for slot in holder + target + regarding {
      guard case .preposition(let word) = slot, !words(.preposition).contains(word) else { continue }
      throw RuleError(
        "unknown slot \"\(word)\" in rule \(name)",
        "subject, object, speaker, predicated, clause or a preposition")
    }
  }

  private static func coding(_ value: String) throws(RuleError) -> Coding {
    if let kind = Stance.Kind(rawValue: value) { return .stance(kind) }
    if let kind = Event.Kind(rawValue: value) { return .event(kind) }
    let kinds = Stance.Kind.allCases.map(\.rawValue) + Event.Kind.allCases.map(\.rawValue)
    throw RuleError("codes \"\(value)\"", kinds.joined(separator: ", "))
  }
}

extension Rule.Trigger {
  /// `speak_out` is "speak" with the particle "out".
  init(word: String, _ partOfSpeech: PartOfSpeech) {
    let parts = word.split(separator: "_", maxSplits: 1).map(String.init)
    self.init(parts[0], particle: parts.count > 1 ? parts[1] : nil, partOfSpeech)
  }
}

extension Rule.Condition {
  /// What says nothing of an event.
  fileprivate static let ofStances: Set<Rule.Condition> = [.thing, .actor, .negated, .light, .needed]
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

/// A fault in a file of rules or word classes: place, finding, expectation.
public struct RuleError: Error, Hashable, CustomStringConvertible {
  /// The file; empty where the rule did not come from one.
  public var path: String
  /// From 1; 0 for the file as a whole.
  public var line: Int
  public var finding: String
  public var expectation: String
  /// Whether it is about a rule's name, not about what the rule before lacks.
  var isOfName = false

  public init(path: String = "", line: Int = 0, finding: String, expectation: String) {
    self.path = path
    self.line = line
    self.finding = finding
    self.expectation = expectation
  }

  init(_ finding: String, _ expectation: String, isOfName: Bool = false) {
    self.init(finding: finding, expectation: expectation)
    self.isOfName = isOfName
  }

  /// The same with its place.
  func at(_ path: String, _ line: Int) -> RuleError {
    RuleError(path: path, line: line, finding: finding, expectation: expectation)
  }

  public var description: String {
    let place = path.isEmpty ? "" : line > 0 ? "\(path):\(line): " : "\(path): "
    return "\(place)\(finding); expected \(expectation)"
  }
}
