import DossierModel
import Foundation
import StancelineKit
import TextAnalysis

/// Codes many documents on all cores with a bounded number in memory; results come in the order of the input.
struct DocumentCoding {
  let pipeline: Pipeline

  /// All that can be read of the listed documents; the rest is reported and counted.
  func codeAll(_ entries: [CorpusListing.Entry], failures: inout Int) async throws -> [CodedDocument] {
    var documents: [CodedDocument] = []
    var failed = 0
    var progress = Progress(total: entries.count)
    var iterator = entries.makeIterator()
    let pipeline = pipeline
    func take(_ result: Result<[CodedDocument], ReadingError>) {
      progress.step()
      switch result {
      case .success(let coded): documents += coded
      case .failure(let error):
        failed += 1
        Console.error(error.description)
      }
    }
    try await run({ iterator.next() }, code: { DocumentCoding.code($0, pipeline) }, take: take)
    progress.finish()
    failures += failed
    return documents
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
  private static func code(
    _ entry: CorpusListing.Entry, _ pipeline: Pipeline
  ) -> Result<[CodedDocument], ReadingError> {
    do throws(ReadingError) {
      let reader = CorpusReader()
      guard entry.isCoNLLU else { return .success([pipeline.code(document: try reader.read(entry))]) }
      return .success(try reader.readCoNLLU(entry).map { pipeline.code($0) })
    } catch {
      return .failure(error)
    }
  }
}
