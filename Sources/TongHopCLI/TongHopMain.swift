import ArgumentParser
import Dispatch
import Glibc
import TongHop

/// The command line: finds the language, shows help in it, and turns errors into exit statuses.
@main
enum TongHopMain {
    static func main() {
        openStandardStreams()
        // Output that is piped into `head` ends quietly.
        signal(SIGPIPE, SIG_DFL)
        // Lists of people: what the program makes is for the office's own group only.
        umask(0o007)
        var rest = Array(CommandLine.arguments.dropFirst())
        do {
            Talk.language = try LanguageOption.take(from: &rest)
        } catch {
            Talk.error(Talk.pick("--lang nhận vi hoặc en.", "--lang takes vi or en."))
            exit(64)
        }
        let arguments = rest
        if let status = HelpPages.answer(arguments) { exit(status) }
        // Answers above need no tasks: their machinery is touched from here on only.
        let finished = DispatchSemaphore(value: 0)
        Task.detached {
            await run(arguments)
            finished.signal()
        }
        finished.wait()
    }

    /// Where a scheduler starts the program without its three streams, a file of the workspace
    /// would take their place and be talked into.
    private static func openStandardStreams() {
        var descriptor = open("/dev/null", O_RDWR)
        while (0...2).contains(descriptor) { descriptor = open("/dev/null", O_RDWR) }
        if descriptor > 2 { close(descriptor) }
    }

    private static func run(_ arguments: [String]) async {
        do {
            var command = try TongHopCommand.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let status as ExitCode {
            exit(status.rawValue)
        } catch let error as RunError {
            for line in error.lines(in: Talk.language) { Talk.error(line) }
            exit(error.exitStatus)
        } catch {
            UsageTalk.report(error, arguments: arguments)
            exit(64)
        }
    }
}

/// All commands.
struct TongHopCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tonghop",
        subcommands: [
            InitCommand.self, RunCommand.self, CheckCommand.self, CellsCommand.self,
            TablesCommand.self, StatusCommand.self, ExplainCommand.self, ReviewCommand.self,
            ExportCommand.self, ProfileCommand.self,
        ]
    )
}
