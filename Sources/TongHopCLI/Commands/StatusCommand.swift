import ArgumentParser
import TongHop

/// Shows who sent what.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "status", aliases: ["tinh-hinh"])

    @Argument var workspace = "."
    @Flag var json = false
    @Option var now: String?

    func run() throws {
        let report = try Office(root: workspace).status(now: now)
        Talk.data(json ? report.json : report.text(in: Talk.language))
    }
}
