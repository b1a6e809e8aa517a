/// Zip archives of documents in any format.
struct ZipReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    try ArchivedDocuments.content(of: ArchiveMembers(file.bytes, .zip), in: file, format: "a zip archive")
  }
}

/// One file packed by gzip: the document in it.
struct GzipReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    var unpacked = ArchiveMembers(file.bytes, .gzip)
    let name = file.name.lowercased().hasSuffix(".gz") ? String(file.name.dropLast(3)) : file.name
    unpacked.rename(name)
    guard unpacked.finding == nil, let member = unpacked.members.first else {
      throw .malformed(path: file.path, format: "a gzip file", finding: unpacked.finding ?? "is empty")
    }
    guard file.depth < ArchivedDocuments.depthLimit else {
      throw .malformed(path: file.path, format: "documents", finding: "is an archive within archives")
    }
    let inner = InputFile(
      path: file.path + "!" + name, bytes: member.bytes, options: file.options, depth: file.depth + 1)
    return try CorpusReader.content(of: inner).0
  }
}

/// The documents of an archive's files.
enum ArchivedDocuments {
  static let depthLimit = 2

  static func content(of archive: ArchiveMembers, in file: InputFile, format: String) throws(ReadingError)
    -> FileContent
  {
    if archive.members.isEmpty {
      if archive.isEncrypted { throw .locked(path: file.path, format: format) }
      throw .malformed(path: file.path, format: format, finding: archive.finding ?? "is empty")
    }
    guard file.depth < depthLimit else {
      throw .malformed(path: file.path, format: "documents", finding: "is an archive within archives")
    }
    var content = FileContent()
    for member in archive.members where isDocument(member) { add(member, of: file, to: &content) }
    if let finding = archive.finding {
      content.problems.append(.malformed(path: file.path, format: format + " that is whole", finding: finding))
    }
    if archive.isEncrypted { content.notes.append("some files of the archive are encrypted and not read") }
    return content
  }

  /// Files that systems add are no documents.
  private static func isDocument(_ member: ArchiveMembers.Member) -> Bool {
    let name = member.name.split(separator: "/").last ?? ""
    return !name.hasPrefix(".") && !member.name.hasPrefix("__MACOSX/") && name != "Thumbs.db" && !member.bytes.isEmpty
  }

  private static func add(_ member: ArchiveMembers.Member, of file: InputFile, to content: inout FileContent) {
    let inner = InputFile(
      path: file.path + "!" + member.name, bytes: member.bytes, options: file.options, depth: file.depth + 1)
    let name = member.name.split(separator: "/").last.map(String.init) ?? member.name
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    do throws(ReadingError) {
      let (inside, _) = try CorpusReader.content(of: inner)
      content.problems += inside.problems
      for (index, article) in inside.articles.enumerated() {
        var named = article
        let own = article.key ?? (inside.articles.count > 1 ? String(index + 1) : nil)
        named.key = DocumentKey.safe(own.map { stem + "-" + $0 } ?? stem)
        named.notes += inside.notes
        if named.dates.isEmpty, let claim = FileNameDate.claim(name) { named.dates.append(claim) }
        content.articles.append(named)
      }
    } catch {
      if case .withoutText = error {
        return content.notes.append("\(member.name) in the archive is a picture or other file and not read")
      }
      content.problems.append(error)
    }
  }
}

extension ArchiveMembers {
  /// Gives the only file its name.
  mutating func rename(_ name: String) {
    guard members.count == 1 else { return }
    self = ArchiveMembers(only: Member(name: name, bytes: members[0].bytes), finding: finding)
  }
}
