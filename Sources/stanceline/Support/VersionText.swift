import CBuildInfo
import EventCoding
import Foundation
import Ground
import TextAnalysis

/// What `--version` says: the program, the commit it was built from, and the data that its results depend on.
struct VersionText {
  /// A file of the program's, by name and target.
  struct Part {
    var name: String
    var target: String
  }

  static let models = [
    Part(name: "accurate.model", target: "TextAnalysis"), Part(name: "english.model", target: "TextAnalysis"),
    Part(name: "pair-scorer.txt", target: "EventCoding"),
  ]
  static let rules = ["stances", "events", "words"].map { Part(name: "en/rules/\($0).txt", target: "EventCoding") }
  static let words =
    ["tokens", "time", "furniture"].map { Part(name: "en/\($0).txt", target: "TextAnalysis") }
    + ["nouns", "actors", "given-names", "speech", "issues", "labels"].map {
      Part(name: "en/\($0).txt", target: "EventCoding")
    }
  static let codebook = ["states", "bodies", "people"].map {
    Part(name: "codebook/\($0).tsv", target: "EventCoding")
  }

  let text: String

  init() throws {
    let commit = String(cString: stanceline_commit())
    var lines = ["stanceline \(StancelineVersion.current)", "commit \(commit.isEmpty ? "not recorded" : commit)"]
    for model in VersionText.models { lines.append("model \(model.name) \(try VersionText.digest(of: [model]))") }
    lines.append("rules \(try VersionText.digest(of: VersionText.rules))")
    lines.append("words \(try VersionText.digest(of: VersionText.words))")
    lines.append("codebook \(try VersionText.digest(of: VersionText.codebook))")
    text = lines.joined(separator: "\n")
  }

  /// The first 16 digits of the SHA-256 of files, one after the other: `cat FILE… | sha256sum | cut -c1-16`.
  static func digest(of parts: [Part]) throws -> String {
    var bytes: [UInt8] = []
    for part in parts { bytes += try Resources.data(of: part.name, target: part.target) }
    return String(SHA256.hexDigest(of: bytes).prefix(16))
  }
}
