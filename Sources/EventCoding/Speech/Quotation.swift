import DossierModel

/// Words between quotation marks, before it is known who says them.
struct Quotation: Hashable {
  /// Without the marks; may cross sentences and, where the marks say so, paragraphs.
  var span: TextSpan
  var paragraph: Int
}
