import ArgumentParser
import TongHop

/// Makes a workspace.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", aliases: ["khoi-tao"])

    @Argument var workspace: String
    @Option var profile = "covid-2021"

    func run() throws {
        let made = try Office(root: workspace).initialise(profile: profile, language: Talk.language)
        for path in made { Talk.data(path) }
        if made.isEmpty {
            Talk.error(Talk.pick("Đã có đủ, không tạo gì thêm.", "Everything is there already."))
        } else {
            Talk.error(
                Talk.pick(
                    "Bây giờ hãy chép tệp vào \(workspace)/inbox rồi chạy: tonghop run \(workspace)",
                    "Now copy files into \(workspace)/inbox and run: tonghop run \(workspace)"
                )
            )
        }
    }
}
