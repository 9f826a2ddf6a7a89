import ArgumentParser

/// What becomes of the files that a verb makes.
struct WrittenOptions: ParsableArguments {
  @Option(
    help: "The folder to write to, created if missing, instead of the usual one.",
    completion: .directory)
  var output: String?

  @Flag(help: "Write nothing; exit with status 1 unless the existing files are up to date.")
  var check = false
}
