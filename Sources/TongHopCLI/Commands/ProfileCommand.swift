import ArgumentParser
import TongHop

/// Lists, shows and checks campaign profiles.
struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        subcommands: [List.self, Show.self, Check.self],
        aliases: ["mau-dot"]
    )

    /// Where an office keeps its own profiles: `profiles/` of this folder, if it is a workspace.
    private static var library: ProfileAccess { ProfileAccess(workspace: ".") }

    struct List: ParsableCommand {
        func run() throws {
            for line in ProfileCommand.library.list(in: Talk.language) { Talk.data(line) }
        }
    }

    struct Show: ParsableCommand {
        @Argument var name = "covid-2021"

        func run() throws { Talk.data(try ProfileCommand.library.text(of: name)) }
    }

    struct Check: ParsableCommand {
        @Argument var name = "covid-2021"

        func run() throws {
            let problems = try ProfileCommand.library.check(name, language: Talk.language)
            for problem in problems { Talk.error(problem) }
            if !problems.isEmpty { throw ExitCode(78) }
            Talk.error(Talk.pick("«\(name)»: không có lỗi.", "“\(name)”: no mistakes."))
        }
    }
}
