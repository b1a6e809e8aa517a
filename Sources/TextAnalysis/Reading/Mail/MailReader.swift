/// Mail: one message (EML, RFC 5322 and MIME), or a mailbox of them (MBOX, RFC 4155).
///
/// The text part is read, else the HTML part. Attachments are named and left out, quoted mail and signatures are
/// furniture. Encrypted mail is said to be that.
struct MailReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    var content = FileContent()
    let messages = MailReader.messages(file.bytes)
    for (index, message) in messages.enumerated() {
      let place = messages.count > 1 ? "\(file.path)#\(index + 1)" : file.path
      do throws(ReadingError) {
        content.articles.append(try MailReader.article(MailPart(message), place: place))
      } catch {
        if messages.count == 1 { throw error }
        content.problems.append(error)
      }
    }
    return content
  }

  /// The messages of a mailbox, or the file itself.
  private static func messages(_ bytes: [UInt8]) -> [[UInt8]] {
    guard bytes.starts(with: Array("From ".utf8)) else { return [bytes] }
    var messages: [[UInt8]] = []
    var message: [UInt8] = []
    var isFirst = true
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: Array("From ".utf8)) {
        if !isFirst { messages.append(message) }
        message = []
        isFirst = false
      } else {
        // ">From " at the start of a line was "From ".
        let isEscaped =
          line.first == UInt8(ascii: ">") && line.drop { $0 == UInt8(ascii: ">") }.starts(with: Array("From ".utf8))
        message += isEscaped ? line.dropFirst() : line
        message.append(0x0A)
      }
    }
    messages.append(message)
    return messages
  }

  private static func article(_ mail: MailPart, place: String) throws(ReadingError) -> Article {
    guard let body = mail.body else {
      if mail.isEncrypted { throw .locked(path: place, format: "mail") }
      throw .empty(path: place)
    }
    let subject = mail.header("subject").map { $0.collapsingWhiteSpace }
    var blocks = subject.map { [Article.Block(.headline, $0)] } ?? []
    blocks += body.isHTML ? MarkedUpText.blocks(body.text) : MarkedUpText.plain(withoutQuotes(body.text))
    var article = Article(.blocks(blocks))
    article.title = Stated(subject, "mail Subject")
    article.publisher = mail.header("from").flatMap { Stated(name(in: $0), "mail From") }
    if let claim = DateClaim(mail.header("date"), "mail Date") { article.dates = [claim] }
    if mail.attachments > 0 {
      article.notes.append(
        "\(mail.attachments) \(mail.attachments == 1 ? "attachment is" : "attachments are") not read")
    }
    return article
  }

  /// "Klow Times <news@klow.example>": the name, else the address.
  private static func name(in from: String) -> String {
    let name = from.prefix { $0 != "<" }.filter { $0 != "\"" }
    let trimmed = String(name).collapsingWhiteSpace
    return trimmed.isEmpty ? from.filter { !"<>".contains($0) } : trimmed
  }

  /// Without quoted mail and what follows the mark of a signature.
  private static func withoutQuotes(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line == "-- " || line == "--" { break }
      if !line.hasPrefix(">") { lines.append(line) }
    }
    return lines.joined(separator: "\n")
  }
}
