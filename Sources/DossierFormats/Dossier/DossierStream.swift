import DossierModel

/// Reads a dossier file from front to back, one record in memory at a time.
struct DossierStream {
  /// Where a record stands in the file, and a fingerprint of its bytes: read again, they must be the same.
  struct Place {
    var offset: Int
    var length: Int
    var fingerprint: UInt64
  }

  /// Everything but events and stances.
  private(set) var shell = Dossier()
  /// The keys met so far, in the order of the file.
  private(set) var keys: [DossierKey] = []
  private var cutter: JSONCutter
  private var parser = DossierParser(UnsafeBufferPointer(start: nil, count: 0))

  private static let required: Set<DossierKey> = [
    .format, .version, .documents, .actors, .issues, .events, .stances,
  ]

  init(_ file: ReadableFile) {
    cutter = JSONCutter(file)
  }

  /// Goes through the file; `event` and `stance` say whether a record is as wanted. False where one was not, and where
  /// the file is no dossier: `DossierJSON.read(bytes:)` says why.
  mutating func read(
    event: (DossierStream, Place, Event) -> Bool, stance: (DossierStream, Place, Stance) -> Bool
  ) throws(JSONScanningError) -> Bool {
    guard cutter.skip(UInt8(ascii: "{")) else { return false }
    var isFirst = true
    while !cutter.skip(UInt8(ascii: "}")) {
      guard isFirst || cutter.skip(UInt8(ascii: ",")), cutter.peek() == UInt8(ascii: "\""), let text = cutter.value(),
        cutter.skip(UInt8(ascii: ":"))
      else { return false }
      isFirst = false
      parser.scanner.restart(text)
      _ = parser.scanner.peek()
      guard let key = try parser.scanner.key() else {
        guard let value = cutter.value() else { return false }
        try skip(value)
        continue
      }
      guard !keys.contains(key) else { return false }
      keys.append(key)
      guard try read(key, event, stance) else { return false }
    }
    return cutter.peek() == nil && DossierStream.required.isSubset(of: keys)
  }

  private mutating func read(
    _ key: DossierKey, _ event: (DossierStream, Place, Event) -> Bool, _ stance: (DossierStream, Place, Stance) -> Bool
  ) throws(JSONScanningError) -> Bool {
    switch key {
    case .documents: return try list(into: \.documents) { parser throws(JSONScanningError) in try parser.document() }
    case .actors: return try list(into: \.actors) { parser throws(JSONScanningError) in try parser.actor() }
    case .issues: return try list(into: \.issues) { parser throws(JSONScanningError) in try parser.issue() }
    case .diagnostics:
      return try list(into: \.diagnostics) { parser throws(JSONScanningError) in try parser.diagnostic() }
    case .events:
      return try records({ parser throws(JSONScanningError) in try parser.event() }, event)
    case .stances:
      return try records({ parser throws(JSONScanningError) in try parser.stance() }, stance)
    default:
      guard let value = cutter.value() else { return false }
      parser.scanner.restart(value)
      switch key {
      case .format: try parser.constant("stanceline-dossier")
      case .version: try parser.versionOne()
      case .generator: shell.generator = try parser.generator()
      default: try parser.scanner.skipValue()
      }
      try parser.scanner.expectEnd()
      return true
    }
  }

  private mutating func list<Element>(
    into part: WritableKeyPath<Dossier, [Element]>,
    _ parse: (inout DossierParser) throws(JSONScanningError) -> Element
  ) throws(JSONScanningError) -> Bool {
    var elements: [Element] = []
    let isSound = try records(parse) { _, _, element in
      elements.append(element)
      return true
    }
    shell[keyPath: part] = elements
    return isSound
  }

  /// Goes through a list, one element at a time.
  private mutating func records<Element>(
    _ parse: (inout DossierParser) throws(JSONScanningError) -> Element,
    _ take: (DossierStream, Place, Element) -> Bool
  ) throws(JSONScanningError) -> Bool {
    guard cutter.skip(UInt8(ascii: "[")) else { return false }
    var isFirst = true
    while !cutter.skip(UInt8(ascii: "]")) {
      guard isFirst || cutter.skip(UInt8(ascii: ",")), cutter.peek() != nil, let value = cutter.value() else {
        return false
      }
      isFirst = false
      parser.scanner.restart(value)
      let element = try parse(&parser)
      try parser.scanner.expectEnd()
      let place = Place(
        offset: cutter.offset - value.count, length: value.count, fingerprint: DossierStream.fingerprint(value))
      guard take(self, place, element) else { return false }
    }
    return true
  }

  private mutating func skip(_ value: UnsafeBufferPointer<UInt8>) throws(JSONScanningError) {
    parser.scanner.restart(value)
    try parser.scanner.skipValue()
    try parser.scanner.expectEnd()
  }

  /// Eight bytes at a time, each step one to one, so that no single change goes unseen.
  static func fingerprint(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(bytes.count)
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    for byte in raw[offset...] { rest = rest << 8 | UInt64(byte) }
    return mixed(hash ^ rest)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
