import ArgumentParser
import OECICommand

/// The program: nothing but the command.
@main
enum Program {
  static func main() async { await OECI.main() }
}
