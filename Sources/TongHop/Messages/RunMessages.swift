/// What a run tells a person, in both languages.
struct RunMessages {
    let language: Language

    private func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    /// The digest of a run: at most 20 lines, most serious first.
    func digest(_ summary: RunSummary) -> [String] {
        var lines = summary.rejected.map {
            pick("Trả lại «\($0.file)»: ", "Rejected “\($0.file)”: ") + $0.message
        }
        let faulty = summary.taken.filter { $0.errors > 0 }
        lines += faulty.map {
            pick(
                "«\($0.file)»: nhận \($0.rows) dòng, còn \($0.errors) lỗi phải sửa, \($0.warnings) điểm cần xem; xem phiếu trong feedback/.",
                "“\($0.file)”: \($0.rows) rows taken in, \($0.errors) errors to mend, \($0.warnings) queries; see feedback/."
            )
        }
        lines += summary.decisions.flatMap(doubtful)
        lines += summary.notices.map(notice)
        if summary.openDecisions > 0, summary.rebuiltOutputs {
            lines.append(
                pick(
                    "\(summary.openDecisions) cặp dòng giống nhau chờ quyết định: xem output/can-quyet-dinh.xlsx.",
                    "\(summary.openDecisions) pairs of similar rows want a decision: see output/can-quyet-dinh.xlsx."
                )
            )
        }
        if lines.count > 19 {
            let rest = lines.count - 18
            lines = Array(lines.prefix(18))
            lines.append(
                pick("… và \(rest) việc khác; xem logs/.", "… and \(rest) more; see logs/.")
            )
        }
        return lines
    }

    /// What a person at a terminal sees at the end.
    func closing(_ summary: RunSummary) -> [String] {
        var lines: [String] = []
        if summary.dryRun {
            lines.append(pick("Chạy thử: không ghi gì.", "Dry run: nothing was written."))
        }
        lines.append(
            pick(
                "Nhận \(summary.taken.count) tệp mới (\(summary.taken.reduce(0) { $0 + $1.rows }) dòng), trả lại \(summary.rejected.count), trùng nội dung \(summary.duplicates.count).",
                "\(summary.taken.count) new files taken in (\(summary.taken.reduce(0) { $0 + $1.rows }) rows), \(summary.rejected.count) rejected, \(summary.duplicates.count) with known content."
            )
        )
        lines += summary.decisions.map {
            pick(
                "«\($0.file)»: ghi nhận \($0.applied) quyết định.",
                "“\($0.file)”: \($0.applied) decisions noted."
            )
        }
        lines += summary.superseded.map {
            pick("«\($0.by)» thay cho «\($0.file)».", "“\($0.by)” takes the place of “\($0.file)”.")
        }
        if !summary.dryRun {
            lines.append(
                pick(
                    "Tổng hợp: \(summary.submissions) bài nộp, \(summary.records) dòng, \(summary.clusters) hồ sơ sau khi gộp trùng.",
                    "In all: \(summary.submissions) submissions, \(summary.records) rows, \(summary.clusters) records after joining duplicates."
                )
            )
            lines.append(
                summary.rebuiltOutputs
                    ? pick(
                        "Kết quả: output/tong-hop.xlsx, output/thong-ke.xlsx.",
                        "Results: output/tong-hop.xlsx, output/thong-ke.xlsx."
                    )
                    : pick(
                        "Không có gì mới; kết quả giữ nguyên.",
                        "Nothing new; outputs stay as they are."
                    )
            )
        }
        return lines
    }

    /// Answers of a workbook of decisions that could not be used.
    private func doubtful(_ decisions: RunSummary.Decisions) -> [String] {
        func list(_ cells: [String]) -> String {
            cells.prefix(5).joined(separator: ", ") + (cells.count > 5 ? " …" : "")
        }
        var lines: [String] = []
        if !decisions.stale.isEmpty {
            lines.append(
                pick(
                    "«\(decisions.file)», ô \(list(decisions.stale)): dòng đã thay đổi sau khi lập bảng nên không áp dụng; hãy quyết định lại trong output/can-quyet-dinh.xlsx mới.",
                    "“\(decisions.file)”, cells \(list(decisions.stale)): the rows have changed since the workbook was made; decide anew in the new output/can-quyet-dinh.xlsx."
                )
            )
        }
        if !decisions.unknown.isEmpty {
            lines.append(
                pick(
                    "«\(decisions.file)», ô \(list(decisions.unknown)): chỉ dùng Gộp, Tách hoặc Để sau.",
                    "“\(decisions.file)”, cells \(list(decisions.unknown)): use only the choices of the list."
                )
            )
        }
        return lines
    }

    /// Why a file stays in the inbox.
    func notice(_ notice: InboxNotice) -> String {
        switch notice {
        case .unsettled(let file):
            pick(
                "«\(file)» vừa được chép vào, để lần chạy sau.",
                "“\(file)” has just been copied; left for the next run."
            )
        case .open(let file):
            pick(
                "«\(file)» đang được mở; hãy đóng tệp, lần chạy sau sẽ nhận.",
                "“\(file)” is open in a program; close it and the next run takes it in."
            )
        case .notAFile(let file):
            pick(
                "«\(file)» không phải tệp thường (liên kết hoặc thiết bị) nên bỏ qua; hãy chép tệp thật vào inbox/.",
                "“\(file)” is not an ordinary file (a link or device) and is skipped; copy the file itself into inbox/."
            )
        case .badName(let folder):
            pick(
                "Trong inbox/\(folder) có tệp mang tên hỏng mã; hãy đổi tên tệp rồi chạy lại.",
                "A file in inbox/\(folder) has a garbled name; rename it and run again."
            )
        case .unreadable(let file):
            pick(
                "Không đọc được inbox/\(file); hãy kiểm tra quyền truy cập.",
                "inbox/\(file) cannot be read; check its permissions."
            )
        case .changing(let file):
            pick(
                "«\(file)» thay đổi trong lúc đọc, để lần chạy sau.",
                "“\(file)” changed while it was read; left for the next run."
            )
        }
    }

    // MARK: - Errors of a run

    func fileError(_ error: FileError) -> String {
        let reason = systemReason(error.errorNumber)
        return switch error.operation {
        case .read:
            pick(
                "Không đọc được \(error.path): \(reason).",
                "Cannot read \(error.path): \(reason)."
            )
        case .write:
            pick(
                "Không ghi được \(error.path): \(reason).",
                "Cannot write \(error.path): \(reason)."
            )
        case .move:
            pick(
                "Không chuyển được \(error.path): \(reason).",
                "Cannot move \(error.path): \(reason)."
            )
        }
    }

    func ledgerError(_ error: LedgerError) -> String {
        pick(
            "Không dùng được sổ \(error.file): \(error.reason). Hãy kiểm tra ổ đĩa và quyền ghi.",
            "The ledger \(error.file) cannot be used: \(error.reason). Check the disk and permissions."
        )
    }

    func output(_ file: String, _ reason: String) -> String {
        pick(
            "Không ghi được \(file): \(reason). Nếu tệp đang mở trong Excel, hãy đóng rồi chạy lại.",
            "Cannot write \(file): \(reason). If it is open in Excel, close it and run again."
        )
    }

    func locked(_ root: String) -> String {
        pick(
            "Một lượt chạy khác đang làm việc với \(root); hãy thử lại sau.",
            "Another run is working on \(root); try again later."
        )
    }

    func noWorkspace(_ root: String) -> String {
        pick(
            "\(root) không phải thư mục làm việc của TongHop. Tạo mới: tonghop init \(root)",
            "\(root) is not a TongHop workspace. Make one with: tonghop init \(root)"
        )
    }

    func badDate(_ text: String) -> String {
        pick(
            "«\(text)» không phải ngày có thật; hãy ghi dạng 2021-11-24.",
            "“\(text)” is not a real date; write it like 2021-11-24."
        )
    }

    private func systemReason(_ number: Int32) -> String {
        switch number {
        case 2: pick("không có tệp hoặc thư mục này", "no such file or folder")
        case 13, 1: pick("không có quyền truy cập", "permission denied")
        case 28: pick("ổ đĩa đã đầy", "the disk is full")
        case 30: pick("ổ đĩa chỉ cho đọc", "the disk is read-only")
        case 26, 16: pick("tệp đang được dùng", "the file is in use")
        case 5: pick("lỗi ổ đĩa", "disk error")
        default: pick("lỗi hệ thống số \(number)", "system error \(number)")
        }
    }

    // MARK: - Configuration

    func configuration(_ error: ConfigurationError) -> [String] {
        switch error {
        case .problems(let problems): return problems.map(problem)
        case .unknownProfile(let name, let known):
            return [
                pick(
                    "Không có mẫu đợt tổng hợp tên «\(name)». Hiện có: \(known.joined(separator: ", ")).",
                    "There is no campaign profile named “\(name)”. Known: \(known.joined(separator: ", "))."
                )
            ]
        case .missingResource(let name):
            return [
                pick(
                    "Bản cài đặt thiếu dữ liệu «\(name)»; hãy cài lại TongHop.",
                    "The installation lacks its data “\(name)”; install TongHop again."
                )
            ]
        }
    }

    /// A mistake in a YAML file, as `file:line:column: what to do`.
    func problem(_ problem: ProfileProblem) -> String {
        "\(problem.file):\(problem.line):\(problem.column): " + reason(problem.kind)
    }

    private func reason(_ kind: ProfileProblem.Kind) -> String {
        switch kind {
        case .syntax(let reason):
            pick("không đúng cú pháp YAML (\(reason)).", "not valid YAML (\(reason)).")
        case .unknownKey(let key, let nearest):
            pick("không có mục «\(key)»", "there is no key “\(key)”")
                + (nearest.map { pick("; có phải «\($0)» không?", "; did you mean “\($0)”?") }
                    ?? ".")
        case .missingKey(let key):
            pick("thiếu mục «\(key)».", "the key “\(key)” is missing.")
        case .wrongForm(let key, let form):
            pick("mục «\(key)» phải là \(name(form)).", "“\(key)” must be \(name(form)).")
        case .unknownValue(let key, let value, let allowed):
            pick(
                "«\(value)» không dùng được cho mục «\(key)»; dùng một trong: \(allowed.joined(separator: ", ")).",
                "“\(value)” is no value for “\(key)”; use one of: \(allowed.joined(separator: ", "))."
            )
        case .badPattern(let pattern):
            pick(
                "biểu thức «\(pattern)» không hợp lệ.",
                "the regular expression “\(pattern)” is not valid."
            )
        case .badDate(let text):
            pick(
                "«\(text)» không phải ngày hoặc khoảng ngày đúng.",
                "“\(text)” is not a valid date or period."
            )
        case .unreadable: pick("không đọc được tệp.", "the file cannot be read.")
        }
    }

    private func name(_ form: ProfileProblem.Form) -> String {
        switch form {
        case .text: pick("một đoạn chữ", "a text")
        case .list: pick("một danh sách", "a list")
        case .mapping: pick("các cặp khóa và giá trị", "keys with values")
        case .integer: pick("một số nguyên", "a whole number")
        case .number: pick("một số", "a number")
        case .dates:
            pick(
                "hai ngày, ví dụ [2021-01-01, 2021-12-31]",
                "two dates such as [2021-01-01, 2021-12-31]"
            )
        }
    }
}
