import Foundation

/// Walks the inputs and collects their files: each is listed, skipped with a reason, or a problem.
struct CorpusLister {
  private(set) var listing = CorpusListing()
  private var pathsByID: [String: String] = [:]
  private var corpusFiles: [String: CorpusFile] = [:]

  mutating func add(_ input: String) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) else {
      listing.problems.append(.missing(path: input))
      return
    }
    if isFolder.boolValue {
      addFolder(input.hasSuffix("/") ? input : input + "/")
    } else {
      addFile(input)
    }
  }

  /// `folder` ends in a slash, or is empty for the current one.
  private mutating func addFolder(_ folder: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      listing.problems.append(.unreadable(path: folder))
      return
    }
    let corpus = corpusFile(in: folder)
    let files = names.filter { !$0.hasPrefix(".") && !CorpusLister.settings.contains($0) }.sorted()
    for entry in corpus.entries where !files.contains(entry.file) {
      let finding = "\(entry.file) is not in the folder; expected the name of a file beside this one"
      listing.problems.append(.corpusFile(path: folder + "corpus.yaml", line: entry.line, finding: finding))
    }
    let before = listing.entries.count + listing.problems.count
    for name in files { addMember(name, of: folder, corpus: corpus, all: files) }
    if listing.entries.count + listing.problems.count == before {
      listing.problems.append(.noDocuments(folder: String(folder.dropLast())))
    }
    addCodebook(of: folder)
  }

  /// Files that say something about the documents beside them.
  private static let settings: Set<String> = ["corpus.yaml", "codebook.yaml"]

  private mutating func addMember(_ name: String, of folder: String, corpus: CorpusFile, all: [String]) {
    let path = folder + name
    let isListed = corpus.entries.contains { $0.file == name }
    switch reasonToSkip(name, path, all) {
    case nil:
      addDocument(name, in: folder, corpus: corpus, isNamed: isListed)
    case let reason? where !isListed:
      listing.skipped.append(SkippedFile(path: path, reason: reason))
    case let reason?:
      let line = corpus.entries.first { $0.file == name }?.line ?? 1
      let finding = "\(name) cannot be read (\(reason)); expected a document"
      listing.problems.append(.corpusFile(path: folder + "corpus.yaml", line: line, finding: finding))
    }
  }

  /// Why a file of a folder is no document, told by its name and first bytes; nil where it may be one.
  private func reasonToSkip(_ name: String, _ path: String, _ all: [String]) -> String? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return "link to nothing" }
    if isFolder.boolValue {
      return name.hasSuffix("_files") ? "folder of a saved page" : "folder within the folder; name it to have it read"
    }
    if DocumentFormat.named(name) != nil { return nil }
    guard let head = CorpusReader.head(of: path) else { return nil }
    if head.isBlank { return "empty" }
    if let kind = head.kindWithoutText { return kind }
    if DocumentFormat.recognized(head) != nil { return nil }
    if head.isBinary { return "binary" }
    // A name without an ending promises nothing; another ending promises something else.
    return name.contains(".") ? "not a kind of file that is read" : nil
  }

  private mutating func addFile(_ path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let name = String(path.dropFirst(folder.count))
    addDocument(name, in: folder, corpus: corpusFile(in: folder), isNamed: true)
    addCodebook(of: folder)
  }

  private mutating func addDocument(_ name: String, in folder: String, corpus: CorpusFile, isNamed: Bool) {
    let described = corpus.entries.first { $0.file == name }
    let unpacked = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    let stem = unpacked.lastIndex(of: ".").map { String(unpacked[..<$0]) } ?? unpacked
    var entry = CorpusListing.Entry(id: described?.id ?? stem, path: folder + name, relativePath: name)
    entry.isNamed = isNamed
    entry.published = described?.published
    entry.publisher = described?.publisher
    entry.title = described?.title
    entry.url = described?.url
    entry.language = described?.language
    // The same file named twice is read once; files that differ in their ending only go by their whole names.
    if let first = pathsByID[entry.id], first.utf8.elementsEqual(entry.path.utf8) { return }
    if let first = pathsByID[entry.id], described?.id == nil, !first.hasSuffix("/" + name), first != name {
      entry.id = name
    }
    if let first = pathsByID[entry.id] {
      // By their bytes: names that differ only in how accents are composed are two files.
      if !first.utf8.elementsEqual(entry.path.utf8) {
        listing.problems.append(.duplicateID(path: entry.path, id: entry.id, first: first))
      }
      return
    }
    pathsByID[entry.id] = entry.path
    listing.entries.append(entry)
  }

  private mutating func corpusFile(in folder: String) -> CorpusFile {
    if let known = corpusFiles[folder] { return known }
    let path = folder + "corpus.yaml"
    var corpus = CorpusFile()
    if let data = FileManager.default.contents(atPath: path) {
      corpus = CorpusFile(yaml: String(decoding: data, as: UTF8.self), path: path)
      listing.problems += corpus.problems
    }
    corpusFiles[folder] = corpus
    return corpus
  }

  private mutating func addCodebook(of folder: String) {
    let path = folder + "codebook.yaml"
    guard FileManager.default.fileExists(atPath: path), !listing.codebooks.contains(path) else { return }
    listing.codebooks.append(path)
  }
}
