import ArgumentParser
import DossierFormats
import DossierModel
import Foundation
import LearnedReading
import StancelineKit
import TextAnalysis

/// Who codes.
struct CoderOptions: ParsableArguments {
  @Option(
    name: .customLong("coder"),
    help: "Coders of ours, comma-separated: \(CoderChoice.allCases.map(\.rawValue).joined(separator: ", ")).")
  var named = CoderChoices(choices: [.learned, .rules])

  @Option(
    help: "Claims of a person or of another program (JSON Lines, claim.schema.json), coded as well; may be repeated.")
  var claimsFrom: [String] = []

  @Option(
    help: "Words that tell events (JSON Lines: document, span in code points): code these and no other events.")
  var mentions: String?

  @Flag(
    help: "Take more of what the learned reader finds: about as much wrong as is missed. Without it, wrong is rarer.")
  var thorough = false

  var choices: [CoderChoice] { named.choices }

  func validate() throws {
    if mentions != nil, !choices.contains(.learned) {
      throw ValidationError("--mentions without the learned reader; expected --coder learned or learned,rules")
    }
  }

  /// A listing without the files of claims and mentions, which may lie beside the documents.
  func withoutClaims(_ listing: CorpusListing) -> CorpusListing {
    func place(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
    let claims = Set((claimsFrom + (mentions.map { [$0] } ?? [])).map(place))
    var kept = listing
    kept.entries.removeAll { claims.contains(place($0.path)) }
    return kept
  }

  /// The confidence from which the learned reader claims a stance; nil for its own.
  var threshold: Double? { thorough ? LearnedCoder.thorough : nil }
}

/// A comma-separated list of coders; `none` stands alone.
struct CoderChoices: ExpressibleByArgument {
  var choices: [CoderChoice]

  init(choices: [CoderChoice]) {
    self.choices = choices
  }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    choices = names.compactMap(CoderChoice.init(rawValue:))
    guard choices.count == names.count, Set(choices).count == names.count, names.count == 1 || !choices.contains(.none)
    else { return nil }
  }

  var defaultValueDescription: String { choices.map(\.rawValue).joined(separator: ",") }
}

/// The claims that `--claims-from` names, by document, and the words that `--mentions` names.
struct OutsideClaims: Sendable {
  private var mentions: [String: [EventMention]]?
  private var byDocument: [String: [ClaimRecord]] = [:]
  /// Lines that are no claims.
  private(set) var refusals: [ClaimRefusal] = []

  static let none = OutsideClaims()

  init() {}

  init(_ options: CoderOptions) throws {
    if let path = options.mentions {
      let (read, refusals) = EventMentionJSON.read(bytes: try readBytes(path), path: path)
      mentions = Dictionary(grouping: read, by: \.document)
      self.refusals += refusals
    }
    for path in options.claimsFrom {
      let (records, refusals) = ClaimJSON.read(bytes: try readBytes(path), path: path)
      for record in records { byDocument[record.claim.document, default: []].append(record) }
      self.refusals += refusals
    }
  }

  func records(of document: String) -> [ClaimRecord] {
    byDocument[document] ?? []
  }

  /// The words of a document that tell events; nil where nobody names such words.
  func mentions(in document: String) -> [EventMention]? {
    mentions.map { $0[document] ?? [] }
  }

  /// Refuses the claims and mentions of documents other than these.
  func strays(among documents: Set<String>) -> [ClaimRefusal] {
    let claims = byDocument.mapValues { $0.map(\.place) }
    let places = claims.merging((mentions ?? [:]).mapValues { $0.map(\.place) }, uniquingKeysWith: +)
    return places.keys.sorted().filter { !documents.contains($0) }.flatMap { id in
      (places[id] ?? []).map {
        ClaimRefusal(
          place: $0, finding: "no document \"\(id)\"", expectation: "the id of a document that is coded")
      }
    }
  }
}
