import DossierModel
import Foundation
import StancelineKit
import TextAnalysis

/// Codes many documents on all cores with a bounded number in memory; results come in the order of the input.
struct DocumentCoding {
  let pipeline: Pipeline
  var outside = OutsideClaims.none
  var reader = CorpusReader()
  /// Articles that stand in the corpus more than once.
  var copies = ArticleCopies()

  /// All that can be read of the listed files; the rest is reported and counted, as are claims left out.
  func codeAll(_ entries: [CorpusListing.Entry], tally: inout InputTally) async throws -> [CodedDocument] {
    var documents: [CodedDocument] = []
    let (pipeline, copies) = (pipeline, copies)
    try await claimAll(entries, tally: &tally) { claimed in
      pipeline.fold(claimed).naming(copies.copies(of: claimed.document.source.id))
    } take: {
      documents.append($0)
    }
    for document in documents { tally.take(document.record) }
    return documents
  }

  /// What `make` gives for each document, made in parallel and taken in order.
  func claimAll<Made: Sendable>(
    _ entries: [CorpusListing.Entry], tally: inout InputTally, _ make: @escaping @Sendable (ClaimedDocument) -> Made,
    take: (Made) throws -> Void
  ) async throws {
    var met: Set<String> = []
    var counts = tally
    func refuse(_ refusals: [ClaimRefusal]) {
      for refusal in refusals {
        counts.fail()
        Console.error(refusal.description)
      }
    }
    var progress = Progress(total: entries.count)
    var iterator = entries.makeIterator()
    let (pipeline, outside, reader, copies) = (pipeline, outside, reader, copies)
    refuse(outside.refusals)
    func receive(_ file: ClaimedFile<Made>) throws {
      progress.step()
      for problem in file.problems {
        counts.fail()
        Console.error(problem.description)
      }
      counts.skip(file.skipped)
      counts.drop(file.copies)
      for outcome in file.outcomes {
        met.insert(outcome.document)
        refuse(outcome.refusals)
        try take(outcome.made)
      }
    }
    let code: @Sendable (CorpusListing.Entry) -> ClaimedFile<Made> = { entry in
      ClaimedFile(reader.read(entry), without: copies) {
        pipeline.claim($0, outside: outside)
      } making: {
        make($0)
      }
    }
    try await run({ iterator.next() }, code: code, take: receive)
    progress.finish()
    refuse(outside.strays(among: met))
    tally = counts
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
}

/// What became of a file.
private struct ClaimedFile<Made: Sendable>: Sendable {
  struct Outcome: Sendable {
    var document: String
    var refusals: [ClaimRefusal]
    var made: Made
  }

  var outcomes: [Outcome]
  var problems: [ReadingError]
  var skipped: [SkippedFile]
  /// Documents that are copies of another one.
  var copies: Int

  init(
    _ reading: FileReading, without copies: ArticleCopies, claim: (ReadDocument) -> ClaimedDocument,
    making make: (ClaimedDocument) -> Made
  ) {
    problems = reading.problems
    skipped = reading.skipped
    self.copies = reading.documents.count { copies.isCopy($0.source.id) }
    outcomes = reading.documents.filter { !copies.isCopy($0.source.id) }.map { document in
      let claimed = claim(document)
      return Outcome(document: document.source.id, refusals: claimed.refusals, made: make(claimed))
    }
  }
}

extension CodedDocument {
  /// The document with who else published it and where the copies stand in the corpus.
  fileprivate func naming(_ copies: [ArticleCopies.Copy]) -> CodedDocument {
    var coded = self
    for copy in copies {
      if let publisher = copy.publisher, publisher != record.publisher {
        coded.record.alsoPublishedBy.append(publisher)
      }
      let facts = [copy.publisher, copy.published?.description].compactMap { $0 }.joined(separator: ", ")
      let message =
        "the same article as \(copy.path ?? copy.id)\(facts.isEmpty ? "" : " (\(facts))"), which is left out"
      coded.diagnostics.append(Diagnostic(.note, message, document: record.id))
    }
    coded.record.alsoPublishedBy = Set(coded.record.alsoPublishedBy).sorted()
    coded.diagnostics.sort()
    return coded
  }
}
