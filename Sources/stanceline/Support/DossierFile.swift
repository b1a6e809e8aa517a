import DossierFormats
import DossierModel

/// Reads the dossier that a command starts from.
enum DossierFile {
  static func load(_ path: String) throws -> Dossier {
    do {
      if path != "-", let dossier = try DossierJSON.read(path: OutputSet.newest(path)) { return dossier }
    } catch {
      throw Failure("\(path):\(error)")
    }
    return try dossier(in: try readBytes(path), of: path)
  }

  static func dossier(in bytes: [UInt8], of path: String) throws -> Dossier {
    do {
      return try DossierJSON.read(bytes: bytes)
    } catch {
      throw Failure("\(path):\(error)")
    }
  }
}
