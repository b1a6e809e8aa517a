/// Uniting what several documents say of one actor, issue or document; every union is order-free and associative.
extension Actor {
  /// The actor as both know it; the ids are equal.
  func united(with other: Actor) -> Actor {
    if self == other { return self }
    var united = self
    united.name = preferredName(name, other.name)
    united.kind = min(kind.rank, other.kind.rank) == kind.rank ? kind : other.kind
    united.aliases = Set(aliases + other.aliases + [name, other.name]).subtracting([united.name]).sorted()
    united.country = minimum(country, other.country)
    united.affiliations = Actor.unite(affiliations, other.affiliations)
    united.codes = codes.merging(other.codes) { min($0, $1) }
    return united
  }

  /// Equal lists keep their order, most specific first; lists that differ are united in ascending order.
  private static func unite(_ mine: [Affiliation], _ theirs: [Affiliation]) -> [Affiliation] {
    if mine == theirs || theirs.isEmpty { return mine }
    return mine.isEmpty ? theirs : (mine + theirs).sortedUnique()
  }
}

extension Actor.Kind {
  /// Position among the cases: where documents disagree, the lower one is taken.
  var rank: Int { Actor.Kind.allCases.firstIndex(of: self) ?? 0 }
}

extension Issue {
  /// The issue as both know it; the ids are equal.
  func united(with other: Issue) -> Issue {
    if self == other { return self }
    var united = self
    united.name = preferredName(name, other.name)
    let kinds = [kind, other.kind].filter { $0 != .other }
    united.kind = kinds.min { $0.rawValue < $1.rawValue } ?? .other
    united.aliases = Set(aliases + other.aliases + [name, other.name]).subtracting([united.name]).sorted()
    return united
  }
}

extension DocumentRecord {
  /// One of two records of the same id, chosen by content.
  func united(with other: DocumentRecord) -> DocumentRecord {
    other.sortingTexts.lexicographicallyPrecedes(sortingTexts) ? other : self
  }

  private var sortingTexts: [String] {
    [
      sha256, published.description, title, publisher.sortingText, url.sortingText, language.sortingText,
      path.sortingText, String(characters), parser.sortingText, publishedFrom.sortingText,
      alsoPublishedBy.joined(separator: "\n"),
    ]
  }
}

/// The longer name says more; equally long ones ascend.
private func preferredName(_ one: String, _ other: String) -> String {
  let (first, second) = (one.unicodeScalars.count, other.unicodeScalars.count)
  if first != second { return first > second ? one : other }
  return min(one, other)
}

private func minimum(_ one: String?, _ other: String?) -> String? {
  guard let one, let other else { return one ?? other }
  return min(one, other)
}
