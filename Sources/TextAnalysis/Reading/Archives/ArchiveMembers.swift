import CArchive

/// The files in an archive, read in memory: nothing is written to disk, so that no name can lead out of a folder.
struct ArchiveMembers {
  /// Bytes of one file, of all files, and how much larger they may be than the archive: what is beyond is a bomb.
  private static let memberLimit = 64 << 20
  private static let totalLimit = 1 << 30
  private static let ratioLimit = 200
  private static let countLimit = 50_000

  enum Kind {
    case zip
    /// One file, compressed.
    case gzip
  }

  struct Member {
    var name: String
    var bytes: [UInt8]
  }

  private(set) var members: [Member] = []
  private(set) var isEncrypted = false
  /// What ended the reading before the end of the archive.
  private(set) var finding: String?

  init(only member: Member, finding: String?) {
    members = [member]
    self.finding = finding
  }

  /// Reads the files that `wanted` names.
  init(_ bytes: [UInt8], _ kind: Kind, wanted: (String) -> Bool = { _ in true }) {
    guard let archive = archive_read_new() else {
      finding = "cannot be opened"
      return
    }
    defer { archive_read_free(archive) }
    switch kind {
    case .zip: archive_read_support_format_zip(archive)
    case .gzip:
      archive_read_support_filter_gzip(archive)
      archive_read_support_format_raw(archive)
    }
    bytes.withUnsafeBytes { buffer in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        finding = "is damaged"
        return
      }
      read(archive, size: bytes.count, wanted)
    }
  }

  private mutating func read(_ archive: OpaquePointer, size: Int, _ wanted: (String) -> Bool) {
    var total = 0
    var count = 0
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
        finding = "is damaged or cut off"
        return
      }
      count += 1
      if count > ArchiveMembers.countLimit {
        finding = "has more than \(ArchiveMembers.countLimit) files"
        return
      }
      if archive_entry_is_encrypted(entry) != 0 {
        isEncrypted = true
        continue
      }
      let name =
        archive_entry_pathname_utf8(entry).map { String(cString: $0) } ?? archive_entry_pathname(entry).map {
          String(cString: $0)
        } ?? "?"
      guard !name.hasSuffix("/"), wanted(name) else { continue }
      guard let data = content(archive, name: name, size: size, total: &total) else { return }
      members.append(Member(name: name, bytes: data))
    }
  }

  /// The bytes of the current file; nil where a limit or damage ends the reading.
  private mutating func content(_ archive: OpaquePointer, name: String, size: Int, total: inout Int) -> [UInt8]? {
    var data: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(archive, &buffer, buffer.count)
      if count == 0 { return data }
      guard count > 0 else {
        finding = "is damaged or cut off at \(name)"
        return nil
      }
      data += buffer[..<count]
      total += count
      if data.count > ArchiveMembers.memberLimit || total > ArchiveMembers.totalLimit
        || total > 4 << 20 && total > ArchiveMembers.ratioLimit * size
      {
        finding = "unpacks to more than its size allows (\(name))"
        return nil
      }
    }
  }
}
