import ArgumentParser

/// What becomes of the files that a verb makes.
struct WrittenOptions: ParsableArguments {
  @Option(
    help: "The folder to write to, in place of where the files belong; made if need be.",
    completion: .directory)
  var output: String?

  @Flag(help: "Write nothing; end with status 1 if the files in place are not these.")
  var check = false
}
