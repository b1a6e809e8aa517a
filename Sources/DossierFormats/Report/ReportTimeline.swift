import DossierModel

/// A report's timeline as a list that can be read on any screen: days, events by weight, what was said beneath.
struct ReportTimeline {
  /// A statement that the page's script makes an entry of when somebody opens the list that it is in.
  struct Rest {
    var look: String
    var words: String
    var keys: String
  }

  private let groups: [TimelineGroup]
  private let words: ChronicleWords
  private let numbers: ReportNumbers
  private let documents: [String: DocumentRecord]
  /// Lists that are made on demand, by the number in their `data-rest`.
  let rest: [[Rest]]
  /// By heading and place of the entry in it (−1 for statements of the day), the number of the list.
  private let lists: [Place: Int]

  private struct Place: Hashable {
    var group: Int
    var entry: Int
  }

  /// Statements beyond these, of a heading or toward an event, open on demand.
  private static let most = 8
  /// Statements in such lists that are in the page from the beginning: a browser is slow with tens of thousands.
  private static let mostClosed = 300

  init(chronicle: Chronicle, documents: [DocumentRecord], numbers: ReportNumbers) {
    groups = TimelineGroup.groups(of: chronicle.days)
    words = ChronicleWords(names: chronicle.names)
    self.numbers = numbers
    self.documents = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
    var (rest, lists, closed) = ([[Rest]](), [Place: Int](), 0)
    for (number, group) in groups.enumerated() {
      let all = group.happenings.map { ($0.reactions, Optional($0.event.date)) } + [(group.statements, group.date)]
      for (entry, (reactions, date)) in all.enumerated() where reactions.count > Self.most {
        closed += reactions.count - Self.most
        guard closed > Self.mostClosed else { continue }
        lists[Place(group: number, entry: entry == group.happenings.count ? -1 : entry)] = rest.count
        rest.append(
          reactions.dropFirst(Self.most).map { [words] reaction in
            Rest(
              look: StanceClass(reaction.kind, negated: reaction.negated).rawValue,
              words: Bidi.isolated(words.sentence(of: reaction, apartFrom: date)),
              keys: numbers.keys(ofStances: reaction.stances.map(\.id)))
          })
      }
    }
    self.rest = rest
    self.lists = lists
  }

  func write<Stream: TextOutputStream>(to stream: inout Stream) {
    stream.write("<ol class=\"days\">\n")
    var last: CalendarDay?
    for (number, group) in groups.enumerated() {
      if let end = last, let start = group.first, start - end >= 14 {
        stream.write("<li class=\"gap\">\(DateWords.gap(days: start - end)) without an event or statement</li>\n")
      }
      last = group.last.map { max(last ?? $0, $0) } ?? last
      stream.write("<li class=\"day\"><h3>\(ReportHTML.text(group.heading))</h3><ul>\n")
      for (entry, happening) in group.happenings.enumerated() {
        write(happening, Place(group: number, entry: entry), to: &stream)
      }
      write(group.statements, date: group.date, Place(group: number, entry: -1), to: &stream)
      stream.write("</ul></li>\n")
    }
    stream.write("</ol>\n")
    if groups.isEmpty { stream.write("<p>No events or stances.</p>\n") }
  }

  private func write<Stream: TextOutputStream>(
    _ happening: Chronicle.Happening, _ place: Place, to stream: inout Stream
  ) {
    let rank = happening.importance.rank
    let keys = numbers.keys(ofEvents: ([happening.event] + happening.retold).map(\.id))
    stream.write("<li class=\"happening\(rank == .leading ? " leading" : rank == .minor ? " minor" : "")\">")
    stream.write("<a role=\"button\" data-keys=\"\(keys)\"><bdi>")
    stream.write("\(ReportHTML.text(words.label(of: happening.event)))</bdi></a>")
    if let detail = words.detail(of: happening, documents: documents) {
      stream.write(" <small>\(ReportHTML.text(detail))</small>")
    }
    if !happening.reactions.isEmpty {
      stream.write("<ul>\n")
      write(happening.reactions, date: happening.event.date, place, to: &stream)
      stream.write("</ul>")
    }
    stream.write("</li>\n")
  }

  private func write<Stream: TextOutputStream>(
    _ reactions: [Chronicle.Reaction], date: EDTFDate?, _ place: Place, to stream: inout Stream
  ) {
    for reaction in reactions.prefix(Self.most) { write(reaction, date: date, to: &stream) }
    let more = reactions.dropFirst(Self.most)
    guard !more.isEmpty else { return }
    let count = more.reduce(0) { $0 + $1.stances.count }
    let list = lists[place].map { " data-rest=\"\($0)\"" } ?? ""
    stream.write("<li><details\(list)><summary>and \(counted(count, "statement")) more</summary><ul>\n")
    if list.isEmpty {
      for reaction in more { write(reaction, date: date, to: &stream) }
    }
    stream.write("</ul></details></li>\n")
  }

  private func write<Stream: TextOutputStream>(
    _ reaction: Chronicle.Reaction, date: EDTFDate?, to stream: inout Stream
  ) {
    let look = StanceClass(reaction.kind, negated: reaction.negated)
    let keys = numbers.keys(ofStances: reaction.stances.map(\.id))
    stream.write("<li class=\"said\"><a role=\"button\" data-keys=\"\(keys)\">")
    stream.write("<span class=\"\(look.rawValue)\" aria-hidden=\"true\">\(look.character)</span> ")
    stream.write("\(ReportHTML.text(Bidi.isolated(words.sentence(of: reaction, apartFrom: date))))</a></li>\n")
  }
}
