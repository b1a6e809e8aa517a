import DossierModel
import Foundation
package import NeuralText

/// A learned reader: encoder and heads, as `Training/reader` wrote them.
///
/// Shapes: word pieces of a window → vectors of words, n × hidden → probabilities by word (cues, targets, triggers) and,
/// for the words that count, over the words of the window (holders, targets, participants, dates).
package struct ReaderModel: Sendable {
  /// Name and version, as evidence gives them: `reader-base 1`.
  package let version: String
  let labels: ReaderLabels
  let tokenizer: WordPieceTokenizer
  let encoder: TransformerEncoder
  let input: Linear
  let norm: LayerNorm
  let features: [Table]
  let cue: Linear
  let target: Linear
  let event: Linear
  let status: Linear
  let pointers: Pointers
  let calibration: Calibration
  let eventCalibration: Calibration?
  /// Pieces of a window's own sentences, and of its context.
  let limit: Int
  let context: Int
  /// Confidence from which stances and events are claimed unless the user asks for another.
  let threshold: Double
  let eventThreshold: Double

  struct Pointers: Sendable {
    let holderOfCue: Pointer
    let targetOfCue: Pointer
    let holderOfTarget: Pointer
    let cueOfTarget: Pointer
    let actor: Pointer
    let recipient: Pointer
    let place: Pointer
    let date: Pointer
  }

  package init(_ model: NeuralModel) throws(NeuralModelError) {
    encoder = try TransformerEncoder(model)
    tokenizer = try WordPieceTokenizer(model)
    labels = try ReaderLabels(model)
    version = try model.setting("reader.version")
    let hidden = encoder.hidden
    input = try model.linear("head.inp", inputs: hidden, outputs: hidden)
    norm = try model.norm("head.ln", width: hidden, epsilon: 1e-5)
    var features: [Table] = []
    for index in 0..<WordFeatures.count { features.append(try model.table("head.feats.\(index)", columns: hidden)) }
    self.features = features
    cue = try model.linear("head.cue", inputs: hidden, outputs: labels.stances.count + 2)
    target = try model.linear("head.tgt", inputs: hidden, outputs: labels.stances.count)
    event = try model.linear("head.event", inputs: hidden, outputs: labels.events.count + 1)
    status = try model.linear("head.status", inputs: hidden, outputs: 4)
    pointers = Pointers(
      holderOfCue: try Pointer("head.ptr.cue-holder", of: model, hidden: hidden),
      targetOfCue: try Pointer("head.ptr.cue-target", of: model, hidden: hidden),
      holderOfTarget: try Pointer("head.ptr.target-holder", of: model, hidden: hidden),
      cueOfTarget: try Pointer("head.ptr.target-cue", of: model, hidden: hidden),
      actor: try Pointer("head.ptr.event-actor", of: model, hidden: hidden),
      recipient: try Pointer("head.ptr.event-recipient", of: model, hidden: hidden),
      place: try Pointer("head.ptr.event-place", of: model, hidden: hidden),
      date: try Pointer("head.ptr.date", of: model, hidden: hidden))
    calibration = try Calibration("calibration.stance", of: model)
    eventCalibration =
      model.hasTensor("calibration.event.weight") ? try Calibration("calibration.event", of: model) : nil
    limit = try model.integer("reader.limit")
    context = try model.integer("reader.context")
    threshold = Double(try model.number("reader.threshold"))
    eventThreshold = Double(try model.number("reader.event-threshold"))
  }

  /// Pieces of a word; the piece for what is unknown where nothing is left of it.
  func pieces(of word: String) -> [Int32] {
    let pieces = tokenizer.pieces(of: word)
    return pieces.isEmpty ? [tokenizer.unknown] : pieces
  }

  /// A vector for each word of a window.
  func vectors(_ window: ReaderWindow, pieces: [[Int32]], features rows: [[Int]]) -> Matrix {
    var ids = [tokenizer.start]
    for word in window.words { ids += pieces[word] }
    ids.append(tokenizer.end)
    let encoded = encoder.encode(ids)
    var means = Matrix(rows: window.words.count, columns: encoder.hidden)
    var place = 1
    for (row, word) in window.words.enumerated() {
      let count = pieces[word].count
      for piece in place..<place + count {
        for column in 0..<encoder.hidden { means[row, column] += encoded[piece, column] }
      }
      for column in 0..<encoder.hidden { means[row, column] /= Float(count) }
      place += count
    }
    var vectors = input(means)
    for (row, word) in window.words.enumerated() {
      for (table, value) in zip(features, rows[word]) { table.add(value, to: &vectors, at: row) }
    }
    var result = norm(vectors)
    result.gelu()
    return result
  }
}
