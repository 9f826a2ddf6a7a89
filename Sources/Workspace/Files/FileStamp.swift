import Glibc

/// What tells whether a file or folder is still the one that was read.
struct FileStamp: Equatable, Sendable {
  /// The device and the inode.
  private var identity: [UInt64]
  private var size: Int64
  private var modified: Time
  /// When the content or the inode last changed, which no program can set.
  private var changed: Time

  /// A time of the file system.
  struct Time: Comparable, Sendable {
    var seconds: Int
    var nanoseconds: Int

    init(_ time: timespec) {
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }

    /// A moment ago: the clock of the file system advances in steps of some milliseconds, so that two
    /// changes within one step have the same time.
    static var momentAgo: Time {
      var now = timespec()
      clock_gettime(CLOCK_REALTIME, &now)
      var time = Time(now)
      time.nanoseconds -= 20_000_000
      if time.nanoseconds < 0 {
        time.seconds -= 1
        time.nanoseconds += 1_000_000_000
      }
      return time
    }

    static func < (left: Time, right: Time) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
  }

  /// The stamp of what is at a path, behind links; nil if nothing can be found there.
  init?(_ path: String) {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    identity = [UInt64(info.st_dev), UInt64(info.st_ino)]
    size = Int64(info.st_size)
    modified = Time(info.st_mtim)
    changed = Time(info.st_ctim)
  }

  /// Whether it changed at a time or later, so that it may have changed again unseen.
  func hasChanged(since time: Time) -> Bool { changed >= time }
}
