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
                "“\($0.file)”: \(EnglishCount.of($0.rows, "row")) taken in, \(EnglishCount.of($0.errors, "error")) to mend, \(EnglishCount.of($0.warnings, "query", "queries")); see feedback/."
            )
        }
        lines += summary.decisions.flatMap(doubtful)
        lines += summary.explanations.flatMap(doubtful)
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
        lines += summary.explanations.map {
            pick(
                "«\($0.file)»: ghi nhận \($0.applied) giải trình.",
                "“\($0.file)”: \($0.applied) explanations noted."
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

    private func list(_ cells: [String]) -> String {
        cells.prefix(5).joined(separator: ", ") + (cells.count > 5 ? " …" : "")
    }

    /// Explanations that could not be used.
    private func doubtful(_ explanations: RunSummary.Explanations) -> [String] {
        let file = explanations.file
        var lines: [String] = []
        if !explanations.stale.isEmpty {
            lines.append(
                pick(
                    "«\(file)», ô \(list(explanations.stale)): số liệu đã thay đổi sau khi lập phiếu nên giải trình không áp dụng; hãy giải trình lại trong phiếu mới ở feedback/.",
                    "“\(file)”, cells \(list(explanations.stale)): the values have changed since the workbook was made; explain anew in the new workbook in feedback/."
                )
            )
        }
        if !explanations.refused.isEmpty {
            lines.append(
                pick(
                    "«\(file)», ô \(list(explanations.refused)): chỉ giải trình được điểm cần xem lại; lỗi phải sửa trong tệp gốc rồi gửi lại.",
                    "“\(file)”, cells \(list(explanations.refused)): only queries can be explained; mend errors in your own file and send it again."
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
        case .stuck(let file):
            pick(
                "«\(file)» đã được nhận nhưng chưa chuyển ra khỏi inbox/ được; hãy đóng tệp nếu đang mở và kiểm tra quyền ghi vào inbox/.",
                "“\(file)” was taken in but cannot be moved out of inbox/; close it if it is open and check that inbox/ may be written to."
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
        switch error.kind {
        case .damaged:
            pick(
                "Sổ \(error.file) bị hỏng hoặc không phải sổ của TongHop. Hãy phục hồi tệp này từ bản sao lưu; bản gốc trong archive/ và rejected/ vẫn còn nguyên.",
                "The ledger \(error.file) is damaged or is no ledger of TongHop. Restore it from a backup; the originals in archive/ and rejected/ are all there."
            )
        case .newer:
            pick(
                "Sổ \(error.file) do phiên bản TongHop mới hơn tạo ra. Hãy cài phiên bản mới rồi chạy lại.",
                "The ledger \(error.file) was made by a later version of TongHop. Install that version and run again."
            )
        case .busy:
            pick(
                "Sổ \(error.file) đang được chương trình khác giữ; hãy thử lại sau.",
                "The ledger \(error.file) is held by another program; try again later."
            )
        case .full:
            pick(
                "Không ghi được sổ \(error.file): ổ đĩa đã đầy. Hãy giải phóng chỗ trống rồi chạy lại.",
                "Cannot write the ledger \(error.file): the disk is full. Free some space and run again."
            )
        case .refused:
            pick(
                "Không mở hoặc không ghi được sổ \(error.file). Hãy kiểm tra ổ đĩa và quyền ghi.",
                "The ledger \(error.file) cannot be opened or written. Check the disk and permissions."
            )
        case .lost(let count):
            pick(
                "Không còn sổ \(error.file) nhưng archive/ có \(count) bản gốc. Hãy phục hồi sổ từ bản sao lưu; nếu không có, chuyển các tệp trong archive/ về inbox/ rồi chạy lại.",
                "The ledger \(error.file) is gone, but archive/ holds \(count) originals. Restore the ledger from a backup or, without one, move the files of archive/ back into inbox/ and run again."
            )
        case .other:
            pick(
                "Không dùng được sổ \(error.file). Hãy kiểm tra ổ đĩa và quyền ghi. (\(error.reason))",
                "The ledger \(error.file) cannot be used. Check the disk and permissions. (\(error.reason))"
            )
        }
    }

    func unexpected(_ reason: String) -> String {
        pick(
            "Lỗi bên trong chương trình (\(reason)). Hãy chạy lại; nếu còn lỗi, hãy báo cho người phụ trách TongHop.",
            "A mistake inside the program (\(reason)). Run again; if it stays, report it to whoever looks after TongHop."
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
        case 17: pick("đã có tệp cùng tên", "a file of that name stands there")
        case 20: pick("có tệp ở chỗ của thư mục", "a file stands in a folder's place")
        case 21: pick("đây là thư mục, không phải tệp", "it is a folder, not a file")
        case 22: pick("không phải tệp thường", "it is not an ordinary file")
        case 27: pick("tệp quá lớn cho ổ đĩa này", "the file is too large for this disk")
        case 36: pick("tên quá dài", "the name is too long")
        case 40: pick("đây là liên kết", "it is a link")
        case 122: pick("đã hết hạn mức ổ đĩa", "the disk quota is used up")
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
            // The parser's own words are English.
            pick(
                "không đúng cú pháp YAML; hãy xem lại thụt đầu dòng, dấu hai chấm và dấu ngoặc.",
                "not valid YAML (\(reason.split(separator: "\n").first ?? ""))."
            )
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
