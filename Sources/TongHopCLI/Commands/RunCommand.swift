import ArgumentParser
import TongHop

/// Reads every new file in the inbox and brings ledger and outputs up to date.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "run", aliases: ["chay"])

    @Argument var workspace = "."
    @Flag var dryRun = false
    @Flag var strict = false
    @Flag var json = false
    @Flag var quiet = false
    @Option var jobs: Int?
    @Option var now: String?
    @Option var settle = 5.0

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("The value '\(jobs)' is invalid for '--jobs <jobs>'")
        }
        if !(0...86_400).contains(settle) {
            throw ValidationError("The value '\(settle)' is invalid for '--settle <settle>'")
        }
    }

    func run() async throws {
        var options = RunOptions()
        options.dryRun = dryRun
        options.jobs = jobs
        options.now = now
        options.settle = settle
        options.language = Talk.language
        let summary = try await Office(root: workspace).consolidate(options)
        if json {
            Talk.data(summary.json)
        } else if !quiet {
            let onlyNews = !Talk.isAtTerminal && !dryRun
            for line in summary.digest(in: Talk.language, onlyNews: onlyNews) {
                Talk.error(line)
            }
            if Talk.isAtTerminal || dryRun {
                for line in summary.closing(in: Talk.language) { Talk.error(line) }
            }
        }
        if strict, summary.needsPerson { throw ExitCode(3) }
    }
}
