import Criteria
import CriteriaTesting
import Diagnostics
import Dossier
import LocatedYAML

/// Gives any bytes to the loader, and what it reads to the readers of an edition, its tests and a dossier.
///
/// Built only for fuzzing: a sanitizer brings the program's beginning and calls this function.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let problems = DiagnosticCollector()
  let file = SourceFile(path: "fuzz.yaml", bytes: bytes)
  if let document = YAMLLoader.load(file, keys: Key.table, reporting: problems) {
    _ = YAMLListing(document).events
    _ = YAMLListing(document).tree
  }
  // The first byte chooses the file that the bytes stand for.
  let names = ["edition", "indicators", "documents", "designation", "1-chapter", "crosswalk"]
  let name = names[Int(bytes.first ?? 0) % names.count] + ".yaml"
  let edition = EditionReader.read(
    EditionFolder(name: "e", files: [SourceFile(path: name, name: name, bytes: bytes)]),
    lookup: { _ in nil }, reporting: problems)
  let parts = DossierFolder.parts + ["dossier"]
  let part = parts[Int(bytes.first ?? 0) % parts.count] + ".yaml"
  let folder = DossierFolder(files: [
    SourceFile(path: part, name: part, bytes: bytes),
    SourceFile(path: "dossier.yaml", name: "dossier.yaml", bytes: Array(header.utf8)),
  ])
  if let header = DossierHeader.read(folder, path: ".", reporting: problems) {
    _ = DossierReader.read(
      folder, header: header, clock: nil, criteria: edition, reporting: problems)
  }
  _ = CriteriaTestReader.read(
    [SourceFile(path: "tests/fuzz.yaml", name: "tests/fuzz.yaml", bytes: bytes)],
    criteria: edition, reporting: problems)
  _ = TextDiagnosticRenderer().render(problems.sorted)
  _ = JSONDiagnosticRenderer.render(problems.sorted, dropped: problems.dropped)
  return 0
}

private let header = """
  format: 1
  centre: {id: c, name: C}
  country: XX
  year: 2023
  edition: e
  designation: cc
  as-of: 2024-12-31
  """

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// The beginning of the program, by the name that the package manager gives it.
@_cdecl("LoaderFuzzer_main")
public func begin(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runFuzzer(&count, &arguments) { fuzzOne($0, $1) }
}
