import NeuralText
import Testing

/// Model files, whole and damaged.
@Suite struct NeuralModelTests {
  static var sample: SyntheticModel {
    var model = SyntheticModel()
    model.notes.append(("attribution", "One \\\\ two\\nthree\\tfour"))
    model.settings = [("labels", "supports\\ncondemns\\n"), ("window", "256"), ("threshold", "0.5")]
    model.add("head.weight", rows: 2, [1, 2, 3, 4, 5, 6])
    model.add("head.bias", [1, 2])
    model.addBytes("wide.weight", rows: 2, columns: 3, scales: [1, 1], [1, 2, 3, 4, 5, 6])
    return model
  }

  func read(_ bytes: [UInt8]) throws -> NeuralModel { try NeuralModel(bytes: bytes, name: "test") }

  func message(_ bytes: [UInt8]) -> String? {
    #expect(throws: NeuralModelError.self) { try read(bytes) }?.description
  }

  @Test("notes, settings and tensors are read by name")
  func values() throws {
    let model = try read(Self.sample.bytes())
    #expect(model.notes == ["licence": "CC0-1.0", "attribution": "One \\ two\nthree\tfour"])
    #expect(try model.lines("labels") == ["supports", "condemns", ""])
    #expect(try model.integer("window") == 256)
    #expect(try model.number("threshold") == 0.5)
    #expect(try model.matrix("head.weight", rows: 2)[1, 0] == 4)
    #expect(try model.vector("head.bias") == [1, 2])
    #expect(try model.tensor("wide.weight").kind == .bytes)
    #expect(model.hasTensor("head.weight") && !model.hasTensor("head"))
  }

  @Test("what is asked for and not there is said")
  func missing() throws {
    let model = try read(Self.sample.bytes())
    func message(_ body: () throws(NeuralModelError) -> Void) -> String? {
      do {
        try body()
        return nil
      } catch {
        return error.description
      }
    }
    #expect(
      message { () throws(NeuralModelError) in _ = try model.setting("size") } == "test: no setting size; expected one")
    #expect(
      message { () throws(NeuralModelError) in _ = try model.integer("threshold") }
        == "test: threshold \"0.5\"; expected an integer")
    #expect(
      message { () throws(NeuralModelError) in _ = try model.matrix("head.weight", columns: 4) }
        == "test: head.weight of 2 by 3; expected any number by 4")
    #expect(
      message { () throws(NeuralModelError) in _ = try model.matrix("wide.weight") }
        == "test: wide.weight as i8; expected f32")
    #expect(
      message { () throws(NeuralModelError) in _ = try model.linear("wide", inputs: 4) }
        == "test: wide.weight of 2 by 3; expected any number by 4")
  }

  @Test("a file that is cut short or goes on is refused, wherever it ends")
  func length() {
    let whole = Self.sample.bytes()
    for count in Array(0..<64) + Array(stride(from: 64, to: whole.count, by: 97)) + [whole.count - 1] {
      #expect(throws: NeuralModelError.self) { try read(Array(whole.prefix(count))) }
    }
    #expect(message(whole + [0])?.hasSuffix("\(whole.count) by what the header lists") == true)
  }

  @Test(
    "a header that is not one is refused with its line",
    arguments: [
      ("note\tlicence", "nota\tlicence", "test: line 1 of the header: \"nota\tlicence\tCC0-1.0\"; expected note, set"),
      ("\tf32\t2", "\tf16\t2", "test: line 7 of the header: kind f16; expected f32, i8 or i8-rows"),
      ("head.weight\tf32\t2\t3", "head.weight\tf32\t20\t3", "test: line 9 of the header: head.bias at"),
      ("head.weight\tf32\t2\t3", "head.weight\tf32\t0\t3", "test: line 7 of the header: 0 by 3; expected a row"),
      ("f32\t2\t3", "f32\t-2\t3", "test: line 7 of the header: \"-2\"; expected a number from 0"),
      ("f32\t2\t3", "f32\t99999999999\t3", "test: line 7 of the header: \"99999999999\"; expected a number"),
      ("f32\t2\t3", "f32\t9999999\t9999999", "test: line 9 of the header: head.bias at"),
      ("vocabulary\t4", "vocabulary\t5", "test: 4 word pieces; expected 5 by the header"),
      ("head.bias", "head.weight", "test: line 9 of the header: two tensors head.weight; expected one"),
      ("set\twindow", "set\tlabels", "test: line 4 of the header: a second labels; expected one"),
    ])
  func header(from: String, to: String, expected: String) {
    let bytes = Self.sample.bytes { $0.replacing(from, with: to) }
    let text = message(bytes) ?? ""
    #expect(text.hasPrefix(expected), "\(text)")
  }

  @Test("other files and other versions are refused")
  func magic() {
    var bytes = Self.sample.bytes()
    bytes[8] = 2
    #expect(message(bytes) == "test: version 2; expected version 1")
    bytes[0] = 0
    #expect(message(bytes) == "test: something else; expected a file that begins with STNCNEUR")
    let error = #expect(throws: NeuralModelError.self) { try NeuralModel(path: "/nowhere/reader.neural") }
    #expect(error?.description == "/nowhere/reader.neural: no readable file; expected a model")
    #expect(throws: NeuralModelError.self) { try NeuralModel(path: "/") }
  }

  @Test("numbers that cannot be computed with are refused")
  func numbers() {
    var model = Self.sample
    model.add("bad", [1, .infinity])
    #expect(message(model.bytes()) == "test: bad: infinity; expected finite numbers")
    model = Self.sample
    model.addBytes("bad", rows: 1, columns: 2, scales: [1], [1, -128])
    #expect(message(model.bytes()) == "test: bad: the weight -128; expected weights of -127 to 127")
    model = Self.sample
    model.addByteRows("bad", rows: 1, columns: 2, scales: [.nan], [1, 1])
    #expect(message(model.bytes()) == "test: bad: infinity; expected finite numbers")
  }
}
