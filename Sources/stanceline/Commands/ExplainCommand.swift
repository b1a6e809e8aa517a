import ArgumentParser
import DossierModel
import EventCoding

/// Says on what an event or stance stands: the record, its quotes, the rules that found it, and why tellings were joined.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why an event or stance was coded: its sentences, its rule, and what joined it.",
    discussion: "ID is the id of an event, stance, actor or issue; ids are in `timeline` and in the dossier.")

  @Argument(help: "Id of the record.")
  var id: String

  @Option(name: [.short, .customLong("input")], help: "The dossier (.json); `-` for standard input.")
  var input: String

  func run() throws {
    try reporting {
      let dossier = try DossierFile.load(input)
      let explanation = Explanation(dossier: dossier, rules: try RuleBook.standard())
      guard let lines = explanation.lines(for: id) else {
        throw Failure(
          "\(input): no event, stance, actor or issue has the id \"\(id)\"; `stanceline timeline` lists ids")
      }
      try Output.write(lines.map { Console.safe($0) + "\n" }.joined(), to: nil)
    }
  }
}

/// Puts a record of a dossier into plain lines.
struct Explanation {
  var dossier: Dossier
  var rules: RuleBook

  /// Nil where the dossier has no such record.
  func lines(for id: String) -> [String]? {
    if let stance = dossier.stances.first(where: { $0.id == id }) { return lines(stance) }
    if let event = dossier.events.first(where: { $0.id == id }) { return lines(event) }
    guard dossier.actors.contains(where: { $0.id == id }) || dossier.issues.contains(where: { $0.id == id }) else {
      return nil
    }
    let about = dossier.stances.filter { $0.holder == id || $0.target.id == id }
    return ["\(name(id)) (\(id)): \(about.count) stances"] + about.map { "  \($0.id): \(sentence($0))" }
  }

  private func lines(_ stance: Stance) -> [String] {
    var lines = [sentence(stance), "date: \(stance.date)"]
    if let regarding = stance.regarding { lines.append("regarding: \(name(regarding.id)) (\(regarding.id))") }
    if stance.negated {
      lines.append("negated: the text says that the stance is not held; it makes no edge of opposite sign")
    }
    if stance.hedged { lines.append("hedged: the text states it with reserve") }
    if let reporter = stance.attributedTo { lines.append("reported by: \(name(reporter))") }
    if let confidence = stance.confidence { lines.append("confidence: \(confidence)") }
    return lines + evidence(stance.evidence)
  }

  private func lines(_ event: Event) -> [String] {
    var lines = ["\(event.label): \(event.kind.rawValue), \(event.status.rawValue)", "date: \(event.date)"]
    if let place = event.place { lines.append("place: \(place)") }
    for participant in event.participants { lines.append("\(participant.role.rawValue): \(name(participant.actor))") }
    for figure in event.figures {
      let bound = figure.bound.map { $0 == .exact ? "" : "\($0.rawValue) " } ?? ""
      let number = figure.value == figure.value.rounded() ? String(Int(figure.value)) : String(figure.value)
      let counted = figure.of.map { " " + $0 } ?? ""
      lines.append("\(figure.measure.rawValue): \(bound)\(number)\(counted)\(figure.document.map { " (\($0))" } ?? "")")
    }
    for reason in event.joinReasons { lines.append("joined: \(reason)") }
    let about = dossier.stances.filter { $0.target == .event(event.id) || $0.regarding == .event(event.id) }
    for stance in about { lines.append("stance: \(sentence(stance))") }
    return lines + evidence(event.evidence)
  }

  private func sentence(_ stance: Stance) -> String {
    "\(name(stance.holder)) \(stance.negated ? "NOT " : "")\(stance.kind.rawValue) \(name(stance.target.id))"
  }

  private func evidence(_ evidence: [Evidence]) -> [String] {
    evidence.flatMap { item in
      let title = dossier.documents.first { $0.id == item.document }?.title ?? ""
      var lines = ["", "\(item.document) [\(item.span.start), \(item.span.end)) \(title)", "  «\(item.quote)»"]
      if let coder = item.coder {
        let model = item.model.map { ", model \($0)" } ?? ""
        lines.append("  coder: \(coder)\(model)\(item.score.map { ", score \($0)" } ?? "")")
      }
      for (name, span) in [("cue", item.cue), ("holder", item.holder), ("target", item.target)] {
        guard let span else { continue }
        lines.append("  \(name): \(words(of: span, in: item)) [\(span.start), \(span.end))")
      }
      if let rule = item.rule { lines += describe(rule) }
      return lines
    }
  }

  /// The words of a span as far as the quote and what is kept around it hold them.
  private func words(of span: TextSpan, in evidence: Evidence) -> String {
    let before = CodePointText(evidence.prefix ?? "").count
    let text = CodePointText((evidence.prefix ?? "") + evidence.quote + (evidence.suffix ?? ""))
    let start = evidence.span.start - before
    guard span.start >= start, span.end <= start + text.count else { return "outside the quote" }
    return "\"" + text[TextSpan(span.start - start, span.end - start)] + "\""
  }

  private func describe(_ name: String) -> [String] {
    guard let rule = rules.rule(named: name) else { return ["  rule: \(name)"] }
    return ["  rule: \(name) codes \(rule.codes)"] + rule.examples.map { "  example: \($0)" }
  }

  private func name(_ id: String) -> String {
    if let actor = dossier.actors.first(where: { $0.id == id }) { return actor.name }
    if let event = dossier.events.first(where: { $0.id == id }) { return event.label }
    return dossier.issues.first { $0.id == id }?.name ?? id
  }
}
