import Foundation
import TestSupport

/// Bytes packed by the system's gzip.
enum Packed {
  static func gzip(zeros: Int) throws -> [UInt8] { try gzip([UInt8](repeating: 0, count: zeros)) }

  static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    try TemporaryFolder.with { folder in
      try folder.write(Data(bytes), to: "data")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["gzip", "-n", folder.file("data")]
      try process.run()
      process.waitUntilExit()
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("data.gz"))))
    }
  }
}
