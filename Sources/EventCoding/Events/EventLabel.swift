/// Short names for events, in the words of the text: "Shelling of Klow", "Petrov arrived in Klow".
import DossierModel

extension DocumentCoder {
  /// The noun with what narrows it down and where it was.
  func nounLabel(_ sentence: Int, _ token: Int, _ draft: EventDraft) -> String {
    let tree = trees[sentence]
    if tree.sentence.kind == .headline, tree.relations[token] == "root",
      words("title-noun").contains(tree.lemmas[token])
    {
      return EventLabel.fitted([title(tree)])
    }
    if let held = heldLabel(sentence, token, draft) { return held }
    var parts = [
      beginning(tree, token) + owner(sentence, token, draft) + year(sentence, token) + phrase(sentence, token)
    ]
    if words.issues.contains(tree.lemmas[token]) { parts[0] += complement(sentence, token) }
    let isComplete = words.issues.contains(tree.lemmas[token]) && !complement(sentence, token).isEmpty
    for child in tree.children(token, "nmod") where !isComplete && child > token && child - token < 9 {
      guard EventLabel.narrowing.contains(tree.preposition(child) ?? ""), !isTime(sentence, child),
        let words = prepositional(sentence, child), !(draft.kind == .consult && tree.hasPreposition(child, "with"))
      else { continue }
      parts.append(words)
      if parts.count == 3 { break }
    }
    if let place = draft.place { parts = EventLabel.adding(place, to: parts) }
    return EventLabel.capitalised(EventLabel.fitted(parts))
  }

  /// "Fishermen began a long march": who held what, where the text says it so.
  private func heldLabel(_ sentence: Int, _ token: Int, _ draft: EventDraft) -> String? {
    let tree = trees[sentence]
    let head = tree.head(token)
    guard tree.relations[token] == "obj", head >= 0, tree[head].xpos == "VBD" || tree[head].xpos == "VBN",
      words("holding-verb").contains(tree.lemmas[head]) || words("bringing-verb").contains(tree.lemmas[head]),
      !tree.isPassive(head), case .tokens(let subjects) = context.subject(sentence, head, depth: 0),
      let subject = subjects.first, !isTruncated(tree, subject, head), let who = named(sentence, subject, counted: true)
    else { return nil }
    var parts = [who, tree[head].form.lowercased(), article(tree, token) + phrase(sentence, token)]
    parts += tree.children(token, "nmod").prefix(1).compactMap { prepositional(sentence, $0) }
    if let place = draft.place { parts = EventLabel.adding(place, to: parts) }
    return EventLabel.capitalised(EventLabel.fitted(parts))
  }

  /// "start of the " where the text speaks of an event's start.
  private func beginning(_ tree: SentenceTree, _ token: Int) -> String {
    let head = tree.head(token)
    guard head >= 0, head < token, tree.hasPreposition(token, "of"),
      ["start", "beginning", "outbreak", "eruption"].contains(tree.lemmas[head])
    else { return "" }
    return tree.lemmas[head] + " of the "
  }

  /// "Chad's " for "its independence".
  private func owner(_ sentence: Int, _ token: Int, _ draft: EventDraft) -> String {
    let tree = trees[sentence]
    guard draft.kind != .consult, let owner = tree.child(token, exactly: "nmod:poss"), tree[owner].upos == "PRON",
      case let actors = actors(sentence, owner), actors.count == 1, context.actors[actors[0]]?.kind != .person
    else { return "" }
    return shortName(actors[0]) + "'s "
  }

  /// "2007 " of "the 2007 election".
  private func year(_ sentence: Int, _ token: Int) -> String {
    let tree = trees[sentence]
    guard token > 0, tree.head(token - 1) == token, tree[token - 1].form.count == 4,
      tree[token - 1].form.allSatisfy(\.isNumber), isTime(sentence, token - 1)
    else { return "" }
    return tree[token - 1].form + " "
  }

  /// Subject, verb and what follows closely.
  func verbLabel(_ sentence: Int, _ token: Int, _ draft: EventDraft, subject: Int?) -> String {
    let tree = trees[sentence]
    let passive = tree.isPassive(token)
    var parts: [String] = []
    if passive, tree.relations[token] == "acl", tree[token].deprel != "acl:relcl", tree.head(token) >= 0 {
      parts.append(phrase(sentence, tree.head(token)))
    } else if let subject, !isTruncated(tree, subject, token), let name = subjectName(sentence, token, subject, draft) {
      parts.append(name)
    }
    if parts.isEmpty, !passive, let object = tree.child(token, "obj"), draft.status != .planned {
      // Who reached it the parse does not tell: "Deal on the dam reached in Oslo".
      let what = phrase(sentence, object) + complement(sentence, object)
      let label = [what, tree[token].form.lowercased()]
      return EventLabel.capitalised(EventLabel.fitted(draft.place.map { EventLabel.adding($0, to: label) } ?? label))
    }
    var verb = tree[token].form.lowercased()
    if draft.status == .planned { verb = passive ? "to be " + verb : "to " + tree.lemmas[token] }
    if implicativeVerb(tree, token) != nil { verb = verb.hasSuffix("e") ? verb + "d" : verb + "ed" }
    let particle = tree.particle(token).flatMap { words("separable-particle").contains($0) ? " " + $0 : nil }
    verb += particle ?? tree.child(token, exactly: "compound:prt").map { " " + tree[$0].form } ?? ""
    parts.append(verb)
    let said = saidBefore(sentence, token)
    parts += complements(sentence, token, room: EventLabel.limit - parts.joined(separator: " ").count - 1)
    if let partner = context.looseObject(sentence, token), let name = named(sentence, partner, counted: false) {
      parts.append(name)
    }
    if let place = draft.place { parts = EventLabel.adding(place, to: parts) }
    if let said { parts[parts.count - 1] += ": " + said }
    if draft.figures.contains(where: { ($0.of ?? "").hasSuffix("each day") }) { parts.append("each day") }
    return EventLabel.capitalised(EventLabel.fitted(parts))
  }

  /// The subject; of those who met, all.
  private func subjectName(_ sentence: Int, _ token: Int, _ subject: Int, _ draft: EventDraft) -> String? {
    let agents = draft.participants.filter { $0.role == .actor }.map(\.actor)
    let known = actors(sentence, subject)
    if agents.count > 1, agents.count < 4, known.count < agents.count,
      trees[sentence].lemmas[token] == "meet" || known.count == 1
    {
      return EventLabel.listed(agents.map(shortName))
    }
    return named(sentence, subject, counted: true)
  }

  /// What follows the verb: object, infinitive, phrases, what is said.
  private func complements(_ sentence: Int, _ token: Int, room: Int) -> [String] {
    let tree = trees[sentence]
    var parts: [String] = []
    for child in tree.children[token] where child > token && !isAnyTime(sentence, child) {
      let left = room - parts.joined(separator: " ").count
      switch tree.relations[child] {
      case "obj", "iobj",
        "obl" where tree.preposition(child) == nil && words("counted-noun").contains(tree.lemmas[child]):
        let others = namesBeforeObject(sentence, token).compactMap { named(sentence, $0, counted: false) }
        if let name = named(sentence, child, counted: false) { parts.append(EventLabel.listed(others + [name])) }
        if let clause = purpose(sentence, child), !(parts.last ?? "").hasSuffix(clause) { parts.append(clause) }
      case "xcomp", "advcl":
        guard let mark = tree.child(child, "mark"), tree.lemmas[mark] == "to", mark > token else { continue }
        // Of a purpose only what says more than the verb: "to discuss the crisis".
        if tree.relations[child] == "advcl", tree.child(child, "obj") == nil { continue }
        if let clause = slice(sentence, from: mark, room: left, of: child) { parts.append(clause) }
      case "ccomp":
        guard words.speechVerbs.contains(tree.lemmas[token]),
          let first = tree.subtree(child).first(where: { $0 > token && tree[$0].upos != "PUNCT" }),
          !(token..<first).contains(where: { [":", "\"", "“"].contains(tree[$0].form) })
        else { continue }
        if let clause = slice(sentence, from: first, room: left, of: child) {
          parts.append(clause)
        } else if let part = slice(sentence, from: first, room: left - 1), part.split(separator: " ").count > 4 {
          parts.append(part + "…")
        }
      case "obl":
        guard EventLabel.following.contains(tree.preposition(child) ?? "") else { continue }
        if tree.lemmas[token] == "tell", !["on", "at", "in"].contains(tree.preposition(child) ?? "") { continue }
        if let words = prepositional(sentence, child) { parts.append(words) }
      default: break
      }
    }
    return parts
  }

  /// "The price will fall, the company announced": what is said before the words of saying.
  private func saidBefore(_ sentence: Int, _ token: Int) -> String? {
    let tree = trees[sentence]
    guard words.speechVerbs.contains(tree.lemmas[token]) || tree.lemmas[token] == "tell",
      let clause = tree.children(token, "ccomp", "parataxis").first(where: { $0 < token }),
      let first = tree.subtree(clause).first(where: { tree[$0].upos != "PUNCT" }), first < token
    else { return nil }
    let said = slice(sentence, from: first, room: EventLabel.limit / 2 + 8, of: clause)
    return said.flatMap { $0.split(separator: " ").count > 3 ? $0 : nil }
  }

  /// "of the treaty" after an object that says little alone: "the cancellation of the contract".
  private func purpose(_ sentence: Int, _ noun: Int) -> String? {
    let tree = trees[sentence]
    guard let child = tree.children(noun, "nmod").first(where: { $0 > noun && $0 - noun < 5 }),
      ["of", "over", "against", "with"].contains(tree.preposition(child) ?? ""), !isTime(sentence, child)
    else { return nil }
    return prepositional(sentence, child)
  }

  /// The words from a token on as the text has them, as far as they fit, up to the clause's end; nil where they would
  /// not reach the clause's verb and object.
  func slice(_ sentence: Int, from first: Int, room: Int, of clause: Int? = nil) -> String? {
    let tree = trees[sentence]
    var kept: [Int] = []
    var length = 0
    var (isQuoted, isCut) = (false, false)
    for token in first..<tree.count {
      length += tree[token].form.count + 1
      let isQuote = ["\"", "“", "”"].contains(tree[token].form)
      if isQuote, isQuoted || tree.count - token > 1 { isQuoted.toggle() }
      let isMark = tree[token].upos == "PUNCT" && tree[token].xpos != "HYPH" && !isQuote
      let isEnd = isMark && !(isQuoted && tree[token].form == ",") || isTime(sentence, token)
      let isClause = token > first && EventLabel.closing.contains(tree.lemmas[token])
      isCut = isClause || length > room || isTime(sentence, token)
      if isEnd || isCut { break }
      kept.append(token)
    }
    if isQuoted, let open = kept.lastIndex(where: { ["\"", "“"].contains(tree[$0].form) }) { kept.remove(at: open) }
    let needed = clause.map { [$0] + tree.children($0, "obj").filter { child in child > first } } ?? []
    guard needed.allSatisfy(kept.contains) else { return nil }
    let loose: Set<String> = ["DET", "ADP", "AUX", "PART", "CCONJ", "SCONJ", "ADJ", "PRON", "ADV"]
    while isCut, let last = kept.last, loose.contains(tree[last].upos) || tree[last].xpos == "POS" { kept.removeLast() }
    return kept.count > 1 ? IssueName.text(tree, kept) : nil
  }

  /// How much a label tells: where, who, how many; titles tell less than sentences.
  func labelWorth(_ draft: EventDraft, _ sentence: Int) -> Int {
    var worth = trees[sentence].sentence.kind == .body ? 4 : 1
    if let place = draft.place, draft.label.contains(place) { worth += draft.isCountryWide ? 2 : 4 }
    if draft.label.contains(where: \.isNumber) { worth += 1 }
    if draft.group == "massacre" { worth += 1 }
    if !draft.participants.isEmpty { worth += 1 }
    return worth + min(draft.label.split(separator: " ").count, 4)
  }

  /// The label with what other mentions of the event gave: place, who met, how many died.
  package func fullLabel(_ draft: EventDraft) -> String {
    var label = draft.label
    if let place = draft.place, !label.lowercased().contains(place.lowercased()) {
      let placed = label + " in " + place
      if placed.count <= EventLabel.limit { label = placed }
    }
    if draft.kind == .consult, draft.isNamedByNoun {
      let names = Set(draft.participants.map { shortName($0.actor) }).filter { !label.contains($0) }
      let named = label + ": " + names.sorted().joined(separator: ", ")
      return names.isEmpty || named.count > EventLabel.limit ? label : named
    }
    guard draft.isViolent, let figure = draft.killed, !EventLabel.hasNumber(label),
      !(figure.of ?? "").hasSuffix("each day")
    else { return label }
    let bound = figure.bound == .atLeast ? "at least " : figure.bound == .about ? "about " : ""
    let counted = label + ", \(bound)\(Int(figure.value)) killed"
    return counted.count <= EventLabel.limit ? counted : label
  }
}

enum EventLabel {
  static let limit = 76
  static let narrowing: Set<String> = [
    "of", "in", "at", "near", "on", "against", "between", "with", "over", "to", "by",
  ]
  static let following: Set<String> = [
    "in", "at", "to", "with", "near", "on", "against", "from", "into", "by", "for", "of", "over",
  ]
  static let dropped: Set<String> = [
    "last", "such", "same", "latest", "this", "that", "other", "own", "nearby", "separate",
  ]
  /// Words that open another clause.
  static let closing: Set<String> = [
    "which", "who", "after", "before", "because", "if", "when", "while", "although", "but", "unless", "since",
  ]

  /// The words of a label but the first, which says who, and the small ones.
  static func contentWords(_ label: String) -> Set<String> {
    let small: Set<String> = ["the", "and", "for", "that", "with", "from", "into", "its", "their", "his", "her", "new"]
    return Set(label.lowercased().split(separator: " ").dropFirst(2).map(String.init).filter { $0.count > 2 })
      .subtracting(small)
  }

  static func listed(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  static func hasNumber(_ label: String) -> Bool {
    label.lowercased().split(separator: " ").contains { word in
      word.contains(where: \.isNumber) || Figures.value(String(word)) != nil && word != "one"
        || Figures.many.keys.contains { word == $0 + "s" }
    }
  }

  /// The parts that fit, in order; at least the first.
  static func fitted(_ parts: [String]) -> String {
    var parts = parts
    if parts.count > 1, parts[0].count + parts[1].count >= limit { parts[0] = shortened(parts[0]) }
    var label = ""
    for part in parts {
      let longer = label.isEmpty ? part : label + " " + part
      if longer.count > limit, !label.isEmpty { continue }
      label = longer
    }
    guard label.count > limit else { return label }
    let cut = label.prefix(limit)
    return String(cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut)
  }

  /// A long first part, which leaves no room for the rest, cut at a word.
  private static func shortened(_ part: String) -> String {
    guard part.count > 44 else { return part }
    let cut = part.prefix(40)
    return String(cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }

  static func adding(_ place: String, to parts: [String]) -> [String] {
    parts.contains { $0.lowercased().contains(place.lowercased()) || $0.hasPrefix("in ") }
      ? parts : parts + ["in " + place]
  }

  static func capitalised(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
