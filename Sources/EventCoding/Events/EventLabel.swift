/// Short names for events, in the words of the text: "Shelling of Klow", "Petrov arrived in Klow".
import DossierModel

extension DocumentCoder {
  /// The noun with what narrows it down, where it was, and who met.
  func nounLabel(_ sentence: Int, _ token: Int, _ draft: EventDraft) -> String {
    let tree = trees[sentence]
    var parts = [phrase(sentence, token)]
    for child in tree.children(token, "nmod") where child > token && child - token < 9 {
      guard EventLabel.narrowing.contains(tree.preposition(child) ?? ""), !isTime(sentence, child),
        let words = prepositional(sentence, child), !(draft.kind == .consult && tree.hasPreposition(child, "with"))
      else { continue }
      parts.append(words)
      if parts.count == 3 { break }
    }
    if let place = draft.place { parts = EventLabel.adding(place, to: parts) }
    var label = EventLabel.fitted(parts)
    let names = draft.kind == .consult ? draft.participants.map { shortName($0.actor) } : []
    if !names.isEmpty {
      let named = label + ": " + Array(Set(names)).sorted().joined(separator: ", ")
      if named.count <= EventLabel.limit { label = named }
    }
    if parts.count == 1, let killed = draft.figures.filter({ $0.measure == .killed }).map(\.value).max() {
      label += ", \(Int(killed)) killed"
    }
    return EventLabel.capitalised(label)
  }

  /// Subject, verb and what follows closely.
  func verbLabel(_ sentence: Int, _ token: Int, _ draft: EventDraft, subject: Int?) -> String {
    let tree = trees[sentence]
    let passive = tree.isPassive(token)
    var parts: [String] = []
    if passive, tree.relations[token] == "acl", tree[token].deprel != "acl:relcl", tree.head(token) >= 0 {
      parts.append(phrase(sentence, tree.head(token)))
    } else if let subject {
      if let name = named(sentence, subject, counted: true) { parts.append(name) }
    }
    var verb = tree[token].form.lowercased()
    if draft.status == .planned { verb = passive ? "to be " + verb : "to " + tree.lemmas[token] }
    if let particle = tree.child(token, exactly: "compound:prt") { verb += " " + tree[particle].form }
    parts.append(verb)
    for child in tree.children[token] where child > token && !isTime(sentence, child) {
      switch tree.relations[child] {
      case "obj": if let name = named(sentence, child, counted: false) { parts.append(name) }
      case "xcomp" where tree.isVerb(child):
        guard let mark = tree.child(child, "mark"), tree.lemmas[mark] == "to" else { continue }
        let object = tree.child(child, "obj").flatMap { named(sentence, $0, counted: false) }
        parts.append(["to", tree[child].form, object].compactMap { $0 }.joined(separator: " "))
      case "obl":
        guard EventLabel.following.contains(tree.preposition(child) ?? "") else { continue }
        if let words = prepositional(sentence, child) { parts.append(words) }
      default: break
      }
    }
    if let partner = context.looseObject(sentence, token), let name = named(sentence, partner, counted: false) {
      parts.append(name)
    }
    if let place = draft.place { parts = EventLabel.adding(place, to: parts) }
    return EventLabel.capitalised(EventLabel.fitted(parts))
  }

  /// "Petrov", "Norway", "at least 20 people": the actor's short name, else the phrase; nil for a pronoun.
  private func named(_ sentence: Int, _ token: Int, counted: Bool) -> String? {
    let tree = trees[sentence]
    let isNamed =
      trees[sentence].child(token, "nummod") != nil && actors(sentence, token).count > 1
      || context.mention(headedBy: token, sentence)?.form == .name || tree[token].upos == "PRON"
      || tree[token].upos == "PROPN"
    let found = isNamed ? actors(sentence, token) : []
    if !found.isEmpty {
      let names = found.prefix(2).map(shortName)
      return found.count > 2 ? names[0] + " and others" : names.joined(separator: " and ")
    }
    if ["PRON", "DET"].contains(tree[token].upos) { return nil }
    return (counted ? "" : article(tree, token)) + phrase(sentence, token)
  }

  private func article(_ tree: SentenceTree, _ token: Int) -> String {
    guard let article = tree.child(token, "det"), ["a", "an", "the"].contains(tree[article].form.lowercased()) else {
      return ""
    }
    return tree[article].form.lowercased() + " "
  }

  /// "in the city of Klow": preposition, then the phrase as far as its noun.
  private func prepositional(_ sentence: Int, _ token: Int) -> String? {
    let tree = trees[sentence]
    guard let mark = tree.child(token, "case"), mark < token, token - mark < 9, tree[token].upos != "PRON" else {
      return nil
    }
    let found = tree[token].upos == "PROPN" ? actors(sentence, token) : []
    let isPerson = found.count == 1 && context.actors[found[0]]?.kind == .person
    let noun = isPerson ? shortName(found[0]) : article(tree, token) + phrase(sentence, token)
    return tree[mark].form.lowercased() + " " + noun
  }

  /// A noun with the words that stand right before it and the names right after it, without times and articles.
  private func phrase(_ sentence: Int, _ token: Int) -> String {
    let tree = trees[sentence]
    var first = token
    while first > 0, isModifier(tree, first - 1, of: token), !isTime(sentence, first - 1) { first -= 1 }
    while first < token, EventLabel.dropped.contains(tree.lemmas[first]) || tree[first].upos == "PUNCT" { first += 1 }
    var last = token
    while last + 1 < tree.count, tree.relations[last + 1] == "flat", tree.descends(last + 1, from: token),
      !isTime(sentence, last + 1)
    { last += 1 }
    return IssueName.text(tree, Array(first...last))
  }

  private func isModifier(_ tree: SentenceTree, _ token: Int, of noun: Int) -> Bool {
    guard tree.descends(token, from: noun) else { return false }
    switch tree.relations[token] {
    case "amod", "compound", "flat", "nummod": return tree[token].upos != "VERB" || tree[token].xpos == "VBG"
    case "punct": return tree[token].xpos == "HYPH"
    default: return false
    }
  }

  /// A person's last name; other names in full.
  func shortName(_ actor: String) -> String {
    guard let known = context.actors[actor] else { return actor }
    guard known.kind == .person, let last = known.name.split(separator: " ").last else { return known.name }
    return String(last)
  }

  func isTime(_ sentence: Int, _ token: Int) -> Bool {
    let start = trees[sentence][token].span.start
    return context.document.timeExpressions.contains { $0.span.contains(start) }
  }
}

enum EventLabel {
  static let limit = 60
  static let narrowing: Set<String> = ["of", "in", "at", "near", "on", "against", "between", "with", "over", "to"]
  static let following: Set<String> = ["in", "at", "to", "with", "near", "on", "against", "from", "into", "by", "for"]
  static let dropped: Set<String> = ["last", "such", "same", "latest", "this", "that", "other", "own", "nearby"]

  /// The parts that fit, in order; at least the first.
  static func fitted(_ parts: [String]) -> String {
    var label = ""
    for part in parts {
      let longer = label.isEmpty ? part : label + " " + part
      if longer.count > limit, !label.isEmpty { break }
      label = longer
    }
    guard label.count > limit else { return label }
    let cut = label.prefix(limit)
    return String(cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut)
  }

  static func adding(_ place: String, to parts: [String]) -> [String] {
    parts.contains { $0.lowercased().contains(place.lowercased()) || $0.hasPrefix("in ") }
      ? parts : parts + ["in " + place]
  }

  static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
