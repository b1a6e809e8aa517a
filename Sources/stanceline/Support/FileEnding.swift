/// What a file's name says of its format.
enum FileEnding {
  /// `svg` of `a/b.svg`, in lower case; nil where the name has no point.
  static func of(_ path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), name.index(after: point) < name.endIndex else { return nil }
    return name[name.index(after: point)...].lowercased()
  }
}
