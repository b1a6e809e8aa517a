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

  @Flag(
    help: "Take more of what the learned reader finds: about as much wrong as is missed. Without it, wrong is rarer.")
  var thorough = false

  var choices: [CoderChoice] { named.choices }

  /// A listing without the files of claims, which may lie beside the documents.
  func withoutClaims(_ listing: CorpusListing) -> CorpusListing {
    func place(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
    let claims = Set(claimsFrom.map(place))
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

/// The claims that `--claims-from` names, by document.
struct OutsideClaims: Sendable {
  private var byDocument: [String: [ClaimRecord]] = [:]
  /// Lines that are no claims.
  private(set) var refusals: [ClaimRefusal] = []

  static let none = OutsideClaims()

  init() {}

  init(files: [String]) throws {
    for path in files {
      let (records, refusals) = ClaimJSON.read(bytes: try readBytes(path), path: path)
      for record in records { byDocument[record.claim.document, default: []].append(record) }
      self.refusals += refusals
    }
  }

  func records(of document: String) -> [ClaimRecord] {
    byDocument[document] ?? []
  }

  /// Refuses the claims about documents other than these.
  func strays(among documents: Set<String>) -> [ClaimRefusal] {
    byDocument.keys.sorted().filter { !documents.contains($0) }.flatMap { id in
      (byDocument[id] ?? []).map {
        ClaimRefusal(
          place: $0.place, finding: "no document \"\(id)\"", expectation: "the id of a document that is coded")
      }
    }
  }
}
