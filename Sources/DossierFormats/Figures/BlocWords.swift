import DossierModel

/// What figures and lists say of blocs, in counts: no more than that actors agree or disagree.
struct BlocWords {
  private let blocs: Blocs
  /// By the numbers of two blocs, the smaller first.
  private let between: [[Int]: Blocs.Tally]

  init(_ blocs: Blocs) {
    self.blocs = blocs
    between = blocs.pairsBetween.mapValues { $0.reduce(into: Blocs.Tally()) { $0 += $1 } }
  }

  /// "Bloc 1: 7 agreements", then a line for each of the two blocs with which there is most disagreement: "with bloc 2:
  /// 5 disagreements".
  func label(of number: Int) -> [String] {
    ["Bloc \(number + 1): \(BlocWords.words(blocs.blocs[number].within))"]
      + relations(of: number).prefix(2).map { other, tally in "with bloc \(other + 1): \(BlocWords.words(tally))" }
  }

  /// The other blocs by disagreement; those with neither agreement nor disagreement are left out.
  func relations(of number: Int) -> [(bloc: Int, tally: Blocs.Tally)] {
    blocs.blocs.indices.filter { $0 != number }
      .map { ($0, between[[min(number, $0), max(number, $0)]] ?? Blocs.Tally()) }
      .filter { $0.1 != Blocs.Tally() }
      .sorted { ($1.1.disagreements, $0.0) < ($0.1.disagreements, $1.0) }
  }

  /// "7 agreements", "7 agreements, 1 disagreement".
  static func words(_ tally: Blocs.Tally) -> String {
    let parts = [
      tally.agreements == 0 ? nil : counted(tally.agreements, "agreement"),
      tally.disagreements == 0 ? nil : counted(tally.disagreements, "disagreement"),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  static let meaning =
    "Blocs: two actors agree where one supports the other or both take the same side toward a target, and disagree where"
    + " one condemns, blames or opposes the other or they take opposite sides; each target counts once."

  /// What speaks against the blocs, or that there are none.
  func notes(names: [Reference: String]) -> [String] {
    guard !blocs.blocs.isEmpty else {
      return [BlocWords.meaning, "No blocs: no actors have agreements enough with one another."]
    }
    let imbalance = blocs.imbalance
    func count(_ number: Int, _ noun: String) -> String { number == 0 ? "no \(noun)" : counted(number, noun) }
    let against =
      "Against these blocs: \(count(imbalance.disagreements, "disagreement")) within and "
      + "\(count(imbalance.agreements, "agreement")) between them."
    return [
      BlocWords.meaning, against,
      list("In no bloc, since they agree with different sides", blocs.between, names),
      list("Left out, since even actors that oppose each other agree on it", blocs.commonGround, names),
    ].compactMap { $0 }
  }

  private func list(_ words: String, _ references: [Reference], _ names: [Reference: String]) -> String? {
    guard !references.isEmpty else { return nil }
    let named = references.prefix(6).map { names[$0] ?? $0.id }.joined(separator: ", ")
    return "\(words): \(named)" + (references.count > 6 ? " and \(references.count - 6) more." : ".")
  }
}
