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

  /// Written by these lines:
  ///
  ///     w = ((np.arange(128).reshape(2, 64) * 37) % 29 - 14).astype(np.float32)
  ///     w[0, 40] = 126; w[1, :32] /= 8
  ///     write_model("sample.neural", {}, ["[PAD]", "[UNK]", "[CLS]", "[SEP]"], {"head.weight": (w, "i4")},
  ///                 {"licence": "CC0-1.0"})
  static let fourBits = """
    U1ROQ05FVVIBAAAAkgAAAG5vdGUJbGljZW5jZQlDQzAtMS4wCnNldAlwaWVjZS5zdGFydAkyCnNldAlwaWVjZS5lbmQJMwpzZXQJcGllY2UucG
    FkZGluZwkwCnNldAlwaWVjZS51bmtub3duCTEKdm9jYWJ1bGFyeQk0CTE5MgkyMwp0ZW5zb3IJaGVhZC53ZWlnaHQJaTQJMgk2NAkyNTYKAAAA
    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAW1BBRF0KW1VOS10KW0NMU10KW1NFUF0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
    AAAAAAAAAAAAAAgD85juM9AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAgEBAQEBAQEB
    AQEBAQEBCQ0BBQMHDAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAKDgIGBAkNAgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAwABAoGCg8DAAAAAA
    AAAAAAAAAAAAAAAAAAAAAAAAAADgIGCwcMAQUAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPAwcMCQ4CBwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
    AAAECg4LDwQJAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgYMAA0BBgoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAECQ0BDgMHDAAAAAAAAAAAAA
    AAAAAAAAAAAAAAAAAAABERAQEBAQEBAQEBAQEBAQEBDwAAAAQJDQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAAAACBgsPAAAAAAAAAAAAAAAA
    AAAAAAAAAAAAAAAABwAAAQMHDAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPAAABBQoOAgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQ8GCw
    8EAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABDwkNAQUAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA8ACg4DBwAAAAAAAAAAAAAAAAAAAAAA
    AAAAAAAAAAABDwAMAAQJAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
    """

  @Test("weights of four bits are what the exporter rounded them to")
  func nibbles() throws {
    let data = try #require(Data(base64Encoded: Self.fourBits, options: .ignoreUnknownCharacters))
    let model = try NeuralModel(bytes: [UInt8](data), name: "sample.neural")
    let input = Matrix(rows: 1, columns: 64, values: [127] + (1..<64).map { Float($0 % 5 - 2) })
    // rounded4(w) @ input in NumPy.
    let output = try model.linear("head")(input).values
    #expect(abs(output[0] + 2048) < 0.01)
    #expect(abs(output[1] - 97.33334) < 0.001)
  }

  @Test("factors and weights that the kernels cannot multiply are refused")
  func outOfRange() throws {
    let data = try #require(Data(base64Encoded: Self.fourBits, options: .ignoreUnknownCharacters))
    // The scales take 64 bytes of the tensor at 256; then come 16 factors and the weights.
    for (offset, byte) in [(256 + 64, 19), (256 + 64 + 16, 0x08)] {
      var bytes = [UInt8](data)
      bytes[offset] = UInt8(byte)
      let model = try NeuralModel(bytes: bytes, name: "test")
      #expect(throws: NeuralModelError.self) { _ = try model.linear("head") }
    }
  }
}
