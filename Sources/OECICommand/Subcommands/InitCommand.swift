import ArgumentParser
import Criteria
import Diagnostics
import Dossier
import Workspace

/// Begins a dossier.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Create a dossier: every question of an edition as a commented template.",
    discussion: """
      Writes dossier.yaml, documents.yaml, quantitative.yaml, qualitative.yaml and \
      improvement-plan.yaml into a new folder, and hidden beside them the JSON Schemas by which \
      an editor completes and checks them. What is asked for stands there as comments; nothing \
      is answered. Where one of these files already exists, nothing is written. Without an \
      edition or a designation, those at hand are listed with the commands to paste.

      Examples:
        oeci init reports/my-centre/2026
        oeci init reports/my-centre/2026 --edition oeci-3.2 --designation cc
        oeci init reports/my-centre/2026 --edition oeci-3.2 --designation ccc \\
          --name "My Centre" --country DE --as-of 2026-12-31
      """)

  @Argument(
    help: "The folder to make: reports/<centre>/<year>.", completion: .directory)
  var folder: String

  @Option(
    help: "The edition to be assessed by; if not given, those at hand are listed.",
    completion: .editionName)
  var edition: String?

  @Option(
    help:
      "The designation sought, such as cc or ccc; if not given, those of the edition are listed.",
    completion: .designation)
  var designation: String?

  @Option(help: "The name of the centre; its id, the folder's name, if not given.")
  var name: String?

  @Option(help: "The country, two letters.")
  var country = "XX"

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day to judge by, as 2026-06-30; if not given today, or the first day of a later year. It can "
        + "be changed there later."),
    transform: CalendarDate.fromCommandLine)
  var asOf: CalendarDate?

  @Option(help: "The folder that holds the editions.", completion: .directory)
  var criteria: String?

  @OptionGroup var diagnostics: DiagnosticOptions

  func run() throws {
    let problems = DiagnosticCollector()
    Project.nearest(to: [folder], reporting: problems)
    let (parent, last) = place
    guard let year = Int(last), (1000...9999).contains(year),
      let centre = parent.split(separator: "/").last.map(String.init)
    else {
      throw ValidationError("the folder ends with the centre and the year: reports/my-centre/2026")
    }
    let asOf = try day(of: year)
    let library = CriteriaLibrary(root: criteria, problems: problems)
    let near = nearest(to: parent)
    let choice = EditionChoice(library: library, folder: folder, place: near)
    guard let edition else { try offer(choice.text()) }
    guard let volume = library.edition(edition, for: near) else {
      let fault = "there is no edition '\(edition)' \(library.placesInWords(near: near))"
      throw ValidationError("\(fault); \(library.wayToEdition(edition, near: near))")
    }
    let criteria = volume.result.edition
    guard !problems.hasErrors else {
      try diagnostics.show(problems, of: Self.self).exit()
      return
    }
    guard let designation else { try offer(choice.text(only: edition)) }
    guard let sought = criteria.designationIndex(of: designation) else {
      let known = criteria.designations.map(\.id)
      let fault = "edition '\(edition)' has no designation '\(designation)'"
      throw ValidationError(
        NearestName.meant(by: designation, among: known).map {
          "\(fault); did you mean '\($0)'?"
        } ?? "\(fault); it has: \(known.joined(separator: ", "))")
    }
    let skeleton = DossierSkeleton(
      criteria, centre: (id: centre, name: name ?? centre), country: country.uppercased(),
      year: year, designation: sought, asOf: asOf)
    let isSound = check(skeleton, at: (centre, last), volume.result, library, problems)
    let written = isSound ? write(skeleton, problems) : []
    let status = max(try diagnostics.show(problems, of: Self.self), isSound ? .done : .invalidInput)
    if !written.isEmpty, diagnostics.printsForPeople {
      try Terminal.print(
        written.map { VisibleText.line("  \($0)") + "\n" }.joined()
          + VisibleText.line(
            "next: fill them in, then run: \(ShellWord.command(["oeci", "validate", folder]))")
          + "\n")
    }
    try status.exit()
  }

  func validate() throws {
    let isCode =
      country.utf8.count == 2 && country.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    guard isCode else {
      throw ValidationError("--country takes the two letters of a country, such as DE or IT")
    }
  }

  /// The day to judge by, on which the year has begun.
  private func day(of year: Int) throws -> CalendarDate {
    let start = CalendarDate(year: year, month: 1, day: 1)
    guard let asOf else { return max(Clock.today, start) }
    guard asOf >= start else {
      throw ValidationError(
        "the year \(year) begins after \(asOf): give a later day with --as-of, or an earlier year")
    }
    return asOf
  }

  /// Says what there is to choose from, and ends the run: something is still to be named.
  private func offer(_ choice: String) throws -> Never {
    Terminal.printError(choice)
    throw ExitCode.validationFailure
  }

  /// The folder of the centre as it is called on disk, and the name of the year's in it.
  private var place: (parent: String, name: String) {
    let path = folder.hasPrefix("/") ? folder : "\(FileReader.resolved(".") ?? "")/\(folder)"
    var place = "/"
    for part in path.split(separator: "/") where part != "." {
      let next = part == ".." ? FileReader.parent(of: place) : FileReader.join(place, String(part))
      // A link is called what it leads to, as it is when the dossier is read.
      place = FileReader.resolved(next) ?? next
    }
    return (FileReader.parent(of: place), place.split(separator: "/").last.map(String.init) ?? "")
  }

  /// Reads the dossier as it would be, with what is in its folder already; false, after a report, if
  /// anything is wrong with it.
  private func check(
    _ skeleton: DossierSkeleton, at path: (centre: String, year: String),
    _ criteria: EditionReader.Result, _ library: CriteriaLibrary, _ problems: DiagnosticCollector
  ) -> Bool {
    let own = DiagnosticCollector()
    let loader = DossierLoader(library: library, problems: own)
    let isThere = FileReader.kind(of: folder) == .folder
    var dossier =
      isThere
      ? loader.dossierFolder(at: folder, FileReader(problems: own)) : DossierFolder(files: [])
    dossier.path = [path.centre, path.year]
    let names = skeleton.files.map { "\($0.kind).yaml" }
    // Those that are there are named when it is to be written.
    dossier.files.removeAll { names.contains($0.name) }
    dossier.files += skeleton.files.map { kind, text in
      let name = "\(kind).yaml"
      return SourceFile(path: FileReader.join(folder, name), name: name, bytes: Array(text.utf8))
    }
    guard let header = DossierHeader.read(dossier, path: folder, reporting: own) else {
      problems.absorb(own.findings)
      return false
    }
    _ = DossierReader.read(dossier, header: header, clock: nil, criteria: criteria, reporting: own)
    problems.absorb(own.findings)
    return own.count == 0
  }

  /// The folder that is there and has a place in it, from which editions are looked for.
  private func nearest(to path: String) -> String {
    var path = path
    while path != "/", FileReader.kind(of: path) != .folder { path = FileReader.parent(of: path) }
    return path
  }

  /// - Returns: The paths of the files written; none after a report.
  private func write(_ skeleton: DossierSkeleton, _ problems: DiagnosticCollector) -> [String] {
    let files = skeleton.files
    let names = files.flatMap { ["\($0.kind).yaml", $0.kind] }
    let taken = names.map { FileReader.join(folder, $0) }
      .first { FileReader.kind(of: $0) != .missing }
    if let taken {
      problems.report(
        .unwritable, "'\(taken)' already exists",
        at: SourceRange(startOf: SourceFile(path: taken)),
        suggestion: .init("name a folder without a dossier; nothing was written"))
      return []
    }
    let schemas = files.compactMap { file in
      SchemaKind.all.first { $0.name == file.kind }.map {
        OutputFile("\(file.kind).schema.json", Array($0.schema.utf8))
      }
    }
    let hidden = FileReader.join(folder, DossierSkeleton.schemaFolder)
    let texts = files.map { OutputFile("\($0.kind).yaml", Array($0.text.utf8)) }
    let all = texts.map { (folder: folder, file: $0) } + schemas.map { (folder: hidden, file: $0) }
    guard ReportFiles.write(all, reporting: problems) else { return [] }
    return texts.map { FileReader.join(folder, $0.name) }
  }
}
