public import Foundation

/// The files that come with the program: models, rules, codebooks, schemas.
///
/// They are looked for in the folder that the environment variable `STANCELINE_RESOURCES` names; without it in
/// `../share/stanceline` beside the program's folder, where `make install` puts them, then beside the program, where a
/// build puts them. A program that was copied without them says so in one line; nothing stops with a trap.
public enum Resources {
  /// The file `name` (such as `codebook/states.tsv`) of a target (such as `EventCoding`).
  public static func url(for name: String, target: String) throws(ResourceError) -> URL {
    let folders = folders
    for folder in folders {
      for path in paths(of: name, target: target, in: folder) where access(path, R_OK) == 0 {
        return URL(fileURLWithPath: path, isDirectory: false)
      }
    }
    throw ResourceError(name: name, folders: folders)
  }

  /// The bytes of that file, mapped where the system can do it: a file of weights costs the memory that is looked at.
  public static func data(of name: String, target: String) throws(ResourceError) -> Data {
    let url = try url(for: name, target: target)
    do {
      return try Data(contentsOf: url, options: .mappedIfSafe)
    } catch {
      throw ResourceError(name: name, folders: [url.deletingLastPathComponent().path])
    }
  }

  /// The text of that file.
  public static func text(of name: String, target: String) throws(ResourceError) -> String {
    String(decoding: try data(of: name, target: target), as: UTF8.self)
  }

  /// Where resources are looked for, in that order.
  public static var folders: [String] {
    folders(named: ProcessInfo.processInfo.environment["STANCELINE_RESOURCES"], program: programPath)
  }

  /// `named` is the folder that the user wants; else what lies around the program.
  package static func folders(named: String?, program: String?) -> [String] {
    if let named, !named.isEmpty { return [named] }
    guard let program, let slash = program.lastIndex(of: "/") else { return [] }
    let folder = String(program[..<slash])
    let parent = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
    return [parent + "/share/stanceline", folder.isEmpty ? "/" : folder]
  }

  /// As installed, then as SwiftPM lays bundles out on Linux and on macOS.
  private static func paths(of name: String, target: String, in folder: String) -> [String] {
    let bundle = "\(folder)/Stanceline_\(target)"
    return [
      "\(folder)/\(target)/\(name)", "\(bundle).resources/Resources/\(name)", "\(bundle).bundle/Resources/\(name)",
      "\(bundle).bundle/Contents/Resources/Resources/\(name)",
    ]
  }

  /// The running program, links resolved.
  private static var programPath: String? {
    #if os(Linux)
      if let path = resolved("/proc/self/exe") { return path }
    #endif
    // A root without /proc: the shell's word, else the place where it found the program.
    let word = CommandLine.arguments.first ?? ""
    if word.contains("/") { return resolved(word) }
    let places = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return places.lazy.map { "\($0)/\(word)" }.first { access($0, X_OK) == 0 }.flatMap(resolved)
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

/// A file that comes with the program is not to be found.
public struct ResourceError: Error, Hashable, CustomStringConvertible {
  public var name: String
  /// Where it was looked for.
  public var folders: [String]

  public init(name: String, folders: [String]) {
    self.name = name
    self.folders = folders
  }

  public var description: String {
    "resource \(name): not found or not readable in \(folders.joined(separator: " or ")); expected the files that come "
      + "with the program (`make install`), or STANCELINE_RESOURCES naming the folder that has them"
  }
}
