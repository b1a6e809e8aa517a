import DossierModel

/// A chronicle's events and reactions as sentences.
struct ChronicleWords {
  let names: ReferenceNames
  /// Readable names of documents by id.
  var sources: [String: String] = [:]

  /// "Shelling of Klow market, Klow (disputed)".
  func label(of event: Event) -> String {
    var label = event.label.isEmpty ? event.id : event.label
    if let place = event.place, !label.contains(place) { label += ", \(place)" }
    switch event.status {
    case .planned: return label + " (planned)"
    case .disputed: return label + " (disputed)"
    case .occurred: return label
    }
  }

  /// "3 documents · dated 27 May 2012 by msnbc.com"; nil where there is nothing to add.
  func detail(of happening: Chronicle.Happening, documents: [String: DocumentRecord]) -> String? {
    let events = [happening.event] + happening.retold
    let told = Set(events.flatMap(\.evidence).map(\.document)).count
    var parts = told > 1 ? [counted(told, "document")] : []
    for other in happening.otherDates {
      let tellers = Set(other.documents.map { documents[$0]?.publisher ?? $0 }).sorted()
      let named = tellers.prefix(2).joined(separator: ", ") + (tellers.count > 2 ? " and others" : "")
      parts.append("dated \(other.date.words) by \(named)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// "condemned by China, Annan (28 May 2012); Cuba (1 June 2012)", after the target where it is not the event above.
  /// Dates stand where they are not `date`; none with nil.
  func sentence(of reaction: Chronicle.Reaction, apartFrom date: EDTFDate?) -> String {
    let subject = reaction.target.map { names[$0] + " " } ?? ""
    return subject + (reaction.negated ? "not " : "") + reaction.kind.passive + " by "
      + holders(of: reaction, apartFrom: date)
  }

  private func holders(of reaction: Chronicle.Reaction, apartFrom date: EDTFDate?) -> String {
    guard let date else { return Self.named(reaction.stances.map { names[.actor($0.holder)] }) }
    var groups: [(date: EDTFDate, names: [String])] = []
    for stance in reaction.stances {
      let day = stance.date.withoutTime
      let name = names[.actor(stance.holder)]
      if let last = groups.last, last.date == day {
        groups[groups.count - 1].names.append(name)
      } else {
        groups.append((day, [name]))
      }
    }
    return groups.map { day, names in
      Self.named(names) + (day == date.withoutTime ? "" : " (\(Self.brief(day, beside: date)))")
    }.joined(separator: "; ")
  }

  /// Each once, the most frequent with their number: "Russia ×3, China".
  private static func named(_ names: [String]) -> String {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for name in names {
      if counts[name] == nil { order.append(name) }
      counts[name, default: 0] += 1
    }
    return order.map { name in (counts[name] ?? 1) > 1 ? "\(name) ×\(counts[name] ?? 1)" : name }.joined(
      separator: ", ")
  }

  /// Without the year where that is the same: "28 May".
  private static func brief(_ date: EDTFDate, beside other: EDTFDate) -> String {
    guard let day = date.exactDay, let near = other.latestDay ?? other.earliestDay, day.year == near.year else {
      return date.words
    }
    return "\(day.day) \(DateWords.months[day.month - 1])"
  }

  func tooltip(of happening: Chronicle.Happening) -> String {
    let event = happening.event
    var text = "\(label(of: event)), \(event.date.words)"
    if let evidence = event.evidence.first { text += ": " + StanceWords.quote(evidence, sources: sources) }
    if event.evidence.count > 1 { text += " and \(event.evidence.count - 1) more" }
    for other in happening.retold {
      text += "\nalso told as: \(label(of: other)), \(other.date.words)"
      if let evidence = other.evidence.first { text += ": " + StanceWords.quote(evidence, sources: sources) }
    }
    return text
  }

  func tooltip(of reaction: Chronicle.Reaction) -> String {
    reaction.stances.prefix(8).map { stance in
      var text = "\(names.sentence(of: stance)), \(stance.date.words)"
      if let evidence = stance.evidence.first { text += ": " + StanceWords.quote(evidence, sources: sources) }
      return text
    }.joined(separator: "\n") + (reaction.stances.count > 8 ? "\nand \(reaction.stances.count - 8) more" : "")
  }
}

extension Stance.Kind {
  /// "condemned", as said of the target.
  var passive: String {
    switch self {
    case .supports: "supported"
    case .condemns: "condemned"
    case .blames: "blamed"
    case .opposes: "opposed"
    case .urges: "urged"
    case .denies: "denied"
    }
  }
}
