import ArgumentParser
import TongHop

/// Says what a run would say of files, without a workspace.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", aliases: ["kiem-tra"])

    @Argument var files: [String]
    @Option var profile = "covid-2021"
    @Flag var json = false

    func run() throws {
        let report = try FileCheck.run(files, profile: profile, language: Talk.language)
        for missing in report.missing {
            Talk.error(Talk.pick("Không có tệp: \(missing)", "No such file: \(missing)"))
        }
        if json { Talk.data(report.json) }
        if report.missing.count == files.count { throw ExitCode(66) }
        if !json { Talk.data(report.text) }
        if report.readCount == 0 { throw ExitCode(65) }
        if report.needsPerson { throw ExitCode(3) }
    }
}
