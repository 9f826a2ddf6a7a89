import Workspace

extension ReportFiles {
  /// Compares files with those in place, and writes nothing; says on standard error what is stale.
  ///
  /// - Parameters:
  ///   - files: What should be there.
  ///   - remedy: What to do about one that is not.
  /// - Returns: Whether all are there.
  func stale(_ files: [OutputFile], _ remedy: String) -> ExitStatus {
    var status = ExitStatus.done
    for file in files {
      let path = FileReader.join(folder, file.name)
      guard let complaint = Self.complaint(about: path, file.content, remedy: remedy) else {
        continue
      }
      Terminal.printError(complaint)
      status = .gateFailed
    }
    return status
  }
}
