/// The bytes of a model file and where its sections lie; shared by all parts of the model.
///
/// Layout, little-endian: `STNCMODL`, version (UInt32), number of sections (UInt32), then for each section its name
/// (8 bytes, padded with zeros), offset and length (UInt32 each), then the sections.
package struct ModelBytes: Sendable {
  package static let version: UInt32 = 1
  static let magic = Array("STNCMODL".utf8)

  let bytes: [UInt8]
  private let sections: [String: Range<Int>]

  package init(_ bytes: [UInt8]) throws(ModelError) {
    guard bytes.count >= 16, Array(bytes[0..<8]) == Self.magic else {
      throw ModelError("the file is no model; expected one made by stanceline-train")
    }
    let version = Self.word(bytes, 8)
    guard version == Self.version else {
      throw ModelError("model version \(version); this program reads version \(Self.version)")
    }
    let count = Int(Self.word(bytes, 12))
    guard count <= 64, bytes.count >= 16 + count * 16 else { throw ModelError("the model is cut short") }
    var sections: [String: Range<Int>] = [:]
    for index in 0..<count {
      let at = 16 + index * 16
      let name = String(decoding: bytes[at..<(at + 8)].prefix { $0 != 0 }, as: UTF8.self)
      let start = Int(Self.word(bytes, at + 8))
      let length = Int(Self.word(bytes, at + 12))
      guard start + length <= bytes.count else { throw ModelError("section \(name) is cut short") }
      sections[name] = start..<(start + length)
    }
    self.bytes = bytes
    self.sections = sections
  }

  package func section(_ name: String) throws(ModelError) -> Range<Int> {
    guard let range = sections[name] else { throw ModelError("the model has no section \(name)") }
    return range
  }

  /// A section that holds text.
  package func text(_ name: String) throws(ModelError) -> String {
    String(decoding: bytes[try section(name)], as: UTF8.self)
  }

  /// A section that holds one text a line.
  package func lines(_ name: String) throws(ModelError) -> [String] {
    try text(name).split(separator: "\n").map(String.init)
  }

  func word(at offset: Int) -> UInt32 {
    Self.word(bytes, offset)
  }

  private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
      | UInt32(bytes[offset + 3]) << 24
  }

  /// Puts a model file together.
  package static func assemble(_ sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file = magic
    file.append(little: version)
    file.append(little: UInt32(sections.count))
    var offset = 16 + sections.count * 16
    for section in sections {
      let name = Array(section.name.utf8.prefix(8))
      file += name + [UInt8](repeating: 0, count: 8 - name.count)
      file.append(little: UInt32(offset))
      file.append(little: UInt32(section.bytes.count))
      offset += section.bytes.count
    }
    for section in sections { file += section.bytes }
    return file
  }
}

extension [UInt8] {
  package mutating func append(little value: UInt32) {
    for shift: UInt32 in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  package mutating func append(little value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }
}

/// Why a model cannot be used.
public struct ModelError: Error, Sendable, CustomStringConvertible {
  public var description: String

  package init(_ description: String) {
    self.description = description
  }
}
