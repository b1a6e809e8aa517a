import DossierModel

/// A report's timeline as a list that can be read on any screen: days, events by weight, what was said beneath.
struct ReportTimeline {
  let chronicle: Chronicle
  let documents: [DocumentRecord]

  /// Statements of a day or month beyond these open on demand.
  private static let most = 8

  func write<Stream: TextOutputStream>(to stream: inout Stream) {
    let words = ChronicleWords(names: chronicle.names)
    let byID = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
    stream.write("<ol class=\"days\">\n")
    var last: CalendarDay?
    for group in TimelineGroup.groups(of: chronicle.days) {
      if let end = last, let start = group.first, start - end >= 14 {
        stream.write("<li class=\"gap\">\(DateWords.gap(days: start - end)) without an event or statement</li>\n")
      }
      last = group.last.map { max(last ?? $0, $0) } ?? last
      stream.write("<li class=\"day\"><h3>\(ReportHTML.text(group.heading))</h3><ul>\n")
      for happening in group.happenings { write(happening, words, byID, to: &stream) }
      let (shown, rest) = (group.statements.prefix(Self.most), group.statements.dropFirst(Self.most))
      for reaction in shown { write(reaction, date: group.date, words, to: &stream) }
      if !rest.isEmpty {
        let count = rest.reduce(0) { $0 + $1.stances.count }
        stream.write("<li><details><summary>and \(counted(count, "statement")) more</summary><ul>\n")
        for reaction in rest { write(reaction, date: group.date, words, to: &stream) }
        stream.write("</ul></details></li>\n")
      }
      stream.write("</ul></li>\n")
    }
    stream.write("</ol>\n")
    if chronicle.days.isEmpty { stream.write("<p>No events or stances.</p>\n") }
  }

  private func write<Stream: TextOutputStream>(
    _ happening: Chronicle.Happening, _ words: ChronicleWords, _ documents: [String: DocumentRecord],
    to stream: inout Stream
  ) {
    let rank = happening.importance.rank
    let keys = ([happening.event] + happening.retold).map { "event:" + $0.id }.joined(separator: " ")
    stream.write("<li class=\"happening\(rank == .leading ? " leading" : rank == .minor ? " minor" : "")\">")
    stream.write("<a role=\"button\" data-keys=\"\(ReportHTML.text(keys))\"><bdi>")
    stream.write("\(ReportHTML.text(words.label(of: happening.event)))</bdi></a>")
    if let detail = words.detail(of: happening, documents: documents) {
      stream.write(" <small>\(ReportHTML.text(detail))</small>")
    }
    if !happening.reactions.isEmpty {
      stream.write("<ul>\n")
      for reaction in happening.reactions { write(reaction, date: happening.event.date, words, to: &stream) }
      stream.write("</ul>")
    }
    stream.write("</li>\n")
  }

  private func write<Stream: TextOutputStream>(
    _ reaction: Chronicle.Reaction, date: EDTFDate?, _ words: ChronicleWords, to stream: inout Stream
  ) {
    let look = StanceClass(reaction.kind, negated: reaction.negated)
    let keys = ReportHTML.text(reaction.stances.map { "stance:" + $0.id }.joined(separator: " "))
    stream.write("<li class=\"said\"><a role=\"button\" data-keys=\"\(keys)\">")
    stream.write("<span class=\"\(look.rawValue)\" aria-hidden=\"true\">\(look.character)</span> <bdi>")
    stream.write("\(ReportHTML.text(words.sentence(of: reaction, apartFrom: date)))</bdi></a></li>\n")
  }
}
