/// Pages that a browser saved in one file (MHTML, RFC 2557): the page in it, with the address that it was saved from.
struct SavedPageReader: DocumentReader {
  func articles(in file: InputFile) throws(ReadingError) -> FileContent {
    let mail = MailPart(file.bytes)
    guard let body = mail.body, body.isHTML else {
      throw .malformed(path: file.path, format: "a saved page (MHTML)", finding: "no HTML part")
    }
    var page = file
    page.bytes = Array(body.text.utf8)
    var content = try HTMLReader().articles(in: page)
    for index in content.articles.indices {
      let address = mail.header("snapshot-content-location") ?? mail.header("content-location")
      content.articles[index].describe(fetchedFrom: address)
      if let claim = DateClaim(mail.header("date"), "page saved") { content.articles[index].weakDates = [claim] }
    }
    return content
  }
}
