import DossierModel
import NeuralText

/// What the network says of one window: probabilities by word, and of arguments for the words that count.
struct WindowReading: Sendable {
  /// A word that carries something, with the probabilities of its arguments (words of the window, nowhere, publication).
  struct Anchor: Sendable {
    /// Number of the word in the document.
    var word: Int
    /// Number of the type among the labels.
    var kind: Int
    var probability: Double
    var first: ArraySlice<Float>
    var second: ArraySlice<Float>
    var third: ArraySlice<Float>
    var date: ArraySlice<Float>
  }

  let window: ReaderWindow
  /// Words × (types of stance, negated, hedged), probabilities.
  let cue: Matrix
  /// Cues: first holder, second target.
  var cues: [Anchor] = []
  /// Targets: first holder, second cue.
  var targets: [Anchor] = []
  /// Triggers of events: first actor, second recipient, third place.
  var events: [Anchor] = []
  /// Words × status (occurred, planned, disputed, called off), probabilities.
  let status: Matrix

  /// Words below these probabilities are left out.
  static let lowestCue: Float = 0.04
  static let lowestEvent: Float = 0.1

  /// `triggers` are the words that tell events, where somebody knows them; nil leaves it to the network.
  init(
    _ model: ReaderModel, _ document: ReaderDocument, _ window: ReaderWindow, _ vectors: Matrix,
    triggers: Set<Int>? = nil
  ) {
    self.window = window
    let pairs = PairFeatures(document, window)
    var cue = model.cue(vectors)
    var target = model.target(vectors)
    for index in cue.values.indices { cue.values[index] = sigmoid(cue.values[index]) }
    for index in target.values.indices { target.values[index] = sigmoid(target.values[index]) }
    var event = model.event(vectors)
    event.softmax()
    var status = model.status(vectors)
    status.softmax()
    self.cue = cue
    self.status = status
    let stances = model.labels.stances.count
    let own = window.own - window.words.lowerBound..<window.words.count

    func asked(_ pointer: Pointer, _ anchors: [Anchor], offset: Int = 0) -> Matrix {
      guard !anchors.isEmpty else { return Matrix(rows: 0, columns: vectors.rows + 2) }
      return pointer.probabilities(
        anchors.map { $0.word - window.words.lowerBound }, kinds: anchors.map { $0.kind + offset }, vectors,
        pointer.keys(vectors), window, pairs)
    }
    func anchors(in matrix: Matrix, above lowest: Float) -> [Anchor] {
      own.flatMap { row in
        (0..<stances).compactMap { kind in
          matrix[row, kind] > lowest
            ? Anchor(
              word: window.words.lowerBound + row, kind: kind, probability: Double(matrix[row, kind]), first: [],
              second: [], third: [], date: []) : nil
        }
      }
    }

    cues = anchors(in: cue, above: WindowReading.lowestCue)
    let holders = asked(model.pointers.holderOfCue, cues)
    let targetsOfCue = asked(model.pointers.targetOfCue, cues)
    let dates = asked(model.pointers.date, cues, offset: model.labels.events.count)
    for index in cues.indices {
      cues[index].first = holders.row(index)
      cues[index].second = targetsOfCue.row(index)
      cues[index].date = dates.row(index)
    }

    targets = anchors(in: target, above: WindowReading.lowestCue)
    let holdersOfTarget = asked(model.pointers.holderOfTarget, targets)
    let cuesOfTarget = asked(model.pointers.cueOfTarget, targets)
    for index in targets.indices {
      targets[index].first = holdersOfTarget.row(index)
      targets[index].second = cuesOfTarget.row(index)
    }

    for row in own {
      let isTrigger = triggers?.contains(window.words.lowerBound + row)
      guard isTrigger ?? (1 - event[row, 0] > WindowReading.lowestEvent) else { continue }
      let kind = (1...model.labels.events.count).max { (event[row, $0], $1) < (event[row, $1], $0) } ?? 1
      events.append(
        Anchor(
          word: window.words.lowerBound + row, kind: kind - 1, probability: Double(1 - event[row, 0]), first: [],
          second: [], third: [], date: []))
    }
    let actors = asked(model.pointers.actor, events)
    let recipients = asked(model.pointers.recipient, events)
    let places = asked(model.pointers.place, events)
    let eventDates = asked(model.pointers.date, events)
    for index in events.indices {
      events[index].first = actors.row(index)
      events[index].second = recipients.row(index)
      events[index].third = places.row(index)
      events[index].date = eventDates.row(index)
    }
  }
}

extension ArraySlice<Float> {
  /// The most probable place, the first of equals; nil of none.
  var best: (place: Int, probability: Double)? {
    guard let place = indices.max(by: { (self[$0], $1) < (self[$1], $0) }) else { return nil }
    return (place - startIndex, Double(self[place]))
  }
}
