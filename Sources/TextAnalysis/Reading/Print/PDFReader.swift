import CPoppler
import Synchronization

/// PDF files with text, by poppler: columns in reading order, words joined over line ends, running heads and page numbers
/// left out.
///
/// Scans without text and encrypted files are said to be that. Nothing in the file is run or fetched.
struct PDFReader: DocumentReader {
  /// Pages that are read of one file.
  private static let pageLimit = 2000
  /// Poppler's font and colour tables are shared: one file at a time.
  private static let lock = Mutex(())

  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    let result = PDFReader.lock.withLock { _ in PDFReader.pages(file.bytes) }
    switch result {
    case .encrypted: throw .locked(path: file.path, format: "a PDF file")
    case .damaged: throw .malformed(path: file.path, format: "a PDF file", finding: "is damaged or cut off")
    case .pages(let pages, let created):
      let blocks = PageLines(pages).blocks
      guard blocks.contains(where: { $0.text.count > 2 }) else { throw .scanned(path: file.path) }
      let day = created > 0 ? StatedDate(String(created))?.description : nil
      return OfficeDocument(lines: blocks, title: nil, author: nil, created: day).content
    }
  }

  private enum Result: Sendable {
    case pages([[PrintedLine]], created: Int)
    case encrypted, damaged
  }

  private static func pages(_ bytes: [UInt8]) -> Result {
    bytes.withUnsafeBytes { buffer -> Result in
      var status: Int32 = 0
      guard let document = stanceline_pdf(buffer.baseAddress, buffer.count, &status) else {
        return status == Int32(stanceline_pdf_encrypted) ? .encrypted : .damaged
      }
      defer { stanceline_pdf_close(document) }
      let count = min(Int(stanceline_pdf_pages(document)), pageLimit)
      let pages = (0..<max(0, count)).compactMap { lines(document, Int32($0)) }
      return .pages(pages, created: stanceline_pdf_created(document))
    }
  }

  /// The lines of a page with their places.
  private static func lines(_ document: UnsafeMutableRawPointer, _ page: Int32) -> [PrintedLine]? {
    guard let text = stanceline_pdf_text(document, page) else { return nil }
    defer { stanceline_pdf_free(text) }
    var count: UInt32 = 0
    let boxes = stanceline_pdf_boxes(document, page, &count)
    defer { stanceline_pdf_free_boxes(boxes) }
    var lines: [PrintedLine] = []
    var line = PrintedLine()
    for (index, scalar) in String(cString: text).unicodeScalars.enumerated() {
      if scalar == "\n" || scalar == "\u{0C}" {
        lines.append(line)
        line = PrintedLine()
      } else {
        line.add(scalar, index < count ? boxes?[index] : nil)
      }
    }
    lines.append(line)
    return lines.compactMap(\.collapsed)
  }
}
