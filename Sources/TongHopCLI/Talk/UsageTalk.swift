import ArgumentParser
import TongHop

/// Wrong usage in the chosen language.
///
/// The parser's own sentences are English; what they quote is kept and the sentence is said
/// anew.
enum UsageTalk {
    static func report(_ error: any Error, arguments: [String]) {
        let text = TongHopCommand.message(for: error)
        for line in (Talk.language == .en ? text : vietnamese(text)).split(separator: "\n") {
            Talk.error(String(line))
        }
        let command = arguments.first { !$0.hasPrefix("-") } ?? ""
        let known = HelpPages.find(command) != nil
        Talk.error(
            Talk.pick("Xem cách dùng: tonghop help", "See how to use it: tonghop help")
                + (known ? " " + command : "")
        )
    }

    private static func vietnamese(_ text: String) -> String {
        let quoted = text.split(separator: "'", omittingEmptySubsequences: false)
        let first = quoted.count > 1 ? String(quoted[1]) : ""
        let second = quoted.count > 3 ? String(quoted[3]) : ""
        if text.contains("Unknown option") {
            return "Không có tùy chọn «\(first)»."
                + (second.isEmpty ? "" : " Có phải «\(second)» không?")
        }
        if text.contains("Missing expected argument") || text.contains("Missing value for") {
            return "Thiếu giá trị cho «\(first)»."
        }
        if text.contains("is invalid for") {
            return "Giá trị «\(first)» không dùng được cho «\(second)»."
        }
        if text.contains("unexpected argument") || text.contains("Unexpected argument") {
            return "Thừa tham số «\(first)»."
        }
        return "Câu lệnh không đúng: thiếu hoặc thừa tham số."
    }
}
