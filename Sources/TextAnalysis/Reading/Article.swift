import DossierModel

/// An article as its format gives it, before it is a document with an id.
struct Article: Sendable {
  /// A piece of the article that stands on lines of its own.
  struct Block: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case headline, subheading, paragraph, caption, byline, furniture
    }

    var kind: Kind
    var text: String

    init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  enum Content: Sendable {
    /// The text of a file, kept as it is; what in it is no story has to be recognised.
    case text(String)
    case blocks([Block])
    /// The file brings its own sentences and dependencies.
    case parsed(ParsedDocument)
  }

  var content: Content
  /// What tells this article from the others of its file: a number, a key; nil where it is the only one.
  var key: String?
  var title: Stated?
  var publisher: Stated?
  var authors: [String] = []
  var url: String?
  var language: String?
  /// In the order of trust.
  var dates: [DateClaim] = []
  /// Dates of the file that say little of the article: when a document was made. Taken where nothing else is known.
  var weakDates: [DateClaim] = []
  var updated: String?
  var notes: [String] = []

  init(_ content: Content) {
    self.content = content
  }
}

/// A text with where it was taken from.
public struct Stated: Hashable, Sendable {
  public var text: String
  public var origin: String

  public init(_ text: String, _ origin: String) {
    self.text = text
    self.origin = origin
  }

  init?(_ text: String?, _ origin: String) {
    guard let text = text?.collapsingWhiteSpace, !text.isEmpty else { return nil }
    self.init(text, origin)
  }
}

/// A publication date with where it was taken from.
struct DateClaim: Hashable, Sendable {
  var date: StatedDate
  var origin: String

  init(_ date: StatedDate, _ origin: String) {
    self.date = date
    self.origin = origin
  }

  init?(_ text: String?, _ origin: String) {
    guard let text, let date = StatedDate(text) else { return nil }
    self.init(date, origin)
  }
}
