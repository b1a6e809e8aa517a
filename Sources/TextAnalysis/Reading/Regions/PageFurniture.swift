/// What the pages of news sites put around and between the paragraphs of a story.
enum PageFurniture {
  /// Invitations, menus, copyright lines.
  static func isFurniture(_ line: TextLine) -> Bool {
    guard line.words.count <= 25 else { return false }
    let text = line.text.lowercased()
    return openings.contains { text.hasPrefix($0) } || text.hasSuffix("all rights reserved.") || isDateOnly(line)
  }

  /// "By Jane Doe", "Reporting by …", "… contributed to this report."
  static func isByline(_ line: TextLine) -> Bool {
    let text = line.text.lowercased()
    if text.hasSuffix("contributed to this report.") || text.hasSuffix("contributed to this article.") { return true }
    if creditOpenings.contains(where: { text.hasPrefix($0) }) { return true }
    let isShort = line.words.count <= 10 && !line.endsSentence
    return isShort && text.hasPrefix("by ") && line.words.dropFirst().first?.first?.isUppercase == true
  }

  /// The photographer and agency of a picture: "Jane Doe / AFP - Getty Images".
  static func isCredit(_ line: TextLine) -> Bool {
    guard line.words.count <= 10, !line.endsSentence else { return false }
    if line.text.hasPrefix("(c)") || line.text.hasPrefix("©") { return true }
    let namesAgency = agencies.contains { line.text.hasSuffix($0) }
    return namesAgency && (line.text.contains("/") || line.words.count <= 4)
  }

  /// A line that describes a picture, told by its form.
  static func isCaption(_ line: TextLine) -> Bool {
    let text = line.text.lowercased()
    if positions.contains(where: { text.contains($0) }) { return true }
    guard !line.endsSentence else { return false }
    if captionOpenings.contains(where: { text.hasPrefix($0) }) { return true }
    let opensWithLabel = line.words.first?.hasSuffix(":") == true
    return opensWithLabel && line.words.count > 3
  }

  private static func isDateOnly(_ line: TextLine) -> Bool {
    let hasDigit = line.text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard hasDigit, line.words.count <= 8, !line.endsSentence else { return false }
    return line.words.allSatisfy { word in
      let bare = word.lowercased().filter { $0.isLetter }
      return bare.count <= 2 || dateWords.contains { $0.hasPrefix(bare) && bare.count >= 3 }
    }
  }

  private static let openings = [
    "follow us", "follow @", "share this", "share on", "read more", "more on this", "related:", "related stories",
    "click here", "subscribe", "sign up", "advertisement", "discuss as", "discuss:", "watch:", "watch video", "video:",
    "photo gallery", "slideshow", "copyright ", "more world news", "see also", "recommended", "print this",
    "like us on",
  ]
  private static let creditOpenings = [
    "reporting by", "(reporting by", "additional reporting", "(additional reporting", "editing by", "(editing by",
    "writing by", "(writing by", "photo by", "photograph:", "photo:", "image:", "picture:", "source: ",
  ]
  private static let agencies = [
    "Reuters", "AFP", "AP", "Getty Images", "EPA", "Associated Press", "Press Association", "PA", "Xinhua",
    "Rex Features",
    "Anadolu", "ITAR-TASS", "TASS", "RIA Novosti", "Bloomberg", "Alamy", "Shutterstock", "Corbis", "Magnum",
  ]
  private static let captionOpenings = [
    "this image", "this photo", "this picture", "this video", "a still from", "an image", "a photo", "a picture",
    "an amateur video", "file photo", "file picture", "in this photo", "in this image", "pictured", "undated",
  ]
  private static let positions = ["(l)", "(r)", "(c)", "(left)", "(right)", "(centre)", "(center)", "(file photo)"]
  private static let dateWords = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "published", "updated",
    "posted", "last", "edt", "est", "gmt", "bst", "cet", "utc", "pdt", "pst", "date",
  ]
}
