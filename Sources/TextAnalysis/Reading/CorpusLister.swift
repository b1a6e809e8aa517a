import Foundation

/// Walks the inputs and collects their documents.
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
    let documents = names.filter { isDocument($0) }.sorted()
    for entry in corpus.entries where !documents.contains(entry.file) {
      let finding = "\(entry.file) is not in the folder; expected the name of a .txt or .conllu file beside this one"
      listing.problems.append(.corpusFile(path: folder + "corpus.yaml", line: entry.line, finding: finding))
    }
    if documents.isEmpty { listing.problems.append(.noDocuments(folder: String(folder.dropLast()))) }
    for name in documents { addDocument(name, in: folder, corpus: corpus) }
    addCodebook(of: folder)
  }

  private mutating func addFile(_ path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let name = String(path.dropFirst(folder.count))
    guard isDocument(name) else {
      listing.problems.append(.unknownType(path: path))
      return
    }
    addDocument(name, in: folder, corpus: corpusFile(in: folder))
    addCodebook(of: folder)
  }

  private mutating func addDocument(_ name: String, in folder: String, corpus: CorpusFile) {
    let described = corpus.entries.first { $0.file == name }
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    var entry = CorpusListing.Entry(id: described?.id ?? stem, path: folder + name, relativePath: name)
    entry.published = described?.published
    entry.publisher = described?.publisher
    entry.title = described?.title
    entry.url = described?.url
    entry.language = described?.language
    if let first = pathsByID[entry.id] {
      // The same file named twice is read once.
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

  private func isDocument(_ name: String) -> Bool {
    (name.hasSuffix(".txt") || name.hasSuffix(".conllu")) && !name.hasPrefix(".")
  }
}
