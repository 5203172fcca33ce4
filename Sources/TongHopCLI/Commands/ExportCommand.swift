import ArgumentParser
import TongHop

/// Writes the data tables.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", aliases: ["xuat"])

    @Argument var workspace = "."
    @Option var to: String
    @Option var format = "csv"
    @Option var now: String?

    func run() throws {
        guard let format = ExportFormat(rawValue: format) else {
            throw ValidationError("The value '\(format)' is invalid for '--format <format>'")
        }
        let office = Office(root: workspace)
        for file in try office.export(to: to, format: format, now: now, language: Talk.language) {
            Talk.data(file)
        }
    }
}
