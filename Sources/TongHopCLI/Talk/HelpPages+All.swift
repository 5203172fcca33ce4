extension HelpPages {
    private static let workspace = (
        "<workspace>",
        LocalizedLine(
            "thư mục làm việc; mặc định là thư mục này",
            "the workspace; default: this folder"
        )
    )
    private static let json = ("--json", LocalizedLine("in dạng JSON", "print JSON"))
    private static let profile = (
        "--profile NAME", LocalizedLine("mẫu đợt tổng hợp", "the campaign profile")
    )

    /// The commands in the order in which a user meets them.
    static let all: [HelpPage] = [
        HelpPage(
            name: "init",
            alias: "khoi-tao",
            usage: "tonghop init <workspace> [--profile NAME]",
            summary: LocalizedLine(
                "Tạo thư mục làm việc; không bao giờ ghi đè.",
                "Make a workspace; never overwrites."
            ),
            options: [profile],
            examples: ["tonghop init thi-dua", "tonghop init thi-dua --profile covid-2021"]
        ),
        HelpPage(
            name: "run",
            alias: "chay",
            usage:
                "tonghop run [<workspace>] [--dry-run] [--strict] [--json] [--quiet] [--jobs N] [--now DATE] [--settle SECONDS]",
            summary: LocalizedLine(
                "Nhận các tệp mới trong inbox/, cập nhật sổ và lập lại các biểu tổng hợp.",
                "Take in what is new in inbox/, update the ledger and rebuild the outputs."
            ),
            options: [
                workspace,
                ("--dry-run", LocalizedLine("chỉ xem thử, không ghi gì", "write nothing")),
                (
                    "--strict",
                    LocalizedLine(
                        "mã thoát 3 khi có việc cần người xem",
                        "exit 3 if a person is needed"
                    )
                ),
                json, ("--quiet", LocalizedLine("không in gì", "say nothing")),
                ("--jobs N", LocalizedLine("số tệp đọc cùng lúc", "files read at once")),
                (
                    "--now DATE",
                    LocalizedLine(
                        "coi ngày này là hôm nay (2021-12-31)",
                        "take this as today (2021-12-31)"
                    )
                ),
                (
                    "--settle SECONDS",
                    LocalizedLine(
                        "tệp phải nằm yên bao lâu mới nhận; mặc định 5",
                        "how long a file must have been still; default 5"
                    )
                ),
            ],
            examples: ["tonghop run thi-dua", "tonghop run thi-dua --dry-run"]
        ),
        HelpPage(
            name: "check",
            alias: "kiem-tra",
            usage: "tonghop check <file>... [--profile NAME] [--json]",
            summary: LocalizedLine(
                "Kiểm tra tệp trước khi gửi: lỗi gì, ở ô nào, sửa thế nào.",
                "Check files before sending: what is wrong, in which cell, how to mend it."
            ),
            options: [profile, json],
            examples: ["tonghop check danh-sach.xlsx"]
        ),
        HelpPage(
            name: "cells",
            alias: "o",
            usage: "tonghop cells <file> [--sheet NAME] [--count]",
            summary: LocalizedLine(
                "In mọi ô có nội dung, mỗi ô một dòng JSON.",
                "Print every non-empty cell as JSON Lines."
            ),
            options: [
                ("--sheet NAME", LocalizedLine("chỉ trang này", "this sheet only")),
                ("--count", LocalizedLine("chỉ in số ô", "print the number of cells only")),
            ],
            examples: ["tonghop cells danh-sach.xlsx --count"]
        ),
        HelpPage(
            name: "tables",
            alias: "bang",
            usage: "tonghop tables <file> [--profile NAME] [--json]",
            summary: LocalizedLine(
                "Cho thấy bảng tìm được, dòng tiêu đề và mỗi cột được hiểu là gì, vì sao.",
                "Show the tables found, their header rows, and what each column is taken for and why."
            ),
            options: [profile, json],
            examples: ["tonghop tables danh-sach.xlsx"]
        ),
        HelpPage(
            name: "status",
            alias: "tinh-hinh",
            usage: "tonghop status [<workspace>] [--json]",
            summary: LocalizedLine(
                "Tình hình từng đơn vị: đã gửi, chưa gửi, muộn, bị trả lại, được thay thế.",
                "Per unit: expected, received, late, rejected, superseded; open decisions; findings."
            ),
            options: [workspace, json],
            examples: ["tonghop status thi-dua"]
        ),
        HelpPage(
            name: "explain",
            alias: "giai-thich",
            usage: "tonghop explain [<workspace>] <record-id|cluster-id|figure-id>",
            summary: LocalizedLine(
                "Truy một hồ sơ hay số liệu về tệp, trang, ô; vì sao gộp; quyết định nào đã áp dụng.",
                "Trace a record or figure back to file, sheet, cell, with each rule and decision."
            ),
            options: [workspace],
            examples: [
                "tonghop explain thi-dua mo_hinh_theo_tinh.79.mo_hinh",
                "tonghop explain thi-dua R0123456789abcdef",
            ]
        ),
        HelpPage(
            name: "review",
            alias: "duyet",
            usage: "tonghop review [<workspace>] [--json]",
            summary: LocalizedLine(
                "Các cặp dòng giống nhau chờ quyết định, cũng là can-quyet-dinh.xlsx.",
                "The pairs that want a decision; the same list is can-quyet-dinh.xlsx."
            ),
            options: [workspace, json],
            examples: ["tonghop review thi-dua"]
        ),
        HelpPage(
            name: "export",
            alias: "xuat",
            usage: "tonghop export [<workspace>] --to DIR [--format csv|ndjson]",
            summary: LocalizedLine(
                "Xuất các bảng dữ liệu ra CSV hoặc NDJSON.",
                "Export the data tables as CSV or NDJSON."
            ),
            options: [
                workspace, ("--to DIR", LocalizedLine("thư mục nhận", "where to")),
                (
                    "--format F",
                    LocalizedLine("csv (mặc định) hoặc ndjson", "csv (default) or ndjson")
                ),
            ],
            examples: ["tonghop export thi-dua --to bang-du-lieu"]
        ),
        HelpPage(
            name: "profile",
            alias: "mau-dot",
            usage: "tonghop profile list|show|check [NAME|FILE]",
            summary: LocalizedLine(
                "Liệt kê, xem, kiểm tra mẫu đợt tổng hợp.",
                "List, show and check campaign profiles."
            ),
            options: [],
            examples: ["tonghop profile list", "tonghop profile check profiles/dan-van-kheo.yaml"]
        ),
    ]
}
