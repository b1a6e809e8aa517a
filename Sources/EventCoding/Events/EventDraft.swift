package import DossierModel

/// An event while its document is read.
package struct EventDraft: Sendable {
  package var id: String
  package var label: String
  package var kind: Event.Kind
  /// Nil until the text dates it.
  package var date: EDTFDate?
  package var status: Event.Status
  package var place: String?
  /// What kind of happening, for joining: "kill", "journey", "statement", or the rule's name.
  package var group: String
  /// What its rule says of it.
  package var traits: Set<Rule.Trait> = []
  package var participants: [Event.Participant]
  package var figures: [Event.Figure]
  package var evidence: [Evidence]
  /// Whether it belongs on the timeline by itself, not only as what a stance is about.
  package var listed: Bool
  /// Whether the place is a country: a town told elsewhere may lie in it.
  package var isCountryWide = false
  /// The words of the text that give the date.
  package var dateWords: TextSpan?
  /// Whether the text itself says when, so that its date is more than the document's.
  package var isDatedByText = false
  /// Whether the text speaks of it as known to the reader: "the attack", "Friday's attack".
  package var isKnown = false
  /// Whether a pronoun stands for those it was done to: "shot them".
  package var hasPronoun = false
  /// The nouns that tell it, with their compounds: "press conference"; empty for verbs.
  package var nouns: Set<String> = []
  /// Whether several held it: "a joint press conference".
  package var isJoint = false
  /// Whether the text sets it off from one told before: "another missile".
  package var isAnother = false
  /// Whether a coder says that it is an act of speech, which goes where a stance tells it as well.
  package var isSpeechAct = false
  /// How much its label tells; the label of the mention that tells most is kept.
  package var labelWorth = 0
}

extension EventDraft {
  /// Adds what another telling of the event says.
  mutating func join(_ other: EventDraft) {
    if date == nil { (date, dateWords) = (other.date, other.dateWords) }
    if let place = other.place, self.place == nil || isCountryWide && !other.isCountryWide {
      isCountryWide = other.isCountryWide
      self.place = place
    }
    if other.group == "massacre", isViolent { group = other.group }
    takeLabel(of: other)
    nouns.formUnion(other.nouns)
    isJoint = isJoint || other.isJoint
    isKnown = isKnown || other.isKnown
    isSpeechAct = isSpeechAct || other.isSpeechAct
    listed = listed || other.listed
    for one in other.participants where !participants.contains(one) { participants.append(one) }
    for one in other.figures where !figures.contains(one) { figures.append(one) }
    for one in other.evidence { add(one) }
  }

  /// Adds evidence unless these words are shown already.
  mutating func add(_ one: Evidence) {
    if !evidence.contains(where: { $0.span == one.span }) { evidence.append(one) }
  }

  /// Takes the other's label where it tells more.
  mutating func takeLabel(of other: EventDraft) {
    guard other.labelWorth > labelWorth, !other.label.isEmpty else { return }
    (label, labelWorth) = (other.label, other.labelWorth)
  }

  /// Whether it belongs to the kinds of violence that texts name by turns: "the massacre", "the killings".
  var isViolent: Bool { group == "massacre" || group == "attack" || group == "kill" }

  /// Whether it is an act of speech that a stance may tell as well: "welcomed the deal", "told reporters that …".
  var isDeclaration: Bool { traits.contains(.speechAct) || isStatement && !isDatedByText }

  /// Whether it is the saying of something, whatever was said.
  var isStatement: Bool { group == "statement" }

  /// Whether it is told by a noun, which does not say who took part.
  var isNamedByNoun: Bool { !nouns.isEmpty }

  /// "a press conference" that one held and "the joint press conference" that another held, on one day.
  func isSameOccasion(as other: EventDraft) -> Bool {
    guard kind == .consult, !nouns.isDisjoint(with: other.nouns), date != nil, date == other.date else { return false }
    return (isJoint || other.isJoint) && actors.count < 3 && other.actors.count < 3
  }

  /// Whether two acts of one kind by the same actors are told in like words: who announces twice on a day may announce
  /// two things. Talks, statements and protests need no such sign.
  func sharesWords(with other: EventDraft) -> Bool {
    if [.consult, .protest, .assault].contains(kind) || isStatement { return true }
    let (mine, theirs) = (EventLabel.contentWords(label), EventLabel.contentWords(other.label))
    return mine.isEmpty || theirs.isEmpty || !mine.isDisjoint(with: theirs)
  }

  /// Whether both give the same number, or one a number of the kind that the other gives as the least: "dozens of
  /// children" and "49 children".
  func hasFigure(of other: EventDraft) -> Bool {
    figures.contains { mine in
      other.figures.contains { theirs in
        guard mine.measure == theirs.measure else { return false }
        return mine.value == theirs.value
          || mine.of == theirs.of && mine.isVague && (mine.value...4 * mine.value).contains(theirs.value)
      }
    }
  }

  /// Whether the numbers killed cannot be those of one event. Of both the greatest counts, the rest are parts.
  func contradictsFigures(of other: EventDraft) -> Bool {
    guard let mine = killed, let theirs = other.killed, !hasFigure(of: other) else { return false }
    return !mine.range.overlaps(theirs.range)
  }

  /// The greatest number killed that the text gives.
  var killed: Event.Figure? { figures.filter { $0.measure == .killed }.max { $0.value < $1.value } }

  /// Each participant once, on one side: who meets is an actor, though another mention has the other for it.
  var eachOnce: [Event.Participant] {
    let agents = Set(participants.filter { $0.role == .actor }.map(\.actor))
    return Set(participants.filter { $0.role == .actor || !agents.contains($0.actor) }).sorted()
  }

  /// The actors, whatever their part.
  var actors: Set<String> { Set(participants.map(\.actor)) }

  /// Whether the participants of both can be those of one meeting: one list is part of the other.
  func sharesActors(with other: EventDraft) -> Bool {
    let (mine, theirs) = (actors, other.actors)
    if mine.count < 2 || theirs.count < 2 { return !mine.isDisjoint(with: theirs) }
    return mine.isSubset(of: theirs) || theirs.isSubset(of: mine)
  }
}

extension Event.Figure {
  /// "dozens", "hundreds".
  fileprivate var isVague: Bool { bound == .atLeast && Figures.many.values.contains(value) }

  /// What a number that a report gives may turn out to be.
  fileprivate var range: ClosedRange<Double> {
    switch bound {
    case .atLeast: value / 1.1...value * (isVague ? 8 : 2)
    case .atMost: 0...value
    default: value / 1.5...value * 1.5
    }
  }
}
