import Glibc
import QuanCheck

/// The files that a campaign's regions name. They stand in the campaign's own folder and nowhere else.
package struct RegionFiles: Sendable {
  /// The bytes of a file by its name.
  package let bytes: @Sendable (String) -> Result<[UInt8], RegionFileProblem>

  package init(_ bytes: @escaping @Sendable (String) -> Result<[UInt8], RegionFileProblem>) { self.bytes = bytes }

  /// What the checker reads regions with.
  var loader: RegionFile.Loader { { [bytes] name in bytes(name).flatMap { GeoJSONReader.read($0) } } }

  /// The files beside a campaign file.
  package static func beside(_ path: String) -> RegionFiles {
    let prefix = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
    return RegionFiles { name in
      do throws(RegionFileProblem) {
        return .success(try read(name, in: prefix.isEmpty ? "/" : prefix))
      } catch {
        return .failure(error)
      }
    }
  }

  private static func read(_ name: String, in folder: String) throws(RegionFileProblem) -> [UInt8] {
    guard !name.contains("/"), name != ".." else { throw outside }
    let path = folder + "/" + name
    // Paths go to C as pointers that live through the call, as do the addresses of `status` and the buffer.
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      throw errno == ENOENT ? .none : unreadable(errno)
    }
    // A link would lead out of the folder, or could be made to.
    guard status.st_mode & S_IFMT != S_IFLNK else { throw outside }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw RegionFileProblem(.unreadable, "this is no file", "这不是文件")
    }
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard file >= 0 else { throw unreadable(errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= GeoJSONReader.bytesMax else {
        let megabytes = GeoJSONReader.bytesMax >> 20
        throw RegionFileProblem(.unreadable, "the file has more than \(megabytes) MB", "文件超过 \(megabytes) MB")
      }
    }
  }

  private static let outside = RegionFileProblem(
    .unreadable, "the file lies outside the campaign's folder", "文件不在活动文件所在的文件夹中")

  private static func unreadable(_ code: Int32) -> RegionFileProblem {
    let text = unsafe String(cString: strerror(code))
    return RegionFileProblem(.unreadable, "cannot read it: \(text)", "无法读取：\(text)")
  }
}
