import DossierModel
import Ground

/// Short names for events, in the words of the text: how much one tells, how it is put together, what fits.
extension DocumentCoder {
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
    if !label.contains(" "), draft.status == .planned { label += " due" }
    if let place = draft.place, !label.lowercased().contains(place.lowercased()) {
      let placed = label + " in " + place
      if placed.count <= EventLabel.limit { label = placed }
    }
    if draft.kind == .consult && draft.isNamedByNoun || draft.traits.contains(.namesParticipants) {
      let names = Set(draft.participants.map { shortName($0.actor) }).filter { !label.contains($0) }
      let named = label + ": " + names.sorted().joined(separator: ", ")
      return names.isEmpty || named.count > EventLabel.limit ? label : named
    }
    if let rate = rateLabel(draft, label) { return rate }
    guard draft.isViolent, let figure = draft.killed, !EventLabel.hasNumber(label),
      !(figure.of ?? "").hasSuffix("each day")
    else { return label }
    let bound = figure.bound == .atLeast ? "at least " : figure.bound == .about ? "about " : ""
    let counted = label + ", \(bound)\(Int(figure.value)) killed"
    return counted.count <= EventLabel.limit ? counted : label
  }

  /// "At least 40 miners died each day", where the parser lost the numbers: with them at its head; nil for other labels.
  private func rateLabel(_ draft: EventDraft, _ label: String) -> String? {
    guard !EventLabel.hasNumber(label), let first = label.split(separator: " ").first else {
      return nil
    }
    let rate = first.lowercased() + " each day"
    let counts = draft.figures.filter { $0.measure == .killed && $0.of == rate }.sorted { $0.value < $1.value }
    guard let least = counts.first, let most = counts.last else { return nil }
    let bound = least.bound == .atLeast ? "At least " : least.bound == .about ? "About " : ""
    let number = least.value < most.value ? "\(Int(least.value)) to \(Int(most.value))" : "\(bound)\(Int(least.value))"
    return number + " " + first.lowercased() + label.dropFirst(first.count)
  }
}

enum EventLabel {
  static let limit = 76
  /// The words of a label but the first, which says who, and the small ones.
  static func contentWords(_ label: String) -> Set<String> {
    return Set(label.lowercased().split(separator: " ").dropFirst(2).map(String.init).filter { $0.count > 2 })
      .subtracting(EventWords.smallWords.words)
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
