import ArgumentParser
import DossierModel
import Foundation
import StancelineKit
import TextAnalysis

/// Lists who was found in documents, with mentions, kind, affiliation and how each was decided.
struct ActorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors", abstract: "Lists the actors found in documents, and who speaks.")

  @OptionGroup var input: InputOptions

  @Flag(help: "One JSON object a document: mentions, speeches, actors and issues.")
  var json = false

  func run() async throws {
    try await reportingAsync {
      let listing = try input.listing()
      let reader = try input.reading.reader
      guard !listing.entries.isEmpty else { throw ExitCode(2) }
      let pipeline = try Pipeline(codebookFiles: input.codebooks.paths(of: listing), parser: input.analysis.parser)
      var failures = listing.problems.count
      var tally = ActorTally()
      for entry in listing.entries {
        let reading = reader.read(entry)
        for problem in reading.problems { Console.error("\(problem)") }
        failures += reading.problems.count
        for document in reading.documents {
          let document = pipeline.link(document)
          if json { try Output.line(ActorsJSON(document).text) } else { tally.add(document) }
        }
      }
      if !json { try Output.write(tally.table, to: nil) }
      if failures > 0 { throw ExitCode(2) }
    }
  }
}

/// What `actors` prints for people: an actor a line, the most mentioned first.
struct ActorTally {
  private struct Row {
    var actor: Actor
    var mentions = 0
    var documents = 0
    var rules: [String: Int] = [:]
  }

  private var rows: [String: Row] = [:]

  mutating func add(_ document: LinkedDocument) {
    for actor in document.actors {
      if var row = rows[actor.id] {
        for affiliation in actor.affiliations where !row.actor.affiliations.contains(affiliation) {
          row.actor.affiliations.append(affiliation)
        }
        rows[actor.id] = row
      } else {
        rows[actor.id] = Row(actor: actor)
      }
    }
    var here: Set<String> = []
    for mention in document.mentions {
      for reference in mention.referents where reference.kind == .actor {
        rows[reference.id]?.mentions += 1
        rows[reference.id]?.rules[mention.rule, default: 0] += 1
        here.insert(reference.id)
      }
    }
    for id in here { rows[id]?.documents += 1 }
  }

  /// Tab-separated, so that it can be cut and sorted.
  var table: String {
    let sorted = rows.values.filter { $0.mentions > 0 }.sorted {
      $0.mentions == $1.mentions ? $0.actor.id < $1.actor.id : $0.mentions > $1.mentions
    }
    let lines = sorted.map { row in
      let affiliations = row.actor.affiliations.map { $0.to + ($0.role.map { " (\($0))" } ?? "") }
      let rules = row.rules.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      return [
        "\(row.mentions)", "\(row.documents)", row.actor.id, row.actor.name, row.actor.kind.rawValue,
        affiliations.joined(separator: "; "), rules.map { "\($0.key) \($0.value)" }.joined(separator: ", "),
      ].map(Console.safe).joined(separator: "\t")
    }
    return (["mentions\tdocuments\tid\tname\tkind\taffiliation\tdecided by"] + lines).joined(separator: "\n") + "\n"
  }
}
