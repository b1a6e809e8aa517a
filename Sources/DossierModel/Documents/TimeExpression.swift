/// A time expression in a text, resolved against the document.
public struct TimeExpression: Hashable, Sendable {
  /// TIMEX3 types.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  public var span: TextSpan
  public var text: String
  public var kind: Kind
  /// TIMEX3 value: `2012-05-25`, `2012-W22-WE`, `PT24H`, `PRESENT_REF`, …
  public var value: String
  /// When it was, as far as the text says; nil for durations and sets that are not anchored.
  public var edtf: EDTFDate?
  /// What it was resolved against: `published`, `text:2012-05-25`, `none`, …
  public var anchor: String
  /// Name of the rule that found it.
  public var rule: String
  /// TIMEX3 modifier (`APPROX`, `START`, `MID`, `END`, `BEFORE`, …), or nil.
  public var modifier: String?

  public init(
    span: TextSpan, text: String, kind: Kind, value: String, edtf: EDTFDate?, anchor: String, rule: String,
    modifier: String? = nil
  ) {
    self.span = span
    self.text = text
    self.kind = kind
    self.value = value
    self.edtf = edtf
    self.anchor = anchor
    self.rule = rule
    self.modifier = modifier
  }
}
