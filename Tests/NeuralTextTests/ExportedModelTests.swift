import Foundation
import NeuralText
import Testing

/// A file that Training/reader/export.py wrote, by these lines:
///
///     write_model("sample.neural", {"labels": "one\ntwo\\"}, ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "caf\u00e9"],
///                 {"head.weight": (np.array([[127, -2, 3], [0, -254, 8]]), "i8"),
///                  "head.bias": (np.array([0.5, 1]), "f32"), "table": (np.array([[127, 1], [0, 0]]), "i8-rows")},
///                 {"licence": "CC0-1.0"})
@Suite struct ExportedModelTests {
  static let file = """
    U1ROQ05FVVIBAAAA4QAAAG5vdGUJbGljZW5jZQlDQzAtMS4wCnNldAlwaWVjZS5zdGFydAkyCnNldAlwaWVjZS5lbmQJMwpzZXQJcGllY2UucGFk
    ZGluZwkwCnNldAlwaWVjZS51bmtub3duCTEKc2V0CWxhYmVscwlvbmVcbnR3b1xcCnZvY2FidWxhcnkJNQkyNTYJMjkKdGVuc29yCWhlYWQud2Vp
    Z2h0CWk4CTIJMwkzMjAKdGVuc29yCWhlYWQuYmlhcwlmMzIJMQkyCTQ0OAp0ZW5zb3IJdGFibGUJaTgtcm93cwkyCTIJNTEyCgAAAAAAAAAAAAAA
    AAAAAFtQQURdCltVTktdCltDTFNdCltTRVBdCmNhZsOpAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIA/AAAAQAAAAAAAAAAA
    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAf/4DAACBBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD8AAIA/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
    AAAAAAAAAAAAAIA/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAfwEAAA==
    """

  @Test("what the exporter writes is read as it was meant")
  func values() throws {
    let data = try #require(Data(base64Encoded: Self.file, options: .ignoreUnknownCharacters))
    let model = try NeuralModel(bytes: [UInt8](data), name: "sample.neural")
    #expect(model.notes == ["licence": "CC0-1.0"])
    #expect(try model.lines("labels") == ["one", "two\\"])
    #expect(try model.table("table").vector(0) == [127, 1])
    #expect(try model.table("table").vector(1) == [0, 0])
    let input = Matrix(rows: 1, columns: 3, values: [127, 1, 0])
    #expect(try model.linear("head")(input).values == [16127.5, -253])
    let tokenizer = try WordPieceTokenizer(model)
    #expect([tokenizer.start, tokenizer.end, tokenizer.padding, tokenizer.unknown] == [2, 3, 0, 1])
  }
}
