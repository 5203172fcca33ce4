import ArgumentParser
import TongHop

/// Shows the pairs that want a decision.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "review", aliases: ["duyet"])

    @Argument var workspace = "."
    @Flag var json = false
    @Option var now: String?

    func run() throws {
        let list = try Office(root: workspace).review(now: now, language: Talk.language)
        Talk.data(json ? list.json : list.text)
    }
}

/// Shows what stands behind a record, a cluster or a figure.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        aliases: ["giai-thich"]
    )

    @Argument var names: [String]
    @Option var now: String?

    func validate() throws {
        if names.isEmpty || names.count > 2 { throw ValidationError("unexpected argument ''") }
    }

    func run() throws {
        let workspace = names.count == 2 ? names[0] : "."
        let name = names[names.count - 1]
        let office = Office(root: workspace)
        guard let text = try office.explain(name, now: now, language: Talk.language) else {
            Talk.error(
                Talk.pick("Không có hồ sơ hay số liệu «\(name)».", "Nothing is named “\(name)”.")
            )
            throw ExitCode(66)
        }
        Talk.data(text)
    }
}
