import VietText

/// Parts "Chủ tịch, UBND phường 5" into position and unit.
enum PositionUnit {
    static func split(_ text: String) -> (position: String, unit: String) {
        if text.isEmpty { return ("", "") }
        let separators: [StaticString] = [" - ", " – ", ", ", "; ", "\n", ","]
        for separator in separators {
            guard let range = text.firstBytes(of: separator) else { continue }
            let head = String(text[..<range.lowerBound]).trimmed(of: " ")
            let tail = String(text[range.upperBound...]).trimmed(of: " ")
            if head.isEmpty || tail.isEmpty { continue }
            if isUnit(head), !isUnit(tail) { return (tail, head) }
            return (head, tail)
        }
        let words = text.split(separator: " ")
        if let parts = headOfStation(words) { return parts }
        for index in words.indices.dropFirst() {
            let rest = words[index...].joined(separator: " ")
            if isUnit(rest), words[index].first?.isUppercase == true,
                !isUnit(text) || index > 1
            {
                return (words[..<index].joined(separator: " "), rest)
            }
        }
        return isUnit(text) ? ("", text) : (text, "")
    }

    /// "Trưởng trạm Y tế xã Nhơn Đức" heads the station that its own title names.
    private static func headOfStation(
        _ words: [Substring]
    ) -> (position: String, unit: String)? {
        guard let index = words.firstIndex(where: { Viet.fold(String($0)) == "tram" }),
            (1...2).contains(index), words.count > index + 2
        else { return nil }
        let rest = words[index...].joined(separator: " ")
        guard Viet.fold(rest).hasPrefix("tram y te"),
            Viet.fold(String(words[index - 1])) == "truong"
        else { return nil }
        return (words[...index].joined(separator: " "), "T" + rest.dropFirst())
    }

    private static let starts = PhraseSet(
        """
        ubnd, uy ban, hoi, doan, cong an, truong, phong, ban, tram, trung tam, benh vien, cong ty,
        cty, khu pho, to dan pho, mttq, dang uy, chi bo, htx, so, ldld, lien doan, van phong, ap,
        thon, hnd, hlhpn, lhpn, dtn, bchqs, tyt, ttyt, ca, ccb, hccb, ubmttq, ubmttqvn, bv, bvdk,
        buon, khom, kp, tdp, xom, don, p noi vu, bdv, hlg, ctd, hctd, hoi ccb, xi nghiep, nha may,
        to, doi, ct tnhh, hop tac xa
        """
    )
    private static let notStarts = PhraseSet(
        """
        truong ban, truong phong, truong ap, truong khu, truong thon, truong tram, truong buon,
        truong khom, truong xom, truong khoa, truong doan, truong cong an, to truong, to pho,
        to vien, doi truong, doi pho, doi vien
        """
    )

    private static func isUnit(_ text: String) -> Bool {
        if isPlace(text) { return true }
        let folded = Viet.fold(text)
        return starts.begins(folded) && !notStarts.begins(folded)
    }

    /// A place alone stands for the body there; "xã đội trưởng" and "huyện ủy viên" are positions.
    ///
    /// Marks count: without them "quản lý", "quân nhân" and "tình nguyện viên" would be places.
    private static func isPlace(_ text: String) -> Bool {
        let lower = Viet.lowercased(text)
        let tiers = [
            "xã ", "phường ", "thị trấn ", "quận ", "huyện ", "thị xã ", "thành phố ", "tỉnh ",
        ]
        guard let tier = tiers.first(where: lower.hasPrefix) else { return false }
        let rest = lower.dropFirst(tier.count)
        return !rest.isEmpty && !["đội", "ủy", "uỷ", "viên"].contains(where: rest.hasPrefix)
    }
}
