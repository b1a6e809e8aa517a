/// Classes of English words that decide polarity, control, and what a noun can stand for.
package struct WordClasses: Sendable {
  private var classes: [String: Set<String>] = [:]

  /// From lines `class: word word …`; a class may go over several lines.
  package init(text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let words = line[line.index(after: colon)...].split(separator: " ")
      for word in words { classes[String(line[..<colon]), default: []].insert(String(word)) }
    }
    negators = classes["negator"] ?? []
    negatingVerbs = classes["negating-verb"] ?? []
    cancellingVerbs = classes["cancelling-verb"] ?? []
    irrealisVerbs = classes["irrealis-verb"] ?? []
    transparentVerbs = classes["transparent-verb"] ?? []
    objectControlVerbs = classes["object-control-verb"] ?? []
    lightVerbs = classes["light-verb"] ?? []
    callingVerbs = classes["calling-verb"] ?? []
    speechVerbs = classes["speech-verb"] ?? []
    quantities = classes["quantity-noun"] ?? []
    bodies = classes["body-noun"] ?? []
    violence = classes["violence-noun"] ?? []
    unrest = classes["unrest-noun"] ?? []
    issues = classes["issue-noun"] ?? []
    conduct = classes["conduct-noun"] ?? []
    departures = classes["departure-noun"] ?? []
    endings = classes["ending-noun"] ?? []
    carryingOut = classes["realising-noun"] ?? []
    quitting = classes["quitting-verb"] ?? []
    claims = classes["claim-noun"] ?? []
    hedges = classes["hedge"] ?? []
    obligations = classes["obligation"] ?? []
    openModals = classes["open-modal"] ?? []
    allegedCharges = classes["charge-noun"] ?? []
  }

  package let negators, negatingVerbs, cancellingVerbs, irrealisVerbs, transparentVerbs, objectControlVerbs: Set<String>
  package let lightVerbs, callingVerbs, speechVerbs, quantities, bodies, violence, unrest, issues: Set<String>
  package let conduct, departures, endings, carryingOut, quitting, claims, hedges, obligations, openModals: Set<String>
  package let allegedCharges: Set<String>

  /// Whether the noun names something that somebody is charged with.
  package func charge(_ lemma: String) -> Bool { allegedCharges.contains(lemma) }

  /// A class by name; empty where there is none.
  package func callAsFunction(_ name: String) -> Set<String> {
    classes[name] ?? []
  }
}
