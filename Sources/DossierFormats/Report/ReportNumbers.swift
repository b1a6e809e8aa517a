import DossierModel

/// Numbers of the records of a report page, in the order of its tables: an id stands in the page once, with the record;
/// figures and lists say "s12" and "e3".
struct ReportNumbers {
  let stances: [Stance]
  let events: [Event]
  private let numbers: [Reference.Kind?: [String: Int]]

  init(_ dossier: Dossier) {
    stances = dossier.stances.sorted { ReportNumbers.precedes(($0.date, $0.id), ($1.date, $1.id)) }
    events = dossier.events.sorted { ReportNumbers.precedes(($0.date, $0.id), ($1.date, $1.id)) }
    func numbered(_ ids: [String]) -> [String: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    }
    numbers = [nil: numbered(stances.map(\.id)), .event: numbered(events.map(\.id))]
  }

  /// "s0 s4".
  func keys(ofStances ids: [String]) -> String { keys(ids, of: nil, letter: "s") }

  /// "e0 e4".
  func keys(ofEvents ids: [String]) -> String { keys(ids, of: .event, letter: "e") }

  private func keys(_ ids: [String], of kind: Reference.Kind?, letter: String) -> String {
    ids.compactMap { numbers[kind]?[$0] }.map { letter + String($0) }.joined(separator: " ")
  }

  /// In the timeline's order.
  static func precedes(_ one: (date: EDTFDate, id: String), _ other: (date: EDTFDate, id: String)) -> Bool {
    let (first, second) = (one.date.earliestDay ?? one.date.latestDay, other.date.earliestDay ?? other.date.latestDay)
    guard let first, let second else {
      return first == nil && second == nil ? one.id < other.id : first != nil
    }
    return first != second ? first < second : one.id < other.id
  }
}

extension Drawing {
  /// The drawing as a report page holds it: only the data that the page's script reads, records by their numbers.
  func forPage(_ numbers: ReportNumbers) -> Drawing {
    var drawing = self
    drawing.marks = Drawing.forPage(marks, numbers)
    return drawing
  }

  private static let readByPage: Set<String> = ["source", "target", "stances", "dash", "id", "kind"]

  private static func forPage(_ marks: [Mark], _ numbers: ReportNumbers) -> [Mark] {
    marks.map { mark in
      guard case .group(var group) = mark else { return mark }
      // The page's script says of a badge what it says of the arrow.
      if group.kind.hasPrefix("badge") { group.tooltip = nil }
      let isEdge = group.data.contains { $0.name == "source" }
      group.data = group.data.compactMap { name, value in
        guard readByPage.contains(name), !(isEdge && name == "id"), !value.isEmpty else { return nil }
        return name == "stances"
          ? (name, numbers.keys(ofStances: value.split(separator: " ").map(String.init))) : (name, value)
      }
      group.marks = forPage(group.marks, numbers)
      return .group(group)
    }
  }
}
