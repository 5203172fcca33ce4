import ArgumentParser
import TongHop

/// Shows what was seen in a file and why.
struct TablesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tables", aliases: ["bang"])

    @Argument var file: String
    @Option var profile = "covid-2021"
    @Flag var json = false

    func run() throws {
        switch try TableView.make(of: file, profile: profile, language: Talk.language) {
        case .success(let view): Talk.data(json ? view.json : view.text)
        case .failure(let unusable):
            Talk.error(unusable.message)
            throw ExitCode(unusable.isMissing ? 66 : 65)
        }
    }
}
