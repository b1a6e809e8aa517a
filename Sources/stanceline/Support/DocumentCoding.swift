import DossierModel
import Foundation
import StancelineKit
import TextAnalysis

/// Codes many documents on all cores with a bounded number in memory; results come in the order of the input.
struct DocumentCoding {
  let pipeline: Pipeline
  var outside = OutsideClaims.none

  /// All that can be read of the listed documents; the rest is reported and counted, as are claims left out.
  func codeAll(_ entries: [CorpusListing.Entry], failures: inout Int) async throws -> [CodedDocument] {
    var documents: [CodedDocument] = []
    let pipeline = pipeline
    try await claimAll(entries, failures: &failures) { claimed in
      pipeline.fold(claimed)
    } take: {
      documents.append($0)
    }
    return documents
  }

  /// What `make` gives for each document, made in parallel and taken in order.
  func claimAll<Made: Sendable>(
    _ entries: [CorpusListing.Entry], failures: inout Int, _ make: @escaping @Sendable (ClaimedDocument) -> Made,
    take: (Made) throws -> Void
  ) async throws {
    var met: Set<String> = []
    var failed = 0
    func refuse(_ refusals: [ClaimRefusal]) {
      failed += refusals.count
      for refusal in refusals { Console.error(refusal.description) }
    }
    var progress = Progress(total: entries.count)
    var iterator = entries.makeIterator()
    let (pipeline, outside) = (pipeline, outside)
    refuse(outside.refusals)
    func receive(_ result: Result<[Outcome<Made>], ReadingError>) throws {
      progress.step()
      switch result {
      case .success(let outcomes):
        for outcome in outcomes {
          met.insert(outcome.document)
          refuse(outcome.refusals)
          try take(outcome.made)
        }
      case .failure(let error):
        failed += 1
        Console.error(error.description)
      }
    }
    try await run({ iterator.next() }, code: { DocumentCoding.code($0, pipeline, outside, make) }, take: receive)
    progress.finish()
    refuse(outside.strays(among: met))
    failures += failed
  }

  /// What became of a document.
  private struct Outcome<Made: Sendable>: Sendable {
    var document: String
    var refusals: [ClaimRefusal]
    var made: Made

    init(_ claimed: ClaimedDocument, _ make: (ClaimedDocument) -> Made) {
      document = claimed.document.source.id
      refusals = claimed.refusals
      made = make(claimed)
    }
  }

  /// Takes work from `next` as long as there is some, codes it in parallel, and hands the results on in order.
  func run<Work: Sendable, Coded: Sendable>(
    _ next: () throws -> Work?, code: @escaping @Sendable (Work) -> Coded, take: (Coded) throws -> Void
  ) async throws {
    let window = ProcessInfo.processInfo.activeProcessorCount * 2
    try await withThrowingTaskGroup(of: (Int, Coded).self) { group in
      var (started, finished) = (0, 0)
      var waiting: [Int: Coded] = [:]
      while started < window, let work = try next() {
        let index = started
        started += 1
        group.addTask { (index, code(work)) }
      }
      while let (index, coded) = try await group.next() {
        waiting[index] = coded
        while let ready = waiting.removeValue(forKey: finished) {
          try take(ready)
          finished += 1
        }
        // One that takes long holds the others back, so that no more than a window of results waits.
        while started < finished + window, let work = try next() {
          let index = started
          started += 1
          group.addTask { (index, code(work)) }
        }
      }
    }
  }

  /// A text is one document; a CoNLL-U file may hold several.
  private static func code<Made: Sendable>(
    _ entry: CorpusListing.Entry, _ pipeline: Pipeline, _ outside: OutsideClaims, _ make: (ClaimedDocument) -> Made
  ) -> Result<[Outcome<Made>], ReadingError> {
    do throws(ReadingError) {
      let reader = CorpusReader()
      guard entry.isCoNLLU else {
        return .success([Outcome(pipeline.claim(try reader.read(entry), outside: outside), make)])
      }
      return .success(try reader.readCoNLLU(entry).map { Outcome(pipeline.claim($0, outside: outside), make) })
    } catch {
      return .failure(error)
    }
  }
}
